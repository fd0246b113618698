/// The smallest box of meridians and parallels around something, in degrees. It never crosses the
/// antimeridian: Japan does not.
public struct BoundingBox: Hashable, Sendable {
  public var west: Double
  public var south: Double
  public var east: Double
  public var north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The box around `positions`; nil when there are none.
  public init?(_ positions: some Sequence<Position>) {
    var west = Double.infinity
    var south = Double.infinity
    var east = -Double.infinity
    var north = -Double.infinity
    for position in positions {
      west = min(west, position.longitude)
      east = max(east, position.longitude)
      south = min(south, position.latitude)
      north = max(north, position.latitude)
    }
    guard west <= east else { return nil }
    self.init(west: west, south: south, east: east, north: north)
  }

  @inlinable
  public func contains(_ position: Position) -> Bool {
    position.longitude >= west && position.longitude <= east
      && position.latitude >= south && position.latitude <= north
  }

  @inlinable
  public func intersects(_ other: BoundingBox) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }

  public func union(_ other: BoundingBox) -> BoundingBox {
    BoundingBox(
      west: min(west, other.west), south: min(south, other.south),
      east: max(east, other.east), north: max(north, other.north))
  }

  /// The box grown by `degrees` on every side.
  public func expanded(by degrees: Double) -> BoundingBox {
    BoundingBox(
      west: west - degrees, south: south - degrees, east: east + degrees, north: north + degrees)
  }

  public var centre: Position {
    Position(longitude: (west + east) / 2, latitude: (south + north) / 2)
  }
}
