import Spatial

/// What makes the tiles of one style: pictures or vector tiles.
public protocol TileMaker: Sendable {
  var style: Style { get }

  /// Works out what the tiles of a zoom are cut from, once.
  func prepare(zoom: Int)

  /// The tile's bytes, not compressed; nil when the style shows nothing there.
  func tile(z: Int, x: Int, y: Int) -> [UInt8]?

  /// All tiles of some zooms that can hold something, sorted by zoom, column and row. `tile` may still find
  /// one of them empty.
  func tiles(zooms: ClosedRange<Int>) -> [TileAddress]

  /// The box around everything that the style draws, in degrees; nil when it draws nothing.
  var bounds: BoundingBox? { get }
}
