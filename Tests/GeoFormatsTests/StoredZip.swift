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

  /// - Parameter claimedSize: the unpacked size that the archive states; the true one unless told.
  mutating func add(_ name: [UInt8], _ content: [UInt8], claimedSize: Int? = nil) {
    let offset = UInt32(bytes.count)
    var common: [UInt8] = []
    append(UInt16(20), to: &common)
    append(UInt16(0), to: &common)
    append(UInt16(0), to: &common)
    append(UInt32(0x5921_0000), to: &common)
    append(Self.checksum(content), to: &common)
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

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
