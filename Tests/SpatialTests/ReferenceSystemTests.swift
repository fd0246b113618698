import Testing

@testable import Spatial

@Suite struct ReferenceSystemTests {
  @Test func controlPointsAreMetThereAndBack() throws {
    for fields in try controlPoints("plane-and-mercator") {
      let position = Position(longitude: try number(fields[1]), latitude: try number(fields[2]))
      let epsg = try #require(Int(fields[4].dropFirst(5)))
      let way = try Transformation(to: ReferenceSystem(epsg: epsg))
      let tolerance = try number(fields[7])
      let point = try way.project([position])[0]
      #expect(abs(point.x - (try number(fields[5]))) <= tolerance, "\(fields)")
      #expect(abs(point.y - (try number(fields[6]))) <= tolerance, "\(fields)")
      let back = try way.unproject([point])[0]
      #expect(Geodesic.distance(back, position).value < 1e-4)
    }
  }

  @Test func theUnitSquareIsWebMercator() throws {
    let way = try Transformation(to: .webMercator)
    let half = 20037508.342789244
    for position in [
      Position(longitude: 141.35, latitude: 43.06), Position(longitude: 127.7, latitude: 26.2),
      Position(longitude: 148.9, latitude: 45.5),
    ] {
      let expected = try way.project([position])[0]
      let point = WebMercator.project(position)
      #expect(abs((point.x - 0.5) * 2 * half - expected.x) < 0.001)
      #expect(abs((0.5 - point.y) * 2 * half - expected.y) < 0.001)
      #expect(Geodesic.distance(WebMercator.unproject(point), position).value < 1e-6)
    }
  }

  @Test func sapporoLiesInTheTileThatTheSpecificationsName() {
    let sapporo = Position(longitude: 141.354376, latitude: 43.062096)
    #expect(WebMercator.tile(sapporo, zoom: 10) == (914, 376))
    let box = WebMercator.boundingBox(zoom: 10, x: 914, y: 376)
    #expect(box.contains(sapporo))
  }

  @Test func aFailedPointDoesNotPoisonTheHandle() throws {
    let way = try Transformation(to: .equalArea(around: Position(longitude: 141, latitude: 43)))
    #expect(throws: SpatialError.self) {
      try way.project([Position(longitude: .nan, latitude: 43)])
    }
    let point = try way.project([Position(longitude: 141, latitude: 43)])[0]
    #expect(abs(point.x) < 1e-6 && abs(point.y) < 1e-6)
  }

  @Test func anUnknownSystemIsRefused() {
    #expect(throws: SpatialError.self) { try Transformation(to: ReferenceSystem(epsg: 1)) }
  }

  @Test func theConicIsTrueToOnePerMilleAcrossHokkaido() throws {
    let box = BoundingBox(west: 139.3, south: 41.3, east: 145.9, north: 45.6)
    let way = try Transformation(to: .conformalConic(for: box))
    for latitude in [41.4, 42.5, 43.5, 44.5, 45.5] {
      let a = Position(longitude: 142, latitude: latitude)
      let b = Position(longitude: 142.1, latitude: latitude)
      let p = try way.project([a, b])
      let plane = ((p[0].x - p[1].x) * (p[0].x - p[1].x) + (p[0].y - p[1].y) * (p[0].y - p[1].y)).squareRoot()
      #expect(abs(plane / Geodesic.distance(a, b).value - 1) < 1e-3)
    }
  }
}
