import CGEOS

/// What two surfaces have in common.
public struct SurfaceOverlap: Sendable, Hashable {
  /// On the ellipsoid.
  public var squareKilometres: Double
  /// Middle of the box of the largest common part.
  public var place: Position

  /// The common part of `a` and `b`; nil where they have at most a border in common.
  ///
  /// - Throws: `overlayFailed` when GEOS refuses, as it does of surfaces that cross themselves.
  public static func between(_ a: MultiPolygon, _ b: MultiPolygon) throws(SpatialError) -> SurfaceOverlap? {
    let session = try GEOSSession()
    func made(_ shape: MultiPolygon) throws(SpatialError) -> OpaquePointer {
      let geometry = try session.multiPolygon(
        shape.polygons.map { polygon in
          polygon.rings.map { $0.positions.map { PlanePoint(x: $0.longitude, y: $0.latitude) } }
        })
      if GEOSisValid_r(session.context, geometry) == 1 { return geometry }
      return try session.keep(GEOSMakeValid_r(session.context, geometry), "make valid")
    }
    let common = try session.keep(
      GEOSIntersection_r(session.context, try made(a), try made(b)), "intersection")
    var total = 0.0
    var largest: (area: Double, place: Position)?
    for rings in session.polygons(common) {
      var area = 0.0
      for (index, ring) in rings.enumerated() {
        let positions = ring.map { Position(longitude: $0.x, latitude: $0.y) }
        guard let line = try? LinearRing(positions) else { continue }
        area += (index == 0 ? 1 : -1) * abs(Geodesic.signedArea(line))
        if index == 0, let box = BoundingBox(positions), abs(Geodesic.signedArea(line)) > largest?.area ?? -1
        {
          largest = (abs(Geodesic.signedArea(line)), box.centre)
        }
      }
      total += max(0, area)
    }
    guard let largest, total > 0 else { return nil }
    return SurfaceOverlap(squareKilometres: total, place: largest.place)
  }
}
