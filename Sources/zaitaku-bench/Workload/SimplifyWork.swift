import Spatial

/// Borders of all municipalities thinned for every zoom of a map of Japan at once, as tiles need them.
enum SimplifyWork {
  private static let zooms = 5...14

  static func run(_ task: WorkloadTask) throws -> WorkloadAnswer {
    var clock = WorkClock()
    let municipalities = try WorkloadFiles(task: task).municipalities()
    clock.hasRead()
    let coverage = try Coverage(municipalities.map(\.shape))
    let levels = CoverageThinning(coverage).levels(zooms.map(detail))
    clock.hasComputed()
    let shapes = levels.map { $0.memberShapes() }
    return WorkloadAnswer(
      count: municipalities.count,
      figures: [
        .init(name: "shared vertices, all", values: [Double(coverage.vertexCount)]),
        .init(name: "shared vertices, z5 to z14", values: levels.map { Double($0.vertexCount) }),
        .init(
          name: "vertices of the surfaces, z5 to z14",
          values: shapes.map { Double($0.reduce(0) { $0 + $1.vertexCount }) }),
        .init(
          name: "municipalities with a shape, z5 to z14",
          values: shapes.map { Double($0.count { !$0.isEmpty }) }),
        .init(name: "area, square degrees, z5 to z14", values: shapes.map(area)),
      ], clock: clock)
  }

  /// Seven tenths of a pixel in the middle of Japan; islands and lakes below two pixels are left out.
  private static func detail(zoom: Int) -> CoverageThinning.Detail {
    let pixel = 156_543.03 * 0.78 / Double(1 << zoom)
    return .init(tolerance: Metres(pixel * 0.7), minimumPart: pixel * pixel * 2)
  }

  private static func area(_ shapes: [MultiPolygon]) -> Double {
    var degrees = 0.0
    for shape in shapes {
      // Holes run the other way round.
      for polygon in shape.polygons { for ring in polygon.rings { degrees += ring.doubledSignedArea / 2 } }
    }
    return degrees
  }
}
