/// Distances to the nearest provider, weighted by people.
public struct WeightedDistances: Sendable, Equatable {
  /// Metres.
  public let mean: Double
  /// The distance that half of the people don't exceed.
  public let median: Double
  /// The distance that nine tenths don't exceed.
  public let p90: Double

  /// nil without people, or where somebody has no provider at all.
  ///
  /// - Parameters:
  ///   - metres: by cell.
  ///   - people: thousandths by cell, 0 or more: quantiles are judged in whole numbers.
  public init?(metres: [Double], people: [Int]) {
    precondition(metres.count == people.count)
    let order = metres.indices.filter { people[$0] > 0 }.sorted {
      metres[$0] != metres[$1] ? metres[$0] < metres[$1] : $0 < $1
    }
    let total = order.reduce(0) { $0 + people[$1] }
    guard total > 0, let last = order.last, metres[last].isFinite else { return nil }
    var seen = 0
    var weighted = 0.0
    var median: Double?
    var p90: Double?
    for i in order {
      seen += people[i]
      weighted += Double(people[i]) * metres[i]
      if median == nil && seen * 2 >= total { median = metres[i] }
      if p90 == nil && seen * 10 >= total * 9 { p90 = metres[i] }
    }
    mean = weighted / Double(total)
    self.median = median ?? metres[last]
    self.p90 = p90 ?? metres[last]
  }
}
