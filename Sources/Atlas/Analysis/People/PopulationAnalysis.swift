import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// How many people live where, how old, and how many there will be; and what home visits they will ask for.
public enum PopulationAnalysis {
  /// - Parameter ownAreas: a GeoJSON file with areas of a person's own, which may cut cells; nil: none.
  /// - Throws: `Failure.badInput` for a file without areas.
  public static func run(_ ground: AnalysisGround, ownAreas: String? = nil) throws(Failure) -> AnalysisResult
  {
    let tables = PeopleTables(ground)
    let demand = DemandTables(ground)
    var all = [
      tables.areas(demand), tables.years(demand), tables.pyramid(), demand.table(), tables.cells(),
    ]
    var notes = notes(ground)
    notes.insert(contentsOf: demand.notes, at: 0)
    let years = ground.register.population.years
    if let first = years.first, let last = years.last {
      notes.insert(Words.PeopleAnalysis.changes.with(String(first), String(last)), at: 0)
    }
    var main = ground.question.level == .cell ? "people_cell" : "people_area"
    if let ownAreas {
      let own = try OwnAreas(file: ownAreas, ground)
      all.append(own.table())
      notes.insert(contentsOf: own.notes, at: 0)
      main = "people_own_area"
    }
    let keys = ["people_cell": ["mesh_code", "municipality_code"], "people_own_area": ["number"]]
    let views = [
      "people_area": PeopleTables.areaView, "people_area_year": PeopleTables.yearView,
      "people_own_area": OwnAreas.view, "people_cell": PeopleTables.cellView,
      "demand_area": DemandTables.view,
      "people_pyramid": PeopleTables.pyramidView,
    ]
    return AnalysisResult(
      verb: "population", title: title(ground), notes: notes,
      tables: all.filter { $0.name == main } + all.filter { $0.name != main },
      key: keys[main] ?? ["area_level", "area_code"], view: views[main] ?? PeopleTables.areaView, views: views
    )
  }

  /// Providers, rule and distance have no part in it, and people of all ages stand in the tables.
  private static func notes(_ ground: AnalysisGround) -> [Phrase] {
    let about = ground.register.about
    let method = about.populationMethod.brief
    let year = String(ground.year)
    return [
      Phrase(
        ja: Words.PeopleAnalysis.allBands(.ja, year, method.ja),
        en: Words.PeopleAnalysis.allBands(.en, year, method.en)),
      about.warning,
      Words.Analysis.sourceNote.with(about.referenceDate, about.publishers.joined(separator: ", ")),
    ].compactMap(\.self)
  }

  private static func title(_ ground: AnalysisGround) -> Phrase {
    let what = Words.PeopleAnalysis.title
    return Phrase(ja: what(.ja, String(ground.year)), en: what(.en, String(ground.year)))
  }
}
