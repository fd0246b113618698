import Glibc

extension DiscUnion {
  /// The union of equal regular polygons in a plane, their first corner to the east.
  ///
  /// - Parameter round: how often it was tried before; see `PlaneNudge`.
  init(
    centres: [PlanePoint], reach: Double, segments: Int, round: Int, workers: Int?
  ) throws(NearlyTouching) {
    let shift = PlaneNudge(round: round)
    let moved = centres.indices.map { shift.moved(centres[$0], $0) }
    let inner = [Double](repeating: reach * cos(.pi / Double(segments)), count: moved.count)
    let outer = [Double](repeating: reach, count: moved.count)
    let tiling = DiscTiling(centres: moved, inner: inner, outer: outer, workers: workers)
    let corners = (0..<segments).map { k in
      let angle = 2 * .pi * Double(k) / Double(segments)
      return PlanePoint(x: reach * cos(angle), y: reach * sin(angle))
    }
    // Rounding may put a corner or an edge this much beyond its circle.
    let slack = reach * 1e-9 + 1e-6
    var discs = PlaneDiscs(
      corners: segments, centres: moved, inner: inner.map { $0 - slack }, outer: outer.map { $0 + slack })
    let visible = tiling.visibleDiscs(count: moved.count)
    discs.reserve(visible.count)
    for disc in visible {
      let c = moved[Int(disc)]
      discs.add(Int(disc), points: corners.lazy.map { PlanePoint(x: c.x + $0.x, y: c.y + $0.y) })
    }
    try self.init(discs: discs, tiling: tiling, workers: workers)
  }
}
