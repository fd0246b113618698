import TestSupport
import Testing

@testable import Spatial

@Suite struct ProviderIndexTests {
  private static func town(_ count: Int, seed: UInt64) -> (homes: [Position], providers: [Position]) {
    var random = SeededGenerator(seed: seed)
    func place() -> Position {
      Position(
        longitude: .random(in: 141...142.5, using: &random),
        latitude: .random(in: 42.5...43.5, using: &random))
    }
    var providers = (0..<count).map { _ in place() }
    // Several at one spot, as in a building full of clinics.
    if count > 20 { for i in 0..<12 { providers[i] = providers[12] } }
    return ((0..<60).map { _ in place() }, providers)
  }

  @Test(arguments: [0, 1, 2, 9, 40, 700])
  func answersEqualThoseOfAPlainSearch(count: Int) {
    let (homes, providers) = Self.town(count, seed: UInt64(count) + 1)
    let index = ProviderIndex(providers)
    for home in homes + providers.prefix(5) {
      let distances = providers.map { Geodesic.distance(home, $0).value }
      let nearest = index.nearest(to: home)
      if let best = distances.indices.min(by: { (distances[$0], $0) < (distances[$1], $1) }) {
        #expect(abs((nearest?.metres ?? -1) - distances[best]) < 1e-3)
        #expect(nearest.map { abs(distances[$0.index] - distances[best]) < 1e-4 } ?? false)
      } else {
        #expect(nearest == nil)
      }
      for reach in [0, 1_000, 16_000, 40_000.0] {
        let within = distances.indices.filter { distances[$0] <= reach }
        #expect(index.indices(within: Metres(reach), of: home) == within)
        #expect(index.count(within: Metres(reach), of: home) == within.count)
      }
    }
  }

  @Test func theLimitItselfIsWithinReach() {
    let home = Position(longitude: 142, latitude: 43)
    for azimuth in stride(from: 0.0, to: 360, by: 30) {
      let at = Geodesic.destination(from: home, azimuth: azimuth, distance: Metres(16_000))
      let exact = Geodesic.distance(home, at)
      #expect(ProviderIndex([at]).count(within: exact, of: home) == 1)
      #expect(ProviderIndex([at]).count(within: Metres(exact.value - 1e-4), of: home) == 0)
    }
  }

  @Test func equalDistancesGoToTheLowerNumber() {
    let spot = Position(longitude: 141.5, latitude: 43)
    let index = ProviderIndex([Position](repeating: spot, count: 100))
    #expect(index.nearest(to: Position(longitude: 141.4, latitude: 43))?.index == 0)
  }
}
