/// Which items reach which tiles of a zoom.
struct LevelIndex: Sendable {
  /// Column and row of a tile in one number.
  typealias Cell = UInt64

  /// The tiles that any item reaches, in the order of columns, then rows.
  private(set) var cells: [Cell] = []
  /// Where the items of a tile begin in `items`; one more than there are cells.
  private var starts: [Int32] = [0]
  private var items: [Int32] = []

  var isEmpty: Bool { cells.isEmpty }

  /// The items of a tile in drawing order; nil where there are none.
  subscript(cell: Cell) -> ArraySlice<Int32>? {
    // By halves: a table of slots would take more than all else at the deeper zooms.
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle] < cell { low = middle + 1 } else { high = middle }
    }
    guard low < cells.count, cells[low] == cell else { return nil }
    let slot = low
    return items[Int(starts[slot])..<Int(starts[slot + 1])]
  }

  /// Products, not shifts: Swift 6.3 with optimisation loses bits of one shifted number that is shifted again.
  static func cell(x: Int, y: Int) -> Cell { Cell(x) * 0x40000 + Cell(y) }
  static func place(_ cell: Cell) -> (x: Int, y: Int) { (Int(cell &>> 18), Int(cell & 0x3FFFF)) }

  /// Gathers pairs of tile and item. Numbers of items must rise in drawing order, whatever the order in
  /// which they come.
  struct Builder {
    /// Tile in the upper 36 bits, item in the lower 28.
    private var pairs: [UInt64] = []
    private let last: Int

    init(zoom: Int) { last = (1 << zoom) - 1 }

    mutating func add(_ item: Int, x: Int, y: Int) {
      pairs.append(LevelIndex.cell(x: x, y: y) * 0x1000_0000 + UInt64(item))
    }

    mutating func add(_ item: Int, box: GridBox) {
      guard let tiles = GridBox.tiles(reachedBy: box, last: last) else { return }
      for x in tiles.minX...tiles.maxX {
        for y in tiles.minY...tiles.maxY { add(item, x: x, y: y) }
      }
    }

    consuming func index() -> LevelIndex {
      pairs.sort()
      var index = LevelIndex()
      index.items.reserveCapacity(pairs.count)
      for pair in pairs {
        let cell = pair >> 28
        if index.cells.last != cell {
          if !index.cells.isEmpty { index.starts.append(Int32(index.items.count)) }
          index.cells.append(cell)
        }
        index.items.append(Int32(truncatingIfNeeded: pair & 0xFFF_FFFF))
      }
      if !index.cells.isEmpty { index.starts.append(Int32(index.items.count)) }
      index.cells = index.cells.withUnsafeBufferPointer(Array.init)
      index.starts = index.starts.withUnsafeBufferPointer(Array.init)
      return index
    }
  }
}

extension GridBox {
  /// Columns and rows of the tiles that a box reaches into; a box that only touches a tile's side does not.
  /// nil for an empty box.
  ///
  /// - Parameter last: of the zoom's columns and rows; what lies beyond counts as on it.
  static func tiles(reachedBy box: GridBox, last: Int) -> GridBox? {
    guard !box.isEmpty else { return nil }
    func low(_ value: Int) -> Int { min(max(value >> 12, 0), last) }
    func high(_ value: Int, _ low: Int) -> Int { min(max((value - 1) >> 12, low), last) }
    let (x, y) = (low(box.minX), low(box.minY))
    return GridBox(minX: x, minY: y, maxX: high(box.maxX, x), maxY: high(box.maxY, y))
  }
}
