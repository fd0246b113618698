import Testing

@testable import Spatial

@Suite struct DistanceDecayTests {
  @Test func theGaussianHasTheWeightsOfTheTable() throws {
    let decay = try #require(DistanceDecay.gaussian(sigma: Metres(20), limit: Metres(60)))
    for (metres, weight) in [(0.0, 1.0), (20, 0.60653), (40, 0.13534), (60, 0.01111)] {
      #expect(abs(decay.weight(at: metres) - weight) < 5e-6)
    }
    #expect(decay.weight(at: 60.001) == 0)
  }

  @Test func theEpanechnikovKernelFallsFromThreeQuartersToNothing() throws {
    let decay = try #require(DistanceDecay.epanechnikov(bandwidth: Metres(100)))
    #expect(decay.weight(at: 0) == 0.75)
    #expect(abs(decay.weight(at: 50) - 0.5625) < 1e-15)
    #expect(decay.weight(at: 100) == 0 && decay.weight(at: 101) == 0)
  }

  @Test func aZoneIncludesItsLimit() throws {
    let decay = try #require(
      DistanceDecay.zones([
        .init(limit: Metres(5), weight: 1), .init(limit: Metres(10), weight: 0.68),
        .init(limit: Metres(16), weight: 0.22),
      ]))
    let weights = [0, 5, 5.1, 10, 10.1, 16, 16.1].map(decay.weight)
    #expect(weights == [1, 1, 0.68, 0.68, 0.22, 0.22, 0])
    #expect(decay.limit == Metres(16))
  }

  @Test func absurdLimitsAndWeightsGiveNone() {
    #expect(DistanceDecay.within(Metres(-1)) == nil && DistanceDecay.within(Metres(.nan)) == nil)
    #expect(DistanceDecay.within(Metres(.infinity)) == nil)
    #expect(DistanceDecay.zones([]) == nil)
    #expect(
      DistanceDecay.zones([.init(limit: Metres(5), weight: 1), .init(limit: Metres(5), weight: 1)]) == nil)
    #expect(DistanceDecay.zones([.init(limit: Metres(5), weight: -1)]) == nil)
    #expect(DistanceDecay.epanechnikov(bandwidth: Metres(0)) == nil)
    #expect(DistanceDecay.gaussian(sigma: Metres(0), limit: Metres(5)) == nil)
    #expect(DistanceDecay.gaussian(sigma: Metres(5), limit: Metres(.infinity)) == nil)
  }
}
