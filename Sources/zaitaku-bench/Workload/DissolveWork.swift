import Spatial

/// Areas put together from their municipalities along the borders that these share.
enum DissolveWork {
  static func run(_ task: WorkloadTask) throws -> WorkloadAnswer {
    var clock = WorkClock()
    let municipalities = try WorkloadFiles(task: task).municipalities()
    clock.hasRead()
    let areas = try shapes(municipalities)
    clock.hasComputed()
    var degrees = 0.0
    for area in areas {
      for polygon in area.polygons {
        // Holes run the other way round.
        for ring in polygon.rings { degrees += ring.doubledSignedArea / 2 }
      }
    }
    return WorkloadAnswer(
      count: municipalities.count,
      figures: [
        .init(name: "areas", values: [Double(areas.count)]),
        .init(name: "vertices", values: [Double(areas.reduce(0) { $0 + $1.vertexCount })]),
        .init(name: "area, square degrees", values: [degrees]),
      ], clock: clock)
  }

  /// The shape of every area, by its code ascending.
  static func shapes(_ municipalities: [BoundaryFile.Municipality]) throws(SpatialError) -> [MultiPolygon] {
    try Coverage(municipalities.map(\.shape)).shapes(groups: groups(municipalities).map(\.members))
  }

  /// Which municipalities make up each area, by its code ascending.
  static func groups(
    _ municipalities: [BoundaryFile.Municipality]
  ) -> [(area: String, members: [Int])] {
    var members: [String: [Int]] = [:]
    for (number, municipality) in municipalities.enumerated() {
      members[municipality.area, default: []].append(number)
    }
    return members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
