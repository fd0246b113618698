/// State of one of the eight work items (ア)–(ク) of a municipality in a fiscal year.
public struct ProgressRecord: Sendable, Hashable {
  /// 在宅医療・介護連携推進事業の取組
  public enum Item: String, Sendable, CaseIterable, Codable {
    /// (ア) 資源の把握 … (ク) 関係市区町村の連携, in their order.
    case a, i, u, e, o, ka, ki, ku

    /// The kana in brackets.
    public var kana: Character {
      switch self {
      case .a: "ア"
      case .i: "イ"
      case .u: "ウ"
      case .e: "エ"
      case .o: "オ"
      case .ka: "カ"
      case .ki: "キ"
      case .ku: "ク"
      }
    }
  }

  public enum State: String, Sendable, CaseIterable, Codable {
    case implemented
    case planned
    case notImplemented = "not_implemented"
    case notReported = "not_reported"
  }

  /// Five digits.
  public var municipalityCode: String
  public var fiscalYear: Int
  public var item: Item
  public var state: State
  /// Key of the dataset's sources.
  public var source: String

  public init(municipalityCode: String, fiscalYear: Int, item: Item, state: State, source: String) {
    self.municipalityCode = municipalityCode
    self.fiscalYear = fiscalYear
    self.item = item
    self.state = state
    self.source = source
  }
}
