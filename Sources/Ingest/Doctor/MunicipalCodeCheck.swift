import CareRegistry
import GeoFormats
import Wording

/// Checks codes of municipalities (全国地方公共団体コード): five digits, or six with the check digit.
public struct MunicipalCodeCheck: Sendable {
  /// Codes of five digits that exist. Empty: existence isn't checked.
  public var known: Set<String>
  private var former: [String: FormerMunicipality]

  public init(known: Set<String> = [], former: [FormerMunicipality] = []) {
    self.known = known
    // Of a code that was used twice the later merger counts.
    self.former = Dictionary(former.map { ($0.code, $0) }) { $0.mergedOn >= $1.mergedOn ? $0 : $1 }
  }

  /// The check digit of a code of five digits: (11 − (6a+5b+4c+3d+2e) mod 11) mod 10. nil for other texts.
  public static func checkDigit(of code: some StringProtocol) -> Int? {
    let digits = code.utf8.map { Int($0) - 48 }
    guard digits.count == 5, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    return (11 - sum % 11) % 10
  }

  /// What is wrong with a code as it is written (full-width digits are read too); nil where all is well or the cell
  /// is empty. Two digits of a prefecture alone are left to the caller.
  public func issue(_ raw: String, _ place: CheckedPlace) -> Issue? {
    let text = JapaneseText.folded(raw).filter { $0 != " " }
    guard !text.isEmpty else { return nil }
    guard text.utf8.allSatisfy(isDigit), (4...6).contains(text.utf8.count) else {
      return unknown(raw, place)
    }
    if text.utf8.count == 6 {
      let head = text.prefix(5)
      if let digit = Self.checkDigit(of: head), String(digit) != text.suffix(1) {
        return .found(
          "check_digit_wrong", .warning, place, value: raw,
          Words.Doctor.checkDigit.with(clip(raw), String(digit)))
      }
      return existence(String(head), raw, place)
    }
    let longer = "0" + text
    if text.utf8.count == 4 {
      return exists(longer) ? zeroLost(raw, longer, place) : unknown(raw, place)
    }
    // 12025 may be 012025 (函館市) without its zero, unless it is a code itself.
    if !exists(text), let digit = Self.checkDigit(of: longer.prefix(5)),
      longer.hasSuffix(String(digit)),
      known.contains(String(longer.prefix(5)))
    {
      return zeroLost(raw, longer, place)
    }
    return existence(text, raw, place)
  }

  private func exists(_ code: String) -> Bool {
    known.contains(code) || former[code] != nil || (known.isEmpty && former.isEmpty)
  }

  private func existence(_ code: String, _ raw: String, _ place: CheckedPlace) -> Issue? {
    // A prefecture as a whole, such as 010006.
    if known.contains(code) || code.hasSuffix("000") { return nil }
    if let old = former[code] {
      return .found(
        "former_municipality", .warning, place, value: raw,
        Words.Doctor.codeFormer.with(
          old.name, code, old.mergedOn, "\(old.successorName)", old.successorCode))
    }
    return known.isEmpty ? nil : unknown(raw, place)
  }

  private func unknown(_ raw: String, _ place: CheckedPlace) -> Issue {
    .found(
      "unknown_municipality", .warning, place, value: raw, Words.Doctor.codeUnknown.with(clip(raw)))
  }

  private func zeroLost(_ raw: String, _ whole: String, _ place: CheckedPlace) -> Issue {
    .found(
      "leading_zero_lost", .warning, place, value: raw, Words.Doctor.zeroLost.with(clip(raw), whole)
    )
  }
}
