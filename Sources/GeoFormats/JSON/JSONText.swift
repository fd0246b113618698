/// Writes the pieces of JSON.
public enum JSONText {
  /// Appends `text` as a JSON string, quotes included. `<`, `>` and the separators U+2028 and U+2029
  /// stay as they are: whoever puts JSON into HTML escapes it for that.
  public static func append(string text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0..<0x20:
        bytes += Array("\\u00".utf8)
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  /// The text of the value in UTF-8.
  ///
  /// - Parameters:
  ///   - indented: one member or element a line, two spaces a level, and a line end after the last.
  ///   - decimals: most decimals of a real number, see `FixedPoint`.
  public func bytes(indented: Bool = false, decimals: Int = 6) -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: indented ? 0 : nil, decimals: decimals)
    if indented { bytes.append(0x0A) }
    return bytes
  }

  func append(to bytes: inout [UInt8], indent: Int?, decimals: Int) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .boolean(let value): bytes += Array((value ? "true" : "false").utf8)
    case .integer(let value): FixedPoint.append(value, to: &bytes)
    case .real(let value): FixedPoint.append(value, decimals: decimals, to: &bytes)
    case .text(let text): JSONText.append(string: text, to: &bytes)
    case .array(let elements):
      Self.list(elements, "[", "]", to: &bytes, indent: indent) { element, bytes, inner in
        element.append(to: &bytes, indent: inner, decimals: decimals)
      }
    case .object(let members):
      Self.list(members, "{", "}", to: &bytes, indent: indent) { member, bytes, inner in
        JSONText.append(string: member.name, to: &bytes)
        bytes += Array((inner == nil ? ":" : ": ").utf8)
        member.value.append(to: &bytes, indent: inner, decimals: decimals)
      }
    }
  }

  private static func list<Item>(
    _ items: [Item], _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, to bytes: inout [UInt8],
    indent: Int?, write: (Item, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    let inner = indent.map { $0 + 1 }
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(inner, to: &bytes)
      write(item, &bytes, inner)
    }
    if !items.isEmpty { newLine(indent, to: &bytes) }
    bytes.append(UInt8(ascii: closing))
  }

  private static func newLine(_ indent: Int?, to bytes: inout [UInt8]) {
    guard let indent else { return }
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: 2 * indent)
  }
}
