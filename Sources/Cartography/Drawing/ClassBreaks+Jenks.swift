extension ClassBreaks {
  /// Natural breaks: the classes whose squared deviations from their means sum to the least (Fisher
  /// 1958, Jenks 1977), found exactly.
  ///
  /// Complexity: O(classes × n²) over distinct values; more than 1,000 distinct values are first thinned
  /// to quantiles.
  public static func jenks(_ values: [Double], classes: Int) -> ClassBreaks {
    let sorted = values.filter(\.isFinite).sorted()
    guard classes > 1, !sorted.isEmpty else { return ClassBreaks(fixed: []) }
    let thinned =
      sorted.count <= 1000 ? sorted : (0..<1000).map { sorted[$0 * (sorted.count - 1) / 999] }
    var distinct: [Double] = []
    var weights: [Double] = []
    for value in thinned {
      if distinct.last == value {
        weights[weights.count - 1] += 1
      } else {
        distinct.append(value)
        weights.append(1)
      }
    }
    let wanted = min(classes, distinct.count)
    guard wanted > 1 else { return ClassBreaks(fixed: []) }
    return ClassBreaks(fixed: starts(distinct, weights, classes: wanted).map { distinct[$0] })
  }

  /// Index of the first value of every class but the first.
  private static func starts(_ values: [Double], _ weights: [Double], classes: Int) -> [Int] {
    let n = values.count
    // Sums about the mean: squares of large numbers would lose the digits that matter.
    let mean = values.reduce(0, +) / Double(n)
    var weight = [0.0]
    var sum = [0.0]
    var squares = [0.0]
    for i in 0..<n {
      let value = values[i] - mean
      weight.append(weight[i] + weights[i])
      sum.append(sum[i] + weights[i] * value)
      squares.append(squares[i] + weights[i] * value * value)
    }
    func deviation(_ from: Int, _ to: Int) -> Double {
      let s = sum[to] - sum[from]
      return squares[to] - squares[from] - s * s / (weight[to] - weight[from])
    }
    var cost = (0...n).map { $0 == 0 ? 0 : deviation(0, $0) }
    var from: [[Int]] = []
    for k in 2...classes {
      var next = [Double](repeating: .infinity, count: n + 1)
      var choice = [Int](repeating: 0, count: n + 1)
      for end in k...n {
        for start in (k - 1)..<end {
          let candidate = cost[start] + deviation(start, end)
          if candidate < next[end] { (next[end], choice[end]) = (candidate, start) }
        }
      }
      cost = next
      from.append(choice)
    }
    var result: [Int] = []
    var end = n
    for choice in from.reversed() {
      end = choice[end]
      result.append(end)
    }
    return result.reversed()
  }
}
