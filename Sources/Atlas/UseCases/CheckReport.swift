import CareRegistry
import GeoFormats
import Ingest
import Reports
import Spatial
import Wording

/// What a check found, as a table for a terminal, as CSV for a spreadsheet, as GeoJSON for a map.
public struct CheckReport: Sendable {
  public enum Format: String, Sendable, CaseIterable {
    case table
    case csv
    case geojson
  }

  /// What was checked.
  public let path: String
  /// Worst first.
  public let findings: [DoctorFinding]
  let attribution: String

  /// Lines of one rule that the table shows unless it is asked for all.
  static let linesPerRule = 10

  /// Whether a finding is more than a note.
  public var hasWarnings: Bool { findings.contains { $0.issue.severity != .note } }

  /// The report in a format.
  ///
  /// - Parameter showsAll: whether the table shows every line of every rule.
  public func bytes(_ format: Format, _ language: Language, showsAll: Bool = false) -> [UInt8] {
    switch format {
    case .table: Array((table(language, showsAll: showsAll).joined(separator: "\n") + "\n").utf8)
    case .csv: csv()
    case .geojson: geoJSON()
    }
  }

  /// Writes a report or the rule book, beside and renamed.
  public static func save(_ bytes: [UInt8], to path: String) throws(Failure) {
    try AtomicFile.write(bytes, to: path)
  }

  /// Rule by rule, the most serious first: what it means and what to do, then a line for each place.
  public func table(_ language: Language, showsAll: Bool = false) -> [String] {
    let counts = Issue.Severity.allCases.map { severity in
      String(findings.count { $0.issue.severity == severity })
    }
    var lines = [
      Words.Doctor.heading(language, path)
        + Words.Commands.checkCounts(language, counts[0], counts[1], counts[2])
    ]
    for group in groups() {
      lines.append("")
      lines += Self.lines(group, language, showsAll: showsAll)
    }
    return lines
  }

  /// Findings of one rule and severity, in their order.
  private func groups() -> [[DoctorFinding]] {
    var groups: [[DoctorFinding]] = []
    for finding in findings {
      if let last = groups.last?.first, last.issue.ruleID == finding.issue.ruleID,
        last.issue.severity == finding.issue.severity
      {
        groups[groups.count - 1].append(finding)
      } else {
        groups.append([finding])
      }
    }
    return groups
  }

  private static func lines(_ group: [DoctorFinding], _ language: Language, showsAll: Bool)
    -> [String]
  {
    guard let first = group.first?.issue else { return [] }
    let entry = RuleBook.entry(first.ruleID)
    let remedies = Set(group.map { $0.issue.remedy(language) })
    let common = remedies.count == 1 ? first.remedy(language) : entry?.remedy(language) ?? ""
    var lines = [
      Words.Doctor.ruleHeading(
        language, Words.Doctor.severity(first.severity.rawValue)(language),
        entry?.meaning(language) ?? first.message(language), String(group.count), first.ruleID)
    ]
    if !common.isEmpty { lines.append("  → " + common) }
    let shown = showsAll ? group[...] : group.prefix(linesPerRule)
    var table = TextTable([.left, .left])
    for finding in shown {
      let issue = finding.issue
      var text = issue.message(language)
      if !issue.value.isEmpty, !text.contains(issue.value) { text += " [\(issue.value)]" }
      let remedy = issue.remedy(language)
      if remedies.count > 1, !remedy.isEmpty, remedy != common { text += " → " + remedy }
      table.append([place(issue), text])
    }
    lines += table.lines(indent: "    ")
    if shown.count < group.count {
      lines.append("    " + Words.Doctor.more(language, String(group.count - shown.count)))
    }
    return lines
  }

  private static func place(_ issue: Issue) -> String {
    let row = issue.row.map { ":\($0)" } ?? ""
    let place = issue.file + row + (issue.column.isEmpty ? "" : " " + issue.column)
    return place.isEmpty ? "—" : place
  }

  /// Every finding with both languages; UTF-8 with byte order mark, for Excel.
  private func csv() -> [UInt8] {
    CSVWriter.bytes(
      header: [
        "severity", "rule_id", "file", "row", "column", "value", "message_ja", "remedy_ja",
        "message_en",
        "remedy_en", "meaning_ja", "meaning_en", "longitude", "latitude",
      ],
      rows: findings.map { finding in
        let issue = finding.issue
        let meaning = RuleBook.entry(issue.ruleID)?.meaning
        func degrees(_ value: Double?) -> String {
          value.map { FixedPoint.text($0, decimals: 6) } ?? ""
        }
        return [
          issue.severity.rawValue, issue.ruleID, issue.file, issue.row.map(String.init) ?? "",
          issue.column,
          issue.value, issue.message.ja, issue.remedy.ja, issue.message.en, issue.remedy.en,
          meaning?.ja ?? "",
          meaning?.en ?? "", degrees(finding.place?.longitude), degrees(finding.place?.latitude),
        ]
      }, byteOrderMark: true, lineEnd: .crlf, guardsFormulas: true)
  }

  /// Every finding as a feature: at its place, or with the geometry null.
  private func geoJSON() -> [UInt8] {
    let issues = findings.map(\.issue)
    func optional(_ text: String) -> String? { text.isEmpty ? nil : text }
    let table = TableMaker.table(
      "issue", geometryKind: .point, geometries: findings.map { $0.place.map(Geometry.point) },
      [
        TableMaker.text("severity", issues.map(\.severity.rawValue)),
        TableMaker.text("rule_id", issues.map(\.ruleID)),
        TableMaker.text("source_file", issues.map { optional($0.file) }),
        TableMaker.integer("source_row", issues.map(\.row)),
        TableMaker.text("source_column", issues.map { optional($0.column) }),
        TableMaker.text("source_value", issues.map { optional($0.value) }),
        TableMaker.text("message_ja", issues.map(\.message.ja)),
        TableMaker.text("message_en", issues.map(\.message.en)),
        TableMaker.text("remedy_ja", issues.map(\.remedy.ja)),
        TableMaker.text("remedy_en", issues.map(\.remedy.en)),
      ])
    return GeoJSONWriter(title: table.title.ja, attribution: optional(attribution)).collection(
      table)
  }

  /// The rule book, as a table for a terminal or as CSV.
  public static func rules(_ format: Format, _ language: Language) -> [UInt8] {
    if format == .csv { return RuleBook.csv() }
    var lines: [String] = []
    for entry in RuleBook.entries {
      let severity = entry.severities.map { Words.Doctor.severity($0.rawValue)(language) }.joined(
        separator: "/")
      lines += [
        "\(severity)  \(entry.id)", "    \(entry.meaning(language))",
        "    → \(entry.remedy(language))",
      ]
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
