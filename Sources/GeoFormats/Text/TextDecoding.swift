import Glibc

/// The encodings in which official text files come.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  /// UTF-8 that begins with a byte order mark; the mark is not part of the text.
  case utf8BOM
  /// Shift_JIS as Windows writes it, with the NEC and IBM extensions.
  case cp932
}

/// Text with what was learned while decoding it.
public struct DecodedText: Hashable, Sendable {
  public var text: String
  public var encoding: TextEncoding
  /// How many characters could not be decoded and stand as U+FFFD.
  public var replacedCharacters: Int

  public init(text: String, encoding: TextEncoding, replacedCharacters: Int) {
    self.text = text
    self.encoding = encoding
    self.replacedCharacters = replacedCharacters
  }
}

/// Guesses the encoding of text: UTF-8 if it is valid or nearly so, else CP932.
public enum TextDecoding {
  /// Decodes `bytes`. A byte order mark settles for UTF-8. Damaged UTF-8 with more sound characters of
  /// Japanese than damaged ones stays UTF-8. Where the system has no converter for CP932 the text is
  /// read as UTF-8 and the losses are counted.
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    bytes.withUnsafeBufferPointer { decode($0) }
  }

  /// As `decode(_:)`, for bytes in place.
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return repaired(UnsafeBufferPointer(rebasing: bytes.dropFirst(3)), as: .utf8BOM)
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      return DecodedText(text: text, encoding: .utf8, replacedCharacters: 0)
    }
    let asUTF8 = repaired(bytes, as: .utf8)
    // Japanese takes three bytes in UTF-8, which text of CP932 hardly ever forms by chance.
    let sound = asUTF8.text.unicodeScalars.count { $0.value >= 0x800 } - asUTF8.replacedCharacters
    guard sound <= asUTF8.replacedCharacters, let asCP932 = decodeCP932(bytes) else { return asUTF8 }
    return asCP932.replacedCharacters <= asUTF8.replacedCharacters ? asCP932 : asUTF8
  }

  private static func repaired(
    _ bytes: UnsafeBufferPointer<UInt8>, as encoding: TextEncoding
  ) -> DecodedText {
    if let text = String(validating: bytes, as: UTF8.self) {
      return DecodedText(text: text, encoding: encoding, replacedCharacters: 0)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let original = countReplacementCharacters(bytes)
    let repaired = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    return DecodedText(text: text, encoding: encoding, replacedCharacters: repaired - original)
  }

  /// U+FFFD that the file itself holds, as EF BF BD.
  private static func countReplacementCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard bytes.count >= 3 else { return 0 }
    return (0...(bytes.count - 3)).count {
      bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBF && bytes[$0 + 2] == 0xBD
    }
  }

  /// Decodes CP932 through the C library's `iconv`; nil when it knows no CP932.
  static func decodeCP932(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText? {
    // iconv_open answers (iconv_t)-1 when it can't convert.
    guard let converter = iconv_open("UTF-8", "CP932"), Int(bitPattern: converter) != -1 else {
      return nil
    }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var replaced = 0
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 16) { chunk in
      var next = UnsafeMutableRawPointer(mutating: bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      var left = bytes.count
      while left > 0 {
        var to = chunk.baseAddress
        var room = chunk.count
        let result = iconv(converter, &next, &left, &to, &room)
        // Only meaningful when the call failed, and overwritten by the next call.
        let code = errno
        chunk.prefix(chunk.count - room).withMemoryRebound(to: UInt8.self) { output += $0 }
        // iconv answers (size_t)-1 on error; a full chunk is no error of the text.
        guard Int(bitPattern: UInt(truncatingIfNeeded: result)) == -1, code != E2BIG else { continue }
        output += [0xEF, 0xBF, 0xBD]
        replaced += 1
        // EINVAL: the text ends within a character. EILSEQ: skip one byte, so that an ASCII byte
        // after a stray lead byte (a comma, say) survives.
        let skipped = code == EINVAL ? left : 1
        next = next?.advanced(by: skipped)
        left -= skipped
      }
    }
    return DecodedText(
      text: String(decoding: output, as: UTF8.self), encoding: .cp932, replacedCharacters: replaced)
  }
}
