import Spatial

/// Polygons or lines on the grid of one zoom: whole sixteenths of a pixel from the world's top left, in
/// flat arrays. Rounded once, so that every tile sees the same vertex at the same place.
struct WorldShapes: Sendable {
  struct Item: Sendable {
    /// Row of the table.
    var row: Int
    var parts: Range<Int>
    var box: GridBox
  }

  private(set) var xs: [Int32] = []
  private(set) var ys: [Int32] = []
  /// Rings (closed, without the repeated last vertex) or lines.
  private(set) var parts: [Range<Int>] = []
  /// By part: whether a ring is a hole of the one before it. Exteriors run clockwise as seen on a screen,
  /// holes the other way.
  private(set) var holes: [Bool] = []
  private(set) var items: [Item] = []
  let scale: Double

  init(zoom: Int) { scale = TileGrid.worldSize(zoom: zoom) }

  /// Rings that are smaller than the grid vanish, but the first exterior (the largest, by the order of a
  /// coverage) stays as a speck of two thirds of a pixel, so that no area is lost.
  ///
  /// - Parameter visible: whether a ring that is still there but too small to be seen becomes a speck, too.
  mutating func add(polygons: [Polygon], row: Int, visible: Bool = true) {
    let first = parts.count
    var box = GridBox.empty
    for (index, polygon) in polygons.enumerated() {
      let start = xs.count
      if add(ring: polygon.exterior.positions, into: &box) {
        if visible, index == 0, isSpeck(from: start), let position = polygon.exterior.positions.first {
          parts.removeLast()
          holes.removeLast()
          truncate(to: start)
          box = .empty
          addSpeck(position, into: &box)
          continue
        }
        for hole in polygon.holes { _ = add(ring: hole.positions, isHole: true, into: &box) }
      } else if index == 0, let position = polygon.exterior.positions.first {
        addSpeck(position, into: &box)
      }
    }
    finish(row: row, first: first, box: box)
  }

  mutating func add(lines: [[Position]], row: Int) {
    let first = parts.count
    var box = GridBox.empty
    for line in lines {
      let start = xs.count
      append(line)
      if xs.count - start < 2 { truncate(to: start) } else { keep(from: start, into: &box) }
    }
    finish(row: row, first: first, box: box)
  }

  /// The same grid without shapes.
  func emptied() -> WorldShapes {
    var copy = self
    (copy.xs, copy.ys, copy.parts, copy.holes, copy.items) = ([], [], [], [], [])
    return copy
  }

  /// A rectangle of grid units that stands for several rows.
  mutating func add(rectangle box: GridBox) {
    let start = xs.count
    for (x, y) in [(box.minX, box.minY), (box.maxX, box.minY), (box.maxX, box.maxY), (box.minX, box.maxY)] {
      xs.append(Int32(x))
      ys.append(Int32(y))
    }
    parts.append(start..<xs.count)
    holes.append(false)
    items.append(Item(row: -1, parts: parts.count - 1..<parts.count, box: box))
  }

  private mutating func finish(row: Int, first: Int, box: GridBox) {
    guard parts.count > first else { return }
    items.append(Item(row: row, parts: first..<parts.count, box: box))
  }

  /// A line through points of other shapes on the same grid.
  mutating func add(line indices: [Int], of other: WorldShapes) {
    let start = xs.count
    for i in indices {
      xs.append(other.xs[i])
      ys.append(other.ys[i])
    }
    var box = GridBox.empty
    keep(from: start, into: &box)
    items.append(Item(row: -1, parts: parts.count - 1..<parts.count, box: box))
  }

  private mutating func add(ring: [Position], isHole: Bool = false, into box: inout GridBox) -> Bool {
    let start = xs.count
    append(ring)
    while xs.count - start > 1, xs[start] == xs[xs.count - 1], ys[start] == ys[ys.count - 1] {
      truncate(to: xs.count - 1)
    }
    guard xs.count - start >= 3 else {
      truncate(to: start)
      return false
    }
    // A quarter of a pixel can't be seen: holes of that size are left out.
    if isHole, extent(from: start) < 4 {
      truncate(to: start)
      return false
    }
    if (doubledArea(from: start) < 0) != isHole {
      xs[start...].reverse()
      ys[start...].reverse()
    }
    keep(from: start, isHole: isHole, into: &box)
    return true
  }

  private func doubledArea(from start: Int) -> Int {
    var sum = 0
    var j = xs.count - 1
    for i in start..<xs.count {
      // From the first point, so that the products stay small.
      let (ax, ay) = (Int(xs[j] - xs[start]), Int(ys[j] - ys[start]))
      let (bx, by) = (Int(xs[i] - xs[start]), Int(ys[i] - ys[start]))
      sum += ax * by - bx * ay
      j = i
    }
    return sum
  }

  /// The longer side of the box around the last points.
  private func extent(from start: Int) -> Int {
    let (x, y) = (xs[start...], ys[start...])
    guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else { return 0 }
    return Int(max(right - left, bottom - top))
  }

  private func isSpeck(from start: Int) -> Bool { extent(from: start) < 10 }

  private mutating func addSpeck(_ position: Position, into box: inout GridBox) {
    let start = xs.count
    let (x, y) = grid(position)
    for (dx, dy) in [(Int32(-5), Int32(-5)), (5, -5), (5, 5), (-5, 5)] {
      xs.append(x + dx)
      ys.append(y + dy)
    }
    keep(from: start, into: &box)
  }

  private mutating func append(_ positions: [Position]) {
    let start = xs.count
    for position in positions {
      let (x, y) = grid(position)
      if xs.count > start, xs[xs.count - 1] == x, ys[ys.count - 1] == y { continue }
      xs.append(x)
      ys.append(y)
    }
  }

  private mutating func keep(from start: Int, isHole: Bool = false, into box: inout GridBox) {
    for i in start..<xs.count { box.include(Int(xs[i]), Int(ys[i])) }
    parts.append(start..<xs.count)
    holes.append(isHole)
  }

  private mutating func truncate(to count: Int) {
    xs.removeLast(xs.count - count)
    ys.removeLast(ys.count - count)
  }

  private func grid(_ position: Position) -> (Int32, Int32) {
    let point = WebMercator.project(position)
    return (Int32((point.x * scale).rounded()), Int32((point.y * scale).rounded()))
  }
}

/// A box of grid units, both ends included.
struct GridBox: Hashable, Sendable {
  var minX: Int
  var minY: Int
  var maxX: Int
  var maxY: Int

  static let empty = GridBox(minX: .max, minY: .max, maxX: .min, maxY: .min)

  var isEmpty: Bool { minX > maxX }

  mutating func include(_ x: Int, _ y: Int) {
    minX = min(minX, x)
    minY = min(minY, y)
    maxX = max(maxX, x)
    maxY = max(maxY, y)
  }

  func expanded(by margin: Int) -> GridBox {
    GridBox(minX: minX - margin, minY: minY - margin, maxX: maxX + margin, maxY: maxY + margin)
  }

  func contains(_ other: GridBox) -> Bool {
    minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
  }

  func intersects(_ other: GridBox) -> Bool {
    minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
  }

  /// The box of a tile in world units.
  static func tile(x: Int, y: Int) -> GridBox {
    let e = TileGrid.extent
    return GridBox(minX: x * e, minY: y * e, maxX: (x + 1) * e, maxY: (y + 1) * e)
  }
}
