import CGEOS

/// One GEOS context for one piece of work; every GEOS geometry made in it dies with the piece.
///
/// GEOS takes ownership of what is handed to a constructor even when the call fails, so sequences and rings
/// are given away exactly once. The context is not shared between threads: the type is not `Sendable`.
final class GEOSSession {
  let context: GEOSContextHandle_t
  private var made: [OpaquePointer] = []

  init() throws(SpatialError) {
    guard let context = GEOS_init_r() else { throw .overlayFailed("GEOS could not be started") }
    self.context = context
  }

  deinit {
    for geometry in made { GEOSGeom_destroy_r(context, geometry) }
    GEOS_finish_r(context)
  }

  /// Keeps a result until the session ends.
  func keep(_ geometry: OpaquePointer?, _ what: String) throws(SpatialError) -> OpaquePointer {
    guard let geometry else { throw .overlayFailed("GEOS failed in \(what)") }
    made.append(geometry)
    return geometry
  }

  /// A polygon from plane rings, the first one the outer ring; owned by the caller until kept.
  private func polygon(_ rings: [[PlanePoint]]) throws(SpatialError) -> OpaquePointer {
    var shells: [OpaquePointer?] = []
    for ring in rings {
      let flat = ring.flatMap { [$0.x, $0.y] }
      guard
        let sequence = GEOSCoordSeq_copyFromBuffer_r(context, flat, UInt32(ring.count), 0, 0),
        let shell = GEOSGeom_createLinearRing_r(context, sequence)
      else {
        for shell in shells { GEOSGeom_destroy_r(context, shell) }
        throw .overlayFailed("a ring of \(ring.count) points was refused")
      }
      shells.append(shell)
    }
    guard let outer = shells.first else { throw .overlayFailed("a polygon without rings") }
    var holes = Array(shells.dropFirst())
    let made = holes.withUnsafeMutableBufferPointer {
      GEOSGeom_createPolygon_r(context, outer, $0.baseAddress, UInt32($0.count))
    }
    guard let made else { throw .overlayFailed("a polygon was refused") }
    return made
  }

  /// A multipolygon from polygons given as lists of plane rings.
  func multiPolygon(_ polygons: [[[PlanePoint]]]) throws(SpatialError) -> OpaquePointer {
    var parts: [OpaquePointer?] = []
    for rings in polygons {
      do {
        parts.append(try polygon(rings))
      } catch {
        for part in parts { GEOSGeom_destroy_r(context, part) }
        throw error
      }
    }
    let made = parts.withUnsafeMutableBufferPointer {
      GEOSGeom_createCollection_r(
        context, Int32(GEOS_MULTIPOLYGON.rawValue), $0.baseAddress, UInt32($0.count))
    }
    return try keep(made, "collection")
  }

  /// Polygons of a result as lists of plane rings; lines and points in it are left out.
  func polygons(_ geometry: OpaquePointer) -> [[[PlanePoint]]] {
    if GEOSGeomTypeId_r(context, geometry) == Int32(GEOS_POLYGON.rawValue) {
      if GEOSisEmpty_r(context, geometry) == 1 { return [] }
      var rings: [[PlanePoint]] = []
      if let outer = GEOSGetExteriorRing_r(context, geometry) { rings.append(points(outer)) }
      for i in 0..<max(0, GEOSGetNumInteriorRings_r(context, geometry)) {
        if let hole = GEOSGetInteriorRingN_r(context, geometry, i) { rings.append(points(hole)) }
      }
      return [rings]
    }
    var all: [[[PlanePoint]]] = []
    let count = GEOSGetNumGeometries_r(context, geometry)
    // A single geometry counts itself as its only part: only collections are opened.
    guard GEOSGeomTypeId_r(context, geometry) >= Int32(GEOS_MULTIPOINT.rawValue) else { return [] }
    for i in 0..<max(0, count) {
      if let part = GEOSGetGeometryN_r(context, geometry, i) { all += polygons(part) }
    }
    return all
  }

  private func points(_ ring: OpaquePointer) -> [PlanePoint] {
    guard let sequence = GEOSGeom_getCoordSeq_r(context, ring) else { return [] }
    var count: UInt32 = 0
    guard GEOSCoordSeq_getSize_r(context, sequence, &count) == 1 else { return [] }
    var flat = [Double](repeating: 0, count: Int(count) * 2)
    guard GEOSCoordSeq_copyToBuffer_r(context, sequence, &flat, 0, 0) == 1 else { return [] }
    return (0..<Int(count)).map { PlanePoint(x: flat[$0 * 2], y: flat[$0 * 2 + 1]) }
  }
}
