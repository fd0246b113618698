import CareRegistry
import Spatial
import Wording

/// Where K new sites bring most people within reach who have no provider within reach now (maximal covering
/// location problem: R. Church and C. ReVelle, The maximal covering location problem, Pap. Reg. Sci. Assoc.
/// 32, 1974).
///
/// Reach is a geodesic distance on GRS80, the limit included, judged by the position of the home (the centre
/// of a cell). Existing providers stay. People are thousandths: whole numbers, so that sums are exact.
/// The answer doesn't depend on the number of workers or the order of homes and providers; the order of the
/// candidates decides between equals only, the lowest first. Another site never reaches fewer.
public struct MaximalCovering: Sendable, Equatable {
  public struct Site: Sendable, Equatable {
    /// Its number among the candidates of the question.
    public let candidate: Int
    /// Thousandths of people who are newly reached and not by a site before it in the list.
    public let newlyReached: Int
    /// Thousandths of people newly reached if it were the only one.
    public let newlyReachedAlone: Int
  }

  /// Best first: each adds most to those before it. Fewer than asked for when no further candidate would reach
  /// anybody.
  public let sites: [Site]
  /// Thousandths of people at all homes.
  public let people: Int
  /// Thousandths of people whom an existing provider reaches.
  public let reachedBefore: Int
  /// Thousandths of people whom the sites reach and no existing provider.
  public let newlyReached: Int
  /// Thousandths of people: no choice of that many sites among the candidates newly reaches more. Proven.
  public let upperBound: Int
  /// Thousandths of people who would be newly reached if every admitted candidate were a site.
  public let reachableAtMost: Int
  /// Candidates that could be taken (all, or those near enough to an existing provider).
  public let admittedCandidates: Int
  /// Numbers of the homes that are newly reached and have people, ascending.
  public let homes: [Int]
  /// Of each of `homes` the position in `sites` of the best site that reaches it: the people of a site are those
  /// of its homes.
  public let firstSite: [Int]

  /// By how many per cent of the bound the answer may fall short of the best; 0 when nobody can be reached.
  public var gapPercent: Double {
    upperBound > 0 ? 100 * Double(upperBound - newlyReached) / Double(upperBound) : 0
  }
  public var isProvenBest: Bool { upperBound == newlyReached }

  /// - Parameter reach: the limit in metres, 0 … 500,000.
  /// - Returns: no sites where there are no candidates or nobody is left to reach.
  /// - Throws: `Failure.usage` for an absurd reach or count, or more pairs of home and candidate than
  ///   `SitingQuestion.pairLimit`; `Failure.badInput` for negative people or impossible positions.
  public static func solve(
    _ question: SitingQuestion, reach: Metres, workers: Int? = nil
  ) throws(Failure) -> MaximalCovering {
    let reach = try ReachRule.checked(reach.value)
    let admitted = try question.admittedCandidates()
    let open = unreached(question, reach, workers)
    let lists = try coverage(
      question, reach, homes: open, candidates: admitted.map { question.candidates[$0] }, workers)
    let answer = try SiteChoice.solve(lists, count: question.add, grain: scale, workers: workers)
    let total = question.people.reduce(0, +)
    let chosen = ProviderIndex(answer.sites.map { question.candidates[admitted[$0.candidate]] })
    let first = open.map {
      chosen.indices(within: reach, of: question.homes[$0]).min() ?? -1
    }
    return MaximalCovering(
      sites: answer.sites.map {
        Site(
          candidate: admitted[$0.candidate], newlyReached: $0.gain / scale,
          newlyReachedAlone: $0.alone / scale)
      },
      people: total,
      reachedBefore: total - open.reduce(0) { $0 + question.people[$1] },
      newlyReached: answer.value / scale, upperBound: answer.bound / scale,
      reachableAtMost: answer.most / scale, admittedCandidates: admitted.count,
      homes: open.indices.filter { first[$0] >= 0 }.map { open[$0] }, firstSite: first.filter { $0 >= 0 })
  }

  /// Savings are counted in this part of a thousandth, so that prices of the bound needn't be rounded much.
  private static let scale = 1024

  /// Homes with people beyond the reach of every existing provider.
  private static func unreached(_ question: SitingQuestion, _ reach: Metres, _ workers: Int?) -> [Int] {
    let index = ProviderIndex(question.providers)
    return Workers.map(count: question.homes.count, chunk: 2048, workers: workers) { range in
      range.filter { i in
        guard question.people[i] > 0 else { return false }
        guard let nearest = index.nearest(to: question.homes[i]) else { return true }
        // Close to the limit the count decides, which measures by the reference.
        if abs(nearest.metres - reach.value) > 1 + reach.value * 1e-5 { return nearest.metres > reach.value }
        return index.count(within: reach, of: question.homes[i]) == 0
      }
    }.flatMap { $0 }
  }

  private static func coverage(
    _ question: SitingQuestion, _ reach: Metres, homes: [Int], candidates: [Position], _ workers: Int?
  ) throws(Failure) -> SavingLists {
    let index = ProviderIndex(homes.map { question.homes[$0] })
    let pairs = Workers.map(count: candidates.count, chunk: 256, workers: workers) { range in
      range.reduce(0) { $0 + index.count(within: reach, of: candidates[$1]) }
    }.reduce(0, +)
    guard pairs <= SitingQuestion.pairLimit else {
      throw Failure(
        .usage, Words.Decide.tooManyPairs.with("\(pairs)", "\(SitingQuestion.pairLimit)"),
        remedy: Words.Decide.tooManyPairsRemedy)
    }
    let chunks = Workers.map(count: candidates.count, chunk: 256, workers: workers) { range in
      var home: [Int32] = []
      let counts = range.map { candidate in
        let within = index.indices(within: reach, of: candidates[candidate])
        for h in within { home.append(Int32(h)) }
        return within.count
      }
      return (counts, home, [UInt32](repeating: UInt32(scale), count: home.count))
    }
    return SavingLists(weights: homes.map { question.people[$0] }, chunks: chunks)
  }
}
