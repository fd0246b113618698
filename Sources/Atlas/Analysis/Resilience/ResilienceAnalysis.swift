import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// What hangs on single providers: who would lose reach if one alone stopped, how many stand behind everybody, and
/// what is left at night.
public enum ResilienceAnalysis {
  /// - Throws: `Failure.usage` for a rule without a distance.
  public static func run(_ ground: AnalysisGround) throws(Failure) -> AnalysisResult {
    let limit = try ground.limit()
    let reading = ground.question.reading
    let providers = ground.providers(reading)
    let over75 = ground.register.population.over75[ground.yearIndex]
    let places = ground.positions(providers)
    let resilience = try Resilience.compute(
      homes: ground.centres, people: ground.people, people75: over75, providers: places, reach: limit)
    // Night by both readings: where nobody reports hours they say opposite things, and that must be seen.
    let nights = try Capability.allCases.map { capability throws(Failure) in
      (capability, try Self.night(ground, capability, over75, limit))
    }
    let tables = ResilienceTables(
      ground: ground, providers: providers, resilience: resilience, over75: over75, limit: limit)
    var notes = ground.notes(reading: reading)
    notes.insert(contentsOf: Self.notes(ground, resilience, providers.count, nights.map(\.0)), at: 0)
    return AnalysisResult(
      verb: "resilience", title: ground.title(Words.ResilienceAnalysis.title), notes: notes,
      tables: [tables.losses(), tables.areas(nights), tables.cells()], key: ["facility_id"],
      view: ResilienceTables.view, views: ["resilience_area": ResilienceTables.areaView])
  }

  /// The same cells with providers on duty round the clock only.
  private static func night(
    _ ground: AnalysisGround, _ capability: Capability, _ over75: [Int], _ limit: Metres
  ) throws(Failure) -> Resilience {
    let asked = ServiceReach.Question(
      service: ground.question.service, capability: capability, roundTheClockOnly: true, ownKindOnly: false)
    let numbers = ground.facilities.indices.filter {
      ground.facilities[$0].position != nil && asked.admits(ground.facilities[$0])
    }
    return try Resilience.compute(
      homes: ground.centres, people: ground.people, people75: over75, providers: ground.positions(numbers),
      reach: limit)
  }

  private static func notes(
    _ ground: AnalysisGround, _ resilience: Resilience, _ count: Int, _ readings: [Capability]
  ) -> [Phrase] {
    let words = Words.ResilienceAnalysis.self
    let alone = resilience.losses.count { $0.people > 0 }
    var notes = [
      words.alone.with(String(count), String(alone)), words.method,
    ]
    let service = ground.question.service
    let reported = ground.facilities.contains {
      $0.availability(of: service) == .yes && service.kindsThatMayOffer.contains($0.kind)
        && $0.roundTheClock != .notReported
    }
    if !reported { notes.append(words.hoursUnknown.with(service.label)) }
    return notes
  }
}
