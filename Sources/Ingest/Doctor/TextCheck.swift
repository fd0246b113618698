import CareRegistry
import Wording

/// Checks texts for characters that were lost on the way or that only one bureau's font has, and dates and
/// notification symbols for what isn't understood.
public enum TextCheck {
  /// Lost characters (U+FFFD) and private-use characters of a text; at most one issue of each rule.
  public static func characters(_ text: String, _ place: CheckedPlace) -> [Issue] {
    var issues: [Issue] = []
    if text.unicodeScalars.contains("\u{FFFD}") {
      issues.append(
        .found(
          "replacement_character", .warning, place, value: text,
          Words.Doctor.lostCharacters.with(clip(text)))
      )
    }
    if let first = JapaneseText.privateUse(in: text).first {
      issues.append(
        .found(
          "private_use_character", .note, place, value: text,
          Words.Doctor.privateUse.with(
            clip(text), String(first.offset + 1),
            String(first.codePoint, radix: 16, uppercase: true))))
    }
    return issues
  }

  /// A date that can be read neither by era nor by western year. nil where all is well or the cell is empty.
  public static func date(_ text: String, _ place: CheckedPlace) -> Issue? {
    guard !JapaneseText.folded(text).allSatisfy({ $0 == " " || $0 == "-" }),
      JapaneseDate.iso(in: text) == nil
    else { return nil }
    return .found(
      "date_not_understood", .warning, place, value: text, Words.Doctor.notADate.with(clip(text)))
  }

  /// A notification as the list has it.
  public struct NotifiedSymbol: Sendable, Hashable {
    /// 受理記号, as written.
    public var symbol: String
    public var row: Int

    public init(symbol: String, row: Int) {
      self.symbol = symbol
      self.row = row
    }
  }

  /// How symbols of home care begin: 在医総管, 訪看, 往, 支援診, 歯援診, 歯訪診, 精在宅援.
  private static let homeCareBeginnings = ["在", "訪", "往", "支援", "歯援", "歯訪", "精在"]

  /// Symbols that begin so and say nothing of visits: devices, drugs and fees for teaching at an institution.
  public static let unrelatedSymbols: Set<String> = [
    "在血液", "在電場", "在植補心", "在洗腸", "在中栄", "在医麻", "在データ提", "在歯管", "在総",
  ]

  /// Symbols of home care that the table doesn't know, one issue each with the first row, in order of the rows.
  ///
  /// - Parameters:
  ///   - known: symbols of the table that count for something.
  ///   - ignored: symbols that are known to say nothing of visits.
  public static func unknownSymbols(
    _ symbols: [NotifiedSymbol], known: Set<String>, ignored: Set<String> = unrelatedSymbols,
    file: String
  ) -> [Issue] {
    let readable = Set((known.union(ignored)).map(JapaneseText.folded))
    var rows: [String: (first: Int, count: Int)] = [:]
    for notified in symbols {
      let symbol = JapaneseText.folded(notified.symbol)
      guard homeCareBeginnings.contains(where: symbol.hasPrefix), !readable.contains(symbol) else {
        continue
      }
      let found = rows[symbol] ?? (notified.row, 0)
      rows[symbol] = (min(found.first, notified.row), found.count + 1)
    }
    return rows.sorted { ($0.value.first, $0.key) < ($1.value.first, $1.key) }.map {
      symbol, found in
      .found(
        "unknown_symbol", .note, CheckedPlace(file: file, row: found.first, column: "受理記号"),
        value: symbol,
        Words.Doctor.unknownSymbol.with(symbol, String(found.count)))
    }
  }
}
