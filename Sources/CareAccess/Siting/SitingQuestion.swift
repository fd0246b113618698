import CareRegistry
import Spatial
import Wording

/// Where new sites would help most: the people, what is there already, and where something may be put.
public struct SitingQuestion: Sendable {
  /// Where people live, such as centres of cells.
  public var homes: [Position]
  /// Thousandths of the people who count (all, or those of 75 and over) at each home; 0 or more.
  public var people: [Int]
  /// Providers that exist and stay; may be empty.
  public var providers: [Position]
  /// Where a site may be put; may be empty.
  public var candidates: [Position]
  /// How many sites to add. More than there are candidates is allowed: then there are fewer sites.
  public var add: Int
  /// Satellites: only candidates at this geodesic distance or less of an existing provider are taken. nil:
  /// anywhere.
  public var satelliteWithin: Metres?

  public init(
    homes: [Position], people: [Int], providers: [Position], candidates: [Position], add: Int,
    satelliteWithin: Metres? = nil
  ) {
    self.homes = homes
    self.people = people
    self.providers = providers
    self.candidates = candidates
    self.add = add
    self.satelliteWithin = satelliteWithin
  }

  /// How many pairs of a home and a candidate are held at most (8 bytes each, twice that while sorting).
  public static let pairLimit = 40_000_000

  /// Numbers of the candidates that may be taken, ascending.
  ///
  /// - Throws: `Failure.usage` for a negative number of sites or an absurd distance, `Failure.badInput` for
  ///   negative people or a position that isn't on the globe.
  func admittedCandidates() throws(Failure) -> [Int] {
    precondition(homes.count == people.count)
    guard add >= 0 else {
      throw Failure(
        .usage, Words.Decide.negativeCount.with("\(add)"), remedy: Words.Decide.negativeCountRemedy)
    }
    if let least = people.min(), least < 0 {
      throw Failure(
        .badInput, Words.Decide.negativePeople.with("\(least)"), remedy: Words.Decide.negativePeopleRemedy)
    }
    // Every later sum of people is a part of this one.
    var sum = 0
    for part in people {
      let (next, over) = sum.addingReportingOverflow(part)
      guard !over else {
        throw Failure(
          .badInput, Words.Decide.numbersTooLarge, remedy: Words.Decide.numbersTooLargeRemedy)
      }
      sum = next
    }
    for position in [homes, providers, candidates].joined() where !position.isOnGlobe {
      throw Failure(
        .badInput,
        Words.Decide.positionOffGlobe.with("\(position.longitude)", "\(position.latitude)"),
        remedy: Words.Decide.positionRemedy)
    }
    guard let satelliteWithin else { return Array(candidates.indices) }
    return CandidateSites.near(
      providers, within: try ReachRule.checked(satelliteWithin.value), candidates: candidates)
  }
}
