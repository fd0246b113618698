import Spatial

/// The nearest provider of each kind for every cell.
enum NearestWork {
  static func run(_ task: WorkloadTask) throws -> WorkloadAnswer {
    var clock = WorkClock()
    let files = WorkloadFiles(task: task)
    let providers = try files.providers().map(\.positions)
    let cells = try files.cells(people: nil).positions
    clock.hasRead()
    let homes = PlaceTable(cells, globe: task.globe)
    let globe = task.globe
    // Each tree is made by one core, several at a time.
    let indexes = Workers.map(count: providers.count, chunk: 1) { range in
      ProviderIndex(PlaceTable(providers[range.lowerBound], globe: globe, workers: 1))
    }
    let means = indexes.map { index in
      index.nearest(to: homes).metres.reduce(0, +) / Double(max(1, homes.count))
    }
    clock.hasComputed()
    return WorkloadAnswer(
      count: homes.count, figures: [.init(name: "mean distance, m", values: means)], clock: clock)
  }
}
