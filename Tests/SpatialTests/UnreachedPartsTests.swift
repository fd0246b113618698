import TestSupport
import Testing

@testable import Spatial

@Suite struct UnreachedPartsTests {
  private func places(_ count: Int, _ random: inout SeededGenerator) -> [Position] {
    (0..<count).map { _ in
      Position(
        longitude: .random(in: 140.9...141.6, using: &random),
        latitude: .random(in: 42.9...43.6, using: &random))
    }
  }

  @Test func manyAreasAtOnceAreEachAsOneByOne() throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let areas = try RandomCoverage.shapes(seed: seed)
      let providers = places([3, 30, 120][Int(seed) % 3], &random)
      let reach = Metres([2_000, 4_000, 16_000][Int(seed / 3) % 3])
      let segments = [96, 8, 32][Int(seed) % 3]
      let parts = try UnreachedParts.compute(
        areas: areas, providers: providers, reach: reach, segments: segments)
      for (area, part) in zip(areas, parts) {
        let plain = try area.unreached(by: providers, within: reach, segments: segments)
        let (a, b) = (Geodesic.area(part.shape) * 1e6, Geodesic.area(plain) * 1e6)
        #expect(abs(a - b) < 0.1, "seed \(seed): \(a) m², one by one \(b)")
        #expect(part.shape.polygons.count == plain.polygons.count)
        // Edges are straight in the plane there and geodesics here.
        #expect(abs(part.squareMetres - a) <= 1 + a * 1e-5)
        let fault = try Validity.fault(in: part.shape)
        #expect(fault == nil)
      }
    }
  }

  @Test func aPlaceIsUnreachedWhenNoProviderIsNear() throws {
    var random = SeededGenerator(seed: 4)
    let areas = try RandomCoverage.shapes(seed: 4)
    let providers = places(25, &random)
    let parts = try UnreachedParts.compute(areas: areas, providers: providers, reach: Metres(4_000))
    let whole = PolygonLocator(areas)
    let rest = PolygonLocator(parts.map(\.shape))
    for place in places(3_000, &random) {
      let nearest = providers.map { Geodesic.distance($0, place).value }.min() ?? .infinity
      // Between the edge of a disc and its circle either answer is right.
      if nearest < 4_000 * 0.9994 { #expect(rest.index(containing: place) == nil) }
      if nearest > 4_000 { #expect(rest.index(containing: place) == whole.index(containing: place)) }
    }
  }

  @Test func orderRepetitionAndWorkersChangeNothing() throws {
    var random = SeededGenerator(seed: 9)
    let areas = try RandomCoverage.shapes(seed: 9)
    let providers = places(60, &random)
    let once = try UnreachedParts.compute(
      areas: areas, providers: providers, reach: Metres(4_000), workers: 1)
    let again = try UnreachedParts.compute(
      areas: areas, providers: (providers + providers).shuffled(using: &random), reach: Metres(4_000),
      workers: 5)
    #expect(once == again)
    let plane = ReferenceSystem.conformalConic(
      parallels: (33, 44), origin: Position(longitude: 138, latitude: 38))
    let flat = try UnreachedParts.compute(
      areas: areas, providers: providers, reach: Metres(4_000), segments: 32, in: plane, workers: 1)
    let flatAgain = try UnreachedParts.compute(
      areas: areas, providers: (providers + providers).shuffled(using: &random), reach: Metres(4_000),
      segments: 32, in: plane, workers: 5)
    #expect(flat.parts == flatAgain.parts)
    #expect(flat.coveredSquareMetres.bitPattern == flatAgain.coveredSquareMetres.bitPattern)
    // Areas don't depend on their neighbours' order either.
    let reversed = try UnreachedParts.compute(
      areas: areas.reversed(), providers: providers, reach: Metres(4_000))
    #expect(reversed.reversed() == once)
  }

  @Test func withoutProvidersAreasComeBackBitByBit() throws {
    let areas = try RandomCoverage.shapes(seed: 2) + [MultiPolygon()]
    let parts = try UnreachedParts.compute(areas: areas, providers: [], reach: Metres(16_000))
    for (area, part) in zip(areas, parts) {
      #expect(
        Set(area.polygons.flatMap(\.exterior.positions))
          == Set(part.shape.polygons.flatMap(\.exterior.positions)))
    }
    let everywhere = areas.flatMap { $0.polygons.flatMap(\.exterior.positions) }
    #expect(
      try UnreachedParts.compute(areas: areas, providers: everywhere, reach: Metres(16_000))
        .allSatisfy(\.shape.isEmpty))
  }

  @Test func discsWithinAnAreaBecomeHolesAndARingOfDiscsLeavesAnIsland() throws {
    let town = MultiPolygon([
      Polygon(
        exterior: try LinearRing(
          [(141, 43), (142, 43), (142, 44), (141, 44), (141, 43)].map {
            Position(longitude: $0.0, latitude: $0.1)
          }))
    ])
    let centre = Position(longitude: 141.5, latitude: 43.5)
    let one = try UnreachedParts.compute(areas: [town], providers: [centre], reach: Metres(16_000))
    #expect(one[0].shape.polygons.count == 1 && one[0].shape.polygons[0].holes.count == 1)
    let around = (0..<12).map {
      Geodesic.destination(from: centre, azimuth: Double($0) * 30, distance: Metres(20_000))
    }
    let ring = try UnreachedParts.compute(areas: [town], providers: around, reach: Metres(8_000))
    #expect(ring[0].shape.polygons.count == 2 && ring[0].shape.polygons[0].holes.count == 1)
  }

  @Test func anAbsurdReachIsRefused() {
    for reach in [-1, 0, .nan, .infinity, 4e7] {
      #expect(throws: SpatialError.self) {
        try UnreachedParts.compute(areas: [], providers: [], reach: Metres(reach))
      }
    }
    #expect(throws: SpatialError.self) {
      try UnreachedParts.compute(areas: [], providers: [], reach: Metres(4_000), segments: 3)
    }
  }

  @Test func discsInACommonPlaneCoverWhatGEOSSays() throws {
    var random = SeededGenerator(seed: 21)
    let areas = try RandomCoverage.shapes(seed: 21)
    let providers = places(40, &random)
    let conic = ReferenceSystem.conformalConic(
      parallels: (33, 44), origin: Position(longitude: 138, latitude: 38))
    let ours = try UnreachedParts.compute(
      areas: areas, providers: providers, reach: Metres(4_000), segments: 32, in: conic)
    let plane = try Transformation(to: conic)
    let plain = try PlainUnion.areas(
      try areas.map { [try plane.project($0.polygons[0].exterior.positions)] },
      try plane.project(providers), 4_000, 32)
    #expect(abs(ours.coveredSquareMetres / plain.union - 1) < 1e-10)
    for (part, expected) in zip(ours.parts, plain.rest) {
      #expect(abs(part.squareMetres - expected) < 0.1)
    }
  }

  @Test func thePlaneInClosedFormIsPROJs() throws {
    for centre in [
      Position(longitude: 143, latitude: 43.5), Position(longitude: 127.7, latitude: 26.2),
      Position(longitude: 140, latitude: -89), Position(longitude: 139, latitude: 0),
    ] {
      let plane = AuthalicPlane(centre: centre)
      let proj = try Transformation(to: .equalArea(around: centre))
      var random = SeededGenerator(seed: 1)
      for _ in 0..<200 {
        let place = Position(
          longitude: centre.longitude + .random(in: -8...8, using: &random),
          latitude: max(-89.9, centre.latitude + .random(in: -6...6, using: &random)))
        let ours = plane.project(place)
        let theirs = try proj.project([place])[0]
        // Near a pole, where nobody lives, the sine of the latitude tells it badly.
        let tolerance = abs(centre.latitude) > 80 ? 1e-3 : 1e-6
        #expect(
          abs(ours.x - theirs.x) < tolerance && abs(ours.y - theirs.y) < tolerance, "\(place)")
        let back = plane.unproject(ours)
        #expect(Geodesic.distance(back, place).value < max(tolerance, 2e-6))
      }
    }
  }
}
