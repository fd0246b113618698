import Spatial

/// The edges of a polygon in flat arrays, for distances to them.
struct PolygonEdges {
  private var x0: [Double] = []
  private var y0: [Double] = []
  private var x1: [Double] = []
  private var y1: [Double] = []
  private(set) var box: LabelBox?

  init(_ rings: [[PlanePoint]]) {
    for ring in rings where ring.count >= 3 {
      var previous = ring[ring.count - 1]
      for point in ring {
        defer { previous = point }
        guard point.x.isFinite, point.y.isFinite, previous.x.isFinite, previous.y.isFinite else { continue }
        if point == previous { continue }
        x0.append(previous.x)
        y0.append(previous.y)
        x1.append(point.x)
        y1.append(point.y)
        let own = LabelBox(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
        guard let old = box else {
          box = own
          continue
        }
        box = LabelBox(
          minX: min(old.minX, own.minX), minY: min(old.minY, own.minY), maxX: max(old.maxX, own.maxX),
          maxY: max(old.maxY, own.maxY))
      }
    }
  }

  /// By the signed areas of the rings; nil without area.
  var centroid: PlanePoint? {
    var area = 0.0
    var cx = 0.0
    var cy = 0.0
    guard let box else { return nil }
    for i in x0.indices {
      let (ax, ay, bx, by) = (x0[i] - box.minX, y0[i] - box.minY, x1[i] - box.minX, y1[i] - box.minY)
      let cross = ax * by - bx * ay
      area += cross
      cx += (ax + bx) * cross
      cy += (ay + by) * cross
    }
    guard area != 0 else { return nil }
    return PlanePoint(x: box.minX + cx / (3 * area), y: box.minY + cy / (3 * area))
  }

  func cell(x: Double, y: Double, half: Double) -> Polylabel.Cell {
    Polylabel.Cell(x: x, y: y, half: half, distance: signedDistance(x: x, y: y))
  }

  /// Distance to the nearest edge, negative outside (even-odd).
  func signedDistance(x: Double, y: Double) -> Double {
    var inside = false
    var least = Double.infinity
    for i in x0.indices {
      let (ax, ay, bx, by) = (x0[i], y0[i], x1[i], y1[i])
      if (ay > y) != (by > y), x < (bx - ax) * (y - ay) / (by - ay) + ax { inside.toggle() }
      let (dx, dy) = (bx - ax, by - ay)
      let t = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
      let (ex, ey) = (ax + t * dx - x, ay + t * dy - y)
      least = min(least, ex * ex + ey * ey)
    }
    guard least.isFinite else { return -.infinity }
    return inside ? least.squareRoot() : -least.squareRoot()
  }
}
