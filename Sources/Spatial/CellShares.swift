/// How much of each mesh cell each of many surfaces covers.
///
/// Shares are of areas in degrees, where a cell is a rectangle and edges are straight: within one cell of
/// 1 km a degree of longitude changes by 1 part in 8,000, so a share is true on the ellipsoid to about that.
public struct CellShares: Sendable {
  /// Where the entries of each cell begin; one more at the end.
  public private(set) var starts: [Int]
  /// Numbers of surfaces, ascending within a cell.
  public private(set) var members: [Int32]
  /// Parts of the cell, above 0 and, beyond rounding, at most 1.
  public private(set) var shares: [Double]

  /// Smaller shares are rounding: 1e-10 of a cell of 1 km is a square of 1 cm.
  private static let least = 1e-10

  /// - Parameters:
  ///   - cells: of any levels; a code may stand several times.
  ///   - surfaces: they may overlap; rings may run either way.
  ///   - workers: nil for as many as there are cores; it does not change the answer.
  public init(cells: [MeshCode], surfaces: [MultiPolygon], workers: Int? = nil) {
    var found: [[CellArea]] = []
    for level in MeshCode.Level.allCases {
      let own = cells.indices.filter { cells[$0].level == level }
      guard let some = own.first else { continue }
      let grid = CellGrid(
        heightSeconds: cells[some].heightSeconds, cells: own.map { ($0, cells[$0].gridIndex) })
      found += Workers.map(count: surfaces.count, chunk: 16, workers: workers) { range in
        var raster = CellRaster(grid)
        for member in range {
          for polygon in surfaces[member].polygons {
            for (i, ring) in polygon.rings.enumerated() { raster.add(ring, isHole: i > 0, member: member) }
          }
        }
        return raster.areas
      }
    }
    // A code that stands several times has its entries at the first place only, so far.
    var count = [Int](repeating: 0, count: cells.count + 1)
    for part in found { for area in part { count[Int(area.cell) + 1] += 1 } }
    for i in 1..<count.count { count[i] += count[i - 1] }
    var sorted = [CellArea](repeating: CellArea(cell: 0, member: 0, area: 0), count: count[cells.count])
    var fill = count
    for part in found {
      for area in part {
        sorted[fill[Int(area.cell)]] = area
        fill[Int(area.cell)] += 1
      }
    }
    var first: [MeshCode: Int] = [:]
    first.reserveCapacity(cells.count)
    starts = [0]
    starts.reserveCapacity(cells.count + 1)
    members = []
    shares = []
    for (i, cell) in cells.enumerated() {
      if let same = first[cell] {
        for k in starts[same]..<starts[same + 1] {
          members.append(members[k])
          shares.append(shares[k])
        }
      } else {
        first[cell] = i
        // Parts of one surface come one after the other.
        var k = count[i]
        while k < count[i + 1] {
          let member = sorted[k].member
          var area = 0.0
          while k < count[i + 1], sorted[k].member == member {
            area += sorted[k].area
            k += 1
          }
          if area > CellShares.least {
            members.append(member)
            shares.append(area)
          }
        }
      }
      starts.append(members.count)
    }
  }
}

/// What one ring covers of one cell, negative for a hole.
struct CellArea: Sendable {
  var cell: Int32
  var member: Int32
  var area: Double
}

/// Finds the number of a cell by its row and column. Stored in blocks of 16 × 16.
struct CellGrid: Sendable {
  /// Columns per degree of longitude from 100° E, rows per degree of latitude.
  let columnsPerDegree: Double
  let rowsPerDegree: Double
  private var firstColumn = 0
  private var firstRow = 0
  private var columns = 0
  private var rows = 0
  private var blocks: [Int32] = []
  private var cells: [Int32] = []

  init(heightSeconds seconds: Double, cells: [(number: Int, place: (row: Int, column: Int))]) {
    rowsPerDegree = 3600 / seconds
    columnsPerDegree = 3600 / (seconds * 1.5)
    guard let first = cells.first else { return }
    var (west, east) = (first.place.column, first.place.column)
    var (south, north) = (first.place.row, first.place.row)
    for cell in cells {
      west = min(west, cell.place.column)
      east = max(east, cell.place.column)
      south = min(south, cell.place.row)
      north = max(north, cell.place.row)
    }
    firstColumn = west >> 4
    firstRow = south >> 4
    columns = (east >> 4) - firstColumn + 1
    rows = (north >> 4) - firstRow + 1
    blocks = [Int32](repeating: -1, count: columns * rows)
    var count: Int32 = 0
    for cell in cells {
      let at = ((cell.place.row >> 4) - firstRow) * columns + (cell.place.column >> 4) - firstColumn
      if blocks[at] < 0 {
        blocks[at] = count
        count += 1
      }
    }
    self.cells = [Int32](repeating: -1, count: Int(count) << 8)
    for cell in cells {
      let at = ((cell.place.row >> 4) - firstRow) * columns + (cell.place.column >> 4) - firstColumn
      let slot = Int(blocks[at]) << 8 | (cell.place.row & 15) << 4 | (cell.place.column & 15)
      if self.cells[slot] < 0 { self.cells[slot] = Int32(truncatingIfNeeded: cell.number) }
    }
  }

  /// nil where there is no cell.
  @inline(__always) func number(column: Int, row: Int) -> Int32? {
    let c = (column >> 4) - firstColumn
    let r = (row >> 4) - firstRow
    guard c >= 0, c < columns, r >= 0, r < rows else { return nil }
    let block = blocks[r * columns + c]
    guard block >= 0 else { return nil }
    let number = cells[Int(block) << 8 | (row & 15) << 4 | (column & 15)]
    return number < 0 ? nil : number
  }

  /// Rows and columns that cells can lie in.
  var extent: (columns: Range<Int>, rows: Range<Int>) {
    (firstColumn << 4..<(firstColumn + columns) << 4, firstRow << 4..<(firstRow + rows) << 4)
  }
}
