import Spatial

/// Which squares of a frame are taken, to find room for the scale bar and the inset.
struct EmptySpot: Sendable {
  private let frame: LabelBox
  private let step: Double
  private let columns: Int
  private let rows: Int
  private var taken: [Bool]

  /// - Parameter step: side of a square in millimetres.
  init(frame: LabelBox, step: Double = 1.5) {
    self.frame = frame
    self.step = step
    columns = max(1, FixedDecimal.units((frame.width / step).rounded(.up), scale: 1))
    rows = max(1, FixedDecimal.units((frame.height / step).rounded(.up), scale: 1))
    taken = Array(repeating: false, count: columns * rows)
  }

  /// Marks the inside of rings on paper.
  mutating func fill(_ rings: [[PlanePoint]]) {
    for run in Hatching.lines(in: rings, spacing: step, angle: 0) {
      let row = FixedDecimal.units(((run.0.y - frame.minY) / step).rounded(.down), scale: 1)
      mark(row: row, from: run.0.x, to: run.1.x)
    }
    for ring in rings { for point in ring { fill(LabelBox(x: point.x, y: point.y, width: 0, height: 0)) } }
  }

  mutating func fill(_ box: LabelBox) {
    let first = FixedDecimal.units(((box.minY - frame.minY) / step).rounded(.down), scale: 1)
    let last = FixedDecimal.units(((box.maxY - frame.minY) / step).rounded(.down), scale: 1)
    guard first <= last else { return }
    for row in first...last { mark(row: row, from: box.minX, to: box.maxX) }
  }

  private mutating func mark(row: Int, from: Double, to: Double) {
    guard (0..<rows).contains(row) else { return }
    let first = max(0, FixedDecimal.units(((from - frame.minX) / step).rounded(.down), scale: 1))
    let last = min(columns - 1, FixedDecimal.units(((to - frame.minX) / step).rounded(.down), scale: 1))
    guard first <= last else { return }
    for column in first...last { taken[row * columns + column] = true }
  }

  /// The place along the sides of the frame where a box covers least, corners before the middles of
  /// sides; with the share of the box that is taken.
  func best(width: Double, height: Double, inset: Double) -> (box: LabelBox, taken: Double)? {
    let room = frame.insetBy(inset)
    guard room.width >= width, room.height >= height else { return nil }
    var best: (box: LabelBox, taken: Double)?
    var bestCost = Double.infinity
    let steps = 12
    for i in 0...steps {
      for j in 0...steps where i == 0 || j == 0 || i == steps || j == steps {
        let (u, v) = (Double(i) / Double(steps), Double(j) / Double(steps))
        let box = LabelBox(
          x: room.minX + u * (room.width - width), y: room.minY + v * (room.height - height), width: width,
          height: height)
        let share = takenShare(box)
        let fromCorner = min(u, 1 - u) + min(v, 1 - v)
        // The foot of the map before its head: there the eye looks for a scale.
        let cost = share * 100 + fromCorner + (1 - v) * 0.05
        if cost < bestCost { (best, bestCost) = ((box, share), cost) }
      }
    }
    return best
  }

  private func takenShare(_ box: LabelBox) -> Double {
    var count = 0
    var all = 0
    var y = box.minY + step / 2
    while y < box.maxY {
      var x = box.minX + step / 2
      while x < box.maxX {
        let row = FixedDecimal.units(((y - frame.minY) / step).rounded(.down), scale: 1)
        let column = FixedDecimal.units(((x - frame.minX) / step).rounded(.down), scale: 1)
        all += 1
        if (0..<rows).contains(row), (0..<columns).contains(column), taken[row * columns + column] {
          count += 1
        }
        x += step
      }
      y += step
    }
    return all == 0 ? 0 : Double(count) / Double(all)
  }
}
