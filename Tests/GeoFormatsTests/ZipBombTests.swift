import GeoFormats
import Testing

@Suite("ZIP bombs") struct ZipBombTests {
  private static let small = ZipArchive.Limits(
    entries: 10, totalBytes: 10_000_000, ratio: 50, harmlessBytes: 100_000)

  @Test("An entry that really unpacks to a thousand times its bytes is refused before it is unpacked")
  func trueBomb() throws {
    let bomb = Deflated.zip("data.csv", repeating: 0x2C, count: 5_000_000)
    #expect(bomb.count < 50_000)
    let error = #expect(throws: FormatError.self) { try ZipArchive(bytes: bomb, limits: Self.small) }
    #expect(error?.kind == .unsafe)
    #expect(error?.failure(at: "x.zip").text(.en).contains("data.csv") == true)
    // Below what could do harm nobody asks for the ratio.
    let archive = try ZipArchive(bytes: bomb)
    #expect(try archive.bytes(of: archive.entries[0]).count == 5_000_000)
  }

  @Test("A bomb that claims to be small ends at its claim")
  func lyingBomb() throws {
    let bomb = Deflated.zip("data.csv", repeating: 0x2C, count: 5_000_000, claimed: 50_000)
    let archive = try ZipArchive(bytes: bomb, limits: Self.small)
    var seen = 0
    let error = #expect(throws: FormatError.self) {
      try archive.forEachChunk(of: archive.entries[0]) {
        (chunk: UnsafeRawBufferPointer) throws(FormatError) in
        seen += chunk.count
      }
    }
    #expect(error?.kind == .badSyntax && error?.offset != nil)
    #expect(seen <= 50_000)
    let stream = ByteSource.entry(number: 0, archive: .bytes(bomb))
    #expect(throws: FormatError.self) { try stream.bytes() }
    #expect(throws: FormatError.self) { try Checksum.sha256(stream) }
  }

  @Test("Entries that are harmless each but not together are refused, by size and by ratio")
  func manyEntries() throws {
    var large = StoredZip()
    for index in 0..<3 { large.add(Array("\(index)".utf8), [1], claimedSize: 90_000) }
    let ratio = #expect(throws: FormatError.self) {
      try ZipArchive(bytes: large.finished, limits: Self.small)
    }
    #expect(ratio?.kind == .unsafe)
    let limits = ZipArchive.Limits(entries: 10, totalBytes: 200_000, ratio: 1 << 30, harmlessBytes: 0)
    let total = #expect(throws: FormatError.self) { try ZipArchive(bytes: large.finished, limits: limits) }
    #expect(total?.kind == .tooLarge)
    let few = ZipArchive.Limits(entries: 2)
    let count = #expect(throws: FormatError.self) { try ZipArchive(bytes: large.finished, limits: few) }
    #expect(count?.kind == .tooLarge)
  }

  @Test("A workbook whose sheet is a bomb is refused")
  func workbook() {
    let bomb = Deflated.zip(
      "xl/worksheets/sheet1.xml", repeating: 0x20, count: 200_000_000 / 100, claimed: 1 << 28)
    let error = #expect(throws: FormatError.self) { try WorkbookReader(bytes: bomb) }
    #expect(error?.kind == .unsafe)
  }

  @Test("An archive cut anywhere is an error with a place, from bytes and from a file")
  func truncated() throws {
    let zip = StoredZip([("a.csv", "a,b\n1,2\n"), ("b.csv", "c,d\n")]).finished
    try Workshop.withFolder { folder in
      for count in 0..<zip.count {
        let part = Array(zip.prefix(count))
        let error = #expect(throws: FormatError.self) { try ZipArchive(bytes: part) }
        #expect(error?.offset == count || error?.kind == .missing)
        if count % 10 == 1 {
          try AtomicFile.write(part, to: "\(folder)/a.zip")
          #expect(throws: FormatError.self) { try ZipArchive(path: "\(folder)/a.zip") }
        }
      }
    }
  }
}

/// Archives with one deflated entry, all of one byte (RFC 1951: fixed codes, matches of 258 bytes).
enum Deflated {
  static func zip(_ name: String, repeating byte: UInt8, count: Int, claimed: Int? = nil) -> [UInt8] {
    var zip = StoredZip()
    zip.add(
      Array(name.utf8), stream(repeating: byte, count: count), claimedSize: claimed ?? count, method: 8,
      checksum: StoredZip.checksum([UInt8](repeating: byte, count: count)))
    return zip.finished
  }

  static func stream(repeating byte: UInt8, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var filled = 0
    func put(_ value: UInt32, _ length: Int) {
      bits |= value << UInt32(filled)
      filled += length
      while filled >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        filled -= 8
      }
    }
    // Huffman codes go in from their highest bit.
    func code(_ value: UInt32, _ length: Int) {
      for bit in (0..<length).reversed() { put(value >> UInt32(bit) & 1, 1) }
    }
    put(0b011, 3)
    precondition(byte < 144)
    code(0x30 + UInt32(byte), 8)
    let matches = (count - 1) / 258
    for _ in 0..<matches {
      code(0b1100_0101, 8)
      code(0, 5)
    }
    for _ in 0..<(count - 1 - matches * 258) { code(0x30 + UInt32(byte), 8) }
    code(0, 7)
    put(0, 7)
    return bytes
  }
}
