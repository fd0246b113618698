/// Numbers and texts as protocol buffers write them.
///
/// Source: https://protobuf.dev/programming-guides/encoding/
enum VectorTileBytes {
  static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var value = value
    while value >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
      value >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: value))
  }

  /// A field with a number.
  static func append(field: UInt8, _ value: UInt64, to bytes: inout [UInt8]) {
    bytes.append(field * 8)
    append(value, to: &bytes)
  }

  /// A field with bytes: a text, a message or packed numbers.
  static func append(field: UInt8, _ content: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(field * 8 + 2)
    append(UInt64(content.count), to: &bytes)
    bytes.append(contentsOf: content)
  }

  /// 0, −1, 1, −2 … as 0, 1, 2, 3 …
  static func zigzag(_ value: Int) -> UInt64 { UInt64(bitPattern: Int64((value << 1) ^ (value >> 63))) }
}
