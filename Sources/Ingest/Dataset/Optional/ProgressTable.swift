import CareRegistry
import Wording

/// `progress`: state of the eight work items by municipality and fiscal year.
enum ProgressTable: OptionalTable {
  static let schema = TableSchema(
    name: "progress", about: "在宅医療・介護連携推進事業（ア）〜（ク）の実施状況",
    fields: [
      .text("municipality_code", "市区町村コード", required: true, form: .digits(5)),
      .integer("fiscal_year", "年度", required: true, in: 1900...2200),
      .text(
        "item", "a ア … ku ク", required: true, form: .word(ProgressRecord.Item.allCases.map(\.rawValue))),
      .text(
        "state", "実施状況", required: true, form: .word(ProgressRecord.State.allCases.map(\.rawValue))),
      .text("source", "出典のキー", required: true, form: .identifier),
    ], primaryKey: ["municipality_code", "fiscal_year", "item"],
    references: [
      .init(columns: ["municipality_code"], resource: DatasetLayout.areas.name, foreignColumns: ["code"]),
      .init(columns: ["source"], resource: "sources", foreignColumns: ["key"]),
    ])

  static func rows(of dataset: CareDataset) -> [[String]] {
    dataset.progress.map {
      [$0.municipalityCode, String($0.fiscalYear), $0.item.rawValue, $0.state.rawValue, $0.source]
    }
  }

  static func read(_ table: CheckedTable, into dataset: inout CareDataset) throws(Failure) {
    for row in table.rows.indices {
      dataset.progress.append(
        ProgressRecord(
          municipalityCode: table[row, "municipality_code"],
          fiscalYear: table.integer(row, "fiscal_year") ?? 0,
          item: try DatasetRows.word(table, row, "item"), state: try DatasetRows.word(table, row, "state"),
          source: table[row, "source"]))
    }
  }

  static func sources(of dataset: CareDataset) -> Set<String> { Set(dataset.progress.map(\.source)) }
}
