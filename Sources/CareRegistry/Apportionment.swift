/// Dividing a whole number into whole parts by weights: people over cells, without losing or making any.
public enum Apportionment {
  /// `amount` in parts proportional to `weights` that sum to it exactly: floors first, the rest to the largest
  /// remainders, ties to the earlier one. A part that would pass its limit stops there, and what it could not
  /// take goes to the others in proportion to their weights; once all parts with a weight are full, to those
  /// without one in proportion to the room they have.
  ///
  /// - Parameters:
  ///   - amount: not negative.
  ///   - weights: not negative; their sum fits an `Int`. All zero: parts as equal as they can be.
  ///   - limits: most of each part, not negative; nil: none has a limit. Where they sum to less than `amount`
  ///     every part is full and the rest can't be placed.
  /// - Complexity: O(n log n), and O(n) more for every round in which a part fills up.
  public static func parts(of amount: Int, weights: [Int], limits: [Int]? = nil) -> [Int] {
    var parts = [Int](repeating: 0, count: weights.count)
    guard amount > 0, !weights.isEmpty else { return parts }
    let isEven = weights.allSatisfy { $0 == 0 }
    var left = fill(
      &parts, amount, weights: isEven ? weights.map { _ in 1 } : weights, limits: limits)
    if left > 0, let limits {
      let room = parts.indices.map { limits[$0] - parts[$0] }
      left = fill(&parts, min(left, room.reduce(0, +)), weights: room, limits: limits)
    }
    return parts
  }

  /// Adds to `parts` and returns what found no place.
  private static func fill(_ parts: inout [Int], _ amount: Int, weights: [Int], limits: [Int]?) -> Int {
    var left = amount
    var active = weights.indices.filter { i in
      weights[i] > 0 && (limits.map { $0[i] > parts[i] } ?? true)
    }
    // Fill up those whose share would pass their limit, until no share does.
    while let limits, left > 0 {
      let sum = active.reduce(0) { $0 + weights[$1] }
      guard sum > 0 else { return left }
      let whole = left
      let full = active.filter { quotient(whole, weights[$0], sum).quotient >= limits[$0] - parts[$0] }
      if full.isEmpty { break }
      for i in full {
        // Several at once may ask for more than is left only by what rounding down has kept back.
        let taken = min(left, limits[i] - parts[i])
        parts[i] += taken
        left -= taken
      }
      active.removeAll { parts[$0] >= limits[$0] }
    }
    let sum = active.reduce(0) { $0 + weights[$1] }
    guard left > 0, sum > 0 else { return left }
    let whole = left
    var remainders: [(index: Int, remainder: Int)] = []
    for i in active {
      let share = quotient(whole, weights[i], sum)
      parts[i] += share.quotient
      left -= share.quotient
      remainders.append((i, share.remainder))
    }
    remainders.sort { $0.remainder != $1.remainder ? $0.remainder > $1.remainder : $0.index < $1.index }
    for entry in remainders.prefix(left) { parts[entry.index] += 1 }
    return 0
  }

  private static func quotient(_ amount: Int, _ weight: Int, _ sum: Int) -> (quotient: Int, remainder: Int) {
    sum.dividingFullWidth(amount.multipliedFullWidth(by: weight))
  }
}
