import CareRegistry
import GeoFormats
import Wording

/// `areas.csv`: people and facilities of every area, one row each, for Excel (UTF-8 with mark, CRLF).
public enum AreaCSV {
  /// - Parameter note: sources and what the figures are; the last column of every row carries it, since a table
  ///   is cut up and passed on.
  public static func bytes(_ areas: [AreaFigures], note: String, language: Language) -> [UInt8] {
    let words = Words.Tables.self
    let kinds = FacilityKind.homeCare
    var header = [
      words.areaLevel, words.code, words.name, words.homeCareArea, words.secondaryArea, words.people,
      words.people65, words.people75, words.share75,
    ].map { $0(language) }
    header += kinds.map { words.countOf(language, $0.label(language)) }
    header += kinds.map { words.perTenThousand(language, $0.label(language)) }
    for service in Service.allCases {
      header.append(words.providersConfirmed(language, service.label(language)))
      header.append(words.providersPossible(language, service.label(language)))
    }
    header.append(words.note(language))
    let rows = areas.map { area -> [String] in
      var row = [
        area.level.label(language), area.code, area.displayName(language), area.homeCareName,
        area.secondaryName,
        Figures.people(area.people, separated: false), Figures.people(area.people65, separated: false),
        Figures.people(area.people75, separated: false), Figures.percent(area.people75, of: area.people),
      ]
      row += kinds.map { String(area.counts[$0] ?? 0) }
      row += kinds.map { Figures.perTenThousand(area.counts[$0] ?? 0, area.people75) }
      for service in area.services {
        row.append(String(service.confirmed.providers))
        row.append(String(service.possible.providers))
      }
      row.append(note)
      return row
    }
    return CSVWriter.bytes(
      header: header, rows: rows, byteOrderMark: true, lineEnd: .crlf, guardsFormulas: true)
  }
}
