import CareRegistry
import Wording

/// Says how many cells of a file have their ages suppressed: they are not zero.
public enum SuppressionCheck {
  /// One issue for the file with the first row; nil where nothing is suppressed.
  public static func issue(
    suppressedRows: [Int], cells: Int, file: String, column: String, firstCode: String
  ) -> Issue? {
    guard let first = suppressedRows.min() else { return nil }
    return .found(
      "cell_suppressed", .note, CheckedPlace(file: file, row: first, column: column),
      value: firstCode,
      Words.Doctor.suppressed.with(String(suppressedRows.count), String(cells)))
  }
}
