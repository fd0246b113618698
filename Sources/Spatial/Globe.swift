import Glibc

/// The figure on which distances are measured.
///
/// Everything the project publishes uses the ellipsoid. The sphere is there for comparison with tools that
/// know nothing else; its distances differ by up to 0.5 %.
public enum Globe: Sendable, Hashable {
  /// GRS80, the ellipsoid of JGD2011; distances are geodesics.
  case ellipsoid
  /// The sphere of the mean radius (6,371,008.8 m); distances are great circles, as the haversine formula has
  /// them.
  case sphere

  /// Radius of `sphere`, metres: (2a + b) / 3 of the ellipsoid.
  public static let meanRadius = 6_371_008.8

  /// The point of the surface at `position`, metres from the centre.
  func point(_ position: Position) -> EarthFixedPoint {
    switch self {
    case .ellipsoid: return EarthFixedPoint(position)
    case .sphere:
      let phi = position.latitude * .pi / 180
      let lambda = position.longitude * .pi / 180
      let axis = Globe.meanRadius * cos(phi)
      return EarthFixedPoint(x: axis * cos(lambda), y: axis * sin(lambda), z: Globe.meanRadius * sin(phi))
    }
  }

  /// Metres between two places, as exactly as the project can tell.
  public func distance(_ a: Position, _ b: Position) -> Double {
    switch self {
    case .ellipsoid: return Geodesic.distance(a, b).value
    case .sphere:
      let chord = point(a).squaredChord(to: point(b)).squareRoot()
      return 2 * Globe.meanRadius * asin(min(1, chord / (2 * Globe.meanRadius)))
    }
  }

  /// Squares of two chords: no longer than the first, and the places are surely within `metres` of each other;
  /// longer than the second, and they surely are not. Between them `distance` decides.
  func squaredChords(within metres: Double) -> (sure: Double, longest: Double) {
    // Rounding of coordinates of 6,400 km: some nanometres.
    let rounding = 1e-8
    let (sure, longest): (Double, Double)
    switch self {
    case .ellipsoid:
      sure = SurfaceDistance.surelyWithin(metres) - rounding
      longest = SurfaceDistance.longestChord(within: metres) + rounding
    case .sphere:
      let chord = 2 * Globe.meanRadius * sin(min(metres / (2 * Globe.meanRadius), .pi / 2))
      (sure, longest) = (chord - rounding, chord + rounding)
    }
    return (sure < 0 ? -1 : sure * sure, longest * longest * (1 + 1e-15))
  }
}
