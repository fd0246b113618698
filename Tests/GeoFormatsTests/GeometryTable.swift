import Spatial
import Testing

/// Every kind of geometry × empty × hole, for round trips.
enum GeometryTable {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let geometry: Geometry
  }

  static func box(_ w: Double, _ s: Double, _ e: Double, _ n: Double) throws -> LinearRing {
    try LinearRing(
      [(w, s), (e, s), (e, n), (w, n), (w, s)].map { Position(longitude: $0.0, latitude: $0.1) })
  }

  static let cases: [Case] = (try? makeCases()) ?? []

  private static func makeCases() throws -> [Case] {
    let a = Position(longitude: 141.354376, latitude: 43.062096)
    let b = Position(longitude: -0.000001, latitude: -89.5)
    let c = Position(longitude: 180, latitude: 0.1)
    let plain = Polygon(exterior: try box(140, 42, 141, 43))
    let holed = Polygon(
      exterior: try box(142, 42, 145, 45),
      holes: [try box(142.5, 42.5, 143, 43).reversed(), try box(144, 44, 144.5, 44.5).reversed()])
    return [
      Case(testDescription: "point", geometry: .point(a)),
      Case(testDescription: "empty multipoint", geometry: .multiPoint([])),
      Case(testDescription: "multipoint", geometry: .multiPoint([a, b])),
      Case(testDescription: "empty line", geometry: .lineString([])),
      Case(testDescription: "line", geometry: .lineString([a, b, c])),
      Case(testDescription: "empty multiline", geometry: .multiLineString([])),
      Case(testDescription: "multiline", geometry: .multiLineString([[a, b], [b, c, a]])),
      Case(testDescription: "polygon", geometry: .polygon(plain)),
      Case(testDescription: "polygon with holes", geometry: .polygon(holed)),
      Case(testDescription: "empty multipolygon", geometry: .multiPolygon(MultiPolygon([]))),
      Case(testDescription: "multipolygon of one", geometry: .multiPolygon(MultiPolygon([plain]))),
      Case(
        testDescription: "multipolygon with holes",
        geometry: .multiPolygon(MultiPolygon([holed, plain]))),
    ]
  }
}
