import Wording

/// A tile by zoom, column and row from the top, as in XYZ schemes.
public struct TileKey: Hashable, Sendable, Comparable {
  public var z: Int
  public var x: Int
  public var y: Int

  public init(z: Int, x: Int, y: Int) {
    self.z = z
    self.x = x
    self.y = y
  }

  public static func < (a: TileKey, b: TileKey) -> Bool { (a.z, a.x, a.y) < (b.z, b.x, b.y) }
}

/// What an archive says of its tiles.
public struct TileArchiveAbout: Sendable, Hashable {
  public enum Content: String, Sendable, Hashable {
    case svg
    case mvt
  }

  public var name: String
  public var description: String
  public var attribution: String
  public var content: Content
  public var minzoom: Int
  public var maxzoom: Int
  /// West, south, east, north in degrees.
  public var bounds: [Double]
  /// Longitude and latitude in degrees, and the zoom to begin with.
  public var centre: (longitude: Double, latitude: Double, zoom: Int)
  /// JSON text of `vector_layers`; empty for pictures.
  public var vectorLayers: String

  public init(
    name: String, description: String, attribution: String, content: Content, minzoom: Int, maxzoom: Int,
    bounds: [Double], centre: (longitude: Double, latitude: Double, zoom: Int), vectorLayers: String = ""
  ) {
    self.name = name
    self.description = description
    self.attribution = attribution
    self.content = content
    self.minzoom = minzoom
    self.maxzoom = maxzoom
    self.bounds = bounds
    self.centre = centre
    self.vectorLayers = vectorLayers
  }

  public static func == (a: TileArchiveAbout, b: TileArchiveAbout) -> Bool {
    a.name == b.name && a.description == b.description && a.attribution == b.attribution
      && a.content == b.content && a.minzoom == b.minzoom && a.maxzoom == b.maxzoom && a.bounds == b.bounds
      && a.centre == b.centre && a.vectorLayers == b.vectorLayers
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(bounds)
  }
}

/// One file that holds the tiles of a pyramid.
public protocol TileArchive {
  /// Adds a tile; each key once.
  ///
  /// - Parameter bytes: as they are, not compressed.
  mutating func add(_ key: TileKey, _ bytes: [UInt8]) throws(Failure)

  /// Adds a tile as it stands in the file: compressed by `Gzip` where `packs` says so. Each key once.
  mutating func add(_ key: TileKey, packed bytes: [UInt8]) throws(Failure)

  /// Whether tiles of this content are kept compressed.
  static func packs(_ content: TileArchiveAbout.Content) -> Bool

  /// Writes what is left and ends the file.
  mutating func finish(_ about: TileArchiveAbout) throws(Failure)
}

extension TileArchive {
  /// How strongly tiles are compressed: they are written once and read often.
  public static var packingLevel: Int { 9 }
}
