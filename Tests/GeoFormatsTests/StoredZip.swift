/// Makes small ZIP archives without compression, byte by byte, so that tests can lie in every field.
struct StoredZip {
  var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  init(_ files: [(name: String, content: [UInt8])] = []) {
    for file in files { add(Array(file.name.utf8), file.content) }
  }

  init(_ files: [(name: String, text: String)]) {
    self.init(files.map { (name: $0.name, content: Array($0.text.utf8)) })
  }

  /// - Parameters:
  ///   - claimedSize: the unpacked size that the archive states; the true one unless told.
  ///   - method: 0 for content as it is, 8 when it is deflated already.
  ///   - checksum: of the unpacked bytes; that of `content` unless told.
  mutating func add(
    _ name: [UInt8], _ content: [UInt8], claimedSize: Int? = nil, method: UInt16 = 0, checksum: UInt32? = nil
  ) {
    let offset = UInt32(bytes.count)
    var common: [UInt8] = []
    append(UInt16(20), to: &common)
    append(UInt16(0), to: &common)
    append(method, to: &common)
    append(UInt32(0x5921_0000), to: &common)
    append(checksum ?? Self.checksum(content), to: &common)
    append(UInt32(content.count), to: &common)
    append(UInt32(claimedSize ?? content.count), to: &common)
    append(UInt16(name.count), to: &common)
    append(UInt16(0), to: &common)
    bytes += [0x50, 0x4B, 3, 4] + common + name + content
    directory += [0x50, 0x4B, 1, 2, 20, 0] + common
    directory += [UInt8](repeating: 0, count: 10)
    append(offset, to: &directory)
    directory += name
    count += 1
  }

  /// The archive with its directory at the end.
  var finished: [UInt8] {
    var out = bytes + directory
    out += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    append(count, to: &out)
    append(count, to: &out)
    append(UInt32(directory.count), to: &out)
    append(UInt32(bytes.count), to: &out)
    append(UInt16(0), to: &out)
    return out
  }

  private func append<Number: FixedWidthInteger>(_ value: Number, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> Number(shift)))
    }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    var entry = UInt32(index)
    for _ in 0..<8 { entry = entry & 1 == 1 ? (entry >> 1) ^ 0xEDB8_8320 : entry >> 1 }
    return entry
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    let table = table
    table.withUnsafeBufferPointer { table in
      for byte in bytes { crc = (crc >> 8) ^ table[Int((crc ^ UInt32(byte)) & 255)] }
    }
    return ~crc
  }
}
