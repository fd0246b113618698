import TestSupport
import Testing

@testable import CareAccess

/// The search and the bound on bare savings, without places.
@Suite struct SitingSearchTests {
  private func lists(_ random: inout SeededGenerator, homes: Int, candidates: Int) -> SavingLists {
    let chunks = (0..<candidates).map { _ -> (counts: [Int], home: [Int32], saved: [UInt32]) in
      let home = (0..<Int32(homes)).filter { _ in Int.random(in: 0...2, using: &random) == 0 }
      return ([home.count], home, home.map { _ in .random(in: 1...9, using: &random) })
    }
    return SavingLists(weights: (0..<homes).map { _ in .random(in: 1...50, using: &random) }, chunks: chunks)
  }

  private func value(_ set: [Int], _ lists: SavingLists) -> Int {
    var best = [Int](repeating: 0, count: lists.weights.count)
    for candidate in set {
      for k in lists.range(candidate) {
        let h = Int(lists.home[k])
        best[h] = max(best[h], lists.weights[h] * Int(lists.saved[k]))
      }
    }
    return best.reduce(0, +)
  }

  @Test func greedyTakesTheGreatestGainEachTime() {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<80 {
      let lists = lists(&random, homes: 20, candidates: 15)
      let taken = SiteSearch(lists: lists, workers: nil).greedy(6)
      for (n, candidate) in taken.enumerated() {
        let before = Array(taken.prefix(n))
        let gains = (0..<15).map { value(before + [$0], lists) - value(before, lists) }
        #expect(gains[candidate] == gains.max() && gains.firstIndex(of: gains[candidate]) == candidate)
      }
    }
  }

  @Test func afterTheExchangesNoExchangeHelpsAnyMore() {
    var random = SeededGenerator(seed: 32)
    var mended = 0
    for _ in 0..<80 {
      let lists = lists(&random, homes: 25, candidates: 15)
      let search = SiteSearch(lists: lists, workers: nil)
      let start = [0, 1, 2, 3]
      let end = search.exchanged(start)
      #expect(end.value == value(end.chosen, lists) && end.value >= value(start, lists))
      if end.value > value(start, lists) { mended += 1 }
      for slot in end.chosen.indices {
        for candidate in 0..<15 where !end.chosen.contains(candidate) {
          var other = end.chosen
          other[slot] = candidate
          #expect(value(other, lists) <= end.value)
        }
      }
    }
    #expect(mended > 40)
  }

  @Test func listsByHomeAndByCandidateAreTheSame() {
    var random = SeededGenerator(seed: 33)
    let one = lists(&random, homes: 12, candidates: 7)
    var chunks: [(counts: [Int], candidate: [Int32], saved: [UInt32])] = []
    for half in [0..<5, 5..<12] {
      var chunk: (counts: [Int], candidate: [Int32], saved: [UInt32]) = ([], [], [])
      for h in half {
        let before = chunk.candidate.count
        for c in 0..<7 {
          for k in one.range(c) where one.home[k] == h {
            chunk.candidate.append(Int32(c))
            chunk.saved.append(one.saved[k])
          }
        }
        chunk.counts.append(chunk.candidate.count - before)
      }
      chunks.append(chunk)
    }
    let other = SavingLists(weights: one.weights, candidateCount: 7, byHome: chunks)
    #expect(one.starts == other.starts && one.home == other.home && one.saved == other.saved)
  }

  @Test func theBoundHoldsForEverySetWhateverTheStart() {
    var random = SeededGenerator(seed: 34)
    for _ in 0..<60 {
      let lists = lists(&random, homes: 30, candidates: 9)
      let count = Int.random(in: 1...4, using: &random)
      let start = SiteSelection([Int.random(in: 0..<9, using: &random)], in: lists)
      let found = SiteBound(lists: lists, workers: nil).tighten(count: count, from: start, grain: 1)
      var most = 0
      for mask in 0..<(1 << 9) where mask.nonzeroBitCount <= count {
        most = max(most, value((0..<9).filter { mask >> $0 & 1 == 1 }, lists))
      }
      #expect(found.bound >= most && value(found.sites, lists) <= most && found.sites.count <= max(1, count))
      // Far from the trivial bound of everything opened at once.
      #expect(Double(found.bound) <= 1.1 * Double(most))
    }
  }
}
