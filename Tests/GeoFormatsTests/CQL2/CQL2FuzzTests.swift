import Spatial
import TestSupport
import Testing

@testable import GeoFormats

@Suite("Hostile CQL2 filters") struct CQL2FuzzTests {
  private static let words = [
    "AND", "OR", "NOT", "(", ")", "capacity", "name", "geometry", "=", "<>", "<", ">=", "+", "-", "*", "/",
    "LIKE", "IN",
    "BETWEEN", "IS", "NULL", "'%a_'", "'札幌'", "1e308", "0", "-1", "NaN", "Infinity", ",", "S_INTERSECTS(",
    "POINT(1 2)",
    "BBOX(", "POLYGON((", "CASEI(", "DATE('2025-01-01')", "TRUE", "\"", "'", "\u{0}", "\u{301}", "👩‍⚕️", ".",
    "..", "1.",
  ]

  @Test(arguments: [21, 22, 23, 24] as [UInt64]) func anyWordsAreReadOrRefused(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var accepted = 0
    for _ in 0..<4_000 {
      let count = Int.random(in: 1...12, using: &random)
      let text = (0..<count).compactMap { _ in Self.words.randomElement(using: &random) }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      if let filter = try? CQL2Filter(text, table: CQL2Town.points) {
        accepted += 1
        #expect(filter.rows().allSatisfy { (0..<5).contains($0) })
      }
    }
    #expect(accepted > 0)
  }

  @Test func damagedFiltersAreReadOrRefused() throws {
    var random = SeededGenerator(seed: 31)
    for (text, _) in CQL2FilterTests.questions {
      for _ in 0..<60 {
        let bytes = Mutation.apply(to: Array(text.utf8), using: &random)
        if let filter = try? CQL2Filter(String(decoding: bytes, as: UTF8.self), table: CQL2Town.points) {
          _ = filter.rows()
        }
      }
    }
  }

  private func refusal(_ text: String) -> FormatError? {
    do {
      _ = try CQL2Filter(text, table: CQL2Town.points)
      return nil
    } catch { return error }
  }

  @Test func limitsHold() throws {
    func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    #expect(refusal(times("(", 60) + "capacity > 1" + times(")", 60)) == nil)
    for text in [
      times("(", 4_000), times("(", 65) + "capacity > 1" + times(")", 65), times("NOT ", 2_000) + "is_open",
      "capacity = " + times("-", 4_000) + "1", "capacity = 1" + times("+1", 4_000),
      "capacity = 1" + times("*1", 70),
      times("CASEI(", 1_000), times("S_INTERSECTS(", 500), "code IN (" + times("1,", 1_001) + "1)",
      "name = '" + times("a", 8_200) + "'",
    ] { #expect(refusal(text)?.kind == .tooLarge, "\(text.prefix(20))") }
    // Conditions side by side are no depth.
    #expect(refusal("is_open" + times(" AND is_open", 600)) == nil)
    #expect(refusal("code IN ('1'" + times(",'1'", 999) + ")") == nil)
    #expect(refusal(times("1 1 ", 2_000))?.kind == .badSyntax)
  }

  @Test func aMessageQuotesLittleOfAHostileText() throws {
    let refused = try #require(refusal("\"\u{1B}[31m" + String(repeating: "a", count: 5_000) + "\" = 1"))
    #expect(refused.message.en.count < 400 && !refused.message.en.contains("\u{1B}"))
  }

  @Test func likeIsAsAPlainMatcherSays() throws {
    func plain(_ pattern: Substring, _ text: Substring) -> Bool {
      guard let first = pattern.first else { return text.isEmpty }
      let rest = pattern.dropFirst()
      switch first {
      case "%": return plain(rest, text) || (!text.isEmpty && plain(pattern, text.dropFirst()))
      case "_": return !text.isEmpty && plain(rest, text.dropFirst())
      default: return text.first == first && plain(rest, text.dropFirst())
      }
    }
    var random = SeededGenerator(seed: 41)
    for _ in 0..<20_000 {
      func word(_ letters: [String], _ most: Int) -> String {
        (0..<Int.random(in: 0...most, using: &random)).compactMap { _ in letters.randomElement(using: &random)
        }.joined()
      }
      let pattern = word(["%", "_", "a", "幌"], 6)
      let text = word(["a", "幌", "b"], 8)
      #expect(CQL2Pattern(pattern).matches(text) == plain(pattern[...], text[...]), "\(pattern) \(text)")
    }
  }

  @Test func everyDateOfManyYearsIsTheDayAfterTheLast() throws {
    var last: Int?
    for year in 1896...2104 {
      for month in 1...12 {
        for day in 1...31 {
          func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
          guard let instant = CQL2Instant("\(year)-\(two(month))-\(two(day))") else { continue }
          if let last { #expect(instant.seconds == last + 86_400) }
          last = instant.seconds
          #expect(instant.dayStart == instant.seconds && instant.isDay)
        }
      }
    }
    #expect(CQL2Instant("1970-01-01")?.seconds == 0 && CQL2Instant("2025-06-01")?.seconds == 1_748_736_000)
    #expect(CQL2Instant("1969-12-31T23:59:59Z")?.dayStart == -86_400)
    for text in ["", "2025", "2025-6-1", "2025-06-01T", "2025-06-01T25:00:00Z", "2025-06-01Z", "２０２５-06-01"] {
      #expect(CQL2Instant(text) == nil, "\(text)")
    }
  }
}
