import GeoFormats
import Reports
import Wording

/// Which columns of a table a terminal shows, under which headings and how written.
public struct AnalysisView: Sendable {
  /// How a figure is written for a person. Nothing known is an empty field, never 0.
  public enum Style: Sendable, Hashable {
    case text
    /// Whole number with separators.
    case count
    /// People, as whole people with separators.
    case people
    /// A share, 0…1, as per cent with one decimal.
    case percent
    /// Metres as kilometres with one decimal.
    case kilometres
    /// So many decimals.
    case decimals(Int)
    /// yes or nothing.
    case mark
    /// Text that stands at the right, as figures do.
    case right
    /// Text of at most so many places of a terminal, a full-width letter taking two.
    case brief(Int)
    /// A code as the words that people know it by.
    case words([String: Phrase])
    /// The same, other text as `brief`.
    case briefWords([String: Phrase], Int)
  }

  public struct Column: Sendable {
    public let name: String
    public let heading: Phrase
    public let style: Style
    /// A column that holds the figure before a change: where the two read differently both are shown.
    public let before: String?

    public init(_ name: String, _ heading: Phrase, _ style: Style, before: String? = nil) {
      self.name = name
      self.heading = heading
      self.style = style
      self.before = before
    }
  }

  public var columns: [Column]
  /// Rows shown at most; a line says how many there are. nil: all.
  public var rows: Int?

  /// A column of marks: only rows that have it are shown, and a line counts the others. nil: all rows.
  public var only: String?

  public init(_ columns: [Column], rows: Int? = nil, only: String? = nil) {
    self.columns = columns
    self.rows = rows
    self.only = only
  }

  /// All columns of a table but those that say the same in every row, as their types suggest: for tables that are
  /// not the answer proper.
  static func plain(_ table: FeatureTable) -> AnalysisView {
    let asked: Set<String> = ["area_level", "service", "rule", "age_band"]
    return AnalysisView(
      table.columns.filter { !asked.contains($0.name) }.map { column in
        let style: Style =
          switch column.values {
          case .text: .brief(40)
          case .integer: column.name == "year" ? .decimals(0) : .count
          case .real: .decimals(1)
          case .boolean: .mark
          }
        return Column(column.name, column.title, style)
      }, rows: 50)
  }

  /// Lines for a terminal.
  public func lines(_ table: FeatureTable, _ language: Language) -> [String] {
    let shown = columns.compactMap { column in
      table.column(column.name).map { (column, $0.values, column.before.flatMap(table.column)?.values) }
    }.filter { _, values, before in
      // A column that is empty in every row tells nothing; the notes say why.
      (0..<table.rowCount).contains { row in
        values[row] != .null || before.map { $0[row] != .null } ?? false
      }
    }
    var text = TextTable(
      shown.map { column, _, _ in
        switch column.style {
        case .text, .mark, .brief, .words, .briefWords: .left
        default: .right
        }
      })
    text.append(shown.map { $0.0.heading(language) })
    var wanted = Array(0..<table.rowCount)
    if let only, case .boolean(let marks)? = table.column(only)?.values {
      wanted.removeAll { marks[$0] != true }
    }
    let rest = wanted.prefix(rows ?? wanted.count)
    for row in rest {
      text.append(
        shown.map { column, values, before in
          let now = Self.field(values[row], column.style, language)
          let then = before.map { Self.field($0[row], column.style, language) } ?? now
          return then == now ? now : "\(then)→\(now)"
        })
    }
    var lines = text.lines()
    if rest.count < wanted.count {
      lines.append("  " + Words.Analysis.moreRows(language, String(rest.count), String(wanted.count)))
    }
    if wanted.count < table.rowCount {
      lines.append("  " + Words.BeforeAfter.unchanged(language, String(table.rowCount - wanted.count)))
    }
    return lines
  }

  static func field(_ value: FieldValue, _ style: Style, _ language: Language) -> String {
    let number: Double
    switch value {
    case .null: return ""
    case .text(let text):
      if case .words(let labels) = style { return labels[text]?(language) ?? printable(text) }
      if case .briefWords(let labels, let places) = style {
        return TextTable.clipped(labels[text]?(language) ?? printable(text), to: places)
      }
      if case .brief(let places) = style { return TextTable.clipped(printable(text), to: places) }
      return printable(text)
    case .boolean(let flag): return flag ? Words.Registry.yes(language) : ""
    case .integer(let whole): number = Double(whole)
    case .real(let real): number = real
    }
    guard number.isFinite, abs(number) < 1e15 else { return "" }
    switch style {
    case .text, .right, .mark, .count, .people, .brief, .words, .briefWords:
      return Figures.people(Int((number * 1000).rounded()))
    case .percent: return Figures.fixed(number * 100, decimals: 1) + "%"
    case .kilometres: return Figures.kilometres(number)
    case .decimals(let places): return Figures.fixed(number, decimals: places)
    }
  }

  /// A name can't bring a line end or an escape sequence onto a terminal.
  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
            ? " " : $0
        }))
  }
}
