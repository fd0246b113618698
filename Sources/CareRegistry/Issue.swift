import Wording

/// Something wrong or doubtful in the input, with where it stands and what was done.
public struct Issue: Sendable, Hashable {
  public enum Severity: String, Sendable, CaseIterable, Codable, Comparable {
    case error
    case warning
    case note

    public static func < (a: Severity, b: Severity) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// Stable, snake_case, such as `position_outside_prefecture`.
  public var ruleID: String
  public var severity: Severity
  /// Base name of the file, no folder.
  public var file: String
  /// 1-based row of the file, header included; nil where it concerns the whole file.
  public var row: Int?
  public var column: String
  public var value: String
  public var message: Phrase
  public var remedy: Phrase

  public init(
    ruleID: String, severity: Severity, file: String, row: Int?, column: String = "",
    value: String = "", message: Phrase, remedy: Phrase
  ) {
    self.ruleID = ruleID
    self.severity = severity
    self.file = file
    self.row = row
    self.column = column
    self.value = value
    self.message = message
    self.remedy = remedy
  }
}
