import Spatial

/// Clips drawings to a box, so that nothing outside the frame is written and no reader has to clip.
enum PlaneClip {
  /// A ring clipped to a box (Sutherland & Hodgman 1974): empty when nothing is inside. Pieces of a
  /// ring that leaves and returns stay joined along the side of the box: fill it, don't stroke it.
  static func ring(_ ring: [PlanePoint], to box: LabelBox) -> [PlanePoint] {
    if ring.allSatisfy({ inside($0, box) }) { return ring }
    var points = ring
    for side in 0..<4 {
      guard let last = points.last else { return [] }
      var kept: [PlanePoint] = []
      var previous = last
      for point in points {
        let isIn = depth(point, side, box) >= 0
        let wasIn = depth(previous, side, box) >= 0
        if isIn != wasIn { kept.append(crossing(previous, point, side, box)) }
        if isIn { kept.append(point) }
        previous = point
      }
      points = kept
    }
    return points.count >= 3 ? points : []
  }

  /// The pieces of a line inside a box.
  static func line(_ line: [PlanePoint], to box: LabelBox) -> [[PlanePoint]] {
    if line.allSatisfy({ inside($0, box) }) { return line.count > 1 ? [line] : [] }
    var pieces: [[PlanePoint]] = []
    var piece: [PlanePoint] = []
    for (a, b) in zip(line, line.dropFirst()) {
      guard let (start, end) = segment(a, b, box) else {
        if piece.count > 1 { pieces.append(piece) }
        piece = []
        continue
      }
      if piece.last != start {
        if piece.count > 1 { pieces.append(piece) }
        piece = [start]
      }
      piece.append(end)
    }
    if piece.count > 1 { pieces.append(piece) }
    return pieces
  }

  private static func inside(_ p: PlanePoint, _ box: LabelBox) -> Bool {
    p.x >= box.minX && p.x <= box.maxX && p.y >= box.minY && p.y <= box.maxY
  }

  /// How far inside one side of the box a point lies.
  private static func depth(_ p: PlanePoint, _ side: Int, _ box: LabelBox) -> Double {
    switch side {
    case 0: p.x - box.minX
    case 1: box.maxX - p.x
    case 2: p.y - box.minY
    default: box.maxY - p.y
    }
  }

  private static func crossing(
    _ a: PlanePoint, _ b: PlanePoint, _ side: Int, _ box: LabelBox
  ) -> PlanePoint {
    let (da, db) = (depth(a, side, box), depth(b, side, box))
    let t = da / (da - db)
    return PlanePoint(x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y))
  }

  /// Liang & Barsky 1984.
  private static func segment(
    _ a: PlanePoint, _ b: PlanePoint, _ box: LabelBox
  ) -> (PlanePoint, PlanePoint)? {
    var (t0, t1) = (0.0, 1.0)
    for side in 0..<4 {
      let (da, db) = (depth(a, side, box), depth(b, side, box))
      if da < 0 && db < 0 { return nil }
      if da < 0 { t0 = max(t0, da / (da - db)) }
      if db < 0 { t1 = min(t1, da / (da - db)) }
    }
    guard t0 <= t1 else { return nil }
    func at(_ t: Double) -> PlanePoint {
      t == 0 ? a : t == 1 ? b : PlanePoint(x: a.x + t * (b.x - a.x), y: a.y + t * (b.y - a.y))
    }
    return (at(t0), at(t1))
  }
}
