import GeoFormats
import Wording

/// How numbers are written for people.
public enum Figures {
  /// Whole people from thousandths, halves away from zero, with separators when asked.
  public static func people(_ thousandths: Int, separated: Bool = true) -> String {
    let whole = (thousandths + (thousandths < 0 ? -500 : 500)) / 1000
    return separated ? Figures.separated(whole) : String(whole)
  }

  /// 1234567 → 1,234,567.
  public static func separated(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var out = ""
    for (i, digit) in digits.enumerated() {
      if i > 0 && (digits.count - i) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return value < 0 ? "-" + out : out
  }

  /// A share of thousandths as per cent with one decimal; empty when the whole is nothing.
  public static func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? tenths(Double(part) / Double(whole) * 100) : ""
  }

  /// Metres as kilometres with one decimal; empty when unknown.
  public static func kilometres(_ metres: Double?) -> String { metres.map { tenths($0 / 1000) } ?? "" }

  /// Facilities per 10,000 people of 75 and older; empty without any such people.
  public static func perTenThousand(_ count: Int, _ people75: Int) -> String {
    people75 > 0 ? fixed(Double(count) * 1e7 / Double(people75), decimals: 2) : ""
  }

  /// Least and most as a range, one figure when they are the same after rounding.
  public static func range(_ least: Int, _ most: Int, _ language: Language) -> String {
    let (a, b) = (people(least), people(most))
    return a == b ? a : language == .ja ? "\(a)〜\(b)" : "\(a)–\(b)"
  }

  private static func tenths(_ value: Double) -> String { fixed(value, decimals: 1) }

  /// All decimals, zeros kept, so that figures of a column line up.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    let text = FixedPoint.text(value, decimals: decimals)
    if decimals == 0 { return text }
    guard let point = text.firstIndex(of: ".") else {
      return text + "." + String(repeating: "0", count: decimals)
    }
    let given = text.distance(from: point, to: text.endIndex) - 1
    return text + String(repeating: "0", count: decimals - given)
  }
}
