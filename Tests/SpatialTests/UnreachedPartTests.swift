import Testing

@testable import Spatial

@Suite struct UnreachedPartTests {
  private func town() throws -> MultiPolygon {
    MultiPolygon([
      Polygon(
        exterior: try LinearRing(
          [(141, 43), (142, 43), (142, 44), (141, 44), (141, 43)].map {
            Position(longitude: $0.0, latitude: $0.1)
          }))
    ])
  }

  @Test func aProviderInTheMiddleCutsOutItsDisc() throws {
    let town = try town()
    let centre = Position(longitude: 141.5, latitude: 43.5)
    let rest = try town.unreached(by: [centre], within: Metres(16_000))
    #expect(rest.polygons.count == 1 && rest.polygons[0].holes.count == 1)
    let disc = Geodesic.signedArea(Geodesic.disc(centre: centre, radius: Metres(16_000), segments: 96))
    // Edges straight in the plane stand for edges straight in degrees: the whole area differs a little.
    let whole = Geodesic.area(try town.unreached(by: [], within: Metres(16_000)))
    #expect(abs(Geodesic.area(rest) - (whole - disc)) / disc < 1e-6)
    #expect(try Validity.fault(in: rest) == nil)
  }

  @Test func withoutProvidersNothingIsReachedAndWithEnoughEverythingIs() throws {
    let town = try town()
    #expect(
      abs(Geodesic.area(try town.unreached(by: [], within: Metres(16_000))) / Geodesic.area(town) - 1) < 1e-3)
    let all = stride(from: 141.0, through: 142, by: 0.1).flatMap { x in
      stride(from: 43.0, through: 44, by: 0.1).map { Position(longitude: x, latitude: $0) }
    }
    #expect(try town.unreached(by: all, within: Metres(16_000)).isEmpty)
    #expect(try MultiPolygon().unreached(by: all, within: Metres(16_000)).isEmpty)
  }
}
