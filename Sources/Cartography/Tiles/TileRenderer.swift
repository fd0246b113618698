import GeoFormats
import Spatial
import Synchronization
import Wording

/// Cuts the tiles of one style from a source: SVG of 256 × 256 pixels, XYZ rows from the top.
///
/// The same input gives the same bytes, whichever tiles are asked for, in whichever order, from however
/// many threads.
public final class TileRenderer: TileMaker {
  public let style: Style
  let source: PreparedSource
  /// The beginning of every tile.
  private let head: [UInt8]
  private let levels = Mutex<[Int: TileLevel]>([:])

  /// - Throws: `badInput` when the source lacks a table or column that the style draws, areas overlap, or a
  ///   style names a symbol that isn't built in.
  public convenience init(style: Style, source: TileSource) throws(Failure) {
    try self.init(style: style, prepared: PreparedSource(source, for: [style]))
  }

  /// - Parameter prepared: made for this style among others.
  public init(style: Style, prepared: PreparedSource) throws(Failure) {
    let style = style.resolved(for: prepared.tables)
    self.style = style
    self.source = prepared
    head = TileWriter.head(
      style: style.name, title: style.title(prepared.language), about: prepared.attribution)
    try StyleCheck.check(style, self.source)
  }

  /// The SVG of a tile; nil when the style shows nothing there.
  public func tile(z: Int, x: Int, y: Int) -> [UInt8]? {
    guard TileAddress.zooms.contains(z), x >= 0, y >= 0, x < 1 << z, y < 1 << z else { return nil }
    return TileWriter.svg(level(z), x: x, y: y, head: head)
  }

  /// All tiles of some zooms that can hold something, sorted by zoom, column and row. `tile` may still
  /// find one of them empty.
  public func tiles(zooms: ClosedRange<Int>) -> [TileAddress] {
    zooms.clamped(to: TileAddress.zooms).flatMap { level($0).addresses }
  }

  /// The box around everything that the style draws, in degrees; nil when it draws nothing.
  public var bounds: BoundingBox? { source.bounds(of: style) }

  public func prepare(zoom: Int) { _ = level(zoom) }

  /// Lets go of what a zoom's tiles are cut from; it is worked out anew when it is asked for again.
  public func forget(zoom: Int) { _ = levels.withLock { $0.removeValue(forKey: zoom) } }

  /// Everything of one zoom; worked out once.
  func level(_ zoom: Int) -> TileLevel {
    if let known = levels.withLock({ $0[zoom] }) { return known }
    // Built outside the lock: another thread may do the same work, with the same outcome.
    let made = LevelBuilder.level(style, source, zoom: zoom)
    return levels.withLock { levels in
      if let known = levels[zoom] { return known }
      levels[zoom] = made
      return made
    }
  }
}
