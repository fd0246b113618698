import CGEOS

extension MultiPolygon {
  /// The part of the surface that no disc of `reach` about a provider covers, computed in an equal-area
  /// plane about the surface.
  ///
  /// A disc is a polygon of `segments` corners, each at exactly `reach` on the ellipsoid; with 96 its
  /// edges run at most reach × 0.00054 inside the circle (9 m of 16 km).
  ///
  /// - Parameters:
  ///   - providers: only those within reach of the surface's box matter; others may be left out.
  ///   - segments: corners of a disc, 8 or more.
  /// - Returns: polygons in degrees, right-handed, slivers below `smallest` square metres left out.
  /// - Throws: `overlayFailed` when GEOS refuses, `transformationFailed` for positions off the plane.
  public func unreached(
    by providers: [Position], within reach: Metres, segments: Int = 96, smallest: Double = 1
  ) throws(SpatialError) -> MultiPolygon {
    guard let box = boundingBox else { return MultiPolygon() }
    let plane = try Transformation(to: .equalArea(around: box.centre))
    let session = try GEOSSession()
    var surface: [[[PlanePoint]]] = []
    for polygon in polygons {
      var rings: [[PlanePoint]] = []
      for ring in polygon.rings { rings.append(try plane.project(ring.positions)) }
      surface.append(rings)
    }
    var area = try session.multiPolygon(surface)
    if GEOSisValid_r(session.context, area) != 1 {
      area = try session.keep(GEOSMakeValid_r(session.context, area), "make valid")
    }
    if !providers.isEmpty {
      var discs: [[[PlanePoint]]] = []
      for provider in providers {
        let disc = Geodesic.disc(centre: provider, radius: reach, segments: segments)
        discs.append([try plane.project(disc.positions)])
      }
      let collection = try session.multiPolygon(discs)
      let union = try session.keep(GEOSUnaryUnion_r(session.context, collection), "union of discs")
      area = try session.keep(GEOSDifference_r(session.context, area, union), "difference")
    }
    var rings: [LinearRing] = []
    for polygon in session.polygons(area) {
      for (i, ring) in polygon.enumerated() {
        let positions = try plane.unproject(ring)
        guard positions.count >= 4, abs(UnreachedPart.planeArea(ring)) >= smallest else {
          if i == 0 { break } else { continue }
        }
        guard let ring = try? LinearRing(positions.dropLast() + [positions[0]]) else { continue }
        rings.append(ring.oriented(counterClockwise: i == 0))
      }
    }
    return Coverage.polygons(from: rings)
  }
}

private enum UnreachedPart {
  static func planeArea(_ ring: [PlanePoint]) -> Double {
    guard let origin = ring.first else { return 0 }
    var sum = 0.0
    for i in ring.indices.dropFirst() {
      let (a, b) = (ring[i - 1], ring[i])
      sum += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
    }
    return sum / 2
  }
}
