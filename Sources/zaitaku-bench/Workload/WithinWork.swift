import Spatial

/// How many providers of each kind lie within reach of every cell.
enum WithinWork {
  static func run(_ task: WorkloadTask) throws -> WorkloadAnswer {
    var clock = WorkClock()
    let files = WorkloadFiles(task: task)
    let providers = try files.providers().map(\.positions)
    let cells = try files.cells(people: nil).positions
    clock.hasRead()
    let homes = PlaceTable(cells, globe: task.globe)
    let (globe, reach) = (task.globe, task.reach)
    let grids = Workers.map(count: providers.count, chunk: 1) { range in
      ReachGrid(PlaceTable(providers[range.lowerBound], globe: globe, workers: 1), reach: reach)
    }
    let totals = grids.map { grid in
      Double(grid.counts(within: reach, of: homes).reduce(0, +))
    }
    clock.hasComputed()
    return WorkloadAnswer(
      count: homes.count, figures: [.init(name: "pairs", values: totals)], clock: clock)
  }
}
