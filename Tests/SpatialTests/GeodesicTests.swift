import TestSupport
import Testing

@testable import Spatial

@Suite struct GeodesicTests {
  @Test func controlPointsAreMet() throws {
    for f in try controlPoints("geodesics") {
      let a = Position(longitude: try number(f[0]), latitude: try number(f[1]))
      let b = Position(longitude: try number(f[2]), latitude: try number(f[3]))
      #expect(abs(Geodesic.distance(a, b).value - (try number(f[4]))) <= (try number(f[5])))
      #expect(Geodesic.distance(a, a).value == 0)
    }
  }

  @Test func theFastKernelAgreesToAMillimetrePerKilometre() {
    var random = SeededGenerator(seed: 20_260_101)
    for _ in 0..<20_000 {
      let a = Position(
        longitude: .random(in: 123...149, using: &random), latitude: .random(in: 24...46, using: &random))
      let metres = Double.random(in: 0...500_000, using: &random)
      let b = Geodesic.destination(
        from: a, azimuth: .random(in: 0...360, using: &random), distance: Metres(metres))
      let chord = EarthFixedPoint(a).squaredChord(to: EarthFixedPoint(b))
      let fast = SurfaceDistance.metres(a, b, squaredChord: chord)
      #expect(abs(fast - metres) <= metres * 1e-6 + 1e-6)
      #expect(metres > 20_000 || abs(fast - metres) < 1e-5 + 1e-9 * metres)
      #expect(chord.squareRoot() <= SurfaceDistance.longestChord(within: metres) + 1e-6)
      if chord.squareRoot() <= SurfaceDistance.surelyWithin(16_000) { #expect(metres <= 16_000) }
    }
  }

  @Test func aDegreeSquareHasTheAreaThatAnotherLibraryGives() throws {
    let ring = try LinearRing(
      [(141, 43), (142, 43), (142, 44), (141, 44), (141, 43)].map {
        Position(longitude: $0.0, latitude: $0.1)
      })
    #expect(abs(Geodesic.signedArea(ring) - 8985.387394820496) < 1e-6)
    #expect(abs(Geodesic.signedArea(ring.reversed()) + 8985.387394820496) < 1e-6)
  }

  @Test func everyCornerOfADiscIsAtItsRadius() {
    let centre = Position(longitude: 142, latitude: 45)
    let disc = Geodesic.disc(centre: centre, radius: Metres(16_000), segments: 96)
    #expect(disc.positions.count == 97 && disc.isCounterClockwise)
    for p in disc.positions { #expect(abs(Geodesic.distance(centre, p).value - 16_000) < 1e-6) }
    let circle = Double.pi * 16 * 16
    let area = Geodesic.signedArea(disc)
    #expect(area < circle && area > circle * 0.9992)
  }
}
