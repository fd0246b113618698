import CareRegistry
import Wording

/// `facility_hours`: consulting hours by day of the week.
enum HoursTable: OptionalTable {
  static let schema = TableSchema(
    name: "facility_hours", about: "施設の曜日別の診療・開店時間（診療科を合わせたもの）",
    fields: [
      .text("facility_id", "施設ID", required: true, form: .identifier),
      .text(
        "day", "曜日（holiday は祝日）", required: true,
        form: .word(FacilityHours.Day.allCases.map(\.rawValue))),
      .text("opens", "開始 HH:MM", required: true),
      .text("closes", "終了 HH:MM", required: true),
      .text("source", "出典のキー", required: true, form: .identifier),
    ], primaryKey: ["facility_id", "day", "opens", "source"],
    references: [
      .init(
        columns: ["facility_id"], resource: DatasetLayout.facilities.name, foreignColumns: ["facility_id"]),
      .init(columns: ["source"], resource: "sources", foreignColumns: ["key"]),
    ])

  static func rows(of dataset: CareDataset) -> [[String]] {
    dataset.hours.map { [$0.facilityID, $0.day.rawValue, $0.opens, $0.closes, $0.source] }
  }

  static func read(_ table: CheckedTable, into dataset: inout CareDataset) throws(Failure) {
    for row in table.rows.indices {
      dataset.hours.append(
        FacilityHours(
          facilityID: table[row, "facility_id"], day: try DatasetRows.word(table, row, "day"),
          opens: table[row, "opens"], closes: table[row, "closes"], source: table[row, "source"]))
    }
  }

  static func sources(of dataset: CareDataset) -> Set<String> { Set(dataset.hours.map(\.source)) }
}
