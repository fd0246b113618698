import Spatial

/// People of one mesh cell of one municipality in one year, by age band, where a source gives them by cell.
public struct CellFigures: Sendable, Hashable {
  public var code: MeshCode
  public var municipalityCode: String
  public var year: Int
  /// Thousandths of people, as are the bands: projections have fractions.
  public var total: Int
  public var over65: Int
  public var over75: Int
  /// nil where the source has no such band.
  public var over85: Int?

  public init(
    code: MeshCode, municipalityCode: String, year: Int, total: Int, over65: Int, over75: Int,
    over85: Int? = nil
  ) {
    self.code = code
    self.municipalityCode = municipalityCode
    self.year = year
    self.total = total
    self.over65 = over65
    self.over75 = over75
    self.over85 = over85
  }

  /// Thousandths as whole people, halves up: how totals of areas are made of cells.
  public static func people(_ thousandths: Int) -> Int { (thousandths + 500) / 1000 }
}
