import TestSupport
import Testing

@testable import Spatial

@Suite struct ReachGridTests {
  static func places(_ count: Int, in box: BoundingBox, seed: UInt64) -> [Position] {
    var random = SeededGenerator(seed: seed)
    var places = (0..<count).map { _ in
      Position(
        longitude: .random(in: box.west...box.east, using: &random),
        latitude: .random(in: box.south...box.north, using: &random))
    }
    // Several at one spot, as in a building full of clinics.
    if count > 30 { for i in 0..<12 { places[i] = places[20] } }
    return places
  }

  private static let japan = BoundingBox(west: 141, south: 42.5, east: 142.5, north: 43.5)

  @Test(arguments: [0, 1, 7, 60, 900], [Globe.ellipsoid, .sphere])
  func countsEqualThoseOfAPlainSearch(count: Int, globe: Globe) {
    let providers = Self.places(count, in: Self.japan, seed: UInt64(count) + 3)
    let homes = Self.places(80, in: Self.japan, seed: 99) + providers.prefix(4)
    let table = PlaceTable(homes, globe: globe)
    for reach in [0, 40, 2_500, 16_000, 45_000, 300_000.0] {
      // A grid made for another reach gives the same answers.
      for made in [reach, 5_000] {
        let grid = ReachGrid(PlaceTable(providers, globe: globe), reach: Metres(made))
        let plain = homes.map { home in providers.count { globe.distance(home, $0) <= reach } }
        #expect(grid.counts(within: Metres(reach), of: table) == plain)
      }
    }
  }

  @Test func theLimitItselfIsWithinReach() {
    let home = Position(longitude: 142, latitude: 43)
    for azimuth in stride(from: 0.0, to: 360, by: 15) {
      let at = Geodesic.destination(from: home, azimuth: azimuth, distance: Metres(16_000))
      let exact = Geodesic.distance(home, at)
      let grid = ReachGrid(PlaceTable([at]), reach: exact)
      #expect(grid.counts(within: exact, of: PlaceTable([home])) == [1])
      #expect(grid.counts(within: Metres(exact.value - 1e-4), of: PlaceTable([home])) == [0])
    }
  }

  @Test(arguments: [
    BoundingBox(west: -180, south: -30, east: 180, north: 30),
    BoundingBox(west: -180, south: 86, east: 180, north: 90),
    BoundingBox(west: 179, south: -1, east: 181, north: 1),
    BoundingBox(west: -180, south: -90, east: 180, north: 90),
  ])
  func nothingIsLostAtTheAntimeridianAndThePoles(box: BoundingBox) {
    let providers = Self.places(400, in: box, seed: 17).map {
      Position(longitude: $0.longitude > 180 ? $0.longitude - 360 : $0.longitude, latitude: $0.latitude)
    }
    let homes = providers.prefix(60).map {
      Position(longitude: -$0.longitude, latitude: max(-90, min(90, $0.latitude + 0.01)))
    }
    for reach in [20_000, 400_000, 3_000_000, 30_000_000.0] {
      let grid = ReachGrid(PlaceTable(providers), reach: Metres(reach))
      let plain = homes.map { home in providers.count { Geodesic.distance(home, $0).value <= reach } }
      #expect(grid.counts(within: Metres(reach), of: PlaceTable(homes)) == plain)
    }
  }

  @Test func whatIsNotOnTheGlobeIsNeverWithinReach() {
    let good = Position(longitude: 141, latitude: 43)
    let strays = [
      Position(longitude: .nan, latitude: 43), Position(longitude: 141, latitude: .infinity),
      Position(longitude: 999, latitude: 43),
    ]
    let grid = ReachGrid(PlaceTable(strays + [good]), reach: Metres(1_000))
    #expect(grid.counts(within: Metres(1_000), of: PlaceTable([good] + strays)) == [1, 0, 0, 0])
    #expect(
      ReachGrid(PlaceTable(strays), reach: Metres(1)).counts(within: Metres(1e9), of: PlaceTable([good])) == [
        0
      ])
    #expect(grid.counts(within: Metres(-1), of: PlaceTable([good])) == [0])
    #expect(grid.counts(within: Metres(.infinity), of: PlaceTable([good])) == [1])
  }

  @Test(arguments: [
    DistanceDecay.within(Metres(9_000)),
    .zones([
      .init(limit: Metres(5_000), weight: 1), .init(limit: Metres(10_000), weight: 0.68),
      .init(limit: Metres(16_000), weight: 0.22),
    ]),
    .zones([.init(limit: Metres(4_000), weight: 0), .init(limit: Metres(16_000), weight: 3)]),
    .epanechnikov(bandwidth: Metres(16_000)), .gaussian(sigma: Metres(6_000), limit: Metres(16_000)),
    .gaussian(sigma: Metres(150_000), limit: Metres(190_000)),
  ])
  func sumsEqualThoseOfAPlainLoop(decay: DistanceDecay?) throws {
    let decay = try #require(decay)
    let providers = Self.places(500, in: Self.japan, seed: 8)
    let homes = Self.places(90, in: Self.japan, seed: 4)
    var random = SeededGenerator(seed: 12)
    let amounts = providers.map { _ in Double.random(in: 0...1_000, using: &random) }
    let sums = ReachGrid(PlaceTable(providers), reach: decay.limit)
      .sums(of: amounts, decay: decay, around: PlaceTable(homes))
    for (home, sum) in zip(homes, sums) {
      let plain = zip(providers, amounts).reduce(0.0) {
        $0 + $1.1 * decay.weight(at: Geodesic.distance(home, $1.0).value)
      }
      #expect(abs(sum - plain) <= 1e-9 * plain)
    }
  }

  @Test func noBitDependsOnWorkersOrOrder() throws {
    let providers = Self.places(700, in: Self.japan, seed: 21)
    let homes = Self.places(5_000, in: Self.japan, seed: 22)
    var random = SeededGenerator(seed: 23)
    let amounts = providers.map { _ in Double.random(in: 0...1, using: &random) }
    let shuffled = providers.indices.shuffled(using: &random)
    let turned = homes.indices.shuffled(using: &random)
    let decays = [
      DistanceDecay.zones([.init(limit: Metres(3_000), weight: 1), .init(limit: Metres(9_000), weight: 0.3)]),
      .gaussian(sigma: Metres(4_000), limit: Metres(12_000)),
    ]
    for decay in try decays.map({ try #require($0) }) {
      let one = ReachGrid(PlaceTable(providers, workers: 1), reach: decay.limit)
        .sums(of: amounts, decay: decay, around: PlaceTable(homes, workers: 1), workers: 1)
      for workers in [2, 3, 8] {
        let many = ReachGrid(PlaceTable(shuffled.map { providers[$0] }, workers: workers), reach: Metres(777))
          .sums(
            of: shuffled.map { amounts[$0] }, decay: decay,
            around: PlaceTable(turned.map { homes[$0] }, workers: workers), workers: workers)
        #expect(many == turned.map { one[$0] })
      }
    }
  }
}
