import CGEOS

/// Whether a surface keeps the rules of OGC simple features, asked of GEOS.
public enum Validity {
  /// nil when `shape` is valid, else the reason with the place, in GEOS's words.
  public static func fault(in shape: MultiPolygon) throws(SpatialError) -> String? {
    let session = try GEOSSession()
    let geometry = try session.multiPolygon(
      shape.polygons.map { polygon in
        polygon.rings.map { $0.positions.map { PlanePoint(x: $0.longitude, y: $0.latitude) } }
      })
    switch GEOSisValid_r(session.context, geometry) {
    case 1: return nil
    case 0:
      guard let reason = GEOSisValidReason_r(session.context, geometry) else { return "not valid" }
      defer { GEOSFree_r(session.context, reason) }
      return String(cString: reason)
    default: throw .overlayFailed("GEOS could not judge a surface")
    }
  }
}
