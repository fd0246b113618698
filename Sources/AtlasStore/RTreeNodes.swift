import Spatial

/// Packs boxes into the nodes of an SQLite R-tree (sort-tile-recursive: Leutenegger and others, 1997),
/// in the form in which SQLite stores them (`ext/rtree/rtree.c`, "Database Format of R-Tree Tables").
///
/// Loading row by row costs ten times as much and gives a worse tree.
struct RTreeNodes {
  /// A box of single precision, rounded outwards, and what it stands for: a row or a node.
  struct Cell {
    var id: Int64
    var west: Float
    var east: Float
    var south: Float
    var north: Float

    init(_ id: Int64, _ box: BoundingBox) {
      self.id = id
      west = Self.down(box.west)
      east = Self.up(box.east)
      south = Self.down(box.south)
      north = Self.up(box.north)
    }

    init(_ id: Int64, around cells: ArraySlice<Cell>) {
      self.id = id
      west = cells.reduce(.infinity) { min($0, $1.west) }
      east = cells.reduce(-.infinity) { max($0, $1.east) }
      south = cells.reduce(.infinity) { min($0, $1.south) }
      north = cells.reduce(-.infinity) { max($0, $1.north) }
    }

    private static func down(_ value: Double) -> Float {
      let rounded = Float(value)
      return Double(rounded) > value ? rounded.nextDown : rounded
    }

    private static func up(_ value: Double) -> Float {
      let rounded = Float(value)
      return Double(rounded) < value ? rounded.nextUp : rounded
    }
  }

  struct Node {
    var number: Int64
    /// 0 for the root, which has none.
    var parent: Int64
    /// The bytes of the node.
    var data: [UInt8]
    /// Rows in a leaf; empty above the leaves.
    var rows: [Int64]
  }

  /// The root is node 1, as SQLite wants it.
  let nodes: [Node]

  /// - Parameters:
  ///   - cells: one for each row; their order doesn't matter but for ties.
  ///   - nodeSize: bytes of a node, which SQLite fixes when the tree is made.
  init(_ cells: [Cell], nodeSize: Int) {
    let capacity = (nodeSize - 4) / 24
    // Levels from the leaves up, as groups of cells.
    var levels: [[ArraySlice<Cell>]] = []
    var current = cells
    repeat {
      let groups = Self.tiles(current, capacity: capacity)
      levels.append(groups)
      // Numbered within the level for now.
      current = groups.enumerated().map { Cell(Int64($0.offset), around: $0.element) }
    } while current.count > 1
    // Node numbers run from the root down.
    var firstNumber = [Int64](repeating: 1, count: levels.count)
    for level in stride(from: levels.count - 2, through: 0, by: -1) {
      firstNumber[level] = firstNumber[level + 1] + Int64(levels[level + 1].count)
    }
    var parents = levels.map { [Int64](repeating: 0, count: $0.count) }
    var nodes: [Node] = []
    for level in levels.indices.reversed() {
      for (index, group) in levels[level].enumerated() {
        let number = firstNumber[level] + Int64(index)
        var data = [UInt8](repeating: 0, count: nodeSize)
        if level == levels.count - 1 { Self.put(UInt16(level), into: &data, at: 0) }
        Self.put(UInt16(group.count), into: &data, at: 2)
        var rows: [Int64] = []
        for (place, cell) in group.enumerated() {
          var id = cell.id
          if level > 0 {
            parents[level - 1][Int(id)] = number
            id += firstNumber[level - 1]
          } else {
            rows.append(id)
          }
          let at = 4 + 24 * place
          Self.put(UInt64(bitPattern: id), into: &data, at: at)
          for (offset, value) in [cell.west, cell.east, cell.south, cell.north].enumerated() {
            Self.put(value.bitPattern, into: &data, at: at + 8 + 4 * offset)
          }
        }
        nodes.append(Node(number: number, parent: parents[level][index], data: data, rows: rows))
      }
    }
    self.nodes = nodes
  }

  /// Groups of at most `capacity` neighbours: vertical strips, cut from south to north. Always at least
  /// one group, so that an empty tree has its root.
  private static func tiles(_ cells: [Cell], capacity: Int) -> [ArraySlice<Cell>] {
    guard cells.count > capacity else { return [cells[...]] }
    let groupCount = (cells.count + capacity - 1) / capacity
    let strips = Int(Double(groupCount).squareRoot().rounded(.up))
    let stripSize = (groupCount + strips - 1) / strips * capacity
    let byX = cells.sorted { ($0.west + $0.east, $0.id) < ($1.west + $1.east, $1.id) }
    var groups: [ArraySlice<Cell>] = []
    for start in stride(from: 0, to: byX.count, by: stripSize) {
      let strip = byX[start..<min(start + stripSize, byX.count)]
        .sorted { ($0.south + $0.north, $0.id) < ($1.south + $1.north, $1.id) }
      for at in stride(from: 0, to: strip.count, by: capacity) {
        groups.append(strip[at..<min(at + capacity, strip.count)])
      }
    }
    return groups
  }

  private static func put<Number: FixedWidthInteger>(_ value: Number, into data: inout [UInt8], at: Int) {
    withUnsafeBytes(of: value.bigEndian) { bytes in
      for (offset, byte) in bytes.enumerated() { data[at + offset] = byte }
    }
  }
}
