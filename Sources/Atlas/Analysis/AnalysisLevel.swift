import CareRegistry

/// What one row of an analysis is: an area of a level, or a mesh cell.
public enum AnalysisLevel: Sendable, Hashable {
  case area(AreaLevel)
  case cell

  /// Reads `home-care`, `home_care`, `cell` and so on; nil for anything else.
  public init?(_ text: String) {
    if text == "cell" {
      self = .cell
    } else if let level = AreaLevel(rawValue: text.replacing("-", with: "_")) {
      self = .area(level)
    } else {
      return nil
    }
  }

  /// As a person writes it.
  public var name: String {
    switch self {
    case .area(let level): level.rawValue.replacing("_", with: "-")
    case .cell: "cell"
    }
  }

  public static let allNames = (AreaLevel.allCases.map { AnalysisLevel.area($0) } + [.cell]).map(\.name)
}
