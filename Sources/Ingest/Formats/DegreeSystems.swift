/// Reference systems in degrees that may stand for JGD2011.
public enum DegreeSystems {
  /// Whether positions in the system named differ from JGD2011 by less than borders are exact: JGD2011, JGD2000,
  /// WGS 84. Others lie elsewhere: on the Tokyo datum 400 m off.
  ///
  /// - Parameter name: the name of a GeoJSON `crs` member.
  public static func stand(forJGD2011 name: String) -> Bool { BoundaryGeoJSONFormat.isKnown(name) }
}
