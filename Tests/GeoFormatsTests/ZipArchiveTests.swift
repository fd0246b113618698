import GeoFormats
import TestSupport
import Testing

@Suite("ZIP") struct ZipArchiveTests {
  @Test("Entries are listed without folders and read whole, from bytes and from a path")
  func reading() throws {
    let big = [UInt8](repeatElement(7, count: 200_000))
    let zip = StoredZip([("a.txt", Array("あ".utf8)), ("d/", []), ("d/b.bin", big)]).finished
    let archive = try ZipArchive(bytes: zip)
    #expect(archive.entries.map(\.name) == ["a.txt", "d/b.bin"])
    #expect(archive.entries.map(\.fileName) == ["a.txt", "b.bin"])
    #expect(try archive.bytes(of: #require(archive.entry(named: "d/b.bin"))) == big)
    try Workshop.withFolder { folder in
      try AtomicFile.write(zip, to: "\(folder)/x.zip")
      let onDisk = try ZipArchive(path: "\(folder)/x.zip")
      #expect(try onDisk.bytes(of: #require(onDisk.entry(named: "a.txt"))) == Array("あ".utf8))
    }
  }

  @Test("Names in CP932 are decoded and backslashes between folders become slashes")
  func names() throws {
    var zip = StoredZip()
    zip.add([0x8D, 0xDD, 0x91, 0xEE, 0x5C, 0x61], [1])
    // 0x95 0x5C is 表, whose second byte looks like a backslash.
    zip.add([0x95, 0x5C, 0x81, 0x45], [2])
    #expect(try ZipArchive(bytes: zip.finished).entries.map(\.name) == ["在宅/a", "表・"])
  }

  @Test(
    "A name that points outside its folder is refused",
    arguments: ["../a", "a/../../b", "/etc/passwd", "C:/a", "..\\a"])
  func traversal(name: String) {
    let error = #expect(throws: FormatError.self) {
      try ZipArchive(bytes: StoredZip([(name, "x")]).finished)
    }
    #expect(error?.kind == .unsafe)
  }

  @Test("Two dots inside a name are only dots")
  func dots() throws {
    #expect(try ZipArchive(bytes: StoredZip([("a..b/c..", "x")]).finished).entries.count == 1)
  }

  @Test("An entry at the limit is read, beyond it refused, and a false claim of size doesn't help")
  func limit() throws {
    var zip = StoredZip([("a", [UInt8](repeating: 1, count: 1000))])
    let archive = try ZipArchive(bytes: zip.finished)
    #expect(try archive.bytes(of: archive.entries[0], limit: 1000).count == 1000)
    let error = #expect(throws: FormatError.self) { try archive.bytes(of: archive.entries[0], limit: 999) }
    #expect(error?.kind == .tooLarge)

    zip.add([0x62], [UInt8](repeating: 1, count: 1000), claimedSize: 10)
    zip.add([0x63], [1], claimedSize: 1 << 20)
    let lying = try ZipArchive(bytes: zip.finished)
    #expect(throws: FormatError.self) { try lying.bytes(of: #require(lying.entry(named: "b"))) }
    #expect(throws: FormatError.self) { try lying.bytes(of: #require(lying.entry(named: "c"))) }
  }

  @Test("Bytes that are no archive, or the beginning of one, give an error")
  func notAnArchive() {
    let zip = StoredZip([("a", "text")]).finished
    for bytes in [[], Array("PK".utf8), Array(zip.dropLast(5)), Array(zip.prefix(20))] {
      #expect(throws: FormatError.self) { try ZipArchive(bytes: bytes) }
    }
    #expect(throws: FormatError.self) { try ZipArchive(path: "/nonexistent.zip") }
  }

  @Test("A wrong checksum is noticed")
  func damage() throws {
    var bytes = StoredZip([("a", "some text")]).finished
    bytes[33] ^= 1
    let archive = try ZipArchive(bytes: bytes)
    let error = #expect(throws: FormatError.self) { try archive.bytes(of: archive.entries[0]) }
    #expect(error?.kind == .badSyntax)
  }

  @Test("Mutated bytes give entries or an error, never a trap")
  func mutations() {
    let good = StoredZip([("a.txt", "one"), ("b/c.txt", "two"), ("d", "three")]).finished
    var random = SeededGenerator(seed: 2)
    var refused = 0
    for _ in 0..<500 {
      do {
        let archive = try ZipArchive(bytes: Mutation.apply(to: good, using: &random))
        for entry in archive.entries { _ = try archive.bytes(of: entry, limit: 1 << 16) }
      } catch { refused += 1 }
    }
    #expect(refused > 0 && refused < 500)
  }
}
