import CareRegistry
import Wording

/// A figure of every municipality as a choropleth, with providers above it.
public struct ShareTheme: Sendable {
  public enum Measure: String, Sendable {
    /// People of 75 and older per people, 0 … 1.
    case share75
    /// People of 75 and older.
    case people75
  }

  public var measure: Measure
  /// Year of the figures, such as 2025.
  public var year: Int
  /// By municipality code; a municipality without a figure is left out and drawn as "no data".
  public var values: [String: Double]
  /// The figure of the whole area.
  public var total: Double
  public var breaks: ClassBreaks
  public var facilities: [SheetFacility]

  public init(
    measure: Measure, year: Int, values: [String: Double], total: Double, breaks: ClassBreaks,
    facilities: [SheetFacility]
  ) {
    self.measure = measure
    self.year = year
    self.values = values
    self.total = total
    self.breaks = breaks
    self.facilities = facilities
  }
}
