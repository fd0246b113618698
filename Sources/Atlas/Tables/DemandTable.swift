import CareRegistry
import GeoFormats

extension AtlasModel {
  /// `home_care_demand`: projected receipts of secondary areas; nil where the dataset has none.
  func demandTable() -> FeatureTable? {
    let rows = dataset.demand
    guard !rows.isEmpty else { return nil }
    return TableMaker.table(
      "home_care_demand",
      [
        TableMaker.text("secondary_area_code", rows.map(\.secondaryAreaCode)),
        TableMaker.text("kind", rows.map(\.kind.rawValue)), TableMaker.integer("year", rows.map(\.year)),
        // Receipts are counts; fractions come from averages and projection.
        TableMaker.real("receipts_per_month", rows.map(\.receiptsPerMonth)),
        TableMaker.text("source", rows.map(\.source)),
      ])
  }
}
