import CPROJ

/// Distances and areas on the ellipsoid GRS80 by Karney's method, as PROJ brings it (geodesic.h;
/// C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87, 2013). The reference for every faster kernel.
public enum Geodesic {
  private static let earth: geod_geodesic = {
    var g = geod_geodesic()
    geod_init(&g, Ellipsoid.semiMajorAxis, Ellipsoid.flattening)
    return g
  }()

  /// Length of the shortest line, true to some nanometres.
  public static func distance(_ a: Position, _ b: Position) -> Metres {
    var length = 0.0
    withUnsafePointer(to: earth) {
      geod_inverse($0, a.latitude, a.longitude, b.latitude, b.longitude, &length, nil, nil)
    }
    return Metres(length)
  }

  /// The place at `distance` from `origin`, setting out at `azimuth` degrees clockwise from north.
  public static func destination(from origin: Position, azimuth: Double, distance: Metres) -> Position {
    var latitude = 0.0
    var longitude = 0.0
    withUnsafePointer(to: earth) {
      geod_direct(
        $0, origin.latitude, origin.longitude, azimuth, distance.value, &latitude, &longitude, nil)
    }
    return Position(longitude: longitude, latitude: latitude)
  }

  /// Area within the ring in square kilometres, positive when it runs counter-clockwise. Edges are
  /// geodesics.
  public static func signedArea(_ ring: LinearRing) -> Double {
    var area = 0.0
    withUnsafePointer(to: earth) { earth in
      var polygon = geod_polygon()
      geod_polygon_init(&polygon, 0)
      for position in ring.positions.dropLast() {
        geod_polygon_addpoint(earth, &polygon, position.latitude, position.longitude)
      }
      geod_polygon_compute(earth, &polygon, 0, 1, &area, nil)
    }
    return area / 1e6
  }

  /// Area in square kilometres: outer rings less holes, whatever their direction.
  public static func area(_ polygon: Polygon) -> Double {
    polygon.holes.reduce(abs(signedArea(polygon.exterior))) { $0 - abs(signedArea($1)) }
  }

  /// Area in square kilometres.
  public static func area(_ shape: MultiPolygon) -> Double {
    shape.polygons.reduce(0) { $0 + area($1) }
  }

  /// A polygon of `segments` corners, each exactly `radius` from `centre` on the ellipsoid,
  /// counter-clockwise. With 96 corners its edges run at most 9 m inside a circle of 16 km.
  public static func disc(centre: Position, radius: Metres, segments: Int) -> LinearRing {
    precondition(segments >= 3 && radius.value > 0)
    var positions = (0..<segments).map {
      destination(from: centre, azimuth: -360 * Double($0) / Double(segments), distance: radius)
    }
    positions.append(positions[0])
    return LinearRing(unchecked: positions)
  }
}
