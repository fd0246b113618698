import CareAccess
import Spatial

/// People of every area by the centres of cells.
enum CentroidWork {
  static func run(_ task: WorkloadTask) throws -> WorkloadAnswer {
    var clock = WorkClock()
    let files = WorkloadFiles(task: task)
    let municipalities = try files.municipalities()
    let cells = try files.cells(people: "pop")
    clock.hasRead()
    let located = CentroidPopulation(centres: cells.positions, areas: municipalities.map(\.shape))
    let people = located.people(cells.people.map { Int($0) })
    let byArea = DissolveWork.groups(municipalities).map { group in
      group.members.reduce(0) { $0 + people.byArea[$1] }
    }
    clock.hasComputed()
    return WorkloadAnswer(
      count: cells.positions.count,
      figures: [
        .init(name: "areas with people", values: [Double(byArea.count { $0 > 0 })]),
        .init(name: "people", values: [Double(byArea.reduce(0, +))]),
        .init(name: "people outside", values: [Double(people.outside)]),
      ], clock: clock)
  }
}
