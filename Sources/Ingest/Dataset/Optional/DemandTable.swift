import CareRegistry
import GeoFormats
import Wording

/// `home_care_demand`: projected receipts of secondary areas.
enum DemandTable: OptionalTable {
  static let schema = TableSchema(
    name: "home_care_demand", about: "構想区域ごとの訪問診療・外来の需要推計（レセプト件数/月）",
    fields: [
      .text("secondary_area_code", "二次医療圏（構想区域）コード", required: true, form: .digits(4)),
      .text(
        "kind", "home_visit 訪問診療、outpatient 外来", required: true,
        form: .word(HomeCareDemand.Kind.allCases.map(\.rawValue))),
      .integer("year", "年", required: true, in: 1900...2200),
      .number("receipts_per_month", "レセプト件数/月", required: true, in: 0...1_000_000_000),
      .text("source", "出典のキー", required: true, form: .identifier),
    ], primaryKey: ["secondary_area_code", "kind", "year"],
    references: [.init(columns: ["source"], resource: "sources", foreignColumns: ["key"])])

  static func rows(of dataset: CareDataset) -> [[String]] {
    dataset.demand.map {
      [
        $0.secondaryAreaCode, $0.kind.rawValue, String($0.year),
        FixedPoint.text($0.receiptsPerMonth, decimals: 3), $0.source,
      ]
    }
  }

  static func read(_ table: CheckedTable, into dataset: inout CareDataset) throws(Failure) {
    for row in table.rows.indices {
      dataset.demand.append(
        HomeCareDemand(
          secondaryAreaCode: table[row, "secondary_area_code"],
          kind: try DatasetRows.word(table, row, "kind"), year: table.integer(row, "year") ?? 0,
          receiptsPerMonth: table.number(row, "receipts_per_month") ?? 0, source: table[row, "source"]))
    }
  }

  static func sources(of dataset: CareDataset) -> Set<String> { Set(dataset.demand.map(\.source)) }
}
