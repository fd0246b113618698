/// Joins squares of a mesh that look alike, so that a tile holds few rectangles instead of thousands of
/// cells. Where a cell is smaller than a pixel, pixels take its place: each is coloured as most of the
/// cells are whose middle it holds.
struct MeshMerge {
  private struct Rectangle: Hashable {
    var box: GridBox
    var shapeClass: Int
  }

  /// The joined shapes with their classes; nil when `shapes` holds anything but upright rectangles.
  static func merged(_ shapes: WorldShapes, classes: [Int]) -> (WorldShapes, [Int])? {
    var rectangles: [Rectangle] = []
    rectangles.reserveCapacity(shapes.items.count)
    for (i, item) in shapes.items.enumerated() {
      guard item.parts.count == 1, isRectangle(shapes, item) else { return nil }
      rectangles.append(Rectangle(box: item.box, shapeClass: classes[i]))
    }
    guard !rectangles.isEmpty else { return nil }
    let widths = rectangles.map { $0.box.maxX - $0.box.minX }.sorted()
    let pixel = FixedDecimal.units(TileGrid.pixel, scale: 1)
    if widths[widths.count / 2] < pixel { rectangles = pixels(rectangles, size: pixel) }
    rectangles = joined(rectangles)
    var out = shapes.emptied()
    for rectangle in rectangles { out.add(rectangle: rectangle.box) }
    return (out, rectangles.map(\.shapeClass))
  }

  /// The grid on which cells are drawn, in units: coarse where a cell is a pixel or two, so that its numbers are
  /// short. No cell vanishes: none is smaller than a step.
  static func step(_ shapes: WorldShapes) -> Int {
    let widths = shapes.items.map { $0.box.maxX - $0.box.minX }.sorted()
    guard !widths.isEmpty else { return 1 }
    let width = widths[widths.count / 2]
    return width < 32 ? 16 : width < 64 ? 8 : 1
  }

  /// Rectangles with their sides on multiples of `step`.
  static func snapped(_ shapes: WorldShapes, step: Int) -> WorldShapes {
    guard step > 1 else { return shapes }
    func snap(_ value: Int) -> Int { (value + step / 2) / step * step }
    var out = shapes.emptied()
    for item in shapes.items {
      let box = item.box
      out.add(
        rectangle: GridBox(
          minX: snap(box.minX), minY: snap(box.minY), maxX: snap(box.maxX), maxY: snap(box.maxY)))
    }
    return out
  }

  private static func isRectangle(_ shapes: WorldShapes, _ item: WorldShapes.Item) -> Bool {
    let part = shapes.parts[item.parts.lowerBound]
    return part.count == 4
      && part.allSatisfy {
        let (x, y) = (Int(shapes.xs[$0]), Int(shapes.ys[$0]))
        return (x == item.box.minX || x == item.box.maxX) && (y == item.box.minY || y == item.box.maxY)
      }
  }

  private struct Square: Hashable {
    var x: Int
    var y: Int
  }

  private static func pixels(_ rectangles: [Rectangle], size: Int) -> [Rectangle] {
    var counts: [Square: [Int: Int]] = [:]
    for rectangle in rectangles {
      let box = rectangle.box
      let square = Square(x: (box.minX + box.maxX) / 2 / size, y: (box.minY + box.maxY) / 2 / size)
      counts[square, default: [:]][rectangle.shapeClass, default: 0] += 1
    }
    return counts.map { square, votes in
      // On a tie the class that was met first: the answer must not depend on the dictionary.
      let winner = votes.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
      let (x, y) = (square.x * size, square.y * size)
      return Rectangle(
        box: GridBox(minX: x, minY: y, maxX: x + size, maxY: y + size), shapeClass: winner)
    }
  }

  /// First along rows, then whole runs down columns.
  private static func joined(_ rectangles: [Rectangle]) -> [Rectangle] {
    let byRow = rectangles.sorted {
      ($0.shapeClass, $0.box.minY, $0.box.maxY, $0.box.minX)
        < ($1.shapeClass, $1.box.minY, $1.box.maxY, $1.box.minX)
    }
    var runs: [Rectangle] = []
    for rectangle in byRow {
      if let last = runs.last, last.shapeClass == rectangle.shapeClass, last.box.minY == rectangle.box.minY,
        last.box.maxY == rectangle.box.maxY, last.box.maxX >= rectangle.box.minX
      {
        runs[runs.count - 1].box.maxX = max(last.box.maxX, rectangle.box.maxX)
      } else {
        runs.append(rectangle)
      }
    }
    let byColumn = runs.sorted {
      ($0.shapeClass, $0.box.minX, $0.box.maxX, $0.box.minY)
        < ($1.shapeClass, $1.box.minX, $1.box.maxX, $1.box.minY)
    }
    var out: [Rectangle] = []
    for run in byColumn {
      if let last = out.last, last.shapeClass == run.shapeClass, last.box.minX == run.box.minX,
        last.box.maxX == run.box.maxX, last.box.maxY >= run.box.minY
      {
        out[out.count - 1].box.maxY = max(last.box.maxY, run.box.maxY)
      } else {
        out.append(run)
      }
    }
    return out
  }
}
