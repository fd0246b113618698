import CareRegistry
import GeoFormats
import Wording

/// Every check that the program makes: its stable id, how serious a finding is, what it means and what to do.
///
/// An issue whose rule isn't in the book fails a test, and so does an entry that nothing emits.
public enum RuleBook {
  public struct Entry: Sendable, Hashable {
    public let id: String
    /// Worst first; more than one where it depends on the case.
    public let severities: [Issue.Severity]
    public let meaning: Phrase
    public let remedy: Phrase
  }

  /// The worst first, then by id.
  public static let entries: [Entry] = Words.Doctor.rules.map { text in
    Entry(
      id: text.id,
      severities: text.severity.split(separator: "/").compactMap {
        Issue.Severity(rawValue: String($0))
      }
      .sorted(),
      meaning: text.meaning, remedy: text.remedy)
  }.sorted { ($0.severities.first ?? .note, $0.id) < ($1.severities.first ?? .note, $1.id) }

  private static let byID = Dictionary(
    entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// nil for a rule that isn't in the book, such as one of a newer version.
  public static func entry(_ id: String) -> Entry? { byID[id] }

  /// The book as a CSV table for people: UTF-8 with byte order mark, both languages.
  public static func csv() -> [UInt8] {
    CSVWriter.bytes(
      header: ["rule_id", "severity", "meaning_ja", "remedy_ja", "meaning_en", "remedy_en"],
      rows: entries.map {
        [
          $0.id, $0.severities.map(\.rawValue).joined(separator: "/"), $0.meaning.ja, $0.remedy.ja,
          $0.meaning.en,
          $0.remedy.en,
        ]
      }, byteOrderMark: true, lineEnd: .crlf, guardsFormulas: true)
  }

  /// The tables of `docs/checks.md`.
  public static func markdown() -> String {
    var out = ""
    for severity in Issue.Severity.allCases {
      out +=
        "\n## \(severity.rawValue)\n\n| rule | 意味 / meaning | 対処 / what to do |\n|---|---|---|\n"
      for entry in entries where entry.severities.first == severity {
        let also = entry.severities.dropFirst().map { " (or \($0.rawValue))" }.joined()
        out += "| `\(entry.id)`\(also) | \(entry.meaning.ja)<br>\(entry.meaning.en) | "
        out += "\(entry.remedy.ja)<br>\(entry.remedy.en) |\n"
      }
    }
    return out
  }
}
