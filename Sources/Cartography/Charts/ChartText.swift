import Wording

/// What every chart says: the finding, the unit, where the figures come from.
public struct ChartText: Sendable {
  public var title: String
  /// What the axis counts, with its unit.
  public var unit: String
  /// Source and "edited by": stands on every chart.
  public var source: String

  public init(title: String, unit: String, source: String) {
    self.title = title
    self.unit = unit
    self.source = source
  }
}

/// Sizes of type on charts, millimetres.
enum ChartType {
  static let title = FontStack.millimetres(11)
  static let label = FontStack.millimetres(7.5)
  static let note = FontStack.millimetres(6)
}
