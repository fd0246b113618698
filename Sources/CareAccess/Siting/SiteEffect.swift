import CareRegistry
import Spatial

/// What new sites change for everybody: the distance to the nearest place before and after, and who is beyond
/// reach. Computed anew from the places, not from how the sites were chosen.
///
/// Distances are geodesic metres on GRS80 from the home (the centre of a cell). A site never makes a distance
/// longer nor puts anybody beyond reach.
public struct SiteEffect: Sendable, Equatable {
  /// Metres to the nearest existing provider; infinite where there is none.
  public let metresNow: [Double]
  /// The same with the sites.
  public let metresThen: [Double]
  /// Whether no existing provider is within reach, the limit included; nil without a reach.
  public let isBeyondNow: [Bool]?
  /// The same with the sites.
  public let isBeyondThen: [Bool]?

  /// - Parameter reach: the limit; nil where the rule has none.
  /// O(homes × log places).
  public static func compute(
    homes: [Position], providers: [Position], sites: [Position], reach: Metres?, workers: Int? = nil
  ) -> SiteEffect {
    let table = PlaceTable(homes, workers: workers)
    let now = PlaceTable(providers, workers: workers)
    let new = PlaceTable(sites, workers: workers)
    let before = ProviderIndex(now).nearest(to: table, workers: workers).metres
    let toSite = ProviderIndex(new).nearest(to: table, workers: workers).metres
    var beyond: (now: [Bool], then: [Bool])?
    if let reach {
      let held = ReachGrid(now, reach: reach).counts(within: reach, of: table, workers: workers)
      let won = ReachGrid(new, reach: reach).counts(within: reach, of: table, workers: workers)
      beyond = (held.map { $0 == 0 }, zip(held, won).map { $0 == 0 && $1 == 0 })
    }
    return SiteEffect(
      metresNow: before, metresThen: zip(before, toSite).map { min($0, $1) }, isBeyondNow: beyond?.now,
      isBeyondThen: beyond?.then)
  }

  /// Sums over some of the homes.
  public struct Sum: Sendable, Equatable {
    /// Thousandths of people.
    public var people: Int
    /// Thousandths of people beyond reach; nil without a reach.
    public var beyondNow: Int?
    public var beyondThen: Int?
    /// Metres to the nearest, weighted by people; nil without people, or where somebody has nowhere to go.
    public var meanMetresNow: Double?
    public var meanMetresThen: Double?
  }

  /// - Parameters:
  ///   - homes: numbers of the homes, such as the cells of an area; may be empty.
  ///   - people: thousandths by home.
  public func sum(_ homes: [Int], people: [Int]) -> Sum {
    let total = homes.reduce(0) { $0 + people[$1] }
    func beyond(_ marks: [Bool]?) -> Int? {
      marks.map { marks in homes.reduce(0) { $0 + (marks[$1] ? people[$1] : 0) } }
    }
    func mean(_ metres: [Double]) -> Double? {
      guard total > 0 else { return nil }
      // Homes without people have no weight, not even one of zero times infinity.
      let sum = homes.reduce(0.0) { people[$1] > 0 ? $0 + Double(people[$1]) * metres[$1] : $0 }
      return sum.isFinite ? sum / Double(total) : nil
    }
    return Sum(
      people: total, beyondNow: beyond(isBeyondNow), beyondThen: beyond(isBeyondThen),
      meanMetresNow: mean(metresNow), meanMetresThen: mean(metresThen))
  }
}
