import Atlas
import GeoFormats
import Spatial

/// A reference system in which features are answered, by its address (OGC API – Features, part 2).
struct CoordinateSystem: Sendable, Hashable {
  let uri: String
  /// nil: degrees with longitude first, as stored.
  let system: ReferenceSystem?
  /// The authority's order of axes: latitude or northing first.
  let isNorthFirst: Bool
  let isDegrees: Bool

  /// Longitude, latitude in degrees. Stored is JGD2011, which equals WGS 84 within the accuracy of the data.
  static let crs84 = CoordinateSystem(
    uri: "http://www.opengis.net/def/crs/OGC/1.3/CRS84", system: nil, isNorthFirst: false, isDegrees: true)

  private static func epsg(_ code: Int, _ system: ReferenceSystem?, isNorthFirst: Bool, isDegrees: Bool)
    -> Self
  {
    CoordinateSystem(
      uri: "http://www.opengis.net/def/crs/EPSG/0/\(code)", system: system, isNorthFirst: isNorthFirst,
      isDegrees: isDegrees)
  }

  /// The systems in which a layer of an extent is offered: three of degrees, Web Mercator, and the plane
  /// rectangular zones that reach it.
  static func offered(_ extent: BoundingBox?) -> [CoordinateSystem] {
    var all = [
      crs84, epsg(4326, nil, isNorthFirst: true, isDegrees: true),
      epsg(6668, nil, isNorthFirst: true, isDegrees: true),
      epsg(3857, .webMercator, isNorthFirst: false, isDegrees: false),
    ]
    guard let extent else { return all }
    for (number, origin) in PlaneZone.origins.enumerated() {
      let reach = PlaneZone.reach
      guard origin.longitude >= extent.west - reach, origin.longitude <= extent.east + reach,
        origin.latitude >= extent.south - 7, origin.latitude <= extent.north + 7,
        let system = ReferenceSystem.planeZone(number + 1)
      else { continue }
      all.append(epsg(6669 + number, system, isNorthFirst: true, isDegrees: false))
    }
    return all
  }

  /// Decimals that tell centimetres.
  var decimals: Int { isDegrees ? FeatureLayer.decimals : 2 }

  /// A way to carry positions into this system, two numbers each in the order of its axes. It stays in the task that
  /// made it.
  func carrier() throws(SpatialError) -> ([Position]) throws(SpatialError) -> [PlanePoint] {
    let way = try system.map { system throws(SpatialError) in try Transformation(to: system) }
    let turns = isNorthFirst
    return { (positions) throws(SpatialError) -> [PlanePoint] in
      let points =
        try way?.project(positions) ?? positions.map { PlanePoint(x: $0.longitude, y: $0.latitude) }
      return turns ? points.map { PlanePoint(x: $0.y, y: $0.x) } : points
    }
  }

  /// Metres from the origin beyond which the way back into degrees makes no sense: the edge of the world's square,
  /// and far beyond all that a plane zone is offered for.
  private var limit: Double { uri.hasSuffix("/3857") ? 20_037_508.34 : 2_000_000 }

  private static func inside(_ value: Double, _ limit: Double) -> Double { min(max(value, -limit), limit) }

  /// The part of the map that a box is, whose numbers come in the order of the axes; nil for a box turned inside out.
  func region(_ numbers: [Double]) throws(SpatialError) -> FeatureQuery.Region? {
    let (x0, y0, x1, y1) =
      isNorthFirst
      ? (numbers[1], numbers[0], numbers[3], numbers[2]) : (numbers[0], numbers[1], numbers[2], numbers[3])
    guard let system else {
      // A map that is zoomed far out asks for more than the globe.
      return FeatureQuery.Region(
        BoundingBox(
          west: Self.inside(x0, 180), south: Self.inside(y0, 90), east: Self.inside(x1, 180),
          north: Self.inside(y1, 90)))
    }
    guard x0 <= x1, y0 <= y1 else { return nil }
    let (left, right, low, high) = (
      Self.inside(x0, limit), Self.inside(x1, limit), Self.inside(y0, limit), Self.inside(y1, limit)
    )
    // Straight edges of one system are curves of the other.
    let steps = 32
    let corners = [(left, low), (right, low), (right, high), (left, high), (left, low)]
    var edge: [PlanePoint] = []
    for (a, b) in zip(corners, corners.dropFirst()) {
      for i in 0..<steps {
        let t = Double(i) / Double(steps)
        edge.append(PlanePoint(x: a.0 + (b.0 - a.0) * t, y: a.1 + (b.1 - a.1) * t))
      }
    }
    var positions = try Transformation(to: system).unproject(edge)
    positions.append(positions[0])
    guard let box = BoundingBox(positions) else { return nil }
    return FeatureQuery.Region(box, shape: .polygon(Polygon(exterior: try LinearRing(positions))))
  }

  /// A condition with its coordinates, given in this system, carried into degrees.
  func unprojected(_ expression: CQL2Expression) throws(SpatialError) -> CQL2Expression {
    if self == .crs84 { return expression }
    let way = try system.map { system throws(SpatialError) in try Transformation(to: system) }
    let turns = isNorthFirst
    let limit = limit
    return try expression.mapCoordinates { (position) throws(SpatialError) -> Position in
      let (x, y) = turns ? (position.latitude, position.longitude) : (position.longitude, position.latitude)
      guard let way else { return Position(longitude: x, latitude: y) }
      return try way.unproject([PlanePoint(x: Self.inside(x, limit), y: Self.inside(y, limit))])[0]
    }
  }
}
