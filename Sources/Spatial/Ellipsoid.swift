/// The ellipsoid of JGD2011, GRS80.
public enum Ellipsoid {
  /// Half of the longer axis, metres.
  public static let semiMajorAxis = 6_378_137.0
  public static let flattening = 1 / 298.257222101
  /// Square of the first eccentricity.
  public static let eccentricitySquared = flattening * (2 - flattening)
}
