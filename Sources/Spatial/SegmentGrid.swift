/// Squares over a box of degrees, in which segments near each other are found.
struct SegmentGrid {
  let box: BoundingBox
  private let columns: Int
  private let rows: Int
  private let columnsPerDegree: Double
  private let rowsPerDegree: Double

  /// - Parameter segments: about as many cells are made.
  init(box: BoundingBox, segments: Int) {
    self.box = box
    let side = max(1, Int((Double(max(segments, 1)) * 4).squareRoot()))
    (columns, rows) = (side, side)
    columnsPerDegree = Double(side) / max(box.east - box.west, 1e-9)
    rowsPerDegree = Double(side) / max(box.north - box.south, 1e-9)
  }

  var cellCount: Int { columns * rows }

  /// Numbers of the cells that a box within reach of the grid touches.
  @inline(__always) func forEachCell(_ part: BoundingBox, _ body: (Int) -> Void) {
    let (west, east) = (column(part.west), column(part.east))
    let (south, north) = (row(part.south), row(part.north))
    var r = south
    while r <= north {
      var cell = r * columns + west
      let end = r * columns + east
      while cell <= end {
        body(cell)
        cell += 1
      }
      r += 1
    }
  }

  @inline(__always) private func column(_ longitude: Double) -> Int {
    min(columns - 1, max(0, Int((longitude - box.west) * columnsPerDegree)))
  }

  @inline(__always) private func row(_ latitude: Double) -> Int {
    min(rows - 1, max(0, Int((latitude - box.south) * rowsPerDegree)))
  }

  /// Positive when `c` lies left of the line from `a` to `b`.
  @inline(__always) static func side(_ a: Position, _ b: Position, _ c: Position) -> Double {
    (b.longitude - a.longitude) * (c.latitude - a.latitude)
      - (b.latitude - a.latitude) * (c.longitude - a.longitude)
  }

  /// Whether two segments have a point in common that is not an end of both.
  static func meet(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
    func isBetween(_ p: Position, _ q: Position, _ r: Position) -> Bool {
      min(p.longitude, q.longitude) <= r.longitude && r.longitude <= max(p.longitude, q.longitude)
        && min(p.latitude, q.latitude) <= r.latitude && r.latitude <= max(p.latitude, q.latitude)
    }
    if a == c || a == d || b == c || b == d {
      // Common end: they lie upon each other only when both other ends are in the same direction.
      if (a == c && b == d) || (a == d && b == c) { return true }
      let shared = a == c || a == d ? a : b
      let p = shared == a ? b : a
      let q = shared == c ? d : c
      guard side(shared, p, q) == 0 else { return false }
      return isBetween(shared, p, q) || isBetween(shared, q, p)
    }
    let (s1, s2) = (side(a, b, c), side(a, b, d))
    let (s3, s4) = (side(c, d, a), side(c, d, b))
    if ((s1 > 0 && s2 < 0) || (s1 < 0 && s2 > 0)) && ((s3 > 0 && s4 < 0) || (s3 < 0 && s4 > 0)) {
      return true
    }
    return (s1 == 0 && isBetween(a, b, c)) || (s2 == 0 && isBetween(a, b, d))
      || (s3 == 0 && isBetween(c, d, a)) || (s4 == 0 && isBetween(c, d, b))
  }
}
