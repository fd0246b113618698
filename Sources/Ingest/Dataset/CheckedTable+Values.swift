import GeoFormats
import Wording

extension CheckedTable {
  /// The cell's value as the dataset writes it, repaired where a spreadsheet has only changed its look.
  static func check(
    _ raw: String, _ field: TableField, _ file: String, _ row: Int
  ) throws(Failure) -> String {
    func failure(_ message: Phrase, _ remedy: Phrase) -> Failure {
      Failure(.badInput, message, at: "\(file):\(row) \(field.name)", remedy: remedy)
    }
    if raw.isEmpty {
      guard field.isRequired else { return raw }
      throw failure(Words.Ingest.valueMissing, Words.Ingest.valueMissingRemedy)
    }
    guard raw.utf8.count <= 10_000 else {
      throw failure(Words.Ingest.valueTooLong.with(clip(raw)), Words.Ingest.valueTooLongRemedy)
    }
    switch field.kind {
    case .string:
      guard raw.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
        throw failure(Words.Ingest.controlCharacter.with(clip(raw)), Words.Ingest.controlCharacterRemedy)
      }
      if field.form.admits(raw) { return raw }
      if case .digits(let count) = field.form, raw.utf8.count < count, raw.utf8.allSatisfy(isDigit) {
        return String(repeating: "0", count: count - raw.utf8.count) + raw
      }
      let expected: String =
        if case .word(let words) = field.form {
          words.joined(separator: " / ")
        } else {
          field.form.pattern ?? ""
        }
      throw failure(Words.Ingest.badValue.with(clip(raw), expected), Words.Ingest.badValueRemedy)
    case .integer, .number:
      let value = field.kind == .integer ? Int(raw).map(Double.init) : Double(raw)
      guard let value, value.isFinite else {
        throw failure(
          Words.Ingest.notANumber.with(clip(raw)),
          field.kind == .integer ? Words.Ingest.wholeNumberRemedy : Words.Ingest.numberRemedy)
      }
      guard value >= field.minimum ?? -.infinity, value <= field.maximum ?? .infinity else {
        throw failure(
          Words.Ingest.outOfRange.with(clip(raw), decimal(field.minimum), decimal(field.maximum)),
          Words.Ingest.badValueRemedy)
      }
      return raw
    case .boolean:
      switch raw {
      case "0", "1": return raw
      case "true", "True", "TRUE": return "1"
      case "false", "False", "FALSE": return "0"
      default: throw failure(Words.Ingest.badValue.with(clip(raw), "0 / 1"), Words.Ingest.badValueRemedy)
      }
    case .date:
      guard let date = isoDate(raw) else {
        throw failure(Words.Ingest.notADate.with(clip(raw)), Words.Ingest.dateRemedy)
      }
      return date
    }
  }

  private static func decimal(_ value: Double?) -> String {
    value.map { FixedPoint.text($0, decimals: 0) } ?? ""
  }
}

/// `2025-10-01`, also from the `2025/10/1` of a spreadsheet; nil when it isn't a day of the calendar.
func isoDate(_ text: String) -> String? {
  let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
  guard parts.count == 3, parts[0].utf8.count == 4, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }),
    parts[1].utf8.count <= 2, parts[2].utf8.count <= 2, let year = Int(parts[0]),
    let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month)
  else { return nil }
  let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  guard (1...days).contains(day) else { return nil }
  func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
  return "\(parts[0])-\(two(month))-\(two(day))"
}

/// At most the first 80 characters, for a message that quotes hostile input.
func clip(_ text: some StringProtocol) -> String {
  let head = text.prefix(80)
  let clean = head.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : String($0) }.joined()
  return head.endIndex == text.endIndex ? clean : clean + "…"
}
