import CareRegistry
import GeoFormats
import Wording

/// Figures of the whole nation, from the table in `GeoData/nation`.
public struct NationalFigures: Sendable {
  private struct Key: Hashable {
    var figure: String
    var year: Int?
  }

  private var values: [Key: Double] = [:]
  /// Who published them as of which date, in the order of the table.
  private(set) var sources: [String] = []

  /// None: comparisons have no national column then.
  public init() {}

  /// - Throws: `Failure.badInput` for a file that isn't such a table, with the row.
  public init(file path: String) throws(Failure) {
    let table = try CSVTable(path: path, limit: 1 << 24)
    guard let figure = table.index(of: "figure"), let year = table.index(of: "year"),
      let value = table.index(of: "value")
    else {
      throw Failure(
        .badInput, Words.CompareAnalysis.badNational.with("figure, year, value"), at: path,
        remedy: Words.CompareAnalysis.badNationalRemedy)
    }
    for row in table.rows {
      let text = row.field(year)
      guard let number = Double(row.field(value)), number.isFinite, text.isEmpty || Int(text) != nil else {
        throw Failure(
          .badInput, Words.CompareAnalysis.badNational.with(row.field(value)), at: "\(path):\(row.line)",
          remedy: Words.CompareAnalysis.badNationalRemedy)
      }
      values[Key(figure: row.field(figure), year: Int(text))] = number
      let (source, date) = (
        row.field(table.index(of: "source")), row.field(table.index(of: "reference_date"))
      )
      let dated = date.isEmpty ? source : "\(source) (\(date))"
      if !source.isEmpty && !sources.contains(dated) { sources.append(dated) }
    }
  }

  /// The table that comes with the program; empty where it is not found.
  public init(in folders: DataFolders) throws(Failure) {
    guard let folder = try? folders.folder("GeoData/nation") else {
      self.init()
      return
    }
    try self.init(file: folder + "/national_figures.csv")
  }

  /// nil where the table has none.
  ///
  /// - Parameter year: nil for a figure without one.
  func value(_ figure: String, _ year: Int? = nil) -> Double? { values[Key(figure: figure, year: year)] }
}
