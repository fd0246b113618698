import Glibc

/// A place in the earth-centred system of the ellipsoid, metres: where straight-line distances are sums
/// of squares.
public struct EarthFixedPoint: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var z: Double

  @inlinable
  public init(x: Double, y: Double, z: Double) {
    self.x = x
    self.y = y
    self.z = z
  }

  /// The point of the ellipsoid at `position`.
  public init(_ position: Position) {
    let phi = position.latitude * .pi / 180
    let lambda = position.longitude * .pi / 180
    let s = sin(phi)
    let normal = Ellipsoid.semiMajorAxis / (1 - Ellipsoid.eccentricitySquared * s * s).squareRoot()
    x = normal * cos(phi) * cos(lambda)
    y = normal * cos(phi) * sin(lambda)
    z = normal * (1 - Ellipsoid.eccentricitySquared) * s
  }

  @inlinable
  public func squaredChord(to other: EarthFixedPoint) -> Double {
    let dx = x - other.x
    let dy = y - other.y
    let dz = z - other.z
    return dx * dx + dy * dy + dz * dz
  }
}
