import Spatial
import TestSupport
import Testing

@testable import CareAccess

@Suite struct ArealWeightingTests {
  private func people(_ town: GridTown, _ random: inout SeededGenerator) -> [Int] {
    town.cells.map { _ in .random(in: 0...3_000_000, using: &random) }
  }

  @Test func everyAreaGetsItsPartOfEveryCell() throws {
    let town = try GridTown(side: 12)
    for seed in 1...10 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      // Drawn one by one, so that none overlaps another and each gets its rounded part.
      let people = people(town, &random)
      for star in try TownAreas.stars(6, town, &random) {
        let divided = ArealWeighting(cells: town.cells.map(\.code), areas: [star]).people(people)
        var expected = 0.0
        for (cell, count) in zip(town.cells, people) {
          expected += Double(count) * TownAreas.share(of: cell.code.boundingBox, in: star)
        }
        #expect(abs(Double(divided.byArea[0]) - expected) <= 0.5 * Double(town.cells.count))
        #expect(divided.byArea[0] + divided.outside == people.reduce(0, +))
      }
    }
  }

  @Test func areasThatCoverAllGetEverybody() throws {
    let town = try GridTown(side: 10)
    let b = TownAreas.bounds(town)
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      // Strips along random cuts that both neighbours carry, slanted so that cells are cut askew.
      let cuts = (0..<7).map { _ in Double.random(in: b.west...b.east, using: &random) }.sorted()
      let lines = [b.west - 0.01] + cuts + [b.east + 0.01]
      let slant = lines.indices.map { $0 == 0 || $0 == lines.count - 1 ? 0 : 0.0004 * Double($0) }
      let areas = try (1..<lines.count).map { i in
        try TownAreas.shape([
          (lines[i - 1], b.south), (lines[i], b.south), (lines[i] + slant[i], b.north),
          (lines[i - 1] + slant[i - 1], b.north),
        ])
      }
      let people = people(town, &random)
      let divided = ArealWeighting(cells: town.cells.map(\.code), areas: areas).people(people)
      #expect(divided.byArea.reduce(0, +) == people.reduce(0, +) && divided.outside == 0)
      #expect(divided.byArea.allSatisfy { $0 >= 0 })
    }
  }

  @Test func aThirdOfACellBringsAThirdOfItsPeopleAndTheSeaKeepsTheRest() throws {
    let town = try GridTown(side: 1)
    let b = town.cells[0].code.boundingBox
    let third = b.west + (b.east - b.west) / 3
    let left = try TownAreas.box(BoundingBox(west: b.west, south: b.south, east: third, north: b.north))
    let right = try TownAreas.box(BoundingBox(west: third, south: b.south, east: b.east, north: b.north))
    let codes = town.cells.map(\.code)
    let half = ArealWeighting(cells: codes, areas: [left]).people([1_000])
    #expect(half == .init(byArea: [333], outside: 667))
    let whole = ArealWeighting(cells: codes, areas: [left, right]).people([1_000])
    #expect(whole == .init(byArea: [333, 667], outside: 0))
    // Areas that lie on one another have each their own part.
    let twice = ArealWeighting(cells: codes, areas: [left, right, left]).people([1_000])
    #expect(twice == .init(byArea: [333, 667, 333], outside: 0))
    let none = ArealWeighting(cells: codes, areas: [MultiPolygon()]).people([1_000])
    #expect(none == .init(byArea: [0], outside: 1_000))
    #expect(ArealWeighting(cells: codes, areas: []).people([1_000]) == .init(byArea: [], outside: 1_000))
  }

  @Test func anOddThousandthGoesToOneOfTwoHalves() throws {
    let town = try GridTown(side: 1)
    let b = town.cells[0].code.boundingBox
    let middle = (b.west + b.east) / 2
    let halves = try [
      TownAreas.box(BoundingBox(west: b.west, south: b.south, east: middle, north: b.north)),
      TownAreas.box(BoundingBox(west: middle, south: b.south, east: b.east, north: b.north)),
    ]
    let divided = ArealWeighting(cells: town.cells.map(\.code), areas: halves).people([7])
    #expect(divided.byArea.reduce(0, +) == 7 && divided.byArea.sorted() == [3, 4])
  }

  @Test func workersAndTheOrderOfCellsChangeNothing() throws {
    let town = try GridTown(side: 12)
    var random = SeededGenerator(seed: 6)
    let areas = try TownAreas.stars(40, town, &random)
    let people = people(town, &random)
    let codes = town.cells.map(\.code)
    let one = ArealWeighting(cells: codes, areas: areas, workers: 1).people(people)
    #expect(ArealWeighting(cells: codes, areas: areas, workers: 4).people(people) == one)
    let order = codes.indices.shuffled(using: &random)
    let mixed = ArealWeighting(cells: order.map { codes[$0] }, areas: areas)
    #expect(mixed.people(order.map { people[$0] }) == one)
  }
}
