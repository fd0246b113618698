import CareRegistry
import GeoFormats
import Spatial

extension AtlasModel {
  /// Tables that an atlas has only where a source gives them.
  func listTables() -> [FeatureTable] {
    (dataset.hours.isEmpty ? [] : [facilityHoursTable()])
      + (dataset.offices.isEmpty ? [] : [municipalOfficeTable()])
  }

  /// `facility_hours`: consulting hours by day of the week.
  private func facilityHoursTable() -> FeatureTable {
    let rows = dataset.hours
    return TableMaker.table(
      "facility_hours",
      [
        TableMaker.text("facility_id", rows.map(\.facilityID)),
        TableMaker.text("day", rows.map(\.day.rawValue)), TableMaker.text("opens", rows.map(\.opens)),
        TableMaker.text("closes", rows.map(\.closes)), TableMaker.text("source", rows.map(\.source)),
      ])
  }

  /// `municipal_office`: where municipalities have their offices.
  private func municipalOfficeTable() -> FeatureTable {
    let rows = dataset.offices
    return TableMaker.table(
      "municipal_office", geometryKind: .point, geometries: rows.map { .point($0.position) },
      [
        TableMaker.text("municipality_code", rows.map(\.code)), TableMaker.text("name", rows.map(\.name)),
        TableMaker.text("name_kana", rows.map(\.kana)), TableMaker.text("source", rows.map(\.source)),
      ])
  }

  /// `progress`: state of the eight work items; empty while no source gives it.
  func progressTable() -> FeatureTable {
    let rows = dataset.progress
    return TableMaker.table(
      "progress",
      [
        TableMaker.text("municipality_code", rows.map(\.municipalityCode)),
        TableMaker.integer("fiscal_year", rows.map(\.fiscalYear)),
        TableMaker.text("item", rows.map { String($0.item.kana) }),
        TableMaker.text("state", rows.map(\.state.rawValue)),
      ])
  }
}
