/// Limits between the classes of a choropleth: strictly ascending, never repeated, so that every class
/// can hold a value.
///
/// Class 0 lies below the first limit; a value equal to a limit belongs to the class above it.
public struct ClassBreaks: Hashable, Sendable {
  /// One fewer than the number of classes; may be empty: one class.
  public let limits: [Double]

  public var classCount: Int { limits.count + 1 }

  /// Limits as given, put in order, without repeats and without values that are not finite.
  public init(fixed limits: [Double]) {
    var kept: [Double] = []
    for limit in limits.filter(\.isFinite).sorted() where kept.last.map({ limit > $0 }) ?? true {
      kept.append(limit)
    }
    self.limits = kept
  }

  /// The class of a value, 0 … classCount − 1; nil for a value that is not a number.
  public func index(of value: Double) -> Int? {
    guard !value.isNaN else { return nil }
    var low = 0
    var high = limits.count
    while low < high {
      let middle = (low + high) / 2
      if limits[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Classes with about equally many values. Equal values share a class, so there may be fewer classes
  /// than asked for.
  public static func quantile(_ values: [Double], classes: Int) -> ClassBreaks {
    let sorted = values.filter(\.isFinite).sorted()
    guard classes > 1, let lowest = sorted.first else { return ClassBreaks(fixed: []) }
    let limits = (1..<classes).map { sorted[min(sorted.count - 1, $0 * sorted.count / classes)] }
    // A limit at the lowest value would leave the first class empty.
    return ClassBreaks(fixed: limits.filter { $0 > lowest })
  }

  /// Classes of equal width from the lowest value to the highest.
  public static func equal(_ values: [Double], classes: Int) -> ClassBreaks {
    let finite = values.filter(\.isFinite)
    guard classes > 1, let low = finite.min(), let high = finite.max(), high > low else {
      return ClassBreaks(fixed: [])
    }
    let width = (high - low) / Double(classes)
    return ClassBreaks(fixed: (1..<classes).map { low + Double($0) * width }.filter { $0 > low })
  }

  /// The limits moved to the nearest round number of `step` (0.05, 100 …) for a legend that can be
  /// said aloud. Limits that fall together become one.
  public func rounded(to step: Double) -> ClassBreaks {
    precondition(step > 0, "a step must be above zero")
    return ClassBreaks(fixed: limits.map { ($0 / step).rounded() * step })
  }
}
