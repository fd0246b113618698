/// Which items reach which tiles of a zoom.
struct LevelIndex {
  private(set) var cells: [LevelCell: [Int32]] = [:]
  private let last: Int

  init(zoom: Int) { last = (1 << zoom) - 1 }

  /// Items must be added in drawing order.
  mutating func add(_ item: Int, box: GridBox) {
    guard !box.isEmpty else { return }
    let xs = columns(box.minX, box.maxX)
    for y in columns(box.minY, box.maxY) {
      for x in xs { cells[LevelCell(x: x, y: y), default: []].append(Int32(truncatingIfNeeded: item)) }
    }
  }

  /// Tiles from one unit to another; a box that only touches a tile's side does not reach into it.
  private func columns(_ from: Int, _ to: Int) -> ClosedRange<Int> {
    let low = min(max(from >> 12, 0), last)
    let high = min(max((to - 1) >> 12, low), last)
    return low...high
  }
}
