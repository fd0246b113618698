import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// An area beside its prefecture, the nation and the areas most like it; or all areas of a level side by side.
public enum CompareAnalysis {
  public struct Options: Sendable {
    /// Name, code or `LEVEL:NAME`; nil: all areas of the level that was asked for.
    public var area: String?
    /// How many similar areas are shown.
    public var similar: Int
    public var nation: NationalFigures

    public init(area: String? = nil, similar: Int = 5, nation: NationalFigures = NationalFigures()) {
      self.area = area
      self.similar = similar
      self.nation = nation
    }
  }

  /// - Throws: `Failure.usage` for an area that there is not or a negative number; `Failure.badInput` where a
  ///   service has no default rule in metres.
  public static func run(_ ground: AnalysisGround, _ options: Options) throws(Failure) -> AnalysisResult {
    guard options.similar >= 0 else {
      throw Failure(
        .usage, Words.Decide.negativeCount.with("\(options.similar)"), at: "--similar",
        remedy: Words.Decide.negativeCountRemedy)
    }
    let chosen = try options.area.map { name throws(Failure) in
      try AreaName.find(name, in: ground.register.catalogue)
    }
    let level = chosen?.entry.level ?? ground.areaLevel
    let areas = ground.register.catalogue.entries.filter {
      $0.level == level && $0.code != AreaCatalogue.unassigned
    }
    let indicators = CompareIndicators(
      ground, areas: areas, nation: options.nation, reaches: try reaches(ground))
    let tables = CompareTables(ground: ground, areas: areas, indicators: indicators)
    var notes = [chosen?.note].compactMap(\.self)
    notes += [
      Words.CompareAnalysis.method.with(level.label, String(areas.count)), Words.CompareAnalysis.likeness,
    ]
    if options.nation.sources.isEmpty {
      notes.append(Words.CompareAnalysis.noNation)
    } else {
      notes.append(Words.CompareAnalysis.nation.with(options.nation.sources.joined(separator: ", ")))
    }
    notes += ground.notes(reading: .possible).filter {
      // Every service has its own rule here.
      $0 != Words.Analysis.ruleNote.with(ground.rule.rule, ground.rule.citation)
    }
    guard let chosen, let number = areas.firstIndex(where: { $0.code == chosen.entry.code }) else {
      return AnalysisResult(
        verb: "compare", title: Words.CompareAnalysis.titleAll.with(level.label, String(ground.year)),
        notes: notes, tables: [tables.areas(Array(areas.indices), distances: nil)],
        key: ["area_level", "area_code"], view: CompareTables.allView)
    }
    let comparison = AreaComparison.compare(
      area: number, indicators: indicators.shown.map(\.indicator), likeness: indicators.likeness,
      codes: areas.map(\.code), similarCount: options.similar)
    let similar = comparison.similar
    return AnalysisResult(
      verb: "compare", title: Words.CompareAnalysis.title.with(chosen.entry.name, String(ground.year)),
      notes: notes,
      tables: [
        tables.lines(comparison),
        tables.areas(
          [number] + similar.map(\.area), distances: [0] + similar.map { ($0.distance * 1e6).rounded() / 1e6 }
        ),
      ], key: ["indicator"], view: tables.view, views: ["compare_area": CompareTables.allView])
  }

  /// How all cells stand to the providers of every service, under its default rule.
  private static func reaches(_ ground: AnalysisGround) throws(Failure) -> [ServiceReach] {
    var reaches: [ServiceReach] = []
    for service in Service.allCases {
      var question = ground.question
      question.service = service
      question.rule = .byService
      question.scenario = nil
      let own = try AnalysisGround(ground.register, question)
      _ = try own.limit()
      reaches.append(own.reach(.possible))
    }
    return reaches
  }
}
