/// Text made safe for XML 1.0, in content and in attributes alike.
public enum SVGText {
  /// Appends `text` with `& < > " '` as entities, characters that XML forbids left out, line ends and
  /// tabs as blanks, and private-use characters (外字), which no other machine can show, as 〓.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      var i = 0
      // Stretches that need nothing are copied whole.
      var start = 0
      while i < utf8.count {
        let byte = utf8[i]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        let value = byte < 0x80 ? UInt32(byte) : scalar(utf8, at: i, length: length)
        if let replacement = replacement(value) {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<i]))
          bytes.append(
            contentsOf: UnsafeBufferPointer(
              start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
          start = i + length
        }
        i += length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<utf8.count]))
    }
  }

  /// What stands for a character; nil: the character itself.
  private static func replacement(_ value: UInt32) -> StaticString? {
    switch value {
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x22: "&quot;"
    case 0x27: "&#39;"
    case 0x20..<0x7F, 0x3000..<0xE000: nil
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: " "
    default: isRemoved(value) ? "" : isPrivateUse(value) ? "〓" : nil
    }
  }

  /// The character that begins at `i`: the text of a `String` is valid.
  private static func scalar(_ utf8: UnsafeBufferPointer<UInt8>, at i: Int, length: Int) -> UInt32 {
    var value = UInt32(utf8[i]) & (0xFF >> UInt32(length + 1))
    for k in 1..<length { value = value << 6 | UInt32(utf8[i + k] & 0x3F) }
    return value
  }

  public static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Control and non-characters, and the marks that turn the direction of text round.
  private static func isRemoved(_ value: UInt32) -> Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || value & 0xFFFE == 0xFFFE
      || (0xFDD0...0xFDEF).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || value == 0xFEFF
  }

  private static func isPrivateUse(_ value: UInt32) -> Bool {
    (0xE000...0xF8FF).contains(value) || value >= 0xF0000
  }
}
