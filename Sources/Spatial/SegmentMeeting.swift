/// Whether segments, positions and boxes have a point in common, ends and edges included. Exact.
enum SegmentMeeting {
  /// Whether `p` lies on the segment from `a` to `b`.
  @inline(__always) static func holds(_ p: Position, _ a: Position, _ b: Position) -> Bool {
    isBetween(p.longitude, a.longitude, b.longitude) && isBetween(p.latitude, a.latitude, b.latitude)
      && ExactTurn.sign(a, b, p) == 0
  }

  /// Whether the segment from `a` to `b` meets the one from `c` to `d`.
  @inline(__always) static func meet(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
    guard overlap(a.longitude, b.longitude, c.longitude, d.longitude),
      overlap(a.latitude, b.latitude, c.latitude, d.latitude)
    else { return false }
    // Boxes overlap: the segments are apart only when one lies wholly beside the line of the other.
    return ExactTurn.sign(a, b, c) * ExactTurn.sign(a, b, d) <= 0
      && ExactTurn.sign(c, d, a) * ExactTurn.sign(c, d, b) <= 0
  }

  /// Whether the segment from `a` to `b` meets the box.
  @inline(__always) static func meet(_ a: Position, _ b: Position, _ box: BoundingBox) -> Bool {
    guard overlap(a.longitude, b.longitude, box.west, box.east),
      overlap(a.latitude, b.latitude, box.south, box.north)
    else { return false }
    if box.contains(a) || box.contains(b) { return true }
    // Apart only when all corners lie strictly on one side of the line.
    let first = ExactTurn.sign(a, b, Position(longitude: box.west, latitude: box.south))
    if first == 0 { return true }
    return ExactTurn.sign(a, b, Position(longitude: box.east, latitude: box.south)) != first
      || ExactTurn.sign(a, b, Position(longitude: box.east, latitude: box.north)) != first
      || ExactTurn.sign(a, b, Position(longitude: box.west, latitude: box.north)) != first
  }

  @inline(__always) private static func isBetween(_ x: Double, _ a: Double, _ b: Double) -> Bool {
    a <= b ? a <= x && x <= b : b <= x && x <= a
  }

  @inline(__always) private static func overlap(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Bool {
    max(a, b) >= min(c, d) && max(c, d) >= min(a, b)
  }
}
