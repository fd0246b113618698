import Spatial

/// Good sets of sites: the greedy choice, and exchanging one site for another as long as that helps
/// (M. B. Teitz and P. Bart, Heuristic methods for estimating the generalized vertex median of a weighted
/// graph, Oper. Res. 16, 1968, with the gains of all exchanges from one pass over the lists as by
/// R. A. Whitaker, A fast algorithm for the greedy interchange of large-scale clustering and median location
/// problems, INFOR 21, 1983).
struct SiteSearch: Sendable {
  let lists: SavingLists
  let workers: Int?

  /// Up to `count` sites, each the one that adds most to those before it; of equals the lowest candidate.
  /// Ends early when nothing adds anything.
  ///
  /// What a candidate adds never grows as sites are taken, so an old figure is a limit, and only candidates
  /// whose limit is the greatest are counted again.
  func greedy(_ count: Int) -> [Int] {
    var chosen: [Int] = []
    var selection = SiteSelection([], in: lists)
    var limits = (0..<lists.candidateCount).map { selection.gain($0, in: lists) }
    while chosen.count < count {
      var fresh = Set<Int>()
      var taken: Int?
      while taken == nil {
        guard let top = limits.indices.max(by: { (limits[$0], -$0) < (limits[$1], -$1) }), limits[top] > 0
        else { return chosen }
        if fresh.insert(top).inserted {
          limits[top] = selection.gain(top, in: lists)
        } else {
          taken = top
        }
      }
      guard let taken else { return chosen }
      chosen.append(taken)
      limits[taken] = 0
      selection = SiteSelection(chosen, in: lists)
    }
    return chosen
  }

  /// Makes the exchange that helps most, of equals that with the lowest candidate, then the lowest site that
  /// goes, until none helps.
  func exchanged(_ sites: [Int]) -> SiteSelection {
    var selection = SiteSelection(sites, in: lists)
    guard !sites.isEmpty else { return selection }
    while let (incoming, outgoing) = bestExchange(selection) {
      var chosen = selection.chosen
      chosen[outgoing] = incoming
      selection = SiteSelection(chosen, in: lists)
    }
    return selection
  }

  private func bestExchange(_ selection: SiteSelection) -> (incoming: Int, outgoing: Int)? {
    let losses = selection.losses()
    let chosen = Set(selection.chosen)
    // Slots in the order of their candidates, so that ties don't depend on how the set came about.
    let slots = losses.indices.sorted { selection.chosen[$0] < selection.chosen[$1] }
    let parts = Workers.map(count: lists.candidateCount, chunk: 256, workers: workers) { range in
      var found: (profit: Int, incoming: Int, outgoing: Int) = (0, -1, -1)
      var spared = [Int](repeating: 0, count: losses.count)
      for candidate in range where !chosen.contains(candidate) {
        for s in spared.indices { spared[s] = 0 }
        var gain = 0
        for k in lists.range(candidate) {
          let h = Int(lists.home[k])
          let saving = lists.weights[h] * Int(lists.saved[k])
          let (best, second) = (selection.best[h], selection.second[h])
          if saving > best {
            gain += saving - best
            if selection.slot[h] >= 0 { spared[Int(selection.slot[h])] += best - second }
          } else if saving > second {
            spared[Int(selection.slot[h])] += saving - second
          }
        }
        for s in slots where gain - losses[s] + spared[s] > found.profit {
          found = (gain - losses[s] + spared[s], candidate, s)
        }
      }
      return found
    }
    var found: (profit: Int, incoming: Int, outgoing: Int) = (0, -1, -1)
    for part in parts where part.profit > found.profit { found = part }
    return found.incoming < 0 ? nil : (found.incoming, found.outgoing)
  }

  /// The same sites, best first: each adds most to those before it.
  func ordered(_ sites: [Int]) -> [(candidate: Int, gain: Int)] {
    var left = sites.sorted()
    var out: [(candidate: Int, gain: Int)] = []
    while !left.isEmpty {
      let before = SiteSelection(out.map(\.candidate), in: lists)
      let gains = left.map { before.gain($0, in: lists) }
      guard let at = gains.indices.max(by: { (gains[$0], -$0) < (gains[$1], -$1) }) else { break }
      out.append((left.remove(at: at), gains[at]))
    }
    return out
  }
}
