import Glibc

/// How unequally something is spread over people. All three are 0 (Palma: 0.25) when everybody has the same, and
/// don't change when every value is multiplied by one number.
public struct Inequality: Sendable, Equatable {
  /// 0 (equal) … 1 (one person has all): half the mean difference between two people, over the mean.
  public let gini: Double
  /// What the tenth of the people with most has, over what the four tenths with least have (Palma 2011); infinite
  /// when these have nothing.
  public let palma: Double
  /// Theil's T: Σ share of people · x/μ · ln(x/μ); 0 (equal) … ln of the number of people.
  public let theil: Double

  /// nil where there are no people or nobody has anything.
  ///
  /// - Parameters:
  ///   - values: by cell, finite, 0 or more: everybody of a cell has the same.
  ///   - people: by cell, finite, 0 or more; need not be whole.
  ///
  /// O(n log n). A cell that lies across the limit of a tenth is divided. The order of cells changes nothing but
  /// rounding; equal cells in any order not even that.
  public init?(values: [Double], people: [Double]) {
    precondition(values.count == people.count)
    let order = values.indices.filter { people[$0] > 0 }.sorted {
      values[$0] != values[$1] ? values[$0] < values[$1] : people[$0] < people[$1]
    }
    let total = order.reduce(0) { $0 + people[$1] }
    let sum = order.reduce(0) { $0 + people[$1] * values[$1] }
    guard total > 0, sum > 0, total.isFinite, sum.isFinite else { return nil }
    let mean = sum / total

    var seen = 0.0
    var held = 0.0
    var area = 0.0
    var entropy = 0.0
    var least = 0.0
    var most = 0.0
    for i in order {
      let (people, value) = (people[i], values[i])
      area += people * (2 * held + people * value)
      if value > 0 { entropy += people * (value / mean) * log(value / mean) }
      least += value * max(0, min(people, 0.4 * total - seen))
      most += value * max(0, min(people, seen + people - 0.9 * total))
      seen += people
      held += people * value
    }
    gini = max(0, 1 - area / (total * sum))
    palma = least > 0 ? most / least : .infinity
    theil = max(0, entropy / total)
  }
}
