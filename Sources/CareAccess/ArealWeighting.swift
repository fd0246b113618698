import Spatial

/// People of areas that cut cells: each cell's people are divided in proportion to area.
///
/// People are counted in thousandths, whole numbers, so that what areas get and what lies outside them sums
/// to the people of the cells exactly, wherever areas don't overlap.
public struct ArealWeighting: Sendable {
  /// What each area got, and what no area covers; thousandths of people.
  public struct People: Sendable, Equatable {
    public var byArea: [Int]
    public var outside: Int
  }

  /// The part of each cell in each area.
  public let shares: CellShares
  private let areaCount: Int

  /// - Parameters:
  ///   - cells: of any levels; their order is that of the people given later.
  ///   - areas: surfaces in degrees. O(edges + cells).
  public init(cells: [MeshCode], areas: [MultiPolygon], workers: Int? = nil) {
    shares = CellShares(cells: cells, surfaces: areas, workers: workers)
    areaCount = areas.count
  }

  /// Divides the people of the cells.
  ///
  /// Where areas tile a cell to one part in 1e9 they get all of its people; at a coast the rest is `outside`.
  /// Parts are whole thousandths by the largest remainder, ties to the lower area. Where areas overlap, so
  /// that they cover more than the cell, each gets its own share, rounded, and the sum may exceed the cell.
  ///
  /// - Parameter thousandths: 0 or more for every cell.
  public func people(_ thousandths: [Int]) -> People {
    precondition(thousandths.count == shares.starts.count - 1)
    var result = People(byArea: [Int](repeating: 0, count: areaCount), outside: 0)
    for cell in thousandths.indices {
      let range = shares.starts[cell]..<shares.starts[cell + 1]
      let people = thousandths[cell]
      let covered = range.reduce(0.0) { $0 + shares.shares[$1] }
      if covered > 1 + 1e-9 {
        for k in range { result.byArea[Int(shares.members[k])] += rounded(people, shares.shares[k]) }
        continue
      }
      let inside = covered >= 1 - 1e-9 ? people : min(people, rounded(people, covered))
      result.outside += people - inside
      if range.count == 1 {
        result.byArea[Int(shares.members[range.lowerBound])] += inside
      } else if !range.isEmpty {
        let parts = divide(inside, range, covered)
        for (k, part) in zip(range, parts) { result.byArea[Int(shares.members[k])] += part }
      }
    }
    return result
  }

  private func rounded(_ people: Int, _ share: Double) -> Int { Int((Double(people) * share).rounded()) }

  private func divide(_ amount: Int, _ range: Range<Int>, _ covered: Double) -> [Int] {
    let exact = range.map { Double(amount) * (shares.shares[$0] / covered) }
    var parts = exact.map { Int($0) }
    var left = amount - parts.reduce(0, +)
    let order = parts.indices.sorted {
      let (a, b) = (exact[$0] - Double(parts[$0]), exact[$1] - Double(parts[$1]))
      return a != b ? a > b : $0 < $1
    }
    for i in order where left > 0 {
      parts[i] += 1
      left -= 1
    }
    // Rounding of large numbers may leave a thousandth either way.
    if let most = parts.indices.max(by: { parts[$0] < parts[$1] }) { parts[most] += left }
    return parts
  }
}
