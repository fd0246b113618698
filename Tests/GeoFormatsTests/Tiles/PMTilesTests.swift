import Foundation
import TestSupport
import Testing
import Wording

@testable import GeoFormats

@Suite struct PMTilesTests {
  private static let about = TileArchiveAbout(
    name: "<試し>", description: "d", attribution: "a", content: .svg, minzoom: 0, maxzoom: 9,
    bounds: [139, 41, 146, 45.6], centre: (142.5, 43.3, 6))

  /// An archive of `tiles` as bytes.
  private func archive(_ tiles: [(TileKey, [UInt8])], _ about: TileArchiveAbout = about) throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appending(path: "t-\(UUID().uuidString).pmtiles").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var writer = PMTilesWriter(path: path)
    for (key, bytes) in tiles { try writer.add(key, bytes) }
    try writer.finish(about)
    return try FileReading.bytes(path)
  }

  @Test func `numbers follow the Hilbert curve of the specification`() {
    for (z, x, y, id) in [
      (0, 0, 0, 0), (1, 0, 0, 1), (1, 0, 1, 2), (1, 1, 1, 3), (1, 1, 0, 4), (2, 0, 0, 5),
      (12, 3423, 1763, 19_078_479),
    ] {
      #expect(PMTilesID.id(TileKey(z: z, x: x, y: y)) == UInt64(id))
      #expect(PMTilesID.key(UInt64(id)) == TileKey(z: z, x: x, y: y))
    }
    for id in UInt64(0)..<5461 { #expect(PMTilesID.key(id).map(PMTilesID.id) == id) }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let z = Int.random(in: 0...26, using: &generator)
      let key = TileKey(
        z: z, x: .random(in: 0..<(1 << z), using: &generator), y: .random(in: 0..<(1 << z), using: &generator)
      )
      #expect(PMTilesID.key(PMTilesID.id(key)) == key)
    }
    // Neighbours along the curve are neighbours on the ground.
    for id in UInt64(85)..<340 {
      guard let a = PMTilesID.key(id), let b = PMTilesID.key(id + 1) else { continue }
      #expect(abs(a.x - b.x) + abs(a.y - b.y) == 1)
    }
  }

  @Test func `what was put in comes out, equal tiles are kept once, order changes nothing`() throws {
    var generator = SeededGenerator(seed: 11)
    var tiles: [(TileKey, [UInt8])] = []
    for x in 0..<40 {
      for y in 0..<30 {
        let text = (x + y) % 3 == 0 ? "sea" : "tile \(x) \(y) \(Int.random(in: 0..<1000, using: &generator))"
        tiles.append((TileKey(z: 9, x: 450 + x, y: 180 + y), Array(text.utf8)))
      }
    }
    let bytes = try archive(tiles)
    let reader = try PMTilesReader(bytes: bytes)
    for (key, content) in tiles { #expect(try reader.tile(key) == content) }
    #expect(try reader.tile(TileKey(z: 9, x: 449, y: 180)) == nil)
    #expect(try reader.tile(TileKey(z: 3, x: 0, y: 0)) == nil)
    #expect(reader.tileCount == 1200 && reader.zooms == 0...9 && reader.bounds == [139, 41, 146, 45.6])
    let metadata = try JSONValue(bytes: reader.metadata)
    #expect(metadata["name"] == .text("<試し>") && metadata["format"] == .text("image/svg+xml"))
    #expect(reader.tileType == 0)
    #expect(try archive(tiles.shuffled(using: &generator)) == bytes)
    // A third of them share one content.
    #expect(bytes.count < 1200 * 60)
  }

  @Test func `many tiles have directories below the root, which stays within 16 KiB`() throws {
    var generator = SeededGenerator(seed: 23)
    var tiles: [(TileKey, [UInt8])] = []
    for x in 0..<150 {
      for y in 0..<100 {
        // Bytes and lengths that nothing foretells.
        let length = Int.random(in: 1...300, using: &generator)
        tiles.append(
          (
            TileKey(z: 12, x: 3600 + x, y: 1400 + y),
            (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
          ))
      }
    }
    let bytes = try archive(tiles)
    let rootLength = (0..<8).reduce(0) { $0 | Int(bytes[16 + $1]) << (8 * $1) }
    let leafLength = (0..<8).reduce(0) { $0 | Int(bytes[48 + $1]) << (8 * $1) }
    #expect(127 + rootLength <= 16_384 && leafLength > 0)
    let reader = try PMTilesReader(bytes: bytes)
    for (key, content) in tiles where (key.x + key.y) % 17 == 0 { #expect(try reader.tile(key) == content) }
  }

  @Test func `an archive without tiles is one`() throws {
    let reader = try PMTilesReader(bytes: try archive([]))
    #expect(reader.tileCount == 0)
    #expect(try reader.tile(TileKey(z: 0, x: 0, y: 0)) == nil)
  }

  @Test func `mutated archives give tiles or an error, never a trap`() throws {
    let tiles = (0..<60).map { (TileKey(z: 6, x: $0, y: 20), Array("tile \($0 % 9)".utf8)) }
    let whole = try archive(tiles)
    var generator = SeededGenerator(seed: 3)
    var errors = 0
    for _ in 0..<4000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
      }
      do {
        let reader = try PMTilesReader(bytes: bytes)
        for (key, _) in tiles.prefix(5) { _ = try reader.tile(key) }
      } catch { errors += 1 }
    }
    #expect(errors > 1000)
  }

  @Test func `gzip unpacks to what was packed and refuses the rest`() throws {
    var generator = SeededGenerator(seed: 5)
    for size in [0, 1, 100, 70_000, 300_000] {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...20, using: &generator) }
      let packed = Gzip.compress(bytes)
      #expect(try Gzip.decompress(packed) == bytes && Gzip.compress(bytes) == packed)
      // No time in the header.
      #expect(packed[4..<8].allSatisfy { $0 == 0 })
    }
    let bomb = Gzip.compress([UInt8](repeating: 0, count: 1 << 20))
    #expect(throws: FormatError.self) { try Gzip.decompress(bomb, limit: 1000) }
    #expect(throws: FormatError.self) { try Gzip.decompress([1, 2, 3]) }
    #expect(throws: FormatError.self) { try Gzip.decompress(Array(bomb.dropLast(9))) }
    #expect(throws: FormatError.self) { try Gzip.decompress([]) }
  }
}
