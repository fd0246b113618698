import CareRegistry
import Wording

/// What an import read and what became of it: nothing disappears without being counted.
public struct ImportSummary: Sendable {
  /// One file that was given.
  public struct FileReport: Sendable, Hashable {
    public var file: String
    /// What it was taken for; nil when it was not recognised.
    public var format: Phrase?
    /// Why it was not read, or a remark.
    public var remark: Phrase?
    public var rowsRead: Int
    public var rowsAccepted: Int
    public var rowsRepaired: Int
    public var rowsRejected: Int
  }

  /// A number worth telling, with its label.
  public struct Count: Sendable, Hashable {
    public var label: Phrase
    public var value: Int
    /// snake_case, for machines and tests.
    public var key: String

    public init(_ key: String, _ label: Phrase, _ value: Int) {
      self.key = key
      self.label = label
      self.value = value
    }
  }

  public var files: [FileReport] = []
  public var counts: [Count] = []
  /// Issues by rule, most frequent first.
  public var issues: [(ruleID: String, severity: Issue.Severity, count: Int)] = []

  /// The count of that key; nil when the import did not get so far.
  public func count(_ key: String) -> Int? { counts.first { $0.key == key }?.value }

  /// The summary as lines of text.
  public func lines(_ language: Language) -> [String] {
    var lines: [String] = []
    for file in files {
      let format = file.format?(language) ?? Words.Ingest.notRecognised(language)
      var line = "\(file.file): \(format)"
      if file.rowsRead > 0 {
        line +=
          " "
          + Words.Ingest.fileCounts(
            language, String(file.rowsRead), String(file.rowsAccepted), String(file.rowsRepaired),
            String(file.rowsRejected))
      }
      if let remark = file.remark { line += " — " + remark(language) }
      lines.append(line)
    }
    lines += counts.map { "\($0.label(language)): \($0.value)" }
    lines += issues.map { "\($0.severity.rawValue) \($0.ruleID): \($0.count)" }
    return lines
  }
}
