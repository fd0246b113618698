import CareRegistry
import Foundation
import Testing
import Wording

@testable import Ingest

/// The rule book against the code that makes issues.
@Suite struct DoctorRuleBookTests {
  private static let package = URL(fileURLWithPath: SharedData.geoData).deletingLastPathComponent()

  /// Rule ids and severities in the sources: `ruleID: "…"`, and a text before `.error`, `.warning` or `.note`, which is
  /// how the helpers are called.
  private static func emitted() throws -> [String: Set<String>] {
    let sources = package.appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var rules: [String: Set<String>] = [:]
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /ruleID:\s*"([a-z0-9_]+)"/) {
        rules[String(match.1), default: []].formUnion([])
      }
      for match in text.matches(of: /"([a-z0-9_]+)",\s*\.(error|warning|note)\b/) {
        rules[String(match.1), default: []].insert(String(match.2))
      }
      for match in text.matches(of: /\?\s*"([a-z0-9_]+)"\s*:\s*"[a-z0-9_]+",\s*\.(error|warning|note)\b/) {
        rules[String(match.1), default: []].insert(String(match.2))
      }
    }
    for verdict in PositionReview.Verdict.allCases where verdict != .fine {
      rules[verdict.ruleID, default: []].formUnion([])
    }
    return rules
  }

  @Test("Every rule that the sources emit is in the book, with its severity")
  func everyRuleIsInTheBook() throws {
    let emitted = try Self.emitted()
    #expect(emitted.count > 60, "the scan finds the sources")
    for (id, severities) in emitted.sorted(by: { $0.key < $1.key }) {
      let entry = RuleBook.entry(id)
      #expect(entry != nil, "\(id) is not in the book: add an entry to Words+Doctor…Rules.swift")
      for severity in severities {
        #expect(
          entry?.severities.map(\.rawValue).contains(severity) ?? true, "\(id) is emitted as \(severity)")
      }
    }
  }

  @Test("Every entry of the book is emitted somewhere")
  func everyEntryIsEmitted() throws {
    let emitted = try Self.emitted()
    for entry in RuleBook.entries { #expect(emitted[entry.id] != nil, "\(entry.id) is emitted nowhere") }
  }

  @Test("An id stands once, with a severity and both languages")
  func entriesAreWhole() {
    #expect(Set(RuleBook.entries.map(\.id)).count == RuleBook.entries.count)
    for entry in RuleBook.entries {
      #expect(!entry.severities.isEmpty, "\(entry.id)")
      for phrase in [entry.meaning, entry.remedy] {
        #expect(phrase.ja.hasSuffix("。") && phrase.en.hasSuffix("."), "\(entry.id): \(phrase.ja)")
        #expect(phrase.ja.contains { $0 >= "\u{3041}" }, "\(entry.id) in Japanese")
      }
    }
  }

  @Test("The document lists the book as it is")
  func documentIsCurrent() throws {
    let path = Self.package.appendingPathComponent("docs/checks.md")
    let head = try String(contentsOf: path, encoding: .utf8)
    let start = try #require(head.range(of: "\n## error"))
    let wanted = String(head[..<start.lowerBound]) + RuleBook.markdown()
    if head != wanted {
      let copy = FileManager.default.temporaryDirectory.appendingPathComponent("checks.md")
      try wanted.write(to: copy, atomically: true, encoding: .utf8)
      Testing.Issue.record("docs/checks.md is not the rule book: copy \(copy.path) over it")
    }
  }
}
