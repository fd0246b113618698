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

  /// Reading, round the clock, rule and age band of the question hold for every service.
  ///
  /// - Throws: `Failure.usage` for an area that there is not, a negative number, or a rule that a service lacks or
  ///   that is no distance; `Failure.badInput` where a service has no default rule.
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
    let services = try grounds(ground)
    let indicators = CompareIndicators(
      ground, areas: areas, nation: options.nation,
      reaches: services.map { $0.reach($0.question.reading) })
    let tables = CompareTables(ground: ground, areas: areas, indicators: indicators)
    let number = areas.firstIndex { $0.code == chosen?.entry.code }
    let comparison = number.map {
      AreaComparison.compare(
        area: $0, indicators: indicators.shown.map(\.indicator), likeness: indicators.likeness,
        codes: areas.map(\.code), similarCount: options.similar)
    }
    let notes = CompareNotes(ground: ground, services: services, nation: options.nation).phrases(
      areas: areas, doubt: chosen?.note,
      lacking: comparison.map { options.similar - $0.similar.count } ?? 0)
    guard let chosen, let number, let comparison else {
      return AnalysisResult(
        verb: "compare", title: Words.CompareAnalysis.titleAll.with(level.label, String(ground.year)),
        notes: notes, tables: [tables.areas(Array(areas.indices), distances: nil)],
        key: ["area_level", "area_code"], view: CompareTables.allView)
    }
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

  /// The same question for every service, under its own rule.
  private static func grounds(_ ground: AnalysisGround) throws(Failure) -> [AnalysisGround] {
    var grounds: [AnalysisGround] = []
    for service in Service.allCases {
      var question = ground.question
      question.service = service
      // It was applied to the register already.
      question.scenario = nil
      let own = try AnalysisGround(ground.register, question)
      _ = try own.limit()
      grounds.append(own)
    }
    return grounds
  }

  /// What a bare name could have meant as well; nil where it is clear.
  ///
  /// - Throws: `Failure.usage` for an area that there is not.
  public static func doubt(_ area: String, _ ground: AnalysisGround) throws(Failure) -> Phrase? {
    try AreaName.find(area, in: ground.register.catalogue).note
  }
}
