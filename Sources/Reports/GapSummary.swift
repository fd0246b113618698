import CareRegistry
import Wording

/// The summary that a terminal shows: where most people of 75 and older are beyond reach, and which areas
/// have no provider at all.
public enum GapSummary {
  /// The `top` home-care areas of each service by people of 75 and older beyond reach, counting providers that
  /// do not report as offering the service; ties in the order given.
  public static func ranking(_ areas: [AreaFigures], top: Int = 10, language: Language) -> [String] {
    var lines: [String] = []
    let candidates = areas.filter { $0.level == .homeCare && !$0.isUnassigned }
    for (s, service) in Service.allCases.enumerated() {
      let ranked = candidates.enumerated().filter { $1.services[s].possible.uncovered75.most > 0 }.sorted {
        a, b in
        let (x, y) = (a.element.services[s].possible.uncovered75, b.element.services[s].possible.uncovered75)
        return x.centre != y.centre ? x.centre > y.centre : a.offset < b.offset
      }
      let rule = candidates.first?.services[s].rule ?? ""
      lines.append(Words.Tables.rankingTitle(language, service.label(language), rule))
      if ranked.isEmpty { lines.append("  " + Words.Tables.nobodyBeyond(language)) }
      var table = TextTable([.right, .left, .right, .right, .right, .right])
      if !ranked.isEmpty {
        table.append(
          [""]
            + [
              Words.Registry.homeCareArea, Words.Tables.beyond75, Words.Tables.range, Words.Tables.share,
              Words.Tables.confirmedOnly,
            ].map { $0(language) })
      }
      for (rank, (_, area)) in ranked.prefix(top).enumerated() {
        let figures = area.services[s]
        table.append([
          String(rank + 1), area.name, Figures.people(figures.possible.uncovered75.centre),
          "[\(Figures.range(figures.possible.uncovered75.least, figures.possible.uncovered75.most, language))]",
          Figures.percent(figures.possible.uncovered75.centre, of: area.people75) + "%",
          Figures.people(figures.confirmed.uncovered75.centre),
        ])
      }
      lines += table.lines()
      if let rest = areas.first(where: \.isUnassigned)?.services[s].possible.uncovered75, rest.most > 0 {
        lines.append(
          "  "
            + Words.Tables.besides(
              language, Words.Registry.unassigned(language), Figures.people(rest.centre),
              Figures.range(rest.least, rest.most, language)))
      }
    }
    return lines
  }

  /// Home-care areas and municipalities with people but without any provider, by service.
  public static func withoutProvider(_ areas: [AreaFigures], language: Language) -> [String] {
    var lines = [Words.Tables.withoutProviderTitle(language)]
    for (s, service) in Service.allCases.enumerated() {
      for level in [AreaLevel.homeCare, .municipality] {
        let bare = areas.filter {
          $0.level == level && $0.people > 0 && $0.services[s].possible.providers == 0
        }
        let names = bare.map { $0.displayName(language) }.joined(separator: language == .ja ? "、" : ", ")
        lines.append(
          "  "
            + Words.Tables.withoutProvider(
              language, service.label(language), level.label(language), String(bare.count),
              bare.isEmpty ? Words.Tables.none(language) : names))
      }
    }
    return lines
  }
}
