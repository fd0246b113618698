import Glibc

/// Discs of one reach as convex polygons in a plane, corners counter-clockwise and evenly spread about the
/// centre. Corners are kept only of the discs that need them.
struct PlaneDiscs: Sendable {
  let corners: Int
  let centres: [PlanePoint]
  /// Radius of a circle about the centre within the polygon, and of one around it.
  let inner: [Double]
  let outer: [Double]
  /// Where a disc's corners begin in `points`, divided by `corners`; −1 without.
  private var slots: [Int32]
  private var points: [PlanePoint]
  /// Direction of the first corner, in radians, by slot.
  private var phases: [Double]

  init(corners: Int, centres: [PlanePoint], inner: [Double], outer: [Double]) {
    self.corners = corners
    self.centres = centres
    self.inner = inner
    self.outer = outer
    slots = [Int32](repeating: -1, count: centres.count)
    points = []
    phases = []
  }

  mutating func reserve(_ discs: Int) { points.reserveCapacity(discs * corners) }

  mutating func add(_ disc: Int, points ring: some Sequence<PlanePoint>) {
    slots[disc] = Int32(truncatingIfNeeded: points.count / corners)
    let start = points.count
    points.append(contentsOf: ring)
    phases.append(atan2(points[start].y - centres[disc].y, points[start].x - centres[disc].x))
  }

  /// Ends of an edge; `edge` from 0 to `corners` − 1.
  @inline(__always) func edge(_ disc: Int, _ edge: Int) -> (PlanePoint, PlanePoint) {
    let base = Int(slots[disc]) * corners
    return (points[base + edge], points[base + (edge + 1 == corners ? 0 : edge + 1)])
  }

  /// The edge that `p` is seen through from the centre.
  @inline(__always) func wedge(_ p: PlanePoint, _ disc: Int) -> Int {
    let c = centres[disc]
    let (x, y) = (p.x - c.x, p.y - c.y)
    let base = Int(slots[disc]) * corners
    let turn = (atan2(y, x) - phases[Int(slots[disc])]) / (2 * .pi)
    var k = Int(((turn - turn.rounded(.down)) * Double(corners)).rounded(.down))
    if k >= corners { k = 0 }
    // The guess is off by one at most where the plane turns or stretches the disc.
    for _ in 0..<corners {
      let a = points[base + k]
      if (a.x - c.x) * y - (a.y - c.y) * x < 0 {
        k = k == 0 ? corners - 1 : k - 1
        continue
      }
      let b = points[base + (k + 1 == corners ? 0 : k + 1)]
      if (b.x - c.x) * y - (b.y - c.y) * x >= 0 {
        k = k + 1 == corners ? 0 : k + 1
        continue
      }
      break
    }
    return k
  }

  /// Whether `p` lies within the polygon.
  @inline(__always) func contains(_ p: PlanePoint, _ disc: Int) throws(NearlyTouching) -> Bool {
    let (x, y) = (p.x - centres[disc].x, p.y - centres[disc].y)
    let squared = x * x + y * y
    if squared < inner[disc] * inner[disc] { return true }
    if squared > outer[disc] * outer[disc] { return false }
    let (a, b) = edge(disc, wedge(p, disc))
    let side = Turn.side(a, b, p)
    guard side != 0 else { throw NearlyTouching() }
    return side > 0
  }

  /// The stretch of the segment from `p` to `q` within a disc, as parts of its length, and the edges of
  /// the disc where it begins and ends; −1 where that is an end of the segment. nil when it is all outside.
  func stretch(
    _ p: PlanePoint, _ q: PlanePoint, in disc: Int
  ) throws(NearlyTouching) -> (from: Double, to: Double, enters: Int, leaves: Int)? {
    let c = centres[disc]
    let (dx, dy) = (q.x - p.x, q.y - p.y)
    let along = min(1, max(0, ((c.x - p.x) * dx + (c.y - p.y) * dy) / (dx * dx + dy * dy)))
    let (nx, ny) = (p.x + along * dx - c.x, p.y + along * dy - c.y)
    guard nx * nx + ny * ny <= outer[disc] * outer[disc] else { return nil }
    let startsIn = try contains(p, disc)
    let endsIn = try contains(q, disc)
    if startsIn && endsIn { return (0, 1, -1, -1) }
    var (from, to) = (startsIn ? 0.0 : Double.nan, endsIn ? 1.0 : Double.nan)
    var (enters, leaves) = (-1, -1)
    let (first, last) = (wedge(p, disc), wedge(q, disc))
    // The shorter way round: seen from the centre, an edge of a disc of this size spans less than half.
    let ahead = (last - first + corners) % corners
    let isAhead = ahead <= corners - ahead
    var steps = (isAhead ? ahead : corners - ahead) + 2
    var k = isAhead ? (first + corners - 1) % corners : (first + 1) % corners
    while steps >= 0 {
      let (a, b) = edge(disc, k)
      if let at = try Turn.crossing(p, q, a, b) {
        if at.enters { (from, enters) = (at.t, k) } else { (to, leaves) = (at.t, k) }
      }
      k = isAhead ? (k + 1 == corners ? 0 : k + 1) : (k == 0 ? corners - 1 : k - 1)
      steps -= 1
    }
    if from.isNaN && to.isNaN { return nil }
    guard from < to else { throw NearlyTouching() }
    return (from, to, enters, leaves)
  }
}
