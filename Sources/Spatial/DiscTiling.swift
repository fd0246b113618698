/// The plane about many discs, cut into square tiles: which tiles lie wholly within one disc, and which
/// discs have their edge in each of the others.
///
/// Only tiles near a disc are stored, in blocks of 16 × 16, so that the cost follows the discs and not the
/// extent between them.
struct DiscTiling: Sendable {
  /// Side of a tile in the unit of the plane; tile (c, r) begins at (c × size, r × size).
  let size: Double
  private let firstColumn: Int
  private let firstRow: Int
  private let columns: Int
  private let rows: Int
  /// Numbers of the blocks, row by row; −1 where no disc is near.
  private var blocks: [Int32]
  private var covered: [Bool]
  /// Discs by tile; a covered tile has none.
  private var starts: [Int32]
  private var members: [Int32]

  /// - Parameters:
  ///   - inner: radius of a circle about each centre that lies within the disc's polygon.
  ///   - outer: radius of one that holds it.
  init(centres: [PlanePoint], inner: [Double], outer: [Double], workers: Int? = nil) {
    let widest = outer.max() ?? 1
    var west = Double.infinity
    var south = Double.infinity
    var east = -Double.infinity
    var north = -Double.infinity
    for c in centres {
      west = min(west, c.x - widest)
      east = max(east, c.x + widest)
      south = min(south, c.y - widest)
      north = max(north, c.y + widest)
    }
    if centres.isEmpty { (west, south, east, north) = (0, 0, 0, 0) }
    // Eight tiles to a radius; more only cost time, since crowded tiles are divided further. The second
    // number bounds the directory where discs are tiny beside the extent.
    let size = max(widest / 8, max(east - west, north - south) / 32_768)
    self.size = size
    firstColumn = Int((west / size).rounded(.down)) >> 4
    firstRow = Int((south / size).rounded(.down)) >> 4
    columns = (Int((east / size).rounded(.down)) >> 4) - firstColumn + 1
    rows = (Int((north / size).rounded(.down)) >> 4) - firstRow + 1
    blocks = [Int32](repeating: -1, count: columns * rows)
    covered = []
    starts = []
    members = []
    var count: Int32 = 0
    func block(_ coordinate: Double) -> Int { Int((coordinate / size).rounded(.down)) >> 4 }
    for c in centres {
      let wide = block(c.x - widest)...block(c.x + widest)
      let high = block(c.y - widest)...block(c.y + widest)
      for r in high {
        for k in wide {
          let at = (r - firstRow) * columns + k - firstColumn
          if blocks[at] < 0 {
            blocks[at] = count
            count += 1
          }
        }
      }
    }
    covered = [Bool](repeating: false, count: Int(count) << 8)
    cover(centres, inner)
    list(centres, inner, outer, workers)
  }

  var tileCount: Int { covered.count }

  /// The tile's number in storage; nil far from every disc.
  @inline(__always) func number(column: Int, row: Int) -> Int? {
    let c = (column >> 4) - firstColumn
    let r = (row >> 4) - firstRow
    guard c >= 0, c < columns, r >= 0, r < rows else { return nil }
    let block = blocks[r * columns + c]
    return block < 0 ? nil : Int(block) << 8 | (row & 15) << 4 | (column & 15)
  }

  @inline(__always) func index(_ coordinate: Double) -> Int { Int((coordinate / size).rounded(.down)) }

  /// Stored tiles that the segment comes within a millimetre of: a crossing that rounding puts beyond a
  /// tile's side is still found there.
  @inline(__always) func forEachTile<E: Error>(
    from p: PlanePoint, to q: PlanePoint, _ body: (Int) throws(E) -> Void
  ) throws(E) {
    let slack = 1e-3
    let (west, east) = (min(p.x, q.x) - slack, max(p.x, q.x) + slack)
    let (south, north) = (min(p.y, q.y) - slack, max(p.y, q.y) + slack)
    let firstOfAll = firstColumn << 4
    let lastOfAll = (firstColumn + columns) << 4 - 1
    let low = max(index(south), firstRow << 4)
    let high = min(index(north), (firstRow + rows) << 4 - 1)
    guard low <= high else { return }
    for row in low...high {
      var (from, to) = (west, east)
      if high - low > 1 && abs(q.y - p.y) > slack {
        // A long segment passes a row between these two places.
        let lean = (q.x - p.x) / (q.y - p.y)
        let a = p.x + lean * (Double(row) * size - slack - p.y)
        let b = p.x + lean * (Double(row + 1) * size + slack - p.y)
        from = max(west, min(a, b) - slack)
        to = min(east, max(a, b) + slack)
      }
      let first = max(index(from), firstOfAll)
      let last = min(index(to), lastOfAll)
      var column = first
      while column <= last {
        if let tile = number(column: column, row: row) { try body(tile) }
        column += 1
      }
    }
  }

  @inline(__always) func isCovered(_ tile: Int) -> Bool { covered[tile] }

  /// Discs whose edge may pass through the tile, ascending.
  @inline(__always) func discs(in tile: Int) -> ArraySlice<Int32> {
    members[Int(starts[tile])..<Int(starts[tile + 1])]
  }

  /// Tiles with edges in them: column, row and number, in the order of storage.
  func mixedTiles() -> [(column: Int, row: Int, number: Int)] {
    var tiles: [(column: Int, row: Int, number: Int)] = []
    for r in 0..<rows {
      for c in 0..<columns {
        let block = Int(blocks[r * columns + c])
        guard block >= 0 else { continue }
        for local in 0..<256 where starts[block << 8 + local + 1] > starts[block << 8 + local] {
          tiles.append(
            ((c + firstColumn) << 4 | (local & 15), (r + firstRow) << 4 | local >> 4, block << 8 + local))
        }
      }
    }
    return tiles
  }

  /// Discs whose edge is not hidden in covered tiles, ascending.
  func visibleDiscs(count: Int) -> [Int32] {
    var seen = [Bool](repeating: false, count: count)
    for disc in members { seen[Int(disc)] = true }
    return seen.indices.filter { seen[$0] }.map(Int32.init)
  }

  /// Columns of the tiles of `row` that lie wholly within the circle; empty when there are none.
  @inline(__always) private func within(_ c: PlanePoint, _ radius: Double, row: Int) -> (Int, Int) {
    let far = max(abs(Double(row) * size - c.y), abs(Double(row + 1) * size - c.y))
    guard far < radius else { return (0, -1) }
    let half = (radius * radius - far * far).squareRoot()
    return (Int(((c.x - half) / size).rounded(.up)), Int(((c.x + half) / size).rounded(.down)) - 1)
  }

  private mutating func cover(_ centres: [PlanePoint], _ inner: [Double]) {
    for (i, c) in centres.enumerated() {
      // A millimetre short: a tile counts as covered only beyond all doubt of rounding.
      let radius = inner[i] - 1e-3
      guard radius > 0 else { continue }
      for row in index(c.y - radius)...index(c.y + radius) {
        var (k, last) = within(c, radius, row: row)
        while k <= last {
          let end = min(last, k | 15)
          guard let tile = number(column: k, row: row) else { break }
          for t in tile...(tile + end - k) { covered[t] = true }
          k = end + 1
        }
      }
    }
  }

  private mutating func list(
    _ centres: [PlanePoint], _ inner: [Double], _ outer: [Double], _ workers: Int?
  ) {
    let tiles = self
    let parts = Workers.map(count: centres.count, chunk: 2048, workers: workers) { range in
      var pairs: [(tile: Int32, disc: Int32)] = []
      for i in range { tiles.listOpenTiles(i, centres[i], inner[i] - 1e-3, outer[i] + 1e-3, &pairs) }
      return pairs
    }
    starts = [Int32](repeating: 0, count: covered.count + 1)
    for part in parts { for pair in part { starts[Int(pair.tile) + 1] += 1 } }
    for i in 1..<max(starts.count, 1) { starts[i] += starts[i - 1] }
    members = [Int32](repeating: 0, count: parts.reduce(0) { $0 + $1.count })
    var fill = starts
    for part in parts {
      for pair in part {
        members[Int(fill[Int(pair.tile)])] = pair.disc
        fill[Int(pair.tile)] += 1
      }
    }
  }

  /// Tiles under the edge of a disc that no disc covers.
  private func listOpenTiles(
    _ disc: Int, _ c: PlanePoint, _ inner: Double, _ outer: Double,
    _ pairs: inout [(tile: Int32, disc: Int32)]
  ) {
    for row in index(c.y - outer)...index(c.y + outer) {
      let low = Double(row) * size
      let near = max(0, max(low - c.y, c.y - low - size))
      guard near < outer else { continue }
      let half = (outer * outer - near * near).squareRoot()
      let (ownFirst, ownLast) = within(c, inner, row: row)
      var k = index(c.x - half)
      let last = index(c.x + half)
      while k <= last {
        if k == ownFirst && ownLast >= ownFirst {
          k = ownLast + 1
          continue
        }
        if let tile = number(column: k, row: row), !covered[tile] {
          pairs.append((Int32(truncatingIfNeeded: tile), Int32(truncatingIfNeeded: disc)))
        }
        k += 1
      }
    }
  }
}
