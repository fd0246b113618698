import Wording

/// Reads numbers from bytes in either order; past the end it throws.
struct ByteReader {
  let bytes: [UInt8]
  var at: Int
  var isLittleEndian = true
  /// What the error says.
  let message: Phrase

  init(_ bytes: [UInt8], at: Int = 0, message: Phrase) {
    self.bytes = bytes
    self.at = at
    self.message = message
  }

  var left: Int { bytes.count - at }

  var error: FormatError { FormatError(.badSyntax, message, offset: at) }

  mutating func byte() throws(FormatError) -> UInt8 {
    guard at < bytes.count else { throw error }
    at += 1
    return bytes[at - 1]
  }

  mutating func uint32() throws(FormatError) -> UInt32 {
    guard left >= 4 else { throw error }
    var value: UInt32 = 0
    for i in 0..<4 { value |= UInt32(bytes[at + i]) << UInt32(8 * (isLittleEndian ? i : 3 - i)) }
    at += 4
    return value
  }

  mutating func double() throws(FormatError) -> Double {
    guard left >= 8 else { throw error }
    let bits = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: UInt64.self) }
    at += 8
    return Double(bitPattern: isLittleEndian ? UInt64(littleEndian: bits) : UInt64(bigEndian: bits))
  }

  /// A count of things that take at least `size` bytes each: one that the rest can't hold is refused
  /// before memory is set aside for it.
  mutating func count(ofSize size: Int) throws(FormatError) -> Int {
    let count = Int(try uint32())
    guard count <= left / size else { throw error }
    return count
  }
}

/// Appends numbers in little-endian order.
enum LittleEndian {
  static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  static func append(_ value: Double, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
