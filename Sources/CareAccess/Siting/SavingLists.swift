import Spatial

/// What each candidate would save each home, as sparse lists: the common form of maximal covering and
/// p-median. The value of a set of sites is Σ over homes of the greatest saving that one of them gives.
///
/// A saving is people × units saved; in whole numbers, so that sums are exact in any order.
struct SavingLists: Sendable {
  /// Thousandths of people of each home in the lists.
  let weights: [Int]
  /// Where a candidate's entries begin; one more than there are candidates.
  let starts: [Int]
  /// Homes of each candidate, ascending.
  let home: [Int32]
  /// Units saved for each person of that home, more than 0.
  let saved: [UInt32]

  var candidateCount: Int { starts.count - 1 }

  func range(_ candidate: Int) -> Range<Int> { starts[candidate]..<starts[candidate + 1] }

  /// Greatest saving that any candidate brings to each home.
  func greatest() -> [Int] {
    var most = [UInt32](repeating: 0, count: weights.count)
    for k in home.indices { most[Int(home[k])] = max(most[Int(home[k])], saved[k]) }
    return most.indices.map { weights[$0] * Int(most[$0]) }
  }

  /// Lists by candidate from lists by candidate.
  ///
  /// - Parameter lists: chunks of candidates in order; for each candidate the number of its entries.
  init(weights: [Int], chunks: [(counts: [Int], home: [Int32], saved: [UInt32])]) {
    self.weights = weights
    var starts = [0]
    for chunk in chunks {
      for count in chunk.counts { starts.append((starts.last ?? 0) + count) }
    }
    self.starts = starts
    home = Array(chunks.map(\.home).joined())
    saved = Array(chunks.map(\.saved).joined())
  }

  /// Lists by candidate from lists by home.
  ///
  /// - Parameter chunks: chunks of homes in order, each with the number of entries of each of its homes; a
  ///   chunk is let go once it is sorted in.
  init(
    weights: [Int], candidateCount: Int,
    byHome chunks: [(counts: [Int], candidate: [Int32], saved: [UInt32])]
  ) {
    self.weights = weights
    var next = [Int](repeating: 0, count: candidateCount + 1)
    for chunk in chunks {
      for c in chunk.candidate { next[Int(c) + 1] += 1 }
    }
    for c in 0..<candidateCount { next[c + 1] += next[c] }
    starts = next
    let total = next[candidateCount]
    var home = [Int32](repeating: 0, count: total)
    var saved = [UInt32](repeating: 0, count: total)
    var chunks = chunks
    var h: Int32 = 0
    for number in chunks.indices {
      var k = 0
      for count in chunks[number].counts {
        for _ in 0..<count {
          let c = Int(chunks[number].candidate[k])
          home[next[c]] = h
          saved[next[c]] = chunks[number].saved[k]
          next[c] += 1
          k += 1
        }
        h += 1
      }
      chunks[number] = ([], [], [])
    }
    self.home = home
    self.saved = saved
  }
}
