import Wording

/// The whole way from savings to sites and their bound.
enum SiteChoice {
  struct Answer {
    /// Best first, with what each adds to those before it and what it would save alone.
    var sites: [(candidate: Int, gain: Int, alone: Int)]
    var value: Int
    var bound: Int
    /// What all candidates together would save.
    var most: Int
  }

  static func solve(
    _ lists: SavingLists, count: Int, grain: Int, workers: Int?
  ) throws(Failure) -> Answer {
    try checkSums(lists)
    let count = min(count, lists.candidateCount)
    let search = SiteSearch(lists: lists, workers: workers)
    var best = search.exchanged(search.greedy(count))
    var found = SiteBound(lists: lists, workers: workers).tighten(count: count, from: best, grain: grain)
    if found.sites != best.chosen {
      // What the prices led to, mended in the same way, may be better still.
      let other = search.exchanged(found.sites)
      if other.value > best.value { best = other }
    }
    found.bound = max(found.bound, best.value)
    // The value is a multiple of the grain, so the bound may be rounded down to one.
    let bound = found.bound / grain * grain
    let alone = SiteSelection([], in: lists)
    return Answer(
      sites: search.ordered(best.chosen).filter { $0.gain > 0 }.map {
        ($0.candidate, $0.gain, alone.gain($0.candidate, in: lists))
      },
      value: best.value, bound: bound, most: lists.greatest().reduce(0, +))
  }

  /// Sums stay far enough from the largest whole number that two of them can be added.
  private static func checkSums(_ lists: SavingLists) throws(Failure) {
    var most = [UInt32](repeating: 0, count: lists.weights.count)
    for k in lists.home.indices { most[Int(lists.home[k])] = max(most[Int(lists.home[k])], lists.saved[k]) }
    let total = most.indices.reduce(0.0) { $0 + Double(lists.weights[$1]) * Double(most[$1]) }
    guard total < 4e18 else {
      throw Failure(
        .badInput, Words.Decide.numbersTooLarge, remedy: Words.Decide.numbersTooLargeRemedy)
    }
  }
}
