/// A coordinate reference system by its EPSG code or PROJ definition.
public struct ReferenceSystem: Hashable, Sendable {
  /// What PROJ understands: `EPSG:6668` or a `+proj=…` string.
  public let definition: String

  public init(epsg: Int) { definition = "EPSG:\(epsg)" }
  private init(definition: String) { self.definition = definition }

  /// JGD2011, degrees: the system of every `Position`.
  public static let jgd2011 = ReferenceSystem(epsg: 6668)
  /// JGD2000, degrees.
  public static let jgd2000 = ReferenceSystem(epsg: 4612)
  /// WGS 84, degrees.
  public static let wgs84 = ReferenceSystem(epsg: 4326)
  /// Web Mercator, for drawing only.
  public static let webMercator = ReferenceSystem(epsg: 3857)

  /// 平面直角座標系 (JGD2011) of zone I–XIX as 1…19; nil for other numbers. x is east and y north here.
  public static func planeZone(_ zone: Int) -> ReferenceSystem? {
    (1...19).contains(zone) ? ReferenceSystem(epsg: 6668 + zone) : nil
  }

  /// A conic that keeps shapes (Lambert), fitted to `box`: scale errors stay below 1 in 1,000 up to
  /// 700 km from south to north. For sheets of wide extents.
  public static func conformalConic(for box: BoundingBox) -> ReferenceSystem {
    let height = box.north - box.south
    let centre = box.centre
    return ReferenceSystem(
      definition: "+proj=lcc +lat_1=\(box.south + height / 6) +lat_2=\(box.north - height / 6) "
        + "+lat_0=\(centre.latitude) +lon_0=\(centre.longitude) +ellps=GRS80 +units=m +no_defs")
  }

  /// A plane that keeps areas (Lambert azimuthal) about `centre`, for overlays.
  public static func equalArea(around centre: Position) -> ReferenceSystem {
    ReferenceSystem(
      definition: "+proj=laea +lat_0=\(centre.latitude) +lon_0=\(centre.longitude) "
        + "+ellps=GRS80 +units=m +no_defs")
  }

  /// A conic that keeps shapes (Lambert, GRS80) with two true parallels, in metres about `origin`.
  public static func conformalConic(parallels: (Double, Double), origin: Position) -> ReferenceSystem {
    ReferenceSystem(
      definition: "+proj=lcc +lat_1=\(parallels.0) +lat_2=\(parallels.1) +lat_0=\(origin.latitude) "
        + "+lon_0=\(origin.longitude) +ellps=GRS80 +units=m +no_defs")
  }
}
