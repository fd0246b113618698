import Spatial

/// The pole of inaccessibility: the place inside a polygon that is farthest from its edges, where a
/// name has the most room. After mapbox/polylabel (V. Agafonkin, 2016).
public enum Polylabel {
  /// - Parameters:
  ///   - rings: the outer ring and its holes, in any plane unit; even-odd.
  ///   - precision: how near to the best distance the answer must be, same unit.
  ///   - stretch: width of the label over its height: distances across count for less by this much, so
  ///     that a wide label finds a wide place. 1: the plain pole.
  /// - Returns: the place and its distance to the nearest edge (in the stretched plane); nil without
  ///   area.
  public static func pole(
    of rings: [[PlanePoint]], precision: Double, stretch: Double = 1
  ) -> (point: PlanePoint, distance: Double)? {
    precondition(precision > 0 && stretch > 0, "precision and stretch must be above zero")
    let edges = PolygonEdges(rings.map { ring in ring.map { PlanePoint(x: $0.x / stretch, y: $0.y) } })
    guard let box = edges.box, box.width > 0, box.height > 0 else { return nil }
    let size = min(box.width, box.height)
    var queue: [Cell] = []
    var best = edges.cell(x: box.midX, y: box.midY, half: 0)
    if let centroid = edges.centroid {
      let cell = edges.cell(x: centroid.x, y: centroid.y, half: 0)
      if cell.distance > best.distance { best = cell }
    }
    // At most some hundred starting cells, however long and thin the shape.
    let start = max(size, max(box.width, box.height) / 64)
    var x = box.minX
    while x < box.maxX {
      var y = box.minY
      while y < box.maxY {
        push(edges.cell(x: x + start / 2, y: y + start / 2, half: start / 2), onto: &queue)
        y += start
      }
      x += start
    }
    while let cell = pop(&queue) {
      if cell.distance > best.distance { best = cell }
      if cell.potential - best.distance <= precision { continue }
      let half = cell.half / 2
      for (dx, dy) in [(-half, -half), (half, -half), (-half, half), (half, half)] {
        push(edges.cell(x: cell.x + dx, y: cell.y + dy, half: half), onto: &queue)
      }
    }
    guard best.distance > 0 else { return nil }
    return (PlanePoint(x: best.x * stretch, y: best.y), best.distance)
  }

  struct Cell {
    var x: Double
    var y: Double
    var half: Double
    /// To the nearest edge; negative outside.
    var distance: Double
    /// The best distance that any place of the cell can have.
    var potential: Double { distance + half * 2.0.squareRoot() }
  }

  // A binary heap by potential; ties by place, so that the answer never depends on the order.
  private static func precedes(_ a: Cell, _ b: Cell) -> Bool {
    if a.potential != b.potential { return a.potential > b.potential }
    return a.x != b.x ? a.x < b.x : a.y < b.y
  }

  private static func push(_ cell: Cell, onto heap: inout [Cell]) {
    heap.append(cell)
    var i = heap.count - 1
    while i > 0, precedes(heap[i], heap[(i - 1) / 2]) {
      heap.swapAt(i, (i - 1) / 2)
      i = (i - 1) / 2
    }
  }

  private static func pop(_ heap: inout [Cell]) -> Cell? {
    guard let top = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return top }
    heap[0] = last
    var i = 0
    while true {
      var least = i
      for child in [2 * i + 1, 2 * i + 2] where child < heap.count {
        if precedes(heap[child], heap[least]) { least = child }
      }
      if least == i { return top }
      heap.swapAt(i, least)
      i = least
    }
  }
}
