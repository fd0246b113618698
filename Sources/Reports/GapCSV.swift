import CareRegistry
import GeoFormats
import Wording

/// `gaps.csv`: people beyond reach of every service, one row for each area and service, for Excel.
public enum GapCSV {
  /// - Parameter note: sources and what the figures are; the last column of every row carries it, since a table
  ///   is cut up and passed on.
  public static func bytes(_ areas: [AreaFigures], note: String, language: Language) -> [UInt8] {
    let words = Words.Tables.self
    let header = [
      words.areaLevel, words.code, words.name, words.homeCareArea, words.service, words.rule, words.counting,
      words.people, words.people65, words.people75, words.countConfirmed, words.countPossible,
      words.uncoveredPossibleLeast, words.uncoveredPossible, words.uncoveredPossibleMost,
      words.uncoveredConfirmedLeast, words.uncoveredConfirmed, words.uncoveredConfirmedMost,
      words.uncovered75PossibleLeast, words.uncovered75Possible, words.uncovered75PossibleMost,
      words.uncovered75ConfirmedLeast, words.uncovered75Confirmed, words.uncovered75ConfirmedMost,
      words.uncoveredShare75, words.meanPossible, words.p90Possible, words.leastPossible, words.mostPossible,
      words.meanConfirmed, words.p90Confirmed, words.leastConfirmed, words.mostConfirmed, words.ownKindCount,
      words.ownKindUncovered75, words.note,
    ].map { $0(language) }
    let rows = areas.flatMap { area in area.services.map { row(area, $0, note, language) } }
    return CSVWriter.bytes(
      header: header, rows: rows, byteOrderMark: true, lineEnd: .crlf, guardsFormulas: true)
  }

  private static func row(_ area: AreaFigures, _ s: ServiceFigures, _ note: String, _ language: Language)
    -> [String]
  {
    func people(_ value: Int) -> String { Figures.people(value, separated: false) }
    func three(_ value: (least: Int, centre: Int, most: Int)) -> [String] {
      [people(value.least), people(value.centre), people(value.most)]
    }
    let distances: (ReachFigures) -> [String] = { r in
      [r.mean, r.p90, r.least, r.most].map(Figures.kilometres)
    }
    return [
      area.level.label(language), area.code, area.displayName(language), area.homeCareName,
      s.service.label(language), s.rule,
      Words.Tables.countingAll(language), people(area.people), people(area.people65), people(area.people75),
      String(s.confirmed.providers), String(s.possible.providers),
    ] + three(s.possible.uncovered) + three(s.confirmed.uncovered) + three(s.possible.uncovered75)
      + three(s.confirmed.uncovered75) + [Figures.percent(s.possible.uncovered75.centre, of: area.people75)]
      + distances(s.possible) + distances(s.confirmed) + [
        String(s.ownKindPossible.providers), people(s.ownKindPossible.uncovered75.centre), note,
      ]
  }
}
