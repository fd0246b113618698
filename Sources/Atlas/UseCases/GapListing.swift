import CareRegistry
import GeoFormats
import Reports
import Wording

/// People beyond reach of one service, area by area, read from an atlas.
public struct GapListing {
  private let service: Service
  private let rule: String
  private let possible: [AreaReachRows.Row]
  private let confirmed: [AreaReachRows.Row]
  private let year: Int
  private let roundTheClock: Bool
  private let warning: Phrase?

  /// - Parameter year: nil: the base year.
  /// - Throws: `Failure` for an atlas without the table, or a year that it has not.
  public init(
    atlas path: String, service: Service, level: AreaLevel, year: Int?, roundTheClock: Bool
  ) throws(Failure) {
    let contents = try AtlasContents(
      reading: path, only: ["area_reach", "reach_rule", "atlas", "provenance"])
    let years = try AreaReachRows.years(contents)
    let about = try contents.about()
    let baseYear = about.baseYear
    let wanted = year ?? baseYear
    guard years.contains(wanted) else {
      throw Failure(
        .usage,
        Words.Commands.noSuchYear.with(String(wanted), years.map(String.init).joined(separator: ", ")),
        at: path)
    }
    let rows = try AreaReachRows(
      contents, service: service, level: level, year: wanted, roundTheClock: roundTheClock)
    guard !rows.row(.possible).isEmpty else {
      throw Failure(
        .badInput, Words.Commands.noAreas.with(level.label.ja, level.label.en), at: path,
        remedy: Words.Commands.noAreasRemedy)
    }
    self.service = service
    self.rule = try rows.rule(service).rule
    self.possible = rows.row(.possible)
    self.confirmed = rows.row(.confirmed)
    self.year = wanted
    self.roundTheClock = roundTheClock
    self.warning = about.warning
  }

  private var header: [Phrase] {
    [
      Words.Tables.service, Words.Tables.rule, Words.Tables.year, Words.Tables.roundTheClock,
      Words.Tables.code,
      Words.Tables.name, Words.Tables.countPossible, Words.Tables.people75,
      Words.Tables.uncovered75Possible, Words.Tables.uncovered75PossibleLeast,
      Words.Tables.uncovered75PossibleMost,
      Words.Tables.uncovered75Confirmed, Words.Tables.uncoveredShare75, Words.Tables.meanPossible,
      Words.Tables.p90Possible,
    ]
  }

  private func fields(_ i: Int, separated: Bool) -> [String] {
    let row = possible[i]
    func people(_ value: Double) -> String {
      Figures.people(Int((value * 1000).rounded()), separated: separated)
    }
    return [
      row.code, row.name, String(row.providers), people(row.people75), people(row.uncovered75),
      people(row.uncovered75Min), people(row.uncovered75Max), people(confirmed[i].uncovered75),
      Figures.percent(Int((row.uncovered75 * 1000).rounded()), of: Int((row.people75 * 1000).rounded())),
      Figures.kilometres(row.mean), Figures.kilometres(row.p90),
    ]
  }

  /// Lines for a terminal, with the question above the table.
  public func table(_ language: Language) -> [String] {
    var table = TextTable([.left, .left] + [TextTable.Side](repeating: .right, count: 9))
    table.append(Words.Commands.gapColumns.map { $0(language) })
    for i in possible.indices { table.append(fields(i, separated: true)) }
    return [
      Words.Commands.gapTitle(language, service.label(language), rule, String(year))
        + (roundTheClock ? Words.Commands.roundTheClockOnly(language) : "")
    ] + table.lines()
      + [Words.Commands.gapNote(language)] + [warning?(language)].compactMap(\.self)
  }

  /// CSV for Excel: with mark, CRLF.
  public func csv(_ language: Language) -> String {
    String(
      decoding: CSVWriter.bytes(
        header: (header + [warning.map { _ in Words.Tables.note }].compactMap(\.self)).map { $0(language) },
        rows: possible.indices.map {
          [service.label(language), rule, String(year), roundTheClock ? Words.Registry.yes(language) : ""]
            + fields($0, separated: false) + [warning?(language)].compactMap(\.self)
        },
        byteOrderMark: true, lineEnd: .crlf, guardsFormulas: true), as: UTF8.self)
  }
}
