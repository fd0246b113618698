/// The exact area of rings within the cells of a grid, by the method of anti-aliased type (signed areas to
/// the right of each edge, summed along a row; as in FreeType and font-rs): the cost is that of the edges and
/// of the cells in a ring's box, whatever it covers.
struct CellRaster {
  private let grid: CellGrid
  private(set) var areas: [CellArea] = []
  private var sums: [Double] = []

  init(_ grid: CellGrid) { self.grid = grid }

  /// Adds what a ring covers of each cell, in parts of a cell.
  mutating func add(_ ring: LinearRing, isHole: Bool, member: Int) {
    guard let box = BoundingBox(ring.positions) else { return }
    let extent = grid.extent
    func column(_ longitude: Double) -> Double { (longitude - 100) * grid.columnsPerDegree }
    func row(_ latitude: Double) -> Double { latitude * grid.rowsPerDegree }
    // What lies beyond the cells, and only that, may be drawn in to their edge: rows outside are left out, and
    // an edge to the west or east of all cells counts the same from their first or last column.
    let west = max(Int(column(box.west).rounded(.down)), extent.columns.lowerBound)
    let east = min(Int(column(box.east).rounded(.down)), extent.columns.upperBound - 1)
    let south = max(Int(row(box.south).rounded(.down)), extent.rows.lowerBound)
    let north = min(Int(row(box.north).rounded(.down)), extent.rows.upperBound - 1)
    guard west <= east, south <= north else { return }
    let width = east - west + 1
    // One slot more, for what an edge in the last column covers beyond it.
    let stride = width + 1
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: stride * (north - south + 1)))
    let positions = ring.positions
    for i in 1..<positions.count {
      edge(
        column(positions[i - 1].longitude) - Double(west), row(positions[i - 1].latitude) - Double(south),
        column(positions[i].longitude) - Double(west), row(positions[i].latitude) - Double(south), width,
        north - south + 1)
    }
    let sign = ring.isCounterClockwise == isHole ? -1.0 : 1.0
    for r in 0...(north - south) {
      var area = 0.0
      for c in 0..<width {
        area += sums[r * stride + c]
        if abs(area) > 1e-12, let cell = grid.number(column: west + c, row: south + r) {
          areas.append(CellArea(cell: cell, member: Int32(truncatingIfNeeded: member), area: sign * area))
        }
      }
    }
  }

  /// Cuts an edge at the rows; coordinates are in cells from the south-west of the box.
  private mutating func edge(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ width: Int, _ height: Int
  ) {
    guard y0 != y1 else { return }
    let (low, high) = (max(min(y0, y1), 0), min(max(y0, y1), Double(height)))
    guard low < high else { return }
    let lean = (x1 - x0) / (y1 - y0)
    var y = low
    var row = Int(low)
    while y < high {
      let next = min(Double(row + 1), high)
      if next > y {
        // The ends themselves are taken as they are: no rounding where nothing is cut.
        let a = y == y0 ? x0 : y == y1 ? x1 : x0 + (y - y0) * lean
        let b = next == y1 ? x1 : next == y0 ? x0 : x0 + (next - y0) * lean
        // A ring that runs counter-clockwise has its inside to the right of edges that go down.
        span(row, min(a, b), max(a, b), y0 < y1 ? y - next : next - y, width)
      }
      y = next
      row += 1
    }
  }

  /// Spreads a stretch of edge within one row over the columns: `fall` is its height, positive going down.
  private mutating func span(_ row: Int, _ from: Double, _ to: Double, _ fall: Double, _ width: Int) {
    let base = row * (width + 1)
    let right = Double(width)
    let first = Int(min(max(from, 0), right))
    let last = Int(min(max(to, 0), right))
    if first == last || to - from < 1e-12 {
      put(base, first, (min(max(from, 0), right) + min(max(to, 0), right)) / 2, fall, width)
      return
    }
    let perColumn = fall / (to - from)
    if from < 0 { put(base, 0, 0, perColumn * (min(to, 0) - from), width) }
    if to > right { put(base, width, right, perColumn * (to - max(from, right)), width) }
    var x = max(from, 0)
    let end = min(to, right)
    var column = first
    while x < end {
      let next = min(Double(column + 1), end)
      put(base, column, (x + next) / 2, perColumn * (next - x), width)
      x = next
      column += 1
    }
  }

  @inline(__always)
  private mutating func put(_ base: Int, _ column: Int, _ middle: Double, _ fall: Double, _ width: Int) {
    guard column < width else { return }
    let part = middle - Double(column)
    sums[base + column] += fall * (1 - part)
    sums[base + column + 1] += fall * part
  }
}
