import CareRegistry
import Spatial
import Wording

/// Who would lose reach if one provider alone stopped (n−1), and how many providers stand behind each home.
///
/// Reach is a geodesic distance on GRS80 from the home (the centre of a cell), the limit included; homes are
/// judged by their centre alone. People are thousandths: sums are exact, and independent of the number of
/// workers and the order of the cells. Another provider never raises anybody's loss but its own. The criterion
/// is that of contingency analysis in network planning (n−1 criterion).
public struct Resilience: Sendable, Equatable {
  /// Providers within reach of each cell.
  public let providersWithin: [Int]
  /// Number of the provider where a cell has exactly one within reach; −1 elsewhere.
  public let soleProvider: [Int]
  /// What each provider's stop alone would cost, by provider.
  public let losses: [ProviderLoss]

  /// The losses, greatest first: by people of 75 and over, then all people, then the lower number. Every
  /// provider is listed, also those whose stop alone leaves nobody without reach.
  public var lossesByPeople: [ProviderLoss] {
    losses.sorted {
      ($1.people75, $1.people, $0.provider) < ($0.people75, $0.people, $1.provider)
    }
  }

  /// - Parameters:
  ///   - homes: centres of the cells.
  ///   - people, people75: thousandths by cell.
  ///   - providers: all of one service; two at one place stand in for each other. May be empty.
  ///   - reach: metres, 0 … 500,000.
  /// - Throws: `Failure.usage` for an absurd reach.
  /// O(cells × log providers), one pass.
  public static func compute(
    homes: [Position], people: [Int], people75: [Int], providers: [Position], reach: Metres,
    workers: Int? = nil
  ) throws(Failure) -> Resilience {
    precondition(homes.count == people.count && homes.count == people75.count)
    let reach = try ReachRule.checked(reach.value)
    let index = ProviderIndex(providers)
    let found = Workers.map(count: homes.count, chunk: 2048, workers: workers) { range in
      range.map { i -> (within: Int, sole: Int) in
        let within = index.count(within: reach, of: homes[i])
        guard within == 1 else { return (within, -1) }
        return (1, index.indices(within: reach, of: homes[i]).first ?? -1)
      }
    }.flatMap { $0 }
    var losses = providers.indices.map { ProviderLoss(provider: $0, cells: 0, people: 0, people75: 0) }
    for (i, cell) in found.enumerated() where cell.sole >= 0 {
      // Cells without people lose nothing.
      if people[i] > 0 || people75[i] > 0 { losses[cell.sole].cells += 1 }
      losses[cell.sole].people += people[i]
      losses[cell.sole].people75 += people75[i]
    }
    return Resilience(
      providersWithin: found.map(\.within), soleProvider: found.map(\.sole), losses: losses)
  }
}

/// What the stop of one provider alone would cost.
public struct ProviderLoss: Sendable, Hashable {
  /// Its number in the order given.
  public var provider: Int
  /// Inhabited cells that would have no provider within reach any more.
  public var cells: Int
  /// Thousandths of people in them.
  public var people: Int
  public var people75: Int
}
