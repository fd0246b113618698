import Wording

/// Cuts CSV text into records (RFC 4180). Quotes inside an unquoted field are taken as they are; a NUL byte is an
/// error, because no text holds one.
public enum CSVReader {
  /// What a hostile file may not pass.
  public struct Limits: Hashable, Sendable {
    /// Bytes of one field, in UTF-8.
    public var fieldBytes: Int
    /// Fields of one record.
    public var fields: Int

    public init(fieldBytes: Int = 1 << 20, fields: Int = 1 << 14) {
      self.fieldBytes = fieldBytes
      self.fields = fields
    }
  }

  /// The records of `text`, in order. Linear in the length of the text.
  public static func rows(
    of text: String, delimiter: UInt8 = UInt8(ascii: ","), limits: Limits = Limits()
  ) throws(FormatError) -> [CSVRow] {
    var text = text
    // The closure can't carry the typed error out by itself.
    let result: Result<[CSVRow], FormatError> = text.withUTF8 { bytes in
      var scanner = Scanner(bytes: bytes, delimiter: delimiter, limits: limits)
      do throws(FormatError) {
        var rows: [CSVRow] = []
        while let row = try scanner.next() { rows.append(row) }
        return .success(rows)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let delimiter: UInt8
    let limits: Limits
    var at = 0
    var line = 1
    /// Fields of the record before, which the next one will have too.
    var width = 0

    mutating func next() throws(FormatError) -> CSVRow? {
      while at < bytes.count, isLineEnd(bytes[at]) { passLineEnd() }
      guard at < bytes.count else { return nil }
      var row = CSVRow(line: line, fields: [])
      row.fields.reserveCapacity(width)
      defer { width = row.fields.count }
      while true {
        row.fields.append(
          at < bytes.count && bytes[at] == quote ? try quotedField(row.line) : try plainField())
        guard row.fields.count <= limits.fields else {
          throw FormatError(
            .tooLarge, Words.Formats.tooManyFields.with(String(limits.fields)), line: row.line)
        }
        guard at < bytes.count else { return row }
        if bytes[at] == delimiter {
          at += 1
        } else if isLineEnd(bytes[at]) {
          passLineEnd()
          return row
        } else {
          throw FormatError(.badSyntax, Words.Formats.textAfterQuote, line: line)
        }
      }
    }

    private mutating func plainField() throws(FormatError) -> String {
      // Locals: writing a property for every byte costs more than the byte.
      let start = at
      let delimiter = self.delimiter
      var end = start
      while end < bytes.count {
        let byte = bytes[end]
        if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
        guard byte != 0 else { throw FormatError(.badSyntax, Words.Formats.nulByte, line: line) }
        end += 1
        guard end - start <= limits.fieldBytes else { throw tooLong(line) }
      }
      at = end
      return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    }

    private mutating func quotedField(_ firstLine: Int) throws(FormatError) -> String {
      at += 1
      let start = at
      var doubled = false
      while at < bytes.count {
        let byte = bytes[at]
        if byte == quote {
          if at + 1 < bytes.count, bytes[at + 1] == quote {
            doubled = true
            at += 2
            continue
          }
          let content = UnsafeBufferPointer(rebasing: bytes[start..<at])
          at += 1
          let field =
            doubled
            ? String(decoding: undoubled(content), as: UTF8.self) : String(decoding: content, as: UTF8.self)
          guard field.utf8.count <= limits.fieldBytes else { throw tooLong(firstLine) }
          return field
        }
        guard byte != 0 else { throw FormatError(.badSyntax, Words.Formats.nulByte, line: line) }
        if isLineEnd(byte) { passLineEnd() } else { at += 1 }
        // Checked while scanning: an unclosed quote would else swallow the rest of a huge file.
        guard at - start <= 2 * limits.fieldBytes + 2 else { throw tooLong(firstLine) }
      }
      throw FormatError(.badSyntax, Words.Formats.unbalancedQuote, line: firstLine)
    }

    private func tooLong(_ line: Int) -> FormatError {
      FormatError(.tooLarge, Words.Formats.fieldTooLong.with(String(limits.fieldBytes)), line: line)
    }

    private func undoubled(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
      var out: [UInt8] = []
      out.reserveCapacity(content.count)
      var skip = false
      for byte in content {
        skip = byte == quote && !skip
        if !skip { out.append(byte) }
      }
      return out
    }

    private mutating func passLineEnd() {
      let isPair = bytes[at] == carriageReturn && at + 1 < bytes.count && bytes[at + 1] == lineFeed
      at += isPair ? 2 : 1
      line += 1
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
    private var quote: UInt8 { UInt8(ascii: "\"") }
    private var lineFeed: UInt8 { UInt8(ascii: "\n") }
    private var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  }
}
