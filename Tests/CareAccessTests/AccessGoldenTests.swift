import CareRegistry
import Spatial
import Testing

@testable import CareAccess

/// Figures that others have published, typed in with their source.
@Suite struct AccessGoldenTests {
  @Test func theExampleOfThePackageFca() throws {
    // Grueebler & Unterfinger, R package fca 0.1.0 (CRAN 2021), its test of spai_2sfca: people 1, 2, 3, 4 at four
    // homes, capacities 1 to 6 at six providers, everybody within reach of everybody: 2.1 for each home.
    let homes = (0..<4).map { Position(longitude: 141 + Double($0) * 0.001, latitude: 43) }
    let providers = (0..<6).map { Position(longitude: 141, latitude: 43 + Double($0) * 0.001) }
    let decay = try #require(DistanceDecay.within(Metres(16_000)))
    let access = try Accessibility.floatingCatchment(
      homes: PlaceTable(homes), demand: [1, 2, 3, 4], providers: PlaceTable(providers),
      supply: [1, 2, 3, 4, 5, 6], decay: decay)
    for value in access.access { #expect(abs(value - 2.1) < 1e-12) }
    // With equal weights the balanced method gives every home a share of every provider, and people are counted once:
    // each provider is asked by 10/6 people, and each home gets a quarter of its ratio.
    let balanced = try Accessibility.balanced(
      homes: PlaceTable(homes), demand: [1, 2, 3, 4], providers: PlaceTable(providers),
      supply: [1, 2, 3, 4, 5, 6], decay: decay)
    for value in balanced.access { #expect(abs(value - 21 / (10.0 / 6) / 4) < 1e-12) }
    #expect(abs(balanced.demand.reduce(0, +) - 10) < 1e-12)
    #expect(abs(balanced.access.reduce(0, +) - balanced.ratio.reduce(0, +)) < 1e-12)
  }

  @Test func theQuickStartOfThePackageSdcCatchment() throws {
    // PyPI sdc-catchment, quick start: 100 people at each of 0, 1 and 2, supply of 10 at 0 and at 2, Gaussian weights
    // with a scale of 1; it prints 0.065179, 0.069641 and 0.065179. Here a unit is a kilometre along a meridian.
    let start = Position(longitude: 141, latitude: 43)
    let line = (0..<3).map {
      Geodesic.destination(from: start, azimuth: 0, distance: Metres(Double($0) * 1000))
    }
    let access = try Accessibility.floatingCatchment(
      homes: PlaceTable(line), demand: [100, 100, 100], providers: PlaceTable([line[0], line[2]]),
      supply: [10, 10],
      decay: try #require(DistanceDecay.gaussian(sigma: Metres(1000), limit: Metres(3000))))
    for (value, printed) in zip(access.access, [0.065179, 0.069641, 0.065179]) {
      #expect(abs(value - printed) < 6e-7)
    }
  }

  @Test func weightsOfTheGaussianAtOneTwoAndThreeSigma() throws {
    // exp(−d² / 2σ²) with σ = 20: the values printed by the literature on Gaussian 2SFCA to five decimals.
    let decay = try #require(DistanceDecay.gaussian(sigma: Metres(20), limit: Metres(60)))
    for (metres, printed) in [(0.0, 1.0), (20, 0.60653), (40, 0.13534), (60, 0.01111)] {
      #expect(abs(decay.weight(at: metres) - printed) < 5e-6)
    }
    #expect(decay.weight(at: 60.001) == 0)
  }
}
