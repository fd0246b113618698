import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// What hangs on single providers: who would lose reach if one alone stopped, how many stand behind everybody, and
/// what is left at night.
public enum ResilienceAnalysis {
  /// Which rows the answer proper has.
  public enum Rows: String, Sendable, CaseIterable {
    case provider
    case area
    case cell
  }

  /// - Parameter rows: nil: cells when cells were asked for, else providers.
  /// - Throws: `Failure.usage` for a rule without a distance.
  public static func run(_ ground: AnalysisGround, by rows: Rows? = nil) throws(Failure) -> AnalysisResult {
    let tables = try compute(ground)
    let reading = ground.question.reading
    var notes = ground.notes(reading: reading)
    notes.insert(contentsOf: Self.notes(ground, tables.resilience, tables.providers.count), at: 0)
    let rows = rows ?? (ground.question.level == .cell ? .cell : .provider)
    let result = AnalysisResult(
      verb: "resilience", title: ground.title(Words.ResilienceAnalysis.title), notes: notes,
      tables: [tables.losses(), tables.areas(), tables.cells()], key: ["facility_id"],
      view: ResilienceTables.view(ground.question.age),
      views: ["resilience_area": ResilienceTables.areaView, "resilience_cell": ResilienceTables.cellView])
    return switch rows {
    case .provider: result
    case .area: result.led(by: "resilience_area", key: ["area_level", "area_code"])
    case .cell: result.led(by: "resilience_cell", key: ["mesh_code", "municipality_code"])
    }
  }

  /// The answer for all cells and providers, ready to be put into tables of any level.
  static func compute(_ ground: AnalysisGround) throws(Failure) -> ResilienceTables {
    let limit = try ground.limit()
    let providers = ground.providers(ground.question.reading)
    let over75 = ground.register.population.over75[ground.yearIndex]
    let resilience = try Resilience.compute(
      homes: ground.centres, people: ground.people, people75: over75,
      providers: ground.positions(providers), reach: limit)
    let nights = try Capability.allCases.map { capability throws(Failure) in
      (capability, try night(ground, providers, capability, over75, limit))
    }
    return ResilienceTables(
      ground: ground, providers: providers, resilience: resilience, over75: over75, limit: limit,
      nights: nights)
  }

  /// The same cells with those of the day's providers that are on duty round the clock: nobody comes by night who
  /// doesn't count by day.
  private static func night(
    _ ground: AnalysisGround, _ providers: [Int], _ capability: Capability, _ over75: [Int], _ limit: Metres
  ) throws(Failure) -> Resilience {
    let asked = ServiceReach.Question(
      service: ground.question.service, capability: capability, roundTheClockOnly: true, ownKindOnly: false)
    let numbers = providers.filter { asked.admits(ground.facilities[$0]) }
    return try Resilience.compute(
      homes: ground.centres, people: ground.people, people75: over75, providers: ground.positions(numbers),
      reach: limit)
  }

  private static func notes(
    _ ground: AnalysisGround, _ resilience: Resilience, _ count: Int
  ) -> [Phrase] {
    let words = Words.ResilienceAnalysis.self
    let alone = resilience.losses.count { $0.people > 0 }
    let service = ground.question.service
    let reporting = ground.providers(ground.question.reading).map { ground.facilities[$0] }.filter {
      service.kindsThatMayOffer.contains($0.kind) && $0.roundTheClock != .notReported
    }
    let hours =
      reporting.isEmpty
      ? words.hoursUnknown.with(service.label)
      : words.hoursKnown.with(
        String(count), String(reporting.count), String(reporting.count { $0.roundTheClock == .yes }))
    return [words.alone.with(String(count), String(alone)), words.method, hours]
  }
}
