import CareRegistry
import GeoFormats
import Spatial

extension AtlasModel {
  /// `facility`: every facility, by id.
  func facilityTable() -> FeatureTable {
    let rows = dataset.facilities
    func state(_ service: Service) -> TableColumn {
      TableMaker.text(service.rawValue, rows.map { $0.availability(of: service).rawValue })
    }
    return TableMaker.table(
      "facility", geometryKind: .point, geometries: rows.map { $0.position.map(Geometry.point) },
      [
        TableMaker.text("facility_id", rows.map(\.id)),
        TableMaker.text("kind", rows.map(\.kind.rawValue)),
        TableMaker.text("name", rows.map(\.name)),
        TableMaker.text("address", rows.map(\.address)),
        TableMaker.text("municipality_code", rows.map(\.municipalityCode)),
        TableMaker.text("ward_code", rows.map(\.wardCode)),
        TableMaker.text(
          "home_care_area_code",
          rows.map { $0.municipalityCode.flatMap { catalogue.areaOfMunicipality[.homeCare]?[$0] } }),
        TableMaker.text("position_grade", rows.map(\.positionGrade.rawValue)),
        state(.visitingPhysician), state(.visitingDentist), state(.visitingNurse), state(.visitingPharmacist),
        TableMaker.text("round_the_clock", rows.map(\.roundTheClock.rawValue)),
        TableMaker.real("capacity", rows.map(\.capacity)),
        TableMaker.text("source", rows.map(\.source)),
        TableMaker.text("reference_date", rows.map(\.referenceDate)),
      ])
  }

  /// `facility_source`: the rows of official lists behind each facility.
  func facilitySourceTable() -> FeatureTable {
    let rows = dataset.facilitySources
    let fileOf = Dictionary(dataset.sources.map { ($0.key, $0.file) }) { a, _ in a }
    return TableMaker.table(
      "facility_source",
      [
        TableMaker.text("facility_id", rows.map(\.facilityID)),
        TableMaker.text("source", rows.map(\.source)),
        TableMaker.text("official_number", rows.map { $0.officialNumber.isEmpty ? nil : $0.officialNumber }),
        TableMaker.text("source_file", rows.map { fileOf[$0.source] }),
        TableMaker.integer("source_row", rows.map(\.row)),
        TableMaker.text("joined_by", rows.map(\.joinedBy)),
      ])
  }

  /// `facility_service`: what a source says of a service.
  func facilityServiceTable() -> FeatureTable {
    let rows = dataset.statements
    return TableMaker.table(
      "facility_service",
      [
        TableMaker.text("facility_id", rows.map(\.facilityID)),
        TableMaker.text("service", rows.map(\.service)),
        TableMaker.text("state", rows.map(\.state.rawValue)),
        TableMaker.text("symbol", rows.map { $0.symbol.isEmpty ? nil : $0.symbol }),
        TableMaker.text("source", rows.map(\.source)),
        TableMaker.text("reference_date", rows.map(\.referenceDate)),
      ])
  }
}
