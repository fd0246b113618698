import CareRegistry
import Wording

/// How the municipality codes of one column are written: five digits, or six with the check digit; with the leading
/// zero, or without it. One value can't tell (11011 is 01101 with its check digit, or a code of 埼玉県); the column can.
struct CodeColumn: Sendable {
  /// Whether five digits are a code with check digit that has lost its zero.
  let hasLostZeros: Bool

  init(_ values: some Sequence<String>) {
    let digits = Set(values.lazy.compactMap(TableReading.digits).filter { (4...6).contains($0.utf8.count) })
    let six = digits.filter { $0.utf8.count == 6 }
    // Beside codes of six digits shorter ones have lost their zero.
    if !six.isEmpty {
      hasLostZeros = six.count { Self.isSound($0) } * 2 > six.count
      return
    }
    let five = digits.filter { $0.utf8.count == 5 }
    // A code without check digit looks like one with it once in eleven times.
    hasLostZeros = !five.isEmpty && five.count { Self.isSound("0" + $0) } * 10 >= five.count * 8
  }

  /// A code of five digits, and whether its check digit is right (or there is none); nil where the text is no code.
  func read(_ text: String) -> (code: String, isSound: Bool)? {
    guard let digits = TableReading.digits(text) else { return nil }
    switch digits.utf8.count {
    case 6: return (String(digits.prefix(5)), Self.isSound(digits))
    case 5 where hasLostZeros: return ("0" + digits.prefix(4), Self.isSound("0" + digits))
    case 5: return (digits, true)
    case 4: return ("0" + digits, true)
    default: return nil
    }
  }

  /// Whether six digits are a municipality's code with its check digit.
  private static func isSound(_ digits: String) -> Bool {
    // Numbers below 100 within a prefecture are no municipality; 000 is the prefecture itself.
    guard let own = Int(digits.prefix(5).suffix(3)), own >= 100 || own == 0 else { return false }
    return MunicipalCodeCheck.checkDigit(of: digits.prefix(5)).map { digits.hasSuffix(String($0)) } ?? false
  }
}

extension Issue {
  /// A municipality code whose check digit doesn't fit.
  static func checkDigitWrong(_ place: RecordPlace, column: String, value: String) -> Issue {
    Issue(
      ruleID: "check_digit_wrong", severity: .warning, file: place.file, row: place.row, column: column,
      value: clip(value), message: Words.ListFiles.checkDigitWrong,
      remedy: Words.ListFiles.checkDigitWrongRemedy)
  }
}

extension ImportMaterial {
  /// Notes a code whose check digit doesn't fit.
  mutating func checkDigit(of text: String, _ codes: CodeColumn, _ place: RecordPlace) {
    if let read = codes.read(text), !read.isSound {
      issues.append(.checkDigitWrong(place, column: "市区町村コード", value: text))
    }
  }
}
