import CareAccess
import Spatial

/// People of every area by the part of each cell that lies in it.
enum ArealWork {
  static func run(_ task: WorkloadTask) throws -> WorkloadAnswer {
    var clock = WorkClock()
    let files = WorkloadFiles(task: task)
    let municipalities = try files.municipalities()
    let cells = try files.meshCells(people: "pop")
    clock.hasRead()
    let weighting = ArealWeighting(cells: cells.codes, areas: municipalities.map(\.shape))
    let people = weighting.people(cells.people.map { Int($0 * 1000) })
    let byArea = DissolveWork.groups(municipalities).map { group in
      group.members.reduce(0) { $0 + people.byArea[$1] }
    }
    clock.hasComputed()
    // Parts of people, as the peers add them up; ours are whole thousandths.
    let shares = weighting.shares
    var exact = 0.0
    for cell in cells.codes.indices {
      for entry in shares.starts[cell]..<shares.starts[cell + 1] {
        exact += shares.shares[entry] * cells.people[cell]
      }
    }
    return WorkloadAnswer(
      count: cells.codes.count,
      figures: [
        .init(name: "areas with people", values: [Double(byArea.count { $0 > 0 })]),
        .init(name: "people, parts not rounded", values: [exact]),
        .init(name: "people, by thousandths", values: [Double(byArea.reduce(0, +)) / 1000]),
        .init(name: "people outside", values: [Double(people.outside) / 1000]),
      ], clock: clock)
  }
}
