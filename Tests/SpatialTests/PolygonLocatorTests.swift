import TestSupport
import Testing

@testable import Spatial

@Suite struct PolygonLocatorTests {
  @Test func everyPlaceLiesWhereAPlainTestSays() throws {
    let shapes = try RandomCoverage.shapes(seed: 3)
    let locator = PolygonLocator(shapes)
    var random = SeededGenerator(seed: 11)
    for _ in 0..<4_000 {
      let place = Position(
        longitude: .random(in: 140.95...141.55, using: &random),
        latitude: .random(in: 42.95...43.55, using: &random))
      let plain = shapes.firstIndex { $0.polygons[0].exterior.encloses(place) }
      #expect(locator.index(containing: place) == plain)
      if plain == nil {
        let nearest = try #require(locator.nearest(to: place))
        var best = Double.infinity
        for shape in shapes {
          for v in shape.polygons[0].exterior.positions {
            best = min(best, Geodesic.distance(v, place).value)
          }
        }
        // Vertices are at most a few hundred metres apart, so the border is hardly nearer than they are.
        #expect(nearest.distance.value <= best * 1.001 + 0.01 && nearest.distance.value > best - 600)
      }
    }
  }

  @Test func aPlaceOnASharedVertexBelongsToExactlyOne() throws {
    let shapes = try RandomCoverage.shapes(seed: 5)
    let locator = PolygonLocator(shapes)
    let single = shapes.map { PolygonLocator([$0]) }
    for shape in shapes {
      for v in shape.polygons[0].exterior.positions.prefix(40) {
        let holders = shapes.indices.filter { single[$0].index(containing: v) != nil }
        #expect(holders.count <= 1)
        #expect(locator.index(containing: v) == holders.first)
      }
    }
  }

  @Test func nothingIsFoundInNothing() {
    let locator = PolygonLocator([MultiPolygon()])
    #expect(locator.index(containing: Position(longitude: 141, latitude: 43)) == nil)
    #expect(locator.nearest(to: Position(longitude: 141, latitude: 43)) == nil)
  }
}
