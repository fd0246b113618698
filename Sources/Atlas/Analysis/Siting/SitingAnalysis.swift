import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Where K new providers would help most, existing ones staying where they are.
public enum SitingAnalysis {
  public enum Objective: String, Sendable, CaseIterable {
    /// Most people newly within reach (maximal covering).
    case coverage
    /// Shortest distance to the nearest provider, weighted by people (p-median).
    case distance
  }

  public struct Options: Sendable, Hashable {
    /// How many sites to add.
    public var add: Int
    public var candidates: SitingCandidates
    public var objective: Objective
    /// Only candidates within this distance of an existing provider: satellites (サテライト). nil: anywhere.
    public var satelliteWithin: Double?
    /// For `cells`: one candidate in each square of this mesh.
    public var mesh: MeshCode.Level

    public init(
      add: Int = 3, candidates: SitingCandidates = .cells, objective: Objective = .coverage,
      satelliteWithin: Double? = nil, mesh: MeshCode.Level = .fiveKilometres
    ) {
      self.add = add
      self.candidates = candidates
      self.objective = objective
      self.satelliteWithin = satelliteWithin
      self.mesh = mesh
    }
  }

  /// - Throws: `Failure.usage` for a negative number of sites, an absurd distance or, for coverage, a rule without a
  ///   distance; `Failure.badInput` for candidates that can't be used.
  public static func run(_ ground: AnalysisGround, _ options: Options) throws(Failure) -> AnalysisResult {
    let reading = ground.question.reading
    let places = try options.candidates.places(ground, mesh: options.mesh)
    let existing = ground.providers(reading)
    let question = SitingQuestion(
      homes: ground.centres, people: ground.people, providers: ground.positions(existing),
      candidates: places.map(\.position), add: options.add,
      satelliteWithin: options.satelliteWithin.map { Metres($0) })
    var notes = ground.notes(reading: reading)
    let answer: SitingAnswer
    switch options.objective {
    case .coverage:
      let solved = try MaximalCovering.solve(question, reach: ground.limit())
      answer = SitingAnswer(solved, ground, places)
      notes.insert(contentsOf: SitingNotes.notes(solved, options, places.count), at: 0)
    case .distance:
      let solved = try PMedian.solve(question)
      answer = SitingAnswer(solved, ground)
      notes.insert(contentsOf: SitingNotes.notes(solved, options, places.count), at: 0)
    }
    let tables = SitingTables(ground, places, existing, answer)
    let what =
      options.objective == .coverage ? Words.SitingAnalysis.coverageTitle : Words.SitingAnalysis.distanceTitle
    let result = AnalysisResult(
      verb: "siting", title: ground.title(what.with(String(options.add))), notes: notes,
      tables: [tables.sites(), tables.areas(), tables.cells()], key: ["rank"],
      view: SitingTables.view(options.objective, ground.question.age),
      views: ["siting_area": SitingTables.areaView, "siting_cell": SitingTables.cellView])
    return ground.question.level == .cell
      ? result.led(by: "siting_cell", key: ["mesh_code", "municipality_code"]) : result
  }
}
