import Foundation
import GRDB
import GeoFormats
import Testing

@testable import AtlasStore

@Suite struct MBTilesTests {
  @Test func `rows count from the bottom and the words of the archive are there`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ name: String, _ content: TileArchiveAbout.Content, reversed: Bool = false) throws -> String {
      let path = folder.appending(path: name).path
      var writer = MBTilesWriter(path: path)
      // Sapporo at zoom 10, and a tile beside it.
      let tiles = [
        (TileKey(z: 10, x: 914, y: 376), "<svg/>"), (TileKey(z: 10, x: 915, y: 376), "<svg id='b'/>"),
      ]
      for (key, text) in reversed ? tiles.reversed() : tiles { try writer.add(key, Array(text.utf8)) }
      try writer.finish(
        TileArchiveAbout(
          name: "資源", description: "d", attribution: "出典 <&>", content: content, minzoom: 5, maxzoom: 10,
          bounds: [139, 41, 146, 45.6], centre: (142.5, 43.3, 6),
          vectorLayers: content == .mvt ? "[{\"id\":\"facility\",\"fields\":{}}]" : ""))
      return path
    }
    let path = try write("a.mbtiles", .svg)
    let queue = try DatabaseQueue(path: path)
    try queue.read { db in
      let row = try #require(
        try Row.fetchOne(db, sql: "SELECT * FROM tiles WHERE tile_column = 914 AND zoom_level = 10"))
      #expect(row["tile_row"] == 647 && (row["tile_data"] as Data) == Data("<svg/>".utf8))
      let rows = try Row.fetchAll(db, sql: "SELECT * FROM metadata").map {
        ($0["name"] as String, $0["value"] as String)
      }
      let metadata = Dictionary(uniqueKeysWithValues: rows)
      #expect(metadata["format"] == "image/svg+xml" && metadata["name"] == "資源")
      #expect(metadata["bounds"] == "139,41,146,45.6" && metadata["center"] == "142.5,43.3,6")
      #expect(metadata["attribution"] == "出典 <&>" && metadata["json"] == nil)
      #expect(throws: (any Error).self) {
        try db.execute(sql: "INSERT INTO tiles SELECT * FROM tiles LIMIT 1")
      }
    }
    #expect(
      try Data(contentsOf: URL(filePath: path))
        == Data(contentsOf: URL(filePath: try write("b.mbtiles", .svg, reversed: true))))
    let vector = try DatabaseQueue(path: try write("c.mbtiles", .mvt))
    try vector.read { db in
      let data = try #require(
        try Data.fetchOne(db, sql: "SELECT tile_data FROM tiles WHERE tile_column = 914"))
      #expect(try Gzip.decompress(Array(data)) == Array("<svg/>".utf8))
      #expect(try String.fetchOne(db, sql: "SELECT value FROM metadata WHERE name = 'format'") == "pbf")
    }
  }
}
