import Spatial

/// How many providers stand behind the people of an area.
public struct AreaResilience: Sendable, Equatable {
  /// Thousandths of people.
  public var people: Int
  public var people75: Int
  /// Thousandths of people with at least 1, 2 and 3 providers within reach (k-coverage), in this order. Each
  /// is at most the one before it.
  public var reachedByAtLeast: [Int]
  public var reachedByAtLeast75: [Int]
  /// The smallest number of providers whose loss leaves a gap: somebody who has reach loses it. It is the
  /// least number of providers within reach of an inhabited cell that has any; nil: nobody has reach, so
  /// there is nothing to lose. Providers outside the area count.
  public var smallestLoss: Int?
  /// The cell that would lose reach: the most peopled of those with that number, of equals the first.
  public var firstCell: Int?
  /// Those providers, ascending; empty where they are more than `namedAtMost`.
  public var lossOf: [Int]

  /// k-coverage is counted up to this many providers.
  public static let depth = 3
  /// So many providers are named in `lossOf`: a longer list is no single point of failure.
  public static let namedAtMost = 5

  /// - Parameters:
  ///   - cells: numbers of the area's cells; may be empty.
  ///   - homes, people, people75, providers, reach: as given to `Resilience.compute`.
  public static func summarise(
    cells: [Int], resilience: Resilience, homes: [Position], people: [Int], people75: [Int],
    providers: ProviderIndex, reach: Metres
  ) -> AreaResilience {
    var sum = AreaResilience(
      people: 0, people75: 0, reachedByAtLeast: [Int](repeating: 0, count: depth),
      reachedByAtLeast75: [Int](repeating: 0, count: depth), smallestLoss: nil, firstCell: nil, lossOf: [])
    for i in cells {
      let within = resilience.providersWithin[i]
      sum.people += people[i]
      sum.people75 += people75[i]
      for k in 0..<min(depth, within) {
        sum.reachedByAtLeast[k] += people[i]
        sum.reachedByAtLeast75[k] += people75[i]
      }
      guard people[i] > 0, within > 0 else { continue }
      let isFirst: Bool
      if let least = sum.smallestLoss, let cell = sum.firstCell {
        isFirst = (within, -people[i], i) < (least, -people[cell], cell)
      } else {
        isFirst = true
      }
      if isFirst { (sum.smallestLoss, sum.firstCell) = (within, i) }
    }
    if let cell = sum.firstCell, let least = sum.smallestLoss, least <= namedAtMost {
      sum.lossOf = providers.indices(within: reach, of: homes[cell])
    }
    return sum
  }
}
