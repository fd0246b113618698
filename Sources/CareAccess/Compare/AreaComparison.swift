/// An area beside its prefecture, the nation and the areas most like it.
public struct AreaComparison: Sendable, Equatable {
  /// One figure of the area in its company.
  public struct Line: Sendable, Equatable {
    public let key: String
    /// nil: not known.
    public let value: Double?
    public let prefecture: Double?
    public let nation: Double?
    /// Competition rank among the areas with a value; see `AreaIndicator.ranks`.
    public let rank: Int?
    /// How many areas have a value.
    public let ranked: Int
    /// 0 … 100; see `AreaIndicator.percentiles`.
    public let percentile: Double?
    /// Values of the similar areas, in their order.
    public let similar: [Double?]
  }

  public let area: Int
  /// In the order of the indicators.
  public let lines: [Line]
  public let similar: [SimilarArea]

  /// - Parameters:
  ///   - area: the number of the area.
  ///   - indicators: figures to be shown.
  ///   - likeness: what makes areas alike; may be made of other figures than those shown.
  ///   - codes: codes of all areas.
  ///   - similarCount: how many similar areas, 5 unless told.
  public static func compare(
    area: Int, indicators: [AreaIndicator], likeness: AreaLikeness, codes: [String], similarCount: Int = 5
  ) -> AreaComparison {
    precondition(indicators.allSatisfy { $0.values.count == codes.count } && codes.indices.contains(area))
    let similar = likeness.mostSimilar(to: area, count: similarCount, codes: codes)
    return AreaComparison(
      area: area,
      lines: indicators.map { indicator in
        Line(
          key: indicator.key, value: indicator.values[area], prefecture: indicator.prefecture,
          nation: indicator.nation, rank: indicator.ranks()[area], ranked: indicator.knownCount,
          percentile: indicator.percentiles()[area], similar: similar.map { indicator.values[$0.area] })
      },
      similar: similar)
  }
}
