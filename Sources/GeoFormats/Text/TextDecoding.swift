/// The encodings in which official text files come.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  /// UTF-8 that begins with a byte order mark; the mark is not part of the text.
  case utf8BOM
  /// Shift_JIS as Windows writes it, with the NEC and IBM extensions.
  case cp932
}

/// A line that is not in the encoding of the rest of its text.
public struct DecodingFault: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The line was sound in another encoding and was read in that.
    case otherEncoding(TextEncoding)
    /// So many characters could not be decoded and stand as U+FFFD.
    case replaced(Int)
  }

  /// The line of the text, from 1; LF, CRLF and CR end a line.
  public var line: Int
  public var kind: Kind

  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }
}

/// Text with what was learned while decoding it.
public struct DecodedText: Hashable, Sendable {
  public var text: String
  /// Encoding of the text, or of most of its lines.
  public var encoding: TextEncoding
  /// How many characters could not be decoded and stand as U+FFFD.
  public var replacedCharacters: Int
  /// Lines in another encoding or with replaced characters, from the top; empty when all is well.
  public var faults: [DecodingFault]

  public init(
    text: String, encoding: TextEncoding, replacedCharacters: Int, faults: [DecodingFault] = []
  ) {
    self.text = text
    self.encoding = encoding
    self.replacedCharacters = replacedCharacters
    self.faults = faults
  }
}

/// Guesses the encoding of text: UTF-8 if it is valid or nearly so, else CP932.
///
/// Files put together by hand hold lines of both. So where a text is not sound as a whole each line is looked at:
/// one that is valid UTF-8 with Japanese in it is UTF-8, which text of CP932 hardly ever forms by chance; any
/// other that is sound CP932 is that; what is sound in neither is read in the encoding of the rest, with U+FFFD
/// for what can't be read. Every line that differs from the rest is reported.
public enum TextDecoding {
  /// Decodes `bytes`. A byte order mark settles for UTF-8. Damaged UTF-8 with more sound characters of
  /// Japanese than damaged ones stays UTF-8. Where the system has no converter for CP932 the text is
  /// read as UTF-8 and the losses are counted. Linear in the number of bytes.
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    bytes.withUnsafeBufferPointer { decode($0) }
  }

  /// As `decode(_:)`, for bytes in place.
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let body = hasMark ? UnsafeBufferPointer(rebasing: bytes.dropFirst(3)) : bytes
    if let text = String(validating: body, as: UTF8.self) {
      return DecodedText(text: text, encoding: hasMark ? .utf8BOM : .utf8, replacedCharacters: 0)
    }
    let census = UTF8Census(body)
    guard let converter = CP932Converter() else {
      return MixedText.utf8Only(body, encoding: hasMark ? .utf8BOM : .utf8)
    }
    // Japanese takes three bytes in UTF-8.
    if hasMark || census.japanese > census.damaged {
      return MixedText.decode(body, encoding: hasMark ? .utf8BOM : .utf8, converter)
    }
    // The usual case of an old file first: sound as a whole, and no line that looks like UTF-8.
    if !MixedText.holdsLineOfUTF8(body), let text = converter.soundText(body) {
      return DecodedText(text: text, encoding: .cp932, replacedCharacters: 0)
    }
    return MixedText.decode(body, encoding: .cp932, converter)
  }
}
