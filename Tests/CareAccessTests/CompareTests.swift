import TestSupport
import Testing

@testable import CareAccess

@Suite struct CompareTests {
  @Test func equalsShareTheBetterRankAndTheNextIsSkipped() {
    let figure = AreaIndicator(key: "people", values: [10, 30, nil, 30, 20, 5])
    #expect(figure.ranks() == [4, 1, nil, 1, 3, 5])
    var turned = figure
    turned.order = .leastFirst
    #expect(turned.ranks() == [2, 4, nil, 4, 3, 1])
    // Percentiles look upward in both.
    #expect(
      figure.percentiles() == [25, 87.5, nil, 87.5, 50, 0] && turned.percentiles() == figure.percentiles())
    #expect(figure.knownCount == 5)
  }

  @Test func ranksAndPercentilesAreThoseOfCounting() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<100 {
      let values: [Double?] = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        Int.random(in: 0...5, using: &random) == 0 ? nil : Double(Int.random(in: 0...9, using: &random))
      }
      let figure = AreaIndicator(key: "x", values: values)
      let known = values.compactMap { $0 }
      for i in values.indices {
        guard let value = values[i] else {
          #expect(figure.ranks()[i] == nil && figure.percentiles()[i] == nil)
          continue
        }
        #expect(figure.ranks()[i] == 1 + known.filter { $0 > value }.count)
        let below = Double(known.filter { $0 < value }.count)
        let ties = Double(known.filter { $0 == value }.count - 1)
        let expected = known.count > 1 ? 100 * (below + ties / 2) / Double(known.count - 1) : nil
        #expect(figure.percentiles()[i] == expected)
      }
    }
  }

  @Test func likenessIsTheDistanceOfStandardisedFiguresByHand() throws {
    // 2, 4, 4, 4, 5, 5, 7, 9 have the mean 5 and the standard deviation 2 (divisor n).
    let a = AreaIndicator(key: "a", values: [2, 4, 4, 4, 5, 5, 7, 9])
    let b = AreaIndicator(key: "b", values: [9, 7, 5, 5, 4, 4, 4, 2])
    let likeness = AreaLikeness([a, b])
    #expect(likeness.standardised[0] == [-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2])
    #expect(likeness.distance(0, 7) == (3.5 * 3.5 + 3.5 * 3.5).squareRoot())
    #expect(likeness.distance(2, 3) == 0)
    let codes = ["h", "g", "f", "e", "d", "c", "b", "a"]
    let similar = likeness.mostSimilar(to: 2, count: 4, codes: codes)
    // 3 is equal; 4 and 5 lie equally far, and the lower code comes first.
    #expect(similar.map(\.area) == [3, 5, 4, 1])
  }

  @Test func populationsAreComparedByTheirLogarithm() throws {
    let people = AreaIndicator(key: "people", values: [1_000, 10_000, 100_000, 0], scale: .logarithm)
    let likeness = AreaLikeness([people])
    let near = try #require(likeness.distance(0, 1))
    let far = try #require(likeness.distance(1, 2))
    #expect(abs(near - far) < 1e-12)
    #expect(likeness.distance(0, 3) == nil)
  }

  @Test func whatIsMissingOrEqualEverywhereIsSaidAndNotGuessed() {
    let flat = AreaIndicator(key: "flat", values: [0.1, 0.1, 0.1])
    let gaps = AreaIndicator(key: "gaps", values: [1, .nan, 3])
    let likeness = AreaLikeness([flat, gaps])
    #expect(likeness.withoutSpread == [0])
    #expect(likeness.distance(0, 1) == nil && likeness.distance(0, 2) == 2)
    #expect(likeness.mostSimilar(to: 0, count: 9, codes: ["a", "b", "c"]).map(\.area) == [2])
    #expect(AreaLikeness([]).distance(0, 0) == nil)
    #expect(AreaIndicator(key: "one", values: [7]).percentiles() == [nil])
    #expect(AreaIndicator(key: "none", values: [nil]).ranks() == [nil])
  }

  @Test func distancesDoNotDependOnTheOrderOfTheAreasToTheLastBit() {
    var random = SeededGenerator(seed: 12)
    let figures = (0..<3).map { _ in (0..<40).map { _ in Double.random(in: 0.1...1e6, using: &random) } }
    let order = (0..<40).shuffled(using: &random)
    let plain = AreaLikeness(figures.map { AreaIndicator(key: "", values: $0, scale: .logarithm) })
    let turned = AreaLikeness(
      figures.map { values in AreaIndicator(key: "", values: order.map { values[$0] }, scale: .logarithm) })
    for i in 0..<40 {
      for j in 0..<40 { #expect(turned.distance(i, j) == plain.distance(order[i], order[j])) }
    }
  }

  @Test func anAreaStandsBesideItsPrefectureTheNationAndTheMostSimilar() {
    let people = AreaIndicator(
      key: "people", values: [100, 200, 400, 110], scale: .logarithm, prefecture: 810, nation: nil)
    let share = AreaIndicator(key: "share75", values: [0.2, 0.1, 0.1, 0.21], prefecture: 0.15, nation: 0.16)
    let found = AreaComparison.compare(
      area: 0, indicators: [people, share], likeness: AreaLikeness([people, share]),
      codes: ["1", "2", "3", "4"], similarCount: 1)
    #expect(found.similar.map(\.area) == [3])
    #expect(found.lines[0].value == 100 && found.lines[0].rank == 4 && found.lines[0].percentile == 0)
    #expect(
      found.lines[0].prefecture == 810 && found.lines[0].nation == nil && found.lines[0].similar == [110])
    #expect(found.lines[1].rank == 2 && found.lines[1].nation == 0.16 && found.lines[1].ranked == 4)
  }
}
