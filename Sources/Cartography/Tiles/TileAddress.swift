import Spatial

/// Column and row (from the top, as in XYZ schemes) of a 256-pixel web tile.
public struct TileAddress: Hashable, Sendable, Comparable {
  public var z: Int
  public var x: Int
  public var y: Int

  public init(z: Int, x: Int, y: Int) {
    self.z = z
    self.x = x
    self.y = y
  }

  /// By zoom, then column, then row.
  public static func < (a: TileAddress, b: TileAddress) -> Bool {
    (a.z, a.x, a.y) < (b.z, b.x, b.y)
  }

  /// The path below a pyramid's folder: `9/457/188.svg`.
  public var path: String { path("svg") }

  /// The path with another ending: `9/457/188.pbf`.
  public func path(_ ending: String) -> String { "\(z)/\(x)/\(y).\(ending)" }

  /// Zooms for which tiles can be made.
  public static let zooms = 0...18

  /// Every tile that a box in degrees reaches, sorted; whether it holds something is not asked.
  public static func covering(_ box: BoundingBox, zooms: ClosedRange<Int>) -> [TileAddress] {
    zooms.flatMap { zoom in
      let first = WebMercator.tile(Position(longitude: box.west, latitude: box.north), zoom: zoom)
      let last = WebMercator.tile(Position(longitude: box.east, latitude: box.south), zoom: zoom)
      return (first.x...max(first.x, last.x)).flatMap { x in
        (first.y...max(first.y, last.y)).map { TileAddress(z: zoom, x: x, y: $0) }
      }
    }
  }
}

/// The grid on which a tile is drawn: sixteenths of a pixel.
enum TileGrid {
  /// Units of a tile's side; its view box.
  static let extent = 4096
  /// Units of one pixel.
  static let pixel = 16.0
  /// Shapes are cut this far outside the tile, so that no stroke ends at its edge.
  static let buffer = 160

  /// Units of the whole world's side at a zoom.
  static func worldSize(zoom: Int) -> Double { Double(extent) * Double(1 << zoom) }
}
