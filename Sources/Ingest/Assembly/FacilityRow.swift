import CareRegistry
import Spatial

/// A row of a list of facilities with the position that the list publishes, before it is placed.
struct FacilityRow: Sendable {
  /// A published position, as text and as value.
  struct Published: Sendable {
    var latitude: String
    var longitude: String
    /// nil where the list writes nothing, 0.0 or no number.
    var position: Position?
  }

  var record: FacilityRecord
  /// Base name of the file.
  var file: String
  /// nil where the list publishes no positions.
  var published: Published?
}

extension ImportMaterial {
  /// The rows of all lists of facilities in one form, in the order in which they were read.
  var facilityRows: [FacilityRow] {
    insured.map(Self.row) + notifications.map(Self.row) + medicalFacilities.map(Self.row)
      + careServices.map(Self.row)
  }

  private static func row(_ row: InsuredRecord) -> FacilityRow {
    FacilityRow(
      record: FacilityRecord(
        source: row.place.source, row: row.place.row, list: .insured, kind: nil, group: row.scoreTable,
        number: row.number, name: row.name, address: row.address), file: row.place.file)
  }

  private static func row(_ row: NotifiedInstitution) -> FacilityRow {
    FacilityRow(
      record: FacilityRecord(
        source: row.place.source, row: row.place.row, list: .notified, kind: nil, group: row.scoreTable,
        number: row.number, name: row.name, address: row.address, beds: row.beds,
        symbols: row.notifications.map(\.symbol)), file: row.place.file)
  }

  private static func row(_ row: MedicalFacilityRecord) -> FacilityRow {
    FacilityRow(
      record: FacilityRecord(
        source: row.place.source, row: row.place.row, list: .medical, kind: row.kind,
        group: row.sharesIDs ? "" : "own", number: row.number, name: row.name, address: row.address,
        municipalityHint: row.municipalityCode, beds: row.beds),
      file: row.place.file,
      published: .init(latitude: row.latitude, longitude: row.longitude, position: row.position))
  }

  private static func row(_ row: CareServiceRecord) -> FacilityRow {
    FacilityRow(
      record: FacilityRecord(
        source: row.place.source, row: row.place.row, list: .care, kind: row.kind, group: row.service,
        number: row.number, name: row.name, address: row.address, municipalityHint: row.municipalityCode,
        capacity: row.capacity),
      file: row.place.file,
      published: .init(latitude: row.latitude, longitude: row.longitude, position: row.position))
  }
}
