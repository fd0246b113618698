import Glibc

/// How alike areas are: the Euclidean distance of their standardised figures.
///
/// Each figure (or its logarithm, see `AreaIndicator.Scale`) less the mean, divided by the standard deviation of
/// the whole population of areas with a value (divisor n). Distances are in standard deviations, 0 for equals,
/// without an upper end; all figures weigh the same. A figure that is the same in all areas tells nothing and
/// adds 0. An area that lacks one of the figures is not compared rather than guessed. Independent of the order
/// of the areas to the last bit.
public struct AreaLikeness: Sendable, Equatable {
  /// Standardised figures by indicator and area; nil: not known.
  public let standardised: [[Double?]]
  /// Numbers of the indicators that tell nothing: equal everywhere, or known nowhere.
  public let withoutSpread: [Int]
  private let areaCount: Int

  /// - Parameter indicators: those that make areas alike, such as population (logarithm), share of 75 and over
  ///   and density (logarithm); all of the same areas.
  public init(_ indicators: [AreaIndicator]) {
    areaCount = indicators.first?.values.count ?? 0
    precondition(indicators.allSatisfy { [areaCount] in $0.values.count == areaCount })
    var standardised: [[Double?]] = []
    var flat: [Int] = []
    for (number, indicator) in indicators.enumerated() {
      let values = indicator.values.map { value -> Double? in
        guard let value else { return nil }
        switch indicator.scale {
        case .plain: return value
        case .logarithm: return value > 0 ? log(value) : nil
        }
      }
      // Sorted before they are added, so that the order of the areas changes no bit.
      let known = values.compactMap { $0 }.sorted()
      let count = Double(max(1, known.count))
      let mean = known.reduce(0, +) / count
      let deviation = (known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
      let isFlat = known.first == known.last || !(deviation > 0 && deviation.isFinite)
      if isFlat { flat.append(number) }
      standardised.append(values.map { value in value.map { isFlat ? 0 : ($0 - mean) / deviation } })
    }
    self.standardised = standardised
    withoutSpread = flat
  }

  /// Distance of two areas; nil when one of them lacks a figure, or no figure was chosen.
  public func distance(_ a: Int, _ b: Int) -> Double? {
    guard !standardised.isEmpty else { return nil }
    var sum = 0.0
    for figures in standardised {
      guard let left = figures[a], let right = figures[b] else { return nil }
      sum += (left - right) * (left - right)
    }
    return sum.squareRoot()
  }

  /// The `count` other areas nearest to `area`, nearest first, of equals the one with the lower code.
  ///
  /// - Parameter codes: codes of the areas.
  public func mostSimilar(to area: Int, count: Int, codes: [String]) -> [SimilarArea] {
    precondition(codes.count == areaCount || standardised.isEmpty)
    let all = (0..<areaCount).compactMap { other -> SimilarArea? in
      guard other != area, let distance = distance(area, other) else { return nil }
      return SimilarArea(area: other, distance: distance)
    }
    let sorted = all.sorted {
      $0.distance != $1.distance
        ? $0.distance < $1.distance
        : codes[$0.area] != codes[$1.area] ? codes[$0.area] < codes[$1.area] : $0.area < $1.area
    }
    return Array(sorted.prefix(max(0, count)))
  }
}

/// An area that is like another one.
public struct SimilarArea: Sendable, Equatable {
  /// Its number.
  public let area: Int
  /// Standard deviations; 0: equal in every figure.
  public let distance: Double
}
