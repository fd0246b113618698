/// One figure of every area, such as people, the share of 75 and over, or people per square kilometre.
public struct AreaIndicator: Sendable, Equatable {
  /// How a value enters the distance between areas.
  public enum Scale: String, Sendable, Codable {
    case plain
    /// The logarithm, for sizes that differ by powers of ten, such as population: twice as many people is as
    /// far apart among villages as among cities. Values of 0 and below have none and count as unknown.
    case logarithm
  }

  /// Which value has rank 1.
  public enum Order: String, Sendable, Codable {
    case greatestFirst
    case leastFirst
  }

  /// Name of the figure, as a column is named.
  public var key: String
  /// By area; nil: not known.
  public var values: [Double?]
  public var scale: Scale
  public var order: Order
  /// Values of the prefecture and the nation, where given. They are shown, not ranked.
  public var prefecture: Double?
  public var nation: Double?

  public init(
    key: String, values: [Double?], scale: Scale = .plain, order: Order = .greatestFirst,
    prefecture: Double? = nil, nation: Double? = nil
  ) {
    self.key = key
    // What is not a number is not known.
    self.values = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    self.scale = scale
    self.order = order
    self.prefecture = prefecture
    self.nation = nation
  }

  /// Rank of every area among those with a value, 1 for the first; equals share the better rank and the next
  /// one is skipped (competition ranking: 1, 2, 2, 4). nil where the value is not known. O(n log n).
  public func ranks() -> [Int?] {
    let known = values.compactMap { $0 }.sorted()
    return values.map { value in
      guard let value else { return nil }
      switch order {
      case .leastFirst: return Self.below(value, in: known) + 1
      case .greatestFirst: return known.count - Self.notAbove(value, in: known) + 1
      }
    }
  }

  /// Per cent of the other areas with a value that have a smaller one, equals counted half: 0 for the
  /// smallest alone, 100 for the greatest alone, whatever the order of the ranks. nil where the value is not
  /// known or no other is.
  public func percentiles() -> [Double?] {
    let known = values.compactMap { $0 }.sorted()
    return values.map { value in
      guard let value, known.count > 1 else { return nil }
      let below = Self.below(value, in: known)
      let equals = Self.notAbove(value, in: known) - below - 1
      return 100 * Double(2 * below + equals) / Double(2 * (known.count - 1))
    }
  }

  /// How many areas have a value.
  public var knownCount: Int { values.reduce(0) { $0 + ($1 == nil ? 0 : 1) } }

  private static func below(_ value: Double, in sorted: [Double]) -> Int {
    partition(sorted) { $0 >= value }
  }

  private static func notAbove(_ value: Double, in sorted: [Double]) -> Int {
    partition(sorted) { $0 > value }
  }

  /// Number of the first element for which the answer turns to true.
  private static func partition(_ sorted: [Double], _ isBeyond: (Double) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(sorted[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
