import CareRegistry
import Wording

/// A table that a dataset may have: written only where it has rows.
protocol OptionalTable: Sendable {
  static var schema: TableSchema { get }
  /// Rows as text in the order of the schema's fields; the order of the dataset.
  static func rows(of dataset: CareDataset) -> [[String]]
  static func read(_ table: CheckedTable, into dataset: inout CareDataset) throws(Failure)
  /// Keys of the sources that the table was made from.
  static func sources(of dataset: CareDataset) -> Set<String>
}

enum OptionalTables {
  /// In the order in which they are written, after the tables that every dataset has.
  static let all: [any OptionalTable.Type] = [
    CellFiguresTable.self, DemandTable.self, HoursTable.self, OfficesTable.self, PersonsTable.self,
    ProgressTable.self, RecordsTable.self, LinkReviewTable.self, TownPointsTable.self,
  ]
}
