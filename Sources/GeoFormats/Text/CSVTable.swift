import Wording

/// One record of a CSV file.
public struct CSVRow: Hashable, Sendable {
  /// The line of the file on which the record begins, from 1, the header line included.
  public var line: Int
  public var fields: [String]

  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }

  /// The field at `index`; empty when the index is nil or the record is shorter.
  public func field(_ index: Int?) -> String {
    guard let index, fields.indices.contains(index) else { return "" }
    return fields[index]
  }
}

/// A CSV file in memory (RFC 4180; LF, CRLF and CR end a line; lines without a byte are skipped).
public struct CSVTable: Sendable {
  /// Names of the columns without byte order mark and blanks at the ends (the full-width blank too);
  /// empty when the table was read without a header.
  public let header: [String]
  public let rows: [CSVRow]
  public let encoding: TextEncoding
  /// Characters that could not be decoded, see `DecodedText`.
  public let replacedCharacters: Int
  /// Lines in another encoding or with replaced characters, see `DecodedText`; the header's line may be one.
  public let decodingFaults: [DecodingFault]
  private let indices: [String: Int]

  /// Reads a table whose first record names the columns.
  ///
  /// - Throws: `FormatError` with the line: a quote that is never closed, text after a closing
  ///   quote, a field beyond `CSVReader.Limits`, a NUL byte, or no record at all.
  public init(bytes: [UInt8]) throws(FormatError) {
    try self.init(bytes: bytes, hasHeader: true)
  }

  /// Reads a table with or without a header.
  ///
  /// - Parameter delimiter: the byte between two fields, a comma unless told.
  public init(
    bytes: [UInt8], hasHeader: Bool, delimiter: UInt8 = UInt8(ascii: ","),
    limits: CSVReader.Limits = CSVReader.Limits()
  ) throws(FormatError) {
    let decoded = TextDecoding.decode(bytes)
    encoding = decoded.encoding
    replacedCharacters = decoded.replacedCharacters
    decodingFaults = decoded.faults
    var records = try CSVReader.rows(of: decoded.text, delimiter: delimiter, limits: limits)
    guard hasHeader else {
      (header, rows, indices) = ([], records, [:])
      return
    }
    guard let first = records.first else {
      throw FormatError(.missing, Words.Formats.noHeader, line: 1)
    }
    records.removeFirst()
    header = first.fields.map { Self.trimmed($0) }
    rows = records
    // The first of two columns of the same name counts.
    indices = Dictionary(zip(header, header.indices)) { first, _ in first }
  }

  /// The position of the column of that exact name (ends trimmed); nil when there is none.
  public func index(of name: String) -> Int? { indices[name] }

  /// The position of the first of `names` that exists.
  public func index(ofAny names: [String]) -> Int? {
    for name in names {
      if let index = indices[name] { return index }
    }
    return nil
  }

  /// The value of `row` in the column `name`: nil when there is no such column, empty when the
  /// record is too short for it.
  public func value(_ row: CSVRow, _ name: String) -> String? {
    indices[name].map { row.field($0) }
  }

  /// What was doubtful when the lines of record number `row` (from 0) were decoded; a record whose fields hold
  /// line ends covers several.
  public func decodingFaults(ofRow row: Int) -> ArraySlice<DecodingFault> {
    guard !decodingFaults.isEmpty else { return [] }
    let first = rows[row].line
    let next = row + 1 < rows.count ? rows[row + 1].line : Int.max
    let start = decodingFaults.partitioningIndex { $0.line >= first }
    let end = decodingFaults.partitioningIndex { $0.line >= next }
    return decodingFaults[start..<end]
  }

  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    // Most texts have nothing to trim: they are handed back as they are.
    guard isBlank(scalars.first) || isBlank(scalars.last) else { return text }
    while isBlank(scalars.first) { scalars.removeFirst() }
    while isBlank(scalars.last) { scalars.removeLast() }
    return String(scalars)
  }

  /// The property White_Space and the byte order mark, without the cost of asking the property table.
  private static func isBlank(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }
}

extension Array {
  /// The first index whose element is behind the border; the elements are sorted by that. Logarithmic.
  fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
