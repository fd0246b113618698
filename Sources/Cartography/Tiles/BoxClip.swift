import Spatial

/// Cuts rings and lines to an upright box.
struct BoxClip {
  let minX: Double
  let minY: Double
  let maxX: Double
  let maxY: Double

  init(_ box: GridBox) {
    (minX, minY, maxX, maxY) = (Double(box.minX), Double(box.minY), Double(box.maxX), Double(box.maxY))
  }

  /// The part of a ring (without repeated last vertex) inside the box, as one ring that may run along
  /// the box's sides; empty when nothing is left. After Sutherland & Hodgman, CACM 17, 1974.
  func ring(_ points: [PlanePoint]) -> [PlanePoint] {
    var ring = points
    for side in 0..<4 {
      guard var previous = ring.last else { return [] }
      var out: [PlanePoint] = []
      out.reserveCapacity(ring.count + 4)
      var wasInside = isInside(previous, side)
      for point in ring {
        let inside = isInside(point, side)
        if inside != wasInside { out.append(crossing(previous, point, side)) }
        if inside { out.append(point) }
        (previous, wasInside) = (point, inside)
      }
      ring = out
    }
    return ring.count >= 3 ? ring : []
  }

  /// The stretches of a line inside the box. After Liang & Barsky, ACM TOG 3, 1984.
  func lines(_ points: [PlanePoint]) -> [[PlanePoint]] {
    var out: [[PlanePoint]] = []
    var current: [PlanePoint] = []
    for i in points.indices.dropFirst() {
      guard let (a, b) = segment(points[i - 1], points[i]) else {
        if current.count > 1 { out.append(current) }
        current = []
        continue
      }
      if current.last != a {
        if current.count > 1 { out.append(current) }
        current = [a]
      }
      current.append(b)
    }
    if current.count > 1 { out.append(current) }
    return out
  }

  private func segment(_ a: PlanePoint, _ b: PlanePoint) -> (PlanePoint, PlanePoint)? {
    var from = 0.0
    var to = 1.0
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    for (p, q) in [(-dx, a.x - minX), (dx, maxX - a.x), (-dy, a.y - minY), (dy, maxY - a.y)] {
      if p == 0 {
        if q < 0 { return nil }
      } else if p < 0 {
        from = max(from, q / p)
      } else {
        to = min(to, q / p)
      }
    }
    guard from < to else { return nil }
    let start = from == 0 ? a : PlanePoint(x: a.x + from * dx, y: a.y + from * dy)
    let end = to == 1 ? b : PlanePoint(x: a.x + to * dx, y: a.y + to * dy)
    return (start, end)
  }

  private func isInside(_ p: PlanePoint, _ side: Int) -> Bool {
    switch side {
    case 0: p.x >= minX
    case 1: p.x <= maxX
    case 2: p.y >= minY
    default: p.y <= maxY
    }
  }

  private func crossing(_ a: PlanePoint, _ b: PlanePoint, _ side: Int) -> PlanePoint {
    if side < 2 {
      let x = side == 0 ? minX : maxX
      return PlanePoint(x: x, y: a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x))
    }
    let y = side == 2 ? minY : maxY
    return PlanePoint(x: a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y), y: y)
  }
}
