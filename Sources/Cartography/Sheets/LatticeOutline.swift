/// The outline of a set of lattice squares.
enum LatticeOutline {
  typealias Corner = Lattice.Square

  /// A straight side is given a corner this often: a parallel is curved in most projections.
  private static let longestRun = 24

  private static let steps = [(1, 0), (0, 1), (-1, 0), (0, -1)]

  /// Rings of corners without a repeated last one, the squares on the left. Squares that meet at a
  /// corner only have rings of their own. The order depends on the set only.
  static func rings(of squares: Set<Lattice.Square>) -> [[Corner]] {
    // Per corner the directions in which an edge leaves it.
    var leaving: [Corner: UInt8] = [:]
    for s in squares {
      let (c, r) = (s.column, s.row)
      if !squares.contains(Corner(column: c, row: r - 1)) {
        leaving[Corner(column: c, row: r), default: 0] |= 1
      }
      if !squares.contains(Corner(column: c + 1, row: r)) {
        leaving[Corner(column: c + 1, row: r), default: 0] |= 2
      }
      if !squares.contains(Corner(column: c, row: r + 1)) {
        leaving[Corner(column: c + 1, row: r + 1), default: 0] |= 4
      }
      if !squares.contains(Corner(column: c - 1, row: r)) {
        leaving[Corner(column: c, row: r + 1), default: 0] |= 8
      }
    }
    var rings: [[Corner]] = []
    for start in leaving.keys.sorted() {
      while let mask = leaving[start], mask != 0 {
        rings.append(walk(from: start, direction: mask.trailingZeroBitCount, &leaving))
      }
    }
    return rings
  }

  private static func walk(
    from start: Corner, direction first: Int, _ leaving: inout [Corner: UInt8]
  ) -> [Corner] {
    var ring: [Corner] = []
    var corner = start
    var direction = first
    var run = longestRun
    var previous = -1
    repeat {
      if direction != previous || run >= longestRun {
        ring.append(corner)
        run = 0
      }
      leaving[corner, default: 0] &= ~(1 << UInt8(direction))
      corner = Corner(
        column: corner.column + steps[direction].0, row: corner.row + steps[direction].1)
      run += 1
      previous = direction
      let mask = leaving[corner] ?? 0
      // A left turn first: it stays with the square.
      guard
        let next = [(direction + 1) % 4, direction, (direction + 3) % 4].first(where: {
          mask & (1 << UInt8($0)) != 0
        })
      else { break }
      direction = next
    } while !(corner == start && direction == first)
    return ring
  }
}
