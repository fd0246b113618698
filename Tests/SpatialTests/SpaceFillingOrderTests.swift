import TestSupport
import Testing

@testable import Spatial

@Suite struct SpaceFillingOrderTests {
  @Test(arguments: [0, 1, 2, 5_000])
  func sortsAsAStableSortDoes(count: Int) {
    var random = SeededGenerator(seed: 6)
    let keys = (0..<count).map { _ in
      Bool.random(using: &random)
        ? UInt32.random(in: 0...40, using: &random) : .random(in: 0...UInt32.max, using: &random)
    }
    let expected = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    #expect(SpaceFillingOrder.ascending(keys).map { Int($0) } == expected)
  }

  @Test func aStepAlongTheCurveIsAStepOnTheMap() {
    var squares: [(key: UInt32, x: UInt32, y: UInt32)] = []
    for x in UInt32(0)..<64 {
      for y in UInt32(0)..<64 { squares.append((SpaceFillingOrder.hilbertKey(x << 9, y << 9) >> 18, x, y)) }
    }
    squares.sort { $0.key < $1.key }
    #expect(squares.map(\.key) == (0..<4096).map { UInt32($0) })
    for (a, b) in zip(squares, squares.dropFirst()) {
      #expect(max(a.x, b.x) - min(a.x, b.x) + max(a.y, b.y) - min(a.y, b.y) == 1)
    }
  }

  @Test func amountsAreKeptAsWholeNumbersWhoseSumFits() {
    var random = SeededGenerator(seed: 61)
    for size in [1e-200, 1e-9, 1, 3e7, 1e290] {
      for count in [1, 2, 1_000] {
        let amounts = (0..<count).map { _ in Double.random(in: 0...size, using: &random) }
        let fixed = FixedAmounts(amounts)
        let total = amounts.reduce(0, +)
        let sum = fixed.units.reduce(Int64(0), +)
        #expect(abs(Double(sum) * fixed.unit - total) <= 1e-13 * total)
        for (amount, units) in zip(amounts, fixed.units) {
          #expect(abs(Double(units) * fixed.unit - amount) <= 1e-15 * amount + total * 0x1p-60)
        }
      }
    }
    #expect(FixedAmounts([0, 0]).units == [0, 0] && FixedAmounts([]).units.isEmpty)
  }
}
