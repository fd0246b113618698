/// Text made safe for XML 1.0, in content and in attributes alike.
public enum SVGText {
  /// Appends `text` with `& < > " '` as entities, characters that XML forbids left out, line ends and
  /// tabs as blanks, and private-use characters (外字), which no other machine can show, as 〓.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "'": bytes.append(contentsOf: "&#39;".utf8)
      case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": bytes.append(UInt8(ascii: " "))
      default:
        guard !isRemoved(scalar.value) else { continue }
        if isPrivateUse(scalar.value) {
          bytes.append(contentsOf: "〓".utf8)
        } else {
          bytes.append(contentsOf: String(scalar).utf8)
        }
      }
    }
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
