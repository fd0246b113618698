/// A place on the ellipsoid: longitude and latitude in degrees, JGD2011 (EPSG:6668), x before y.
///
/// WGS84 positions are taken as equal: the two systems differ by less than the accuracy of any data here.
public struct Position: Hashable, Sendable {
  /// Degrees east, −180 … 180.
  public var longitude: Double
  /// Degrees north, −90 … 90.
  public var latitude: Double

  @inlinable
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  /// Whether both numbers are finite and within the globe.
  public var isOnGlobe: Bool {
    longitude.isFinite && latitude.isFinite && abs(longitude) <= 180 && abs(latitude) <= 90
  }
}

extension Position: Comparable {
  /// West before east, then south before north: the order in which output is sorted.
  @inlinable
  public static func < (a: Position, b: Position) -> Bool {
    a.longitude != b.longitude ? a.longitude < b.longitude : a.latitude < b.latitude
  }
}
