import FoundationEssentials
import GRDB
import GeoFormats
import Wording

/// Writes an MBTiles archive, version 1.3 (https://github.com/mapbox/mbtiles-spec/blob/master/1.3/spec.md): rows count
/// from the bottom (TMS); pictures are stored as they are, vector tiles by gzip.
///
/// Equal tiles in any order give the same file with one version of SQLite.
public struct MBTilesWriter: TileArchive {
  private let path: String
  private typealias Tile = (key: TileKey, bytes: [UInt8], isPacked: Bool)
  private var tiles: [Tile] = []

  public init(path: String) { self.path = path }

  public static func packs(_ content: TileArchiveAbout.Content) -> Bool { content == .mvt }

  public mutating func add(_ key: TileKey, _ bytes: [UInt8]) throws(Failure) {
    tiles.append((key, bytes, false))
  }

  public mutating func add(_ key: TileKey, packed bytes: [UInt8]) throws(Failure) {
    tiles.append((key, bytes, true))
  }

  public mutating func finish(_ about: TileArchiveAbout) throws(Failure) {
    let sorted = tiles.sorted { $0.key < $1.key }
    try AtomicFile.replace(path) { (temporary) throws(Failure) in
      do {
        try Self.build(sorted, about, at: temporary)
      } catch {
        throw StoreFailure.writing(error, path)
      }
    }
  }

  private static func build(
    _ tiles: [Tile], _ about: TileArchiveAbout, at path: String
  ) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      // The file is new and thrown away on any error: a journal would only cost time.
      try db.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { db in
      try db.execute(
        sql: """
          PRAGMA application_id = 1297105496;
          CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT);
          CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);
          """)
      try db.inTransaction {
        for (name, value) in metadata(about) {
          try db.execute(sql: "INSERT INTO metadata VALUES (?, ?)", arguments: [name, value])
        }
        let insert = try db.makeStatement(sql: "INSERT INTO tiles VALUES (?, ?, ?, ?)")
        for tile in tiles {
          let row = (1 << tile.key.z) - 1 - tile.key.y
          let bytes =
            packs(about.content) && !tile.isPacked
            ? Gzip.compress(tile.bytes, level: packingLevel) : tile.bytes
          try insert.execute(arguments: [tile.key.z, tile.key.x, row, Data(bytes)])
        }
        return .commit
      }
      try db.execute(sql: "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)")
    }
    try queue.close()
  }

  private static func metadata(_ about: TileArchiveAbout) -> [(String, String)] {
    func degrees(_ value: Double) -> String { FixedPoint.text(value, decimals: 6) }
    let centre = about.centre
    var rows = [
      ("name", about.name), ("format", about.content == .mvt ? "pbf" : "image/svg+xml"),
      ("bounds", about.bounds.map(degrees).joined(separator: ",")),
      ("center", "\(degrees(centre.longitude)),\(degrees(centre.latitude)),\(centre.zoom)"),
      ("minzoom", String(about.minzoom)), ("maxzoom", String(about.maxzoom)),
      ("attribution", about.attribution), ("description", about.description), ("type", "overlay"),
      ("version", "1"),
    ]
    if !about.vectorLayers.isEmpty { rows.append(("json", "{\"vector_layers\":\(about.vectorLayers)}")) }
    return rows
  }
}
