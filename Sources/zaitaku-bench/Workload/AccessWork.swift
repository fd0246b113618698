import CareAccess
import Spatial
import Wording

/// Accessibility (E2SFCA) of providers of one kind: staff per person of 75 and more, zones of 5, 10 and 16 km.
enum AccessWork {
  private static let zones: [(metres: Double, weight: Double)] = [(5000, 1), (10_000, 0.68), (16_000, 0.22)]

  static func run(_ task: WorkloadTask) throws -> WorkloadAnswer {
    var clock = WorkClock()
    let files = WorkloadFiles(task: task)
    let providers = try files.providers(of: task.kind)
    let cells = try files.cells(people: "pop75")
    clock.hasRead()
    let zones = Self.zones.map { DistanceDecay.Zone(limit: Metres($0.metres), weight: $0.weight) }
    guard let decay = DistanceDecay.zones(zones) else {
      throw Failure(.internalFault, Phrase(ja: "E2SFCA", en: "E2SFCA"))
    }
    let result = try Accessibility.floatingCatchment(
      homes: PlaceTable(cells.positions, globe: task.globe), demand: cells.people,
      providers: PlaceTable(providers.positions, globe: task.globe), supply: providers.staff, decay: decay)
    // What is offered is what is had.
    let check = zip(result.access, cells.people).reduce(0.0) { $0 + $1.0 * $1.1 }
    clock.hasComputed()
    return WorkloadAnswer(
      count: cells.positions.count,
      figures: [
        .init(name: "supply, staff", values: [providers.staff.reduce(0, +)]),
        .init(name: "sum of access × demand, staff", values: [check]),
      ], clock: clock)
  }
}
