import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Steps that the readers of tables share.
enum TableReading {
  /// The table of a probe that has been recognised as one.
  static func table(_ probe: FileProbe) throws(Failure) -> CSVTable {
    guard case .table(let table) = probe.content else {
      throw Failure(.internalFault, Words.Ingest.notATable, at: probe.file.name)
    }
    return table
  }

  /// Header and rows of a table, or of the first sheet of a workbook whose header need not stand in its first row.
  static func headed(
    _ probe: FileProbe, by profile: ColumnProfile
  ) throws(Failure) -> (header: [String], rows: [CSVRow]) {
    if case .table(let table) = probe.content { return (table.header, table.rows) }
    let rows = try WorkbookReading.rows(probe.file, sheet: 0)
    guard let head = rows.firstIndex(where: { profile.fits($0.cells) }) else {
      throw Failure(.badInput, Words.Ingest.noHeaderRow, at: probe.file.name, remedy: Words.Ingest.askNewFile)
    }
    return (
      rows[head].cells, rows[(head + 1)...].map { CSVRow(line: $0.rowNumber, fields: $0.cells) }
    )
  }

  /// The text of a cell as people publish it, without what breaks a line or can't be seen, ends trimmed.
  /// Characters of private use become 〓.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x09: scalars.append(" ")
      case 0..<0x20, 0x7F, 0xFEFF, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
      case 0xE000...0xF8FF, 0xF0000...: scalars.append("〓")
      default: scalars.append(scalar)
      }
    }
    var rest = scalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Digits of a cell, full-width ones too, blanks left out; nil where anything else stands in it.
  static func digits(_ text: String) -> String? {
    let folded = JapaneseText.folded(text).filter { $0 != " " }
    return !folded.isEmpty && folded.utf8.allSatisfy(isDigit) ? folded : nil
  }

  /// `digits` with the zeros that a spreadsheet has eaten put back in front.
  static func padded(_ digits: String, to length: Int) -> String {
    digits.utf8.count < length
      ? String(repeating: "0", count: length - digits.utf8.count) + digits : digits
  }

  /// A five-digit municipality code from 5 digits, 6 digits with check digit, or either without its zero.
  static func municipalityCode(_ text: String) -> String? {
    guard let digits = digits(text) else { return nil }
    switch digits.utf8.count {
    case 4: return "0" + digits
    case 5: return digits
    case 6: return String(digits.prefix(5))
    default: return nil
    }
  }

  /// A published place; nil where there is none: empty, no number, 0 or beyond the globe.
  static func position(latitude: String, longitude: String) -> Position? {
    guard let y = Double(JapaneseText.folded(latitude)), let x = Double(JapaneseText.folded(longitude)),
      y.isFinite, x.isFinite, y != 0, x != 0
    else { return nil }
    let position = Position(longitude: x, latitude: y)
    return position.isOnGlobe ? position : nil
  }
}
