import Spatial

/// A proven upper bound of what any set of sites can save, by Lagrangian relaxation with a subgradient
/// (G. Cornuéjols, M. L. Fisher and G. L. Nemhauser, Location of bank accounts to optimize float, Manage.
/// Sci. 23, 1977; for covering R. D. Galvão and C. ReVelle, A Lagrangean heuristic for the maximal covering
/// location problem, Eur. J. Oper. Res. 88, 1996).
///
/// For any prices v ≥ 0, one a home, no set S of at most K sites saves more than
/// Σ v + the K greatest of Σ max(0, s − v) over a candidate's homes: what S saves a home is at most its price
/// and what its best site saves beyond that. All in whole numbers, so the bound holds to the last digit,
/// whatever the prices; good prices make it tight.
struct SiteBound: Sendable {
  let lists: SavingLists
  let workers: Int?

  /// The bound, and the best set of sites that was met on the way.
  struct Result {
    var bound: Int
    var sites: [Int]
    var rounds: Int
  }

  /// - Parameters:
  ///   - start: a good set of sites.
  ///   - grain: the value is a multiple of this; a bound that comes within less of the value proves it best.
  func tighten(count: Int, from start: SiteSelection, grain: Int) -> Result {
    let most = lists.greatest()
    // No set saves more than everything opened at once; this also keeps later sums small.
    var result = Result(bound: most.reduce(0, +), sites: start.chosen, rounds: 0)
    guard count > 0 else { return Result(bound: 0, sites: [], rounds: 0) }
    var value = start.value
    var prices = start.best
    var kept = prices
    var direction = [Double](repeating: 0, count: prices.count)
    var active = Array(0..<lists.candidateCount)
    var scale = 1.0
    var idle = 0
    // A bound on the work, not on the time: the answer must not depend on the machine.
    var work = 0
    while result.rounds < 600 && work < 3_000_000_000 {
      result.rounds += 1
      work += active.reduce(0) { $0 + lists.range($1).count }
      let rest = remainders(prices, of: active)
      let order = greatest(rest, count)
      let top = order.map { active[$0] }
      let bound = sum(prices.reduce(0, +), order.lazy.map { rest[$0] }, atMost: result.bound)
      idle += 1
      if bound < result.bound {
        if Double(result.bound - bound) > 1e-5 * Double(result.bound) { idle = 0 }
        result.bound = bound
        kept = prices
      }
      let selection = SiteSelection(top, in: lists)
      if selection.value > value {
        value = selection.value
        result.sites = top
      }
      if result.bound - value < grain { break }
      if bound == result.bound {
        // A set with this candidate saves at most the bound less the last one taken plus this one: where
        // that is no better than what is known, no better set has it, and the bound of the others will do.
        let last = order.count == count ? order.last.map { rest[$0] } ?? 0 : 0
        active = active.indices.filter { bound - last + rest[$0] >= value + grain }.map { active[$0] }
        if active.count <= count {
          // One set is left that might be better: this one.
          let only = SiteSelection(active, in: lists)
          if only.value > value { (value, result.sites) = (only.value, active) }
          result.bound = value
          break
        }
      }
      if idle > 20 {
        scale /= 2
        idle = 0
        prices = kept
        // What these prices choose is a new place to search from, often better than the greedy choice.
        let mended = SiteSearch(lists: lists, workers: workers).exchanged(top)
        work += lists.home.count * (count + 1)
        if mended.value > value { (value, result.sites) = (mended.value, mended.chosen) }
        if scale < 0.002 { break }
        continue
      }
      // How often the price of a home is passed by the sites taken; the bound falls with the price when
      // that is none, and with a higher price when it is several.
      var length = 0.0
      var passed = [Int32](repeating: 0, count: prices.count)
      for candidate in top {
        for k in lists.range(candidate) {
          let h = Int(lists.home[k])
          if lists.weights[h] * Int(lists.saved[k]) > prices[h] { passed[h] += 1 }
        }
      }
      for h in prices.indices {
        var g = Double(1 - passed[h])
        // A step that the limits of the price forbid is no step.
        if (g > 0 && prices[h] == 0) || (g < 0 && prices[h] >= most[h]) { g = 0 }
        direction[h] = g + 0.3 * direction[h]
        length += direction[h] * direction[h] * Double(most[h])
      }
      guard length > 0 else { break }
      let step = scale * Double(bound - value) / length
      for h in prices.indices {
        // Measured in the greatest saving of the home: a hamlet's price moves in its own size.
        let price = Double(prices[h]) - step * direction[h] * Double(most[h])
        prices[h] = Int(min(max(price, 0), Double(most[h])).rounded())
      }
    }
    result.bound = max(result.bound, value)
    return result
  }

  /// The sum, or `limit` where it would be more: that is as good a bound, and nothing overflows.
  private func sum(_ first: Int, _ others: some Sequence<Int>, atMost limit: Int) -> Int {
    var sum = first
    for other in others {
      if sum >= limit { return limit }
      sum += other
    }
    return min(sum, limit)
  }

  /// Σ max(0, saving − price) for each candidate.
  private func remainders(_ prices: [Int], of candidates: [Int]) -> [Int] {
    Workers.map(count: candidates.count, chunk: 64, workers: workers) { range in
      range.map { position in
        var sum = 0
        for k in lists.range(candidates[position]) {
          let h = Int(lists.home[k])
          sum += max(0, lists.weights[h] * Int(lists.saved[k]) - prices[h])
        }
        return sum
      }
    }.flatMap { $0 }
  }

  /// The `count` candidates with the most left over, of equals the lower; none with nothing.
  private func greatest(_ rest: [Int], _ count: Int) -> [Int] {
    let order = rest.indices.filter { rest[$0] > 0 }.sorted { (rest[$0], -$0) > (rest[$1], -$1) }
    return Array(order.prefix(count))
  }
}
