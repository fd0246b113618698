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

  @Test func manyPlacesAtOnceAreFoundAsOneByOne() throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let shapes = try RandomCoverage.withEnclaves(seed: seed) + [MultiPolygon()]
      let locator = PolygonLocator(shapes)
      // Rows as of a mesh, rows through vertices, and no rows at all.
      let vertices = shapes.flatMap { $0.polygons.flatMap(\.exterior.positions) }.shuffled(using: &random)
      var places: [[Position]] = [[], [], []]
      for _ in 0..<4_000 {
        let x = Double.random(in: 140.95...141.55, using: &random)
        places[0].append(
          Position(longitude: x, latitude: 42.95 + Double(Int.random(in: 0...60, using: &random)) / 100))
        places[1].append(
          Position(longitude: x, latitude: vertices[Int.random(in: 0..<90, using: &random)].latitude))
        places[2].append(
          Position(longitude: x, latitude: .random(in: 42.95...43.55, using: &random)))
      }
      places[1] += vertices.prefix(90)
      for places in places {
        let plain = places.map(locator.index(containing:))
        for workers in [1, 5] {
          #expect(PolygonLocator.indices(containing: places, in: shapes, workers: workers) == plain)
        }
        #expect(plain.contains { $0 != nil } && plain.contains { $0 == nil })
      }
    }
    #expect(PolygonLocator.indices(containing: [], in: []).isEmpty)
  }

  @Test func nothingIsFoundInNothing() {
    let locator = PolygonLocator([MultiPolygon()])
    #expect(locator.index(containing: Position(longitude: 141, latitude: 43)) == nil)
    #expect(locator.nearest(to: Position(longitude: 141, latitude: 43)) == nil)
  }
}
