import CareRegistry
import GeoFormats
import Spatial
import Wording

/// KSJ P04 医療機関 as a point shapefile: class, name, address, without a number; JGD2000, which is JGD2011 to within
/// metres but for the coasts that moved in 2011. Older than every other list: it says what stood there, not what
/// stands.
struct KSJMedicalFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.ListFiles.ksjMedicalMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func matches(_ probe: FileProbe) -> Bool {
    guard case .shapefile(_, let names) = probe.content else { return false }
    return columns.fits(names)
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    guard case .shapefile(let parts, _) = probe.content else {
      throw Failure(.internalFault, Words.Ingest.notATable, at: probe.file.name)
    }
    let reader: ShapefileReader
    do throws(FormatError) {
      reader = try ShapefileReader(parts: parts)
    } catch {
      throw error.failure(at: probe.file.name)
    }
    if let projection = reader.projection?.uppercased(),
      projection.hasPrefix("PROJCS") || projection.contains("TOKYO")
    {
      throw Failure(
        .badInput, Words.Ingest.otherReferenceSystem.with(clip(projection)), at: probe.file.name,
        remedy: Words.Ingest.otherReferenceSystemRemedy)
    }
    let column = columns.positions(in: reader.fields.map(\.name))
    var counts = RowCounts()
    reader.forEachFeature { feature in
      func text(_ role: String) -> String {
        guard let index = column[role], index < feature.values.count else { return "" }
        switch feature.values[index] {
        case .text(let value): return TableReading.clean(value)
        case .integer(let value): return String(value)
        case .real, .boolean, .null: return ""
        }
      }
      let address = text("address")
      // The list is cut by prefecture and names it in every address.
      let own = MedicalFacilityFormat.prefecture(of: address) ?? Self.prefecture(inName: probe.file.name)
      guard own == context.prefecture else { return }
      counts.read += 1
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: feature.record)
      let kind = columns.meaning(of: text("kind"), role: "kind").flatMap(FacilityKind.init(rawValue:))
      guard let kind, !text("name").isEmpty else {
        counts.rejected += 1
        material.issues.append(
          .badRow(place, column: kind == nil ? "P04_001" : "P04_002", value: text("kind")))
        return
      }
      counts.accepted += 1
      var position: Position?
      if case .point(let point)? = feature.geometry, point.isOnGlobe { position = point }
      material.medicalFacilities.append(
        MedicalFacilityRecord(
          kind: kind, number: "", name: text("name"), address: address,
          municipalityCode: nil, position: position,
          latitude: position.map { FixedPoint.text($0.latitude, decimals: 6) } ?? "",
          longitude: position.map { FixedPoint.text($0.longitude, decimals: 6) } ?? "", place: place,
          sharesIDs: false))
    }
    return ReadOutcome(counts, referenceDate: columns.option("reference_date"))
  }

  /// The prefecture in a name such as `P04-14_47-g_MedicalInstitution.shp`; nil when there is none.
  static func prefecture(inName name: String) -> String? {
    guard let start = name.range(ofText: "P04-") else { return nil }
    let rest = name[start.upperBound...].utf8.drop { isDigit($0) }
    guard rest.first == UInt8(ascii: "_") else { return nil }
    let code = rest.dropFirst().prefix { isDigit($0) }
    return code.count == 2 ? String(decoding: code, as: UTF8.self) : nil
  }
}
