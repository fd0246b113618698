import TestSupport
import Testing

@testable import Spatial

/// Questions of many homes at once.
@Suite struct ProviderIndexHomesTests {
  private static let box = BoundingBox(west: 140, south: 41.5, east: 145.5, north: 45.5)

  @Test(arguments: [1, 2, 8, 9, 33, 700, 5_000])
  func eachHomeGetsTheNearestOfAPlainSearch(count: Int) {
    let providers = ReachGridTests.places(count, in: Self.box, seed: UInt64(count))
    let homes = ReachGridTests.places(40, in: Self.box, seed: 5) + providers.prefix(14)
    let found = ProviderIndex(providers).nearest(to: PlaceTable(homes))
    for (i, home) in homes.enumerated() {
      let distances = providers.map { Geodesic.distance(home, $0).value }
      let least = distances.min() ?? .infinity
      // Closer to a tie than the kernel is exact, either may be named.
      #expect(abs(found.metres[i] - least) <= 1e-9 * least + 1e-9)
      #expect(distances[Int(found.index[i])] <= least * (1 + 2e-9))
      #expect(
        distances.firstIndex(of: least) == Int(found.index[i]) || distances[Int(found.index[i])] != least)
    }
  }

  @Test func farAwayTheReferenceMeasures() throws {
    let providers = [
      Position(longitude: 127.7, latitude: 26.2), Position(longitude: 153.98, latitude: 24.28),
    ]
    let home = Position(longitude: 141.35, latitude: 43.06)
    let nearest = try #require(ProviderIndex(providers).nearest(to: home))
    let distances = providers.map { Geodesic.distance(home, $0).value }
    #expect(nearest.metres == distances.min() && distances[nearest.index] == distances.min())
  }

  @Test func oneAndManyHomesGetTheSameForAnyWorkersAndOrder() {
    let providers = ReachGridTests.places(900, in: Self.box, seed: 31)
    let homes = ReachGridTests.places(9_000, in: Self.box, seed: 32)
    let index = ProviderIndex(providers)
    let all = index.nearest(to: PlaceTable(homes), workers: 1)
    for i in stride(from: 0, to: homes.count, by: 97) {
      let alone = index.nearest(to: homes[i])
      #expect(alone?.index == Int(all.index[i]) && alone?.metres == all.metres[i])
    }
    for workers in [2, 3, 8] { #expect(index.nearest(to: PlaceTable(homes), workers: workers) == all) }
    var random = SeededGenerator(seed: 2)
    let shuffled = providers.indices.shuffled(using: &random)
    let other = ProviderIndex(shuffled.map { providers[$0] }).nearest(to: PlaceTable(homes))
    #expect(other.metres == all.metres)
    let backwards = index.nearest(to: PlaceTable(homes.reversed()))
    #expect(backwards.index.reversed() == all.index)
  }

  @Test func whatIsNotOnTheGlobeIsNeverFoundAndFindsNothing() {
    let stray = Position(longitude: .nan, latitude: 43)
    let good = Position(longitude: 141, latitude: 43)
    let index = ProviderIndex([stray, good, Position(longitude: 141, latitude: 91)])
    #expect(index.nearest(to: good)?.index == 1)
    #expect(index.nearest(to: stray) == nil)
    #expect(index.count(within: Metres(.infinity), of: good) == 1)
    #expect(index.indices(within: Metres(1e9), of: good) == [1])
    let found = index.nearest(to: PlaceTable([stray, good]))
    #expect(found.index == [-1, 1] && found.metres == [.infinity, 0])
    #expect(ProviderIndex([stray]).nearest(to: good) == nil)
    #expect(ProviderIndex([Position]()).nearest(to: PlaceTable([good])).index == [-1])
  }

  @Test func movingAProviderNearerNeverRaisesADistance() {
    var providers = ReachGridTests.places(60, in: Self.box, seed: 41)
    let homes = PlaceTable(ReachGridTests.places(300, in: Self.box, seed: 42))
    let target = homes.positions[7]
    var last = ProviderIndex(providers).nearest(to: homes)
    for i in 0..<20 {
      // Straight towards one home: never farther from that one; an added provider never farther from any.
      providers[i] = Position(
        longitude: (providers[i].longitude + target.longitude) / 2,
        latitude: (providers[i].latitude + target.latitude) / 2)
      let moved = ProviderIndex(providers).nearest(to: homes)
      #expect(moved.metres[7] <= last.metres[7])
      providers.append(homes.positions[10 * i])
      let added = ProviderIndex(providers).nearest(to: homes)
      for home in moved.metres.indices { #expect(added.metres[home] <= moved.metres[home] * (1 + 1e-12)) }
      last = added
    }
  }
}
