/// Dates as Japanese lists print them.
enum JapaneseDate {
  private static let eras: [(names: [String], firstYear: Int)] = [
    (["令和", "令", "R"], 2019), (["平成", "平", "H"], 1989), (["昭和", "昭", "S"], 1926),
    (["大正", "大", "T"], 1912), (["明治", "明", "M"], 1868),
  ]

  /// The first date in a text, such as 「[令和７年１０月１日 現在 ]」, 「昭32. 7. 1」 or 2025年6月1日, in ISO 8601;
  /// nil when there is none.
  static func iso(in text: String) -> String? {
    let folded = Array(JapaneseText.folded(text).filter { $0 != " " })
    for start in folded.indices {
      let rest = folded[start...]
      for era in eras {
        for name in era.names where rest.starts(with: Array(name)) {
          if let date = date(rest.dropFirst(name.count), firstYear: era.firstYear) { return date }
        }
      }
      // A western year has four digits and no digit before them.
      if start == 0 || !folded[start - 1].isNumber, rest.prefix(4).allSatisfy(\.isWholeNumber),
        let date = date(rest, firstYear: nil)
      {
        return date
      }
    }
    return nil
  }

  private static func date(_ text: ArraySlice<Character>, firstYear: Int?) -> String? {
    var rest = text
    guard var year = number(&rest, separators: "年.-/", gannen: firstYear != nil),
      let month = number(&rest, separators: "月.-/", gannen: false),
      let day = number(&rest, separators: "日", gannen: false, isLast: true)
    else { return nil }
    if let firstYear {
      guard (1...99).contains(year) else { return nil }
      year += firstYear - 1
    }
    guard (1868...2200).contains(year) else { return nil }
    return isoDate("\(year)-\(month)-\(day)")
  }

  private static func number(
    _ rest: inout ArraySlice<Character>, separators: String, gannen: Bool, isLast: Bool = false
  ) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
    var value = digits.count <= 4 ? Int(String(digits)) : nil
    rest = rest.dropFirst(digits.count)
    // 元年 is the first year.
    if value == nil, gannen, rest.first == "元" {
      value = 1
      rest = rest.dropFirst()
    }
    if let next = rest.first, separators.contains(next) {
      rest = rest.dropFirst()
    } else if !isLast {
      return nil
    }
    return value
  }
}
