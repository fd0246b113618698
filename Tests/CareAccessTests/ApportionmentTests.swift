import CareRegistry
import Testing

@Suite struct ApportionmentTests {
  @Test func partsAreProportionalAndSumExactly() {
    #expect(Apportionment.parts(of: 10, weights: [1, 1, 1]) == [4, 3, 3])
    #expect(Apportionment.parts(of: 10, weights: [0, 5, 0]) == [0, 10, 0])
    #expect(Apportionment.parts(of: 7, weights: [0, 0]) == [4, 3])
    #expect(Apportionment.parts(of: 0, weights: [3, 4]) == [0, 0])
    #expect(Apportionment.parts(of: 5, weights: []) == [])
  }

  @Test func whatAFullPartCannotTakeGoesToTheOthersByTheirWeights() {
    // By weight alone 60, 30, 10; the first stops at 20 and its 40 go to the others three to one.
    #expect(Apportionment.parts(of: 100, weights: [6, 3, 1], limits: [20, 100, 100]) == [20, 60, 20])
    // Then the second is full as well.
    #expect(Apportionment.parts(of: 100, weights: [6, 3, 1], limits: [20, 50, 100]) == [20, 50, 30])
    // All with a weight are full: those without one take the rest by their room.
    #expect(Apportionment.parts(of: 50, weights: [1, 0, 0], limits: [20, 40, 20]) == [20, 20, 10])
    // More than there is room for.
    #expect(Apportionment.parts(of: 50, weights: [1, 1], limits: [20, 10]) == [20, 10])
  }

  @Test func veryLargeNumbersDoNotOverflow() {
    let parts = Apportionment.parts(of: 4_000_000_000_000_000, weights: [900_000_000_000, 1])
    #expect(parts.reduce(0, +) == 4_000_000_000_000_000)
  }

  /// The share of each part found by halving: the level at which min(limit, level × weight) sums to the amount.
  @Test func limitedPartsAreThoseOfASlowSearchForTheLevel() {
    var seed: UInt64 = 77
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    for _ in 0..<500 {
      let count = 1 + random(12)
      let weights = (0..<count).map { _ in 1 + random(1_000) }
      let limits = (0..<count).map { _ in random(2_000) }
      let amount = random(limits.reduce(0, +) + 1)
      let parts = Apportionment.parts(of: amount, weights: weights, limits: limits)
      #expect(parts.reduce(0, +) == amount, "seed 77")
      var (low, high) = (0.0, 1e6)
      for _ in 0..<200 {
        let level = (low + high) / 2
        let sum = zip(weights, limits).reduce(0.0) { $0 + min(Double($1.1), level * Double($1.0)) }
        if sum < Double(amount) { low = level } else { high = level }
      }
      for i in parts.indices {
        #expect(parts[i] <= limits[i])
        #expect(abs(Double(parts[i]) - min(Double(limits[i]), low * Double(weights[i]))) <= 2, "seed 77")
      }
    }
  }
}
