import Spatial

/// Whether borders whose positions were rounded still neither cross nor touch where they should not:
/// rounding moves a vertex by up to half a unit of the last decimal, and narrow places may close.
enum RoundedBorders {
  private struct Point: Hashable {
    var x: Int
    var y: Int
  }

  /// Ends ordered from west to east, so that a border that two neighbours share is one segment.
  private struct Segment: Hashable {
    var a: Point
    var b: Point
  }

  /// Indices of the shapes with a ring that crosses or touches itself or another, ascending. Exact: counted in
  /// whole units of the last decimal. O(n log n) for borders, whose segments are short.
  static func faulty(_ shapes: [MultiPolygon], decimals: Int) -> [Int] {
    var owner: [Segment: Int] = [:]
    var faulty: Set<Int> = []
    for (index, shape) in shapes.enumerated() {
      for ring in shape.polygons.flatMap(\.rings) {
        let points = ring.positions.map { point($0, decimals) }
        if Set(points.dropLast()).count < points.count - 1 { faulty.insert(index) }
        for (a, b) in zip(points, points.dropFirst()) where a != b {
          owner[(a.x, a.y) < (b.x, b.y) ? Segment(a: a, b: b) : Segment(a: b, b: a)] = index
        }
      }
    }
    let segments = owner.keys.sorted { ($0.a.x, $0.a.y, $0.b.x, $0.b.y) < ($1.a.x, $1.a.y, $1.b.x, $1.b.y) }
    for (number, one) in segments.enumerated() {
      let (low, high) = (min(one.a.y, one.b.y), max(one.a.y, one.b.y))
      for other in segments[(number + 1)...] {
        if other.a.x > one.b.x { break }
        guard max(other.a.y, other.b.y) >= low, min(other.a.y, other.b.y) <= high, meet(one, other) else {
          continue
        }
        for segment in [one, other] { if let index = owner[segment] { faulty.insert(index) } }
      }
    }
    return faulty.sorted()
  }

  private static func point(_ position: Position, _ decimals: Int) -> Point {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    // Within ±1.8e9 at seven decimals: differences and their products fit an Int.
    return Point(
      x: Int((position.longitude * scale).rounded()), y: Int((position.latitude * scale).rounded()))
  }

  /// Whether two segments have a point in common that is not an end of both.
  private static func meet(_ p: Segment, _ q: Segment) -> Bool {
    func side(_ a: Point, _ b: Point, _ c: Point) -> Int {
      ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)).signum()
    }
    func isOn(_ c: Point, _ s: Segment) -> Bool {
      side(s.a, s.b, c) == 0 && c.x >= s.a.x && c.x <= s.b.x && c.y >= min(s.a.y, s.b.y)
        && c.y <= max(s.a.y, s.b.y)
    }
    let ends = [q.a, q.b].filter { isOn($0, p) && $0 != p.a && $0 != p.b }
    let others = [p.a, p.b].filter { isOn($0, q) && $0 != q.a && $0 != q.b }
    if !ends.isEmpty || !others.isEmpty { return true }
    let (a, b) = (side(p.a, p.b, q.a), side(p.a, p.b, q.b))
    let (c, d) = (side(q.a, q.b, p.a), side(q.a, q.b, p.b))
    return a * b < 0 && c * d < 0
  }
}
