import Wording

/// A directory of a PMTiles archive: where tiles, or further directories, lie.
struct PMTilesDirectory: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    var id: UInt64
    var offset: UInt64
    var length: UInt32
    /// Tiles in a row that share the bytes; 0: a directory.
    var run: UInt32
  }

  var entries: [Entry] = []

  /// Columns of numbers as the format wants them, not compressed.
  func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    Self.append(UInt64(entries.count), to: &bytes)
    var last: UInt64 = 0
    for entry in entries {
      Self.append(entry.id - last, to: &bytes)
      last = entry.id
    }
    for entry in entries { Self.append(UInt64(entry.run), to: &bytes) }
    for entry in entries { Self.append(UInt64(entry.length), to: &bytes) }
    for (number, entry) in entries.enumerated() {
      // 0: right behind the one before.
      let follows =
        number > 0
        && entry.offset == entries[number - 1].offset + UInt64(entries[number - 1].length)
      Self.append(follows ? 0 : entry.offset + 1, to: &bytes)
    }
    return bytes
  }

  /// - Throws: `FormatError` for bytes that are no directory.
  init(bytes: [UInt8]) throws(FormatError) {
    var at = 0
    let count = try Self.read(bytes, &at)
    // Four numbers of a byte or more for each entry.
    guard count <= UInt64(bytes.count) else { throw Self.fault(at) }
    var id: UInt64 = 0
    for _ in 0..<count {
      let (next, over) = id.addingReportingOverflow(try Self.read(bytes, &at))
      guard !over else { throw Self.fault(at) }
      id = next
      entries.append(Entry(id: id, offset: 0, length: 0, run: 0))
    }
    for i in entries.indices { entries[i].run = try Self.narrow(bytes, &at) }
    for i in entries.indices { entries[i].length = try Self.narrow(bytes, &at) }
    for i in entries.indices {
      let value = try Self.read(bytes, &at)
      if value > 0 {
        entries[i].offset = value - 1
      } else {
        guard i > 0 else { throw Self.fault(at) }
        entries[i].offset = entries[i - 1].offset + UInt64(entries[i - 1].length)
      }
    }
  }

  init(_ entries: [Entry]) { self.entries = entries }

  private static func narrow(_ bytes: [UInt8], _ at: inout Int) throws(FormatError) -> UInt32 {
    guard let value = UInt32(exactly: try read(bytes, &at)) else { throw fault(at) }
    return value
  }

  /// Seven bits a byte, the lowest first.
  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func read(_ bytes: [UInt8], _ at: inout Int) throws(FormatError) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard at < bytes.count, shift < 64 else { throw fault(at) }
      let byte = bytes[at]
      at += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw fault(at)
  }

  private static func fault(_ at: Int) -> FormatError {
    FormatError(.badSyntax, Words.Formats.notPMTiles, offset: at)
  }
}
