import CareRegistry
import Spatial
import Wording

/// Where K new sites make the distance from home to the nearest provider shortest, weighted by people
/// (p-median problem: S. L. Hakimi, Optimum locations of switching centers and the absolute centers and
/// medians of a graph, Oper. Res. 12, 1964).
///
/// Existing providers stay. Distances are geodesic metres on GRS80, rounded to the centimetre so that sums
/// are exact; people are thousandths. The answer doesn't depend on the number of workers or the order of
/// homes and providers; the order of the candidates decides between equals only, the lowest first. Another
/// site never makes anybody's distance longer.
public struct PMedian: Sendable, Equatable {
  public struct Site: Sendable, Equatable {
    /// Its number among the candidates of the question.
    public let candidate: Int
    /// Thousandths of people to whom it is nearer than every existing provider and every other site.
    public let people: Int
  }

  /// Best first: each saves most beside those before it. Fewer than asked for when no further candidate is
  /// nearer to anybody.
  public let sites: [Site]
  /// Thousandths of people.
  public let people: Int
  /// Σ people × distance to the nearest provider in thousandths of people × centimetres; nil: there are
  /// people and nothing to go to. Unreachable is not zero.
  public let before: Int?
  /// The same with the sites.
  public let after: Int?
  /// No choice of that many sites among the candidates comes below this. Proven. nil where `after` is.
  public let lowerBound: Int?
  /// Candidates that could be taken (all, or those near enough to an existing provider).
  public let admittedCandidates: Int
  /// For each home the position in `sites` of the site that is nearer than every existing provider; −1 where
  /// there is none.
  public let siteOfHome: [Int]

  public var meanMetresBefore: Double? { mean(before) }
  public var meanMetresAfter: Double? { mean(after) }
  public var meanMetresLowerBound: Double? { mean(lowerBound) }
  /// By how many per cent of itself the answer may exceed the best; nil where there is no distance.
  public var gapPercent: Double? {
    guard let after, let lowerBound else { return nil }
    return after > 0 ? 100 * Double(after - lowerBound) / Double(after) : 0
  }
  public var isProvenBest: Bool { after != nil && after == lowerBound }

  private func mean(_ sum: Int?) -> Double? {
    guard let sum, people > 0 else { return nil }
    return Double(sum) / Double(people) / 100
  }

  /// - Throws: `Failure.usage` for an absurd count, `Failure.badInput` for negative people, impossible
  ///   positions or people too many to be summed.
  public static func solve(
    _ question: SitingQuestion, workers: Int? = nil
  ) throws(Failure) -> PMedian {
    try solve(question, pairLimit: SitingQuestion.pairLimit, workers: workers)
  }

  static func solve(
    _ question: SitingQuestion, pairLimit: Int, workers: Int?
  ) throws(Failure) -> PMedian {
    let admitted = try question.admittedCandidates()
    let candidates = admitted.map { question.candidates[$0] }
    let inhabited = question.people.indices.filter { question.people[$0] > 0 }
    let homes = inhabited.map { question.homes[$0] }
    let weights = inhabited.map { question.people[$0] }
    let now = NearestCentimetres.compute(homes: homes, places: question.providers, workers: workers)
    let before = try now.sum(weights)
    guard !candidates.isEmpty, question.add > 0, !homes.isEmpty else {
      return PMedian(
        sites: [], people: weights.reduce(0, +), before: before, after: before, lowerBound: before,
        admittedCandidates: admitted.count,
        siteOfHome: [Int](repeating: -1, count: question.homes.count))
    }
    let savings = try MedianSavings.make(
      homes: homes, weights: weights, now: now, candidates: candidates, pairLimit: pairLimit, workers: workers
    )
    let answer = try SiteChoice.solve(savings.lists, count: question.add, grain: 1, workers: workers)
    let sites = answer.sites.map(\.candidate)
    // Distances are measured again, without the caps that kept the lists short.
    let toSite = NearestCentimetres.compute(
      homes: homes, places: sites.map { candidates[$0] }, workers: workers)
    var served = [Int](repeating: 0, count: sites.count)
    var siteOfHome = [Int](repeating: -1, count: question.homes.count)
    var then = now
    for h in homes.indices where toSite.centimetres[h] < now.centimetres[h] {
      then.centimetres[h] = toSite.centimetres[h]
      served[toSite.nearest[h]] += weights[h]
      siteOfHome[inhabited[h]] = toSite.nearest[h]
    }
    let after = try then.sum(weights)
    return PMedian(
      sites: sites.indices.map { Site(candidate: admitted[sites[$0]], people: served[$0]) },
      people: weights.reduce(0, +), before: before, after: after,
      lowerBound: after.map { min($0, savings.ceiling - answer.bound) }, admittedCandidates: admitted.count,
      siteOfHome: siteOfHome)
  }
}
