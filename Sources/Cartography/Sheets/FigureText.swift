import Wording

/// Numbers as people read them, the same in every sheet, chart and table: thousands separated, people
/// whole, shares to 0.1 %, distances to 0.1 km.
public enum FigureText {
  /// `12345.4` → `12,345`.
  public static func whole(_ value: Double) -> String {
    let units = FixedDecimal.units(value, scale: 1)
    var digits = String(abs(units))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (units < 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
  }

  /// With exactly one decimal: `4.0`.
  public static func tenth(_ value: Double) -> String {
    let units = FixedDecimal.units(value, scale: 10)
    return (units < 0 ? "-" : "") + whole(Double(abs(units) / 10)) + "." + String(abs(units) % 10)
  }

  /// A share of 1 as per cent: `0.0456` → `4.6%`.
  public static func share(_ value: Double) -> String { tenth(value * 100) + "%" }

  /// Metres as kilometres, without a needless zero: `16000` → `16`, `1500` → `1.5`.
  public static func kilometres(_ metres: Double) -> String { FixedDecimal.text(metres / 1000, decimals: 1) }

  public static func people(_ value: Double, _ language: Language) -> String {
    Words.Sheets.people(language, whole(value))
  }

  /// 「12,300〜15,800人」, three digits; one whole number where both ends are the same person.
  public static func people(_ range: ClosedRange<Double>, _ language: Language) -> String {
    guard whole(range.lowerBound) != whole(range.upperBound) else {
      return people(range.lowerBound, language)
    }
    let low = whole(threeDigits(range.lowerBound))
    let high = whole(threeDigits(range.upperBound))
    let text = low == high ? low : Words.Sheets.range(language, low, high)
    return Words.Sheets.people(language, text)
  }

  /// 「4.5〜5.8%」.
  public static func share(_ range: ClosedRange<Double>, _ language: Language) -> String {
    let low = tenth(range.lowerBound * 100)
    let high = tenth(range.upperBound * 100)
    return (low == high ? low : Words.Sheets.range(language, low, high)) + "%"
  }

  /// Rounded to three significant digits; whole numbers below 1,000 stay.
  static func threeDigits(_ value: Double) -> Double {
    var step = 1.0
    while abs(value) / step >= 1000 { step *= 10 }
    return (value / step).rounded() * step
  }
}
