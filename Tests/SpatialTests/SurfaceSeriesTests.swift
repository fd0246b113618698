import TestSupport
import Testing

@testable import Spatial

/// Chords turned into distances by a series, beside the reference.
@Suite struct SurfaceSeriesTests {
  @Test(arguments: [(50_000.0, 1e-9), (99_000, 1e-8)])
  func agreesWithTheGeodesic(longest: Double, tolerance: Double) {
    var random = SeededGenerator(seed: 77)
    for _ in 0..<3_000 {
      let a = Position(
        longitude: .random(in: -180...180, using: &random), latitude: .random(in: -70...70, using: &random))
      let b = Geodesic.destination(
        from: a, azimuth: .random(in: 0...360, using: &random),
        distance: Metres(.random(in: 1...longest, using: &random)))
      let (p, q) = (EarthFixedPoint(a), EarthFixedPoint(b))
      let exact = Geodesic.distance(a, b).value
      let rise = p.z - q.z
      // The curvature half-way, as for the nearest, and that at one end, as for sums.
      for z in [(p.z + q.z) / 2, p.z] {
        let square = Curvature(globe: .ellipsoid, z: z)
          .squaredMetres(squaredChord: p.squaredChord(to: q), squaredRise: rise * rise)
        // Coordinates of 6,400 km are rounded to a nanometre, which short distances feel.
        #expect(abs(square.squareRoot() - exact) <= tolerance * exact + 5e-9)
      }
    }
  }

  @Test func onTheSphereDistancesAreThoseOfTheHaversineFormula() {
    // A degree of a great circle of the mean radius, by definition.
    let degree = Globe.meanRadius * .pi / 180
    let origin = Position(longitude: 140, latitude: 0)
    for place in [Position(longitude: 141, latitude: 0), Position(longitude: 140, latitude: 1)] {
      #expect(abs(Globe.sphere.distance(origin, place) - degree) < 1e-6)
      let (p, q) = (Globe.sphere.point(origin), Globe.sphere.point(place))
      let square = Curvature(globe: .sphere, z: 0).squaredMetres(
        squaredChord: p.squaredChord(to: q), squaredRise: 0)
      #expect(abs(square.squareRoot() - degree) < 1e-6)
    }
  }

  @Test func surelyWithinAndLongestChordEncloseTheLimitInEveryDirection() {
    for globe in [Globe.ellipsoid, .sphere] {
      for metres in [10, 16_000, 250_000, 2_000_000.0] {
        let chords = globe.squaredChords(within: metres)
        for latitude in stride(from: -85.0, through: 85, by: 17) {
          let a = Position(longitude: 10, latitude: latitude)
          for azimuth in stride(from: 0.0, to: 360, by: 45) {
            let b = Geodesic.destination(from: a, azimuth: azimuth, distance: Metres(metres))
            let square = globe.point(a).squaredChord(to: globe.point(b))
            let distance = globe.distance(a, b)
            if square <= chords.sure { #expect(distance <= metres) }
            if distance <= metres { #expect(square <= chords.longest) }
          }
        }
      }
    }
  }
}
