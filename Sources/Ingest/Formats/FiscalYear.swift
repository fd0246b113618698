import CareRegistry
import Wording

/// Japanese fiscal years, from 1 April to 31 March.
enum FiscalYear {
  private static let eras = [("令和", 2019), ("平成", 1989), ("R", 2019), ("H", 1989)]

  /// The year of a cell: 2024, 2024年度, 令和6年度, R6; nil for anything else.
  static func read(_ text: String) -> Int? {
    let folded = JapaneseText.folded(text).filter { !$0.isWhitespace }
    let bare = folded.hasSuffix("年度") ? String(folded.dropLast(2)) : folded
    return year(bare.hasSuffix("年") ? String(bare.dropLast()) : bare)
  }

  /// The first 「…年度」 in a title; nil when it names none.
  static func named(in text: String) -> Int? {
    let folded = JapaneseText.folded(text).filter { !$0.isWhitespace }
    guard let end = folded.range(ofText: "年度")?.lowerBound else { return nil }
    let head = folded[..<end]
    let digits = head.reversed().prefix { $0.isASCII && $0.isNumber || $0 == "元" }
    let number = String(digits.reversed())
    let before = head.dropLast(digits.count)
    for (era, _) in eras where before.hasSuffix(era) {
      if let year = year(era + number) { return year }
    }
    return year(number)
  }

  private static func year(_ text: String) -> Int? {
    for (era, first) in eras where text.hasPrefix(era) {
      let number = text.dropFirst(era.count)
      let year = number == "元" ? 1 : Int(number) ?? 0
      return (1...64).contains(year) ? first + year - 1 : nil
    }
    return Int(text).flatMap { (1980...2200).contains($0) ? $0 : nil }
  }
}

extension Issue {
  /// A row of which nothing says the fiscal year.
  static func fiscalYearMissing(_ place: RecordPlace, value: String) -> Issue {
    Issue(
      ruleID: "fiscal_year_missing", severity: .warning, file: place.file, row: place.row, column: "年度",
      value: clip(value), message: Words.ListFiles.fiscalYearMissing,
      remedy: Words.ListFiles.fiscalYearMissingRemedy)
  }
}
