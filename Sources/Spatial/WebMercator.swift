import Glibc

/// The projection of web tiles (EPSG:3857) as a unit square: x from 0 at 180° W to 1 at 180° E, y from
/// 0 at 85.0511° N down to 1 at 85.0511° S. It is for drawing only: lengths in it are too long by
/// 1/cos(latitude), 1.37 times at 43° N.
public enum WebMercator {
  /// The latitude, in degrees, at which the square ends.
  public static let latitudeLimit = 85.0511287798066

  /// The place in the unit square; latitudes beyond the limit are moved to it.
  @inlinable
  public static func project(_ position: Position) -> PlanePoint {
    let latitude = min(max(position.latitude, -latitudeLimit), latitudeLimit)
    let s = sin(latitude * .pi / 180)
    return PlanePoint(
      x: position.longitude / 360 + 0.5,
      y: 0.5 - log((1 + s) / (1 - s)) / (4 * .pi))
  }

  /// The position of a place in the unit square.
  public static func unproject(_ point: PlanePoint) -> Position {
    Position(
      longitude: (point.x - 0.5) * 360,
      latitude: atan(sinh((0.5 - point.y) * 2 * .pi)) * 180 / .pi)
  }

  /// Column and row (from the top) of the tile of `zoom` that holds `position`.
  public static func tile(_ position: Position, zoom: Int) -> (x: Int, y: Int) {
    let point = project(position)
    let size = Double(1 << zoom)
    let last = (1 << zoom) - 1
    return (
      min(max(Int((point.x * size).rounded(.down)), 0), last),
      min(max(Int((point.y * size).rounded(.down)), 0), last)
    )
  }

  /// The box of a tile, in degrees.
  public static func boundingBox(zoom: Int, x: Int, y: Int) -> BoundingBox {
    let size = Double(1 << zoom)
    let northWest = unproject(PlanePoint(x: Double(x) / size, y: Double(y) / size))
    let southEast = unproject(PlanePoint(x: Double(x + 1) / size, y: Double(y + 1) / size))
    return BoundingBox(
      west: northWest.longitude, south: southEast.latitude, east: southEast.longitude,
      north: northWest.latitude)
  }
}
