import CPROJ
import Glibc

/// Carries coordinates from JGD2011 degrees into another reference system and back, through PROJ.
///
/// It owns a PROJ context and a pipeline and destroys both. PROJ's handles may not be used by two threads
/// at once, so a value of this type stays in the call tree that made it: it is not `Sendable`. Making one
/// costs 1–3 ms; transforming is about 0.2 µs per point.
public final class Transformation {
  private let context: OpaquePointer
  private let pipeline: OpaquePointer

  /// - Throws: `badReferenceSystem` when PROJ knows no way between the two systems.
  public init(from source: ReferenceSystem = .jgd2011, to target: ReferenceSystem) throws(SpatialError) {
    guard let context = proj_context_create() else {
      throw .badReferenceSystem("PROJ could not be started")
    }
    // Errors come back as values; the default logger would print them to stderr.
    proj_log_level(context, PJ_LOG_NONE)
    proj_context_set_enable_network(context, 0)
    guard
      let raw = proj_create_crs_to_crs(context, source.definition, target.definition, nil)
    else {
      proj_context_destroy(context)
      throw .badReferenceSystem("PROJ knows no way from \(source.definition) to \(target.definition)")
    }
    // Longitude first and easting first, whatever order the authority prefers.
    guard let normalised = proj_normalize_for_visualization(context, raw) else {
      proj_destroy(raw)
      proj_context_destroy(context)
      throw .badReferenceSystem("no axis order for \(target.definition)")
    }
    proj_destroy(raw)
    self.context = context
    self.pipeline = normalised
  }

  deinit {
    proj_destroy(pipeline)
    proj_context_destroy(context)
  }

  /// Plane coordinates of `positions`, in the unit of the target system.
  ///
  /// - Throws: `transformationFailed` for a position that has no image; the handle stays usable.
  public func project(_ positions: some Collection<Position>) throws(SpatialError) -> [PlanePoint] {
    var out: [PlanePoint] = []
    out.reserveCapacity(positions.count)
    for position in positions {
      let r = run(position.longitude, position.latitude, PJ_FWD)
      guard r.x.isFinite, r.y.isFinite else {
        throw .transformationFailed(
          "\(position.longitude), \(position.latitude) can't be carried into the system asked for")
      }
      out.append(PlanePoint(x: r.x, y: r.y))
    }
    return out
  }

  /// The way back.
  public func unproject(_ points: some Collection<PlanePoint>) throws(SpatialError) -> [Position] {
    var out: [Position] = []
    out.reserveCapacity(points.count)
    for point in points {
      let r = run(point.x, point.y, PJ_INV)
      guard r.x.isFinite, r.y.isFinite else {
        throw .transformationFailed("\(point.x), \(point.y) can't be carried back into degrees")
      }
      out.append(Position(longitude: r.x, latitude: r.y))
    }
    return out
  }

  private func run(_ x: Double, _ y: Double, _ direction: PJ_DIRECTION) -> (x: Double, y: Double) {
    let r = proj_trans(pipeline, direction, proj_coord(x, y, 0, 0))
    // A failed point must not poison the next.
    if proj_errno(pipeline) != 0 { proj_errno_reset(pipeline) }
    return (r.xy.x, r.xy.y)
  }
}
