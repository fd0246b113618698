import CareRegistry
import Spatial
import Wording

/// An issue with the place on the map that it speaks of.
public struct DoctorFinding: Sendable, Hashable {
  public var issue: Issue
  /// The wrong position that was published, else the facility's, the cell's or the area's; nil where it has no place.
  public var place: Position?

  public init(_ issue: Issue, at place: Position? = nil) {
    self.issue = issue
    self.place = place
  }
}

/// Where a value stands that a check looks at.
public struct CheckedPlace: Sendable, Hashable {
  /// Base name of the file.
  public var file: String
  /// 1-based, header included; nil for the file as a whole.
  public var row: Int?
  public var column: String

  public init(file: String, row: Int?, column: String) {
    self.file = file
    self.row = row
    self.column = column
  }
}

extension Issue {
  /// An issue whose remedy is that of the rule book.
  static func found(
    _ rule: String, _ severity: Severity, _ place: CheckedPlace, value: String = "",
    _ message: Phrase
  ) -> Issue {
    Issue(
      ruleID: rule, severity: severity, file: place.file, row: place.row, column: place.column,
      value: clip(value),
      message: message, remedy: RuleBook.entry(rule)?.remedy ?? Phrase(ja: "", en: ""))
  }
}

/// Kilometres to a tenth, as in the messages.
func kilometresText(_ metres: Double) -> String {
  let tenths = Int((max(0, min(metres, 1e9)) / 100).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
