import CareRegistry
import GeoFormats
import Wording

/// A table of reach rules that a person keeps.
public enum ReachRuleTable {
  /// The rules of a CSV file with the columns of a dataset's `reach_rules.csv`.
  ///
  /// - Throws: `Failure.badInput` with row, column and value for what can't be used, or a repeated rule.
  public static func rules(in path: String) throws(Failure) -> [ReachRule] {
    let csv = try CSVTable(path: path, limit: 1 << 24)
    return try DatasetRows.rules(CheckedTable(schema: DatasetLayout.rules, csv))
  }
}
