import CareRegistry
import GeoFormats

/// How a column of municipal codes is written: with or without the check digit, with or without the zero that a
/// spreadsheet has eaten. One value can't tell (11011 is 01101 with its check digit, or a code of 埼玉県); the whole
/// column can.
struct MunicipalCodeColumn: Sendable {
  /// Codes have six digits, the last the check digit.
  let hasCheckDigit: Bool

  init(_ values: some Sequence<String>) {
    var known = 0
    var checked = 0
    for value in values.lazy.compactMap(TableReading.digits).prefix(500)
    where (5...6).contains(value.utf8.count) {
      known += 1
      let padded = TableReading.padded(value, to: 6)
      if let digit = MunicipalCodeCheck.checkDigit(of: padded.prefix(5)), padded.hasSuffix(String(digit)) {
        checked += 1
      }
    }
    // A code without check digit looks like one with it once in eleven times.
    hasCheckDigit = checked * 10 >= known * 8 && known > 0
  }

  /// The code of five digits; nil where the text is none.
  func code(_ text: String) -> String? {
    guard let digits = TableReading.digits(text), (4...6).contains(digits.utf8.count) else { return nil }
    if hasCheckDigit || digits.utf8.count == 6 { return String(TableReading.padded(digits, to: 6).prefix(5)) }
    return TableReading.padded(digits, to: 5)
  }

  /// The issue of a code whose check digit is wrong; nil where all is well, or the column has none.
  func issue(_ text: String, _ place: RecordPlace) -> Issue? {
    guard hasCheckDigit, let digits = TableReading.digits(text) else { return nil }
    return MunicipalCodeCheck().issue(
      TableReading.padded(digits, to: 6), CheckedPlace(file: place.file, row: place.row, column: "市区町村コード"))
  }
}
