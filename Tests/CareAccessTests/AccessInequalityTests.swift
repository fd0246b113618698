import Foundation
import Spatial
import TestSupport
import Testing

@testable import CareAccess

@Suite struct AccessInequalityTests {
  @Test func whereAllHaveTheSameNothingIsUnequal() throws {
    let same = try #require(Inequality(values: [3, 3, 3], people: [1, 7.5, 100]))
    #expect(same.gini < 1e-15 && same.theil < 1e-15)
    #expect(abs(same.palma - 0.25) < 1e-12)
  }

  @Test func oneOfManyHasAll() throws {
    for n in [2, 10, 50] {
      let values = (0..<n).map { $0 == 0 ? 6.0 : 0 }
      let one = try #require(Inequality(values: values, people: [Double](repeating: 1, count: n)))
      #expect(abs(one.gini - (1 - 1 / Double(n))) < 1e-14)
      #expect(abs(one.theil - log(Double(n))) < 1e-14)
      #expect(one.palma == .infinity)
    }
  }

  /// Ten people with 1 to 10: Gini (n² − 1) / 3n² · n / (n + 1) = 0.3; Palma 10 / (1 + 2 + 3 + 4) = 1.
  @Test func tenPeopleInARow() throws {
    let row = try #require(
      Inequality(values: (1...10).map(Double.init), people: [Double](repeating: 1, count: 10)))
    #expect(abs(row.gini - 0.3) < 1e-14 && abs(row.palma - 1) < 1e-14)
  }

  @Test func aCellAcrossTheLimitOfATenthIsDivided() throws {
    // 100 people: 95 with 1, 5 with 20. The top tenth: 5 × 20 + 5 × 1; the lower four tenths: 40 × 1.
    let town = try #require(Inequality(values: [20, 1], people: [5, 95]))
    #expect(abs(town.palma - 105.0 / 40) < 1e-12)
  }

  @Test func agreesWithDifferencesOfAllPairsWeightedByPeople() throws {
    var random = SeededGenerator(seed: 3)
    let values = (0..<60).map { _ in Double.random(in: 0...4, using: &random) }
    let people = (0..<60).map { _ in Double(Int.random(in: 0...900, using: &random)) / 10 }
    let total = people.reduce(0, +)
    let mean = zip(values, people).reduce(0) { $0 + $1.0 * $1.1 } / total
    var difference = 0.0
    for i in values.indices {
      for j in values.indices { difference += people[i] * people[j] * abs(values[i] - values[j]) }
    }
    let result = try #require(Inequality(values: values, people: people))
    #expect(abs(result.gini - difference / (2 * mean * total * total)) < 1e-12)
    // A cell of 2 people is two cells of 1.
    let split = try #require(Inequality(values: values + values, people: (people + people).map { $0 / 2 }))
    #expect(abs(split.gini - result.gini) < 1e-12 && abs(split.theil - result.theil) < 1e-12)
    #expect(abs(split.palma - result.palma) < 1e-9)
    let scaled = try #require(Inequality(values: values.map { $0 * 1e-6 }, people: people))
    #expect(abs(scaled.gini - result.gini) < 1e-12 && abs(scaled.theil - result.theil) < 1e-12)
  }

  @Test func nobodyAndNothingHaveNoInequality() {
    #expect(Inequality(values: [], people: []) == nil)
    #expect(Inequality(values: [1, 2], people: [0, 0]) == nil)
    #expect(Inequality(values: [0, 0], people: [1, 2]) == nil)
  }

  @Test func anAreaHasTheMeanOfItsPeople() throws {
    let homes = [0.0, 0.02, 2].map { Position(longitude: 141 + $0, latitude: 43) }
    let result = try Accessibility.floatingCatchment(
      homes: PlaceTable(homes), demand: [10, 30, 60], providers: PlaceTable([homes[0]]), supply: [8],
      decay: #require(.within(Metres(5_000))))
    let areas = AreaAccess.summarise(
      areas: [[1, 0], [2, 1], [2], []], accessibility: result, people: [10, 30, 60])
    #expect(areas[0].people == 40 && areas[0].meanAccess == 0.2 && areas[0].unreachedShare == 0)
    #expect(areas[1].meanAccess.map { abs($0 - 0.2 * 30 / 90) < 1e-15 } == true)
    #expect(areas[1].unreachedShare == 60.0 / 90)
    #expect(areas[2].meanAccess == 0 && areas[2].unreachedShare == 1)
    #expect(areas[3].meanAccess == nil && areas[3].unreachedShare == nil)
  }
}
