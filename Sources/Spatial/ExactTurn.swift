/// On which side of a line a position lies, without an error of rounding: the sign of a determinant.
enum ExactTurn {
  /// 1 when `c` lies left of the line from `a` to `b`, −1 when right, 0 only when the three lie on one line.
  ///
  /// The quick answer is taken where its error can't turn the sign (bound A of J. R. Shewchuk, Discrete &
  /// Computational Geometry 18, 1997); else six products are added up without loss.
  @inline(__always) static func sign(_ a: Position, _ b: Position, _ c: Position) -> Int {
    let left = (a.longitude - c.longitude) * (b.latitude - c.latitude)
    let right = (a.latitude - c.latitude) * (b.longitude - c.longitude)
    let turn = left - right
    if abs(turn) > 3.3306690738754716e-16 * (abs(left) + abs(right)) { return turn > 0 ? 1 : -1 }
    return slowSign(a, b, c)
  }

  private static func slowSign(_ a: Position, _ b: Position, _ c: Position) -> Int {
    if a == b || b == c || a == c { return 0 }
    let products = [
      (a.longitude, b.latitude), (-a.longitude, c.latitude), (-c.longitude, b.latitude),
      (-a.latitude, b.longitude), (a.latitude, c.longitude), (c.latitude, b.longitude),
    ]
    // Parts that don't overlap, from the smallest on: the sign of the last that is not zero is that of the sum.
    var sum: [Double] = []
    for (x, y) in products {
      let product = x * y
      grow(&sum, by: (-product).addingProduct(x, y))
      grow(&sum, by: product)
    }
    guard let last = sum.last(where: { $0 != 0 }) else { return 0 }
    return last > 0 ? 1 : -1
  }

  /// Adds a number to a sum of parts and keeps what rounding would lose as parts of their own.
  private static func grow(_ sum: inout [Double], by number: Double) {
    var carried = number
    for i in sum.indices {
      let whole = carried + sum[i]
      let taken = whole - carried
      sum[i] = (carried - (whole - taken)) + (sum[i] - taken)
      carried = whole
    }
    sum.append(carried)
  }
}
