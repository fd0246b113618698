import Spatial
import TestSupport
import Testing

@testable import CareAccess

@Suite struct AccessibilityTests {
  private func close(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-9) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= tolerance * max($0, $1) }
  }

  @Test(arguments: AccessTown.decays.map(\.name), [false, true])
  func agreesWithTheFormulasPairByPair(name: String, balanced: Bool) throws {
    let decay = try #require(AccessTown.decays.first { $0.name == name }?.decay)
    for seed in UInt64(1)...4 {
      let town = AccessTown(homes: 150, providers: 40, seed: seed)
      let fast = try town.access(decay, balanced: balanced)
      let plain = town.plain(decay, balanced: balanced)
      #expect(close(fast.demand, plain.demand) && close(fast.ratio, plain.ratio), "seed \(seed)")
      #expect(close(fast.access, plain.access), "seed \(seed)")
      #expect(fast.reachingNobody == plain.demand.indices.filter { plain.demand[$0] == 0 })
      #expect(fast.reachingNobody.contains(9))
      let reached = town.homes.map { home in
        town.providers.indices.contains {
          plain.demand[$0] > 0 && decay.weight(at: Geodesic.distance(home, town.providers[$0]).value) > 0
        }
      }
      #expect(fast.unreachedHomes == reached.indices.filter { !reached[$0] })
    }
  }

  /// Luo & Wang 2003, figure 3 (doi:10.1068/b29120): eleven tracts of one resident, a physician at each of two
  /// places; eight tracts lie in the catchment of a, four in that of b, tract 4 in both.
  @Test func theWorkedExampleOfLuoAndWang() throws {
    let a = Position(longitude: 141, latitude: 43)
    let b = Geodesic.destination(from: a, azimuth: 90, distance: Metres(30_000))
    let homes = (1...11).map { tract -> Position in
      let spread = Double(tract) * 4
      return switch tract {
      case 4: Geodesic.destination(from: a, azimuth: 90, distance: Metres(15_000))
      case 5, 8, 11: Geodesic.destination(from: b, azimuth: 60 + spread, distance: Metres(10_000))
      default: Geodesic.destination(from: a, azimuth: 240 + spread, distance: Metres(10_000))
      }
    }
    let result = try Accessibility.floatingCatchment(
      homes: PlaceTable(homes), demand: [Double](repeating: 1, count: 11), providers: PlaceTable([a, b]),
      supply: [1, 1], decay: #require(.within(Metres(20_000))))
    #expect(result.ratio == [0.125, 0.25])
    #expect(
      result.access == [0.125, 0.125, 0.125, 0.375, 0.25, 0.125, 0.125, 0.25, 0.125, 0.125, 0.25])
  }

  @Test(arguments: AccessTown.decays.map(\.name))
  func whatPeopleGetIsWhatReachingProvidersGive(name: String) throws {
    let decay = try #require(AccessTown.decays.first { $0.name == name }?.decay)
    for seed in UInt64(10)...15 {
      let town = AccessTown(homes: 300, providers: 70, seed: seed)
      let result = try town.access(decay)
      let given = town.supply.indices.filter { !result.reachingNobody.contains($0) }.reduce(0) {
        $0 + town.supply[$1]
      }
      let got = zip(result.access, town.demand).reduce(0) { $0 + $1.0 * $1.1 }
      #expect(abs(got - given) <= 1e-9 * given, "seed \(seed)")
    }
  }

  @Test(arguments: AccessTown.decays.map(\.name))
  func balancedCatchmentsCountNobodyTwice(name: String) throws {
    let decay = try #require(AccessTown.decays.first { $0.name == name }?.decay)
    for seed in UInt64(20)...25 {
      let town = AccessTown(homes: 300, providers: 70, seed: seed)
      let result = try town.access(decay, balanced: true)
      let unreached = Set(result.unreachedHomes)
      let people = town.demand.indices.filter { !unreached.contains($0) }.reduce(0) { $0 + town.demand[$1] }
      #expect(abs(result.demand.reduce(0, +) - people) <= 1e-9 * people, "seed \(seed)")
      let (access, ratio) = (result.access.reduce(0, +), result.ratio.reduce(0, +))
      #expect(abs(access - ratio) <= 1e-9 * ratio, "seed \(seed)")
    }
  }

  @Test func noBitDependsOnWorkersOrOrder() throws {
    let town = AccessTown(homes: 2_500, providers: 300, seed: 30)
    var random = SeededGenerator(seed: 31)
    let homes = town.homes.indices.shuffled(using: &random)
    let providers = town.providers.indices.shuffled(using: &random)
    for (_, decay) in AccessTown.decays {
      let decay = try #require(decay)
      for balanced in [false, true] {
        let one = try town.access(decay, balanced: balanced, workers: 1)
        #expect(try town.access(decay, balanced: balanced, workers: 3) == one)
        let other = try AccessTown.compute(
          balanced, PlaceTable(homes.map { town.homes[$0] }), homes.map { town.demand[$0] },
          PlaceTable(providers.map { town.providers[$0] }), providers.map { town.supply[$0] }, decay,
          workers: 8)
        #expect(other.access == homes.map { one.access[$0] })
        #expect(other.ratio == providers.map { one.ratio[$0] })
      }
    }
  }

  @Test func moreSupplyNeverLowersAnybodysAccess() throws {
    let town = AccessTown(homes: 200, providers: 40, seed: 40)
    let decay = try #require(DistanceDecay.gaussian(sigma: Metres(5_000), limit: Metres(16_000)))
    let before = try town.access(decay)
    var supply = town.supply
    supply[3] += 5
    let after = try Accessibility.floatingCatchment(
      homes: PlaceTable(town.homes), demand: town.demand, providers: PlaceTable(town.providers),
      supply: supply,
      decay: decay)
    for (a, b) in zip(after.access, before.access) { #expect(a >= b * (1 - 1e-12)) }
    #expect(after.access != before.access)
  }

  @Test func withoutProvidersOrPeopleNothingIsDividedByZero() throws {
    let decay = try #require(DistanceDecay.within(Metres(16_000)))
    let home = PlaceTable([Position(longitude: 141, latitude: 43)])
    let none = PlaceTable([])
    for balanced in [false, true] {
      let unserved = try AccessTown.compute(balanced, home, [5], none, [], decay)
      #expect(unserved.access == [0] && unserved.unreachedHomes == [0] && unserved.reachingNobody.isEmpty)
      let empty = try AccessTown.compute(balanced, none, [], home, [2], decay)
      #expect(empty.ratio == [0] && empty.reachingNobody == [0])
      let deserted = try AccessTown.compute(balanced, home, [0], home, [2], decay)
      #expect(deserted.access == [0] && deserted.reachingNobody == [0] && deserted.unreachedHomes == [0])
      let idle = try AccessTown.compute(balanced, home, [5], home, [0], decay)
      #expect(idle.access == [0] && idle.reachingNobody.isEmpty && idle.unreachedHomes.isEmpty)
    }
  }

  @Test func badFiguresAreNamed() throws {
    let decay = try #require(DistanceDecay.within(Metres(16_000)))
    let two = PlaceTable([Position](repeating: Position(longitude: 141, latitude: 43), count: 2))
    func run(_ demand: [Double], _ supply: [Double]) throws(AccessError) {
      _ = try Accessibility.floatingCatchment(
        homes: two, demand: demand, providers: two, supply: supply, decay: decay)
    }
    #expect(throws: AccessError.supply(provider: 1)) { try run([1, 1], [1, -1]) }
    #expect(throws: AccessError.supply(provider: 0)) { try run([1, 1], [.infinity, 1]) }
    #expect(throws: AccessError.demand(home: 1)) { try run([1, .nan], [1, 1]) }
    #expect(throws: AccessError.countsDiffer) { try run([1], [1, 1]) }
  }
}
