import Dispatch

/// Spreads independent work over the cores and gathers the results by chunk, so that an answer never
/// depends on how many workers there were or who came first.
public enum Workers {
  /// The results of `body` for consecutive ranges of `0 ..< count`, in their order.
  ///
  /// - Parameters:
  ///   - chunk: the length of a range; it, not the number of cores, decides how sums are grouped.
  ///   - workers: at most this many ranges at a time; nil: as many as there are cores.
  public static func map<Result: Sendable>(
    count: Int, chunk: Int, workers: Int? = nil, _ body: @Sendable (Range<Int>) -> Result
  ) -> [Result] {
    precondition(chunk > 0)
    let chunks = (count + chunk - 1) / chunk
    if workers == 1 || chunks <= 1 {
      return (0..<chunks).map { body($0 * chunk..<min(count, ($0 + 1) * chunk)) }
    }
    var results = [Result?](repeating: nil, count: chunks)
    let lanes = min(chunks, workers ?? chunks)
    results.withUnsafeMutableBufferPointer { buffer in
      // Proof for `unsafe`: every chunk number is handled by one iteration only, so no two write to the
      // same element, and the buffer outlives the call, which returns when all have ended.
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: lanes) { lane in
        var number = lane
        while number < chunks {
          slots[number] = body(number * chunk..<min(count, (number + 1) * chunk))
          number += lanes
        }
      }
    }
    return results.compactMap { $0 }
  }
}

extension Workers {
  /// An array of `count` elements, of which `body` fills one range after the other, several at a time.
  ///
  /// - Parameters:
  ///   - initial: what an element holds before.
  ///   - body: gets the range and the whole array's storage; writes only elements of its range.
  ///   - workers: as for `map`; the result doesn't depend on it.
  static func filled<Element: Sendable>(
    count: Int, with initial: Element, chunk: Int, workers: Int? = nil,
    _ body: @Sendable (Range<Int>, UnsafeMutableBufferPointer<Element>) -> Void
  ) -> [Element] {
    var elements = [Element](repeating: initial, count: count)
    elements.withUnsafeMutableBufferPointer { buffer in
      // Proof for `unsafe`: ranges of different chunks share no element, a chunk is handled once, and the
      // buffer outlives `map`, which returns when all have ended.
      nonisolated(unsafe) let slots = buffer
      _ = map(count: count, chunk: chunk, workers: workers) { body($0, slots) }
    }
    return elements
  }
}
