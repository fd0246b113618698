/// Finds where thinned lines no longer lie as the full ones did.
///
/// A stretch of line from which vertices were dropped is a shortcut; it is at fault when it meets another
/// segment other than at common ends, or when a vertex that stays lies between it and the vertices dropped,
/// since then that vertex is now on its other side. Where there is neither, thin lines can be bent into the full
/// ones without ever crossing (M. de Berg, M. van Kreveld & S. Schirra, "Topologically correct subdivision
/// simplification using the bandwidth criterion", 1998), so every surface keeps its neighbours and what it holds.
///
/// Full lines must not cross; segments of theirs aren't held against each other. Shortcuts are sorted into a
/// grid, so the cost is O(n) for borders.
struct ThinningFaults {
  private struct Shortcut {
    var line: Int32
    /// Numbers of the vertices at its ends; those between were dropped.
    var from: Int32
    var to: Int32
    /// Box of all of them.
    var box: BoundingBox
  }

  private let positions: [Position]
  private let lines: [[Int32]]
  private let among: [Int]
  private var shortcuts: [Shortcut] = []
  private let grid: SegmentGrid
  /// Numbers of the shortcuts in each cell of the grid.
  private var cellStarts: [Int32] = []
  private var cellShortcuts: [Int32] = []

  /// - Parameters:
  ///   - lines: numbers of the vertices that each line keeps.
  ///   - among: numbers of the lines to look at, ascending.
  init(_ positions: [Position], _ lines: [[Int32]], among: [Int]) {
    (self.positions, self.lines, self.among) = (positions, lines, among)
    var segments = 0
    for line in among {
      let vertices = lines[line]
      segments += vertices.count - 1
      for k in 1..<max(vertices.count, 1) where vertices[k] > vertices[k - 1] + 1 {
        let (from, to) = (Int(vertices[k - 1]), Int(vertices[k]))
        shortcuts.append(
          Shortcut(
            line: Int32(truncatingIfNeeded: line), from: vertices[k - 1], to: vertices[k],
            box: ThinningFaults.box(positions, from, to)))
      }
    }
    grid = SegmentGrid(box: ThinningFaults.union(shortcuts.map(\.box)), segments: segments)
    sort()
  }

  private static func box(_ positions: [Position], _ from: Int, _ to: Int) -> BoundingBox {
    var box = BoundingBox(
      west: positions[from].longitude, south: positions[from].latitude, east: positions[from].longitude,
      north: positions[from].latitude)
    for i in (from + 1)...to {
      let (x, y) = (positions[i].longitude, positions[i].latitude)
      if x < box.west { box.west = x }
      if x > box.east { box.east = x }
      if y < box.south { box.south = y }
      if y > box.north { box.north = y }
    }
    return box
  }

  private static func union(_ boxes: [BoundingBox]) -> BoundingBox {
    guard let first = boxes.first else { return BoundingBox(west: 0, south: 0, east: 0, north: 0) }
    return boxes.dropFirst().reduce(first) { $0.union($1) }
  }

  private mutating func sort() {
    var starts = [Int32](repeating: 0, count: grid.cellCount + 1)
    for shortcut in shortcuts { grid.forEachCell(shortcut.box) { starts[$0 + 1] += 1 } }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var places = starts
    var sorted = [Int32](repeating: 0, count: Int(starts[grid.cellCount]))
    for (number, shortcut) in shortcuts.enumerated() {
      grid.forEachCell(shortcut.box) {
        sorted[Int(places[$0])] = Int32(truncatingIfNeeded: number)
        places[$0] += 1
      }
    }
    (cellStarts, cellShortcuts) = (starts, sorted)
  }

  /// Numbers of the lines at fault, ascending.
  func faultyLines() -> [Int] {
    guard !shortcuts.isEmpty else { return [] }
    var faulty = [Bool](repeating: false, count: lines.count)
    for line in among {
      let vertices = lines[line]
      for k in 1..<max(vertices.count, 1) {
        look(at: line, from: Int(vertices[k - 1]), to: Int(vertices[k]), &faulty)
      }
      // Lines may all end at a junction and none begin there.
      if let last = vertices.last { look(at: line, from: Int(last), to: Int(last), &faulty) }
    }
    return among.filter { faulty[$0] }
  }

  /// Looks for shortcuts that meet a segment, or have the vertex it begins at on their other side; a segment from
  /// a vertex to itself is that vertex alone.
  private func look(at line: Int, from: Int, to: Int, _ faulty: inout [Bool]) {
    let (a, b) = (positions[from], positions[to])
    let box = BoundingBox(
      west: min(a.longitude, b.longitude), south: min(a.latitude, b.latitude),
      east: max(a.longitude, b.longitude), north: max(a.latitude, b.latitude))
    guard grid.box.intersects(box) else { return }
    grid.forEachCell(box) { cell in
      for place in cellStarts[cell]..<cellStarts[cell + 1] {
        let shortcut = shortcuts[Int(cellShortcuts[Int(place)])]
        let (other, start, end) = (Int(shortcut.line), Int(shortcut.from), Int(shortcut.to))
        guard shortcut.box.intersects(box), start != from else { continue }
        let (c, d) = (positions[start], positions[end])
        if from != to, !(faulty[line] && faulty[other]), SegmentGrid.meet(a, b, c, d) {
          faulty[line] = true
          faulty[other] = true
        }
        if !faulty[other], shortcut.box.contains(a), a != c, a != d,
          winding(around: a, start, end) != 0
        {
          faulty[other] = true
        }
      }
    }
  }

  /// How often the vertices from `start` to `end` and back along the shortcut run round a place.
  private func winding(around place: Position, _ start: Int, _ end: Int) -> Int {
    var turns = 0
    var last = positions[end]
    for i in start...end {
      let next = positions[i]
      if last.latitude <= place.latitude {
        if next.latitude > place.latitude, SegmentGrid.side(last, next, place) > 0 { turns += 1 }
      } else if next.latitude <= place.latitude, SegmentGrid.side(last, next, place) < 0 {
        turns -= 1
      }
      last = next
    }
    return turns
  }
}
