import Spatial

/// The part of every area that no provider of one kind reaches.
enum GapWork {
  static func run(_ task: WorkloadTask) throws -> WorkloadAnswer {
    var clock = WorkClock()
    let files = WorkloadFiles(task: task)
    let providers = try files.providers(of: task.kind).positions
    let municipalities = try files.municipalities()
    clock.hasRead()
    let areas = try DissolveWork.shapes(municipalities)
    var figures: [WorkloadAnswer.Figure] = []
    let parts: [UnreachedParts.Part]
    if task.plane {
      // Segments of a quarter of a disc, and a plane for all of Japan, as the peers draw them.
      let result = try UnreachedParts.compute(
        areas: areas, providers: providers, reach: task.reach, segments: 4 * task.segments,
        in: .conformalConic(parallels: (33, 44), origin: Position(longitude: 138, latitude: 38)))
      figures.append(.init(name: "union of discs, km²", values: [result.coveredSquareMetres / 1e6]))
      parts = result.parts
    } else {
      parts = try UnreachedParts.compute(
        areas: areas, providers: providers, reach: task.reach, segments: task.segments)
    }
    clock.hasComputed()
    figures.append(.init(name: "gap, km²", values: [parts.reduce(0) { $0 + $1.squareMetres } / 1e6]))
    figures.append(.init(name: "areas with a gap", values: [Double(parts.count { !$0.shape.isEmpty })]))
    return WorkloadAnswer(count: areas.count, figures: figures, clock: clock)
  }
}
