/// Writes CSV (RFC 4180, UTF-8), quoting only where a field needs it.
public struct CSVWriter: Sendable {
  public enum LineEnd: String, Sendable {
    case lf = "\n"
    case crlf = "\r\n"
  }

  /// Everything written so far.
  public private(set) var bytes: [UInt8]
  private let lineEnd: LineEnd
  private let guardsFormulas: Bool

  /// - Parameters:
  ///   - byteOrderMark: Excel reads UTF-8 only with the mark.
  ///   - guardsFormulas: puts an apostrophe before text that a spreadsheet would run as a formula
  ///     (`=`, `+`, `-`, `@`, tab or return first, and not a number). For tables that people open; off
  ///     for datasets, whose text must come back as it was.
  public init(byteOrderMark: Bool = false, lineEnd: LineEnd = .lf, guardsFormulas: Bool = false) {
    bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    self.lineEnd = lineEnd
    self.guardsFormulas = guardsFormulas
  }

  /// Appends one record.
  public mutating func append(_ fields: some Sequence<String>) {
    var isFirst = true
    var isEmpty = true
    for field in fields {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isEmpty = isFirst && field.isEmpty
      isFirst = false
      append(field: field)
    }
    // A line without a byte would be skipped by readers, not taken for one empty field.
    if isEmpty { bytes += [0x22, 0x22] }
    bytes += Array(lineEnd.rawValue.utf8)
  }

  /// The whole of a table at once.
  public static func bytes(
    header: [String], rows: some Sequence<[String]>, byteOrderMark: Bool = false,
    lineEnd: LineEnd = .lf, guardsFormulas: Bool = false
  ) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: byteOrderMark, lineEnd: lineEnd, guardsFormulas: guardsFormulas)
    writer.append(header)
    for row in rows { writer.append(row) }
    return writer.bytes
  }

  private mutating func append(field: String) {
    let text = guardsFormulas && Self.looksLikeFormula(field) ? "'" + field : field
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n")
        || $0 == UInt8(ascii: "\r")
    }
    guard needsQuotes || text.utf8.first == 0x20 || text.utf8.last == 0x20 else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  static func looksLikeFormula(_ field: String) -> Bool {
    guard let first = field.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else {
      return false
    }
    // A number is safe, whatever its sign; Double("-inf") and "-nan" are no numbers to a spreadsheet.
    let isNumber = Double(field)?.isFinite == true && !field.utf8.contains(UInt8(ascii: "x"))
    return !isNumber
  }
}
