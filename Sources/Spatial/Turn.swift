/// Two lines come so near to touching without crossing that rounding decides: whoever catches this moves
/// one of them by less than anybody can measure, and begins again.
struct NearlyTouching: Error {}

/// On which side of a line a point lies.
enum Turn {
  /// Positive when `c` lies left of the line from `a` to `b`: twice the area of the triangle. Zero when
  /// rounding could have turned the sign (bound A of J. R. Shewchuk, Discrete & Computational Geometry 18,
  /// 1997).
  @inline(__always) static func side(_ a: PlanePoint, _ b: PlanePoint, _ c: PlanePoint) -> Double {
    let left = (a.x - c.x) * (b.y - c.y)
    let right = (a.y - c.y) * (b.x - c.x)
    let turn = left - right
    return abs(turn) > 3.3306690738754716e-16 * (abs(left) + abs(right)) ? turn : 0
  }

  /// Where the segment from `p` to `q` crosses the one from `a` to `b`: the parts of their lengths, and
  /// whether it comes to the left side of the other. nil when they don't meet.
  @inline(__always) static func crossing(
    _ p: PlanePoint, _ q: PlanePoint, _ a: PlanePoint, _ b: PlanePoint
  ) throws(NearlyTouching) -> (t: Double, u: Double, enters: Bool)? {
    let sp = side(a, b, p)
    let sq = side(a, b, q)
    if (sp > 0 && sq > 0) || (sp < 0 && sq < 0) { return nil }
    let sa = side(p, q, a)
    let sb = side(p, q, b)
    if (sa > 0 && sb > 0) || (sa < 0 && sb < 0) { return nil }
    guard sp != 0, sq != 0, sa != 0, sb != 0 else { throw NearlyTouching() }
    return (sp / (sp - sq), sa / (sa - sb), sq > 0)
  }
}
