/// Finds lines that cross or lie upon each other or themselves, other than by meeting at their ends.
enum SegmentCrossings {
  /// Numbers of the lines with a crossing, ascending. Segments are sorted into a grid with about as many
  /// cells as segments, so the cost is O(n) for borders.
  static func lines(crossing lines: [[Position]]) -> [Int] {
    let count = lines.reduce(0) { $0 + max($1.count - 1, 0) }
    guard count > 1, let box = BoundingBox(lines.lazy.joined()) else { return [] }
    let side = max(1, Int(Double(count).squareRoot()))
    let width = max((box.east - box.west) / Double(side), 1e-12)
    let height = max((box.north - box.south) / Double(side), 1e-12)
    func column(_ x: Double) -> Int { min(side - 1, max(0, Int((x - box.west) / width))) }
    func row(_ y: Double) -> Int { min(side - 1, max(0, Int((y - box.south) / height))) }

    var starts = [Int](repeating: 0, count: side * side + 1)
    func forEachCell(_ a: Position, _ b: Position, _ body: (Int) -> Void) {
      let rows = row(min(a.latitude, b.latitude))...row(max(a.latitude, b.latitude))
      let columns = column(min(a.longitude, b.longitude))...column(max(a.longitude, b.longitude))
      for r in rows { for c in columns { body(r * side + c) } }
    }
    for line in lines {
      for i in line.indices.dropFirst() { forEachCell(line[i - 1], line[i]) { starts[$0 + 1] += 1 } }
    }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var segments = [(line: Int32, at: Int32)](repeating: (0, 0), count: starts[side * side])
    var fill = starts
    for (number, line) in lines.enumerated() {
      for i in line.indices.dropFirst() {
        forEachCell(line[i - 1], line[i]) {
          segments[fill[$0]] = (Int32(number), Int32(i))
          fill[$0] += 1
        }
      }
    }
    var crossing = [Bool](repeating: false, count: lines.count)
    for cell in 0..<(side * side) {
      let range = starts[cell]..<starts[cell + 1]
      for i in range {
        let (la, ia) = (Int(segments[i].line), Int(segments[i].at))
        for j in (i + 1)..<max(range.upperBound, i + 1) {
          let (lb, ib) = (Int(segments[j].line), Int(segments[j].at))
          if crossing[la] && crossing[lb] { continue }
          if meet(lines[la][ia - 1], lines[la][ia], lines[lb][ib - 1], lines[lb][ib]) {
            crossing[la] = true
            crossing[lb] = true
          }
        }
      }
    }
    return crossing.indices.filter { crossing[$0] }
  }

  /// Whether two segments have a point in common that is not an end of both.
  private static func meet(_ a: Position, _ b: Position, _ c: Position, _ d: Position) -> Bool {
    func side(_ p: Position, _ q: Position, _ r: Position) -> Double {
      (q.longitude - p.longitude) * (r.latitude - p.latitude)
        - (q.latitude - p.latitude) * (r.longitude - p.longitude)
    }
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
