/// A set of sites with what every home saves by its best and its second best of them.
struct SiteSelection: Sendable {
  /// Candidates, in slots.
  private(set) var chosen: [Int]
  /// By home.
  private(set) var best: [Int]
  private(set) var second: [Int]
  /// Slot of the site that saves it most; −1: none does.
  private(set) var slot: [Int32]
  /// Σ of `best`.
  private(set) var value: Int

  init(_ chosen: [Int], in lists: SavingLists) {
    self.chosen = chosen
    var best = [Int](repeating: 0, count: lists.weights.count)
    var second = best
    var slot = [Int32](repeating: -1, count: lists.weights.count)
    var value = 0
    for (s, candidate) in chosen.enumerated() {
      for k in lists.range(candidate) {
        let h = Int(lists.home[k])
        let saving = lists.weights[h] * Int(lists.saved[k])
        if saving > best[h] {
          value += saving - best[h]
          second[h] = best[h]
          best[h] = saving
          slot[h] = Int32(s)
        } else if saving > second[h] {
          second[h] = saving
        }
      }
    }
    self.best = best
    self.second = second
    self.slot = slot
    self.value = value
  }

  /// What `candidate` would add. O(its entries).
  func gain(_ candidate: Int, in lists: SavingLists) -> Int {
    var gain = 0
    for k in lists.range(candidate) {
      let h = Int(lists.home[k])
      gain += max(0, lists.weights[h] * Int(lists.saved[k]) - best[h])
    }
    return gain
  }

  /// What is lost when the site of each slot goes and its homes turn to their second best.
  func losses() -> [Int] {
    var losses = [Int](repeating: 0, count: chosen.count)
    for h in best.indices where slot[h] >= 0 { losses[Int(slot[h])] += best[h] - second[h] }
    return losses
  }
}
