/// Projected demand of a secondary area (構想区域) in one year, from 厚生労働省 在宅（訪問診療）需要推計.
public struct HomeCareDemand: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// 訪問診療
    case homeVisit = "home_visit"
    /// 外来
    case outpatient
  }

  /// Four digits.
  public var secondaryAreaCode: String
  public var kind: Kind
  public var year: Int
  /// Receipts (レセプト件数) per month.
  public var receiptsPerMonth: Double
  /// Key of the dataset's sources.
  public var source: String

  public init(
    secondaryAreaCode: String, kind: Kind, year: Int, receiptsPerMonth: Double, source: String
  ) {
    self.secondaryAreaCode = secondaryAreaCode
    self.kind = kind
    self.year = year
    self.receiptsPerMonth = receiptsPerMonth
    self.source = source
  }
}
