import CareRegistry
import Wording

/// `facility_persons`: managers and owners, only where a person asked to keep them.
enum PersonsTable: OptionalTable {
  static let schema = TableSchema(
    name: "facility_persons", about: "施設の管理者・開設者の氏名（保持を指定したときのみ）",
    fields: [
      .text("facility_id", "施設ID", required: true, form: .identifier),
      .text(
        "role", "manager 管理者、owner 開設者", required: true,
        form: .word(FacilityPerson.Role.allCases.map(\.rawValue))),
      .text("name", "氏名・名称", required: true),
      .text("source", "出典のキー", required: true, form: .identifier),
    ], primaryKey: ["facility_id", "role", "name", "source"],
    references: [
      .init(
        columns: ["facility_id"], resource: DatasetLayout.facilities.name, foreignColumns: ["facility_id"]),
      .init(columns: ["source"], resource: "sources", foreignColumns: ["key"]),
    ])

  static func rows(of dataset: CareDataset) -> [[String]] {
    dataset.persons.map { [$0.facilityID, $0.role.rawValue, $0.name, $0.source] }
  }

  static func read(_ table: CheckedTable, into dataset: inout CareDataset) throws(Failure) {
    for row in table.rows.indices {
      dataset.persons.append(
        FacilityPerson(
          facilityID: table[row, "facility_id"], role: try DatasetRows.word(table, row, "role"),
          name: table[row, "name"], source: table[row, "source"]))
    }
  }

  static func sources(of dataset: CareDataset) -> Set<String> { Set(dataset.persons.map(\.source)) }
}
