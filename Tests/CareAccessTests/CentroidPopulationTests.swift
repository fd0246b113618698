import Spatial
import TestSupport
import Testing

@testable import CareAccess

@Suite struct CentroidPopulationTests {
  @Test func everyCellBelongsToTheFirstAreaAroundItsCentre() throws {
    let town = try GridTown(side: 14)
    for seed in 1...10 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let areas = try TownAreas.stars(30, town, &random)
      let people = town.cells.map { _ in Int.random(in: 0...5_000, using: &random) }
      let plain = town.centres.map { centre in
        areas.firstIndex { $0.polygons[0].exterior.encloses(centre) }
      }
      let found = CentroidPopulation(centres: town.centres, areas: areas)
      #expect(found.area == plain)
      let sums = found.people(people)
      for area in areas.indices {
        #expect(sums.byArea[area] == zip(plain, people).reduce(0) { $0 + ($1.0 == area ? $1.1 : 0) })
      }
      #expect(sums.byArea.reduce(0, +) + sums.outside == people.reduce(0, +))
      #expect(sums.outside > 0)
    }
  }

  @Test func areasSideBySideGetEverybodyOnce() throws {
    let town = try GridTown(side: 9)
    let b = TownAreas.bounds(town)
    // The border runs through the centres of a column of cells: each still belongs to one area.
    let middle = town.centres[4].longitude
    let areas = try [
      TownAreas.box(BoundingBox(west: b.west, south: b.south, east: middle, north: b.north)),
      TownAreas.box(BoundingBox(west: middle, south: b.south, east: b.east, north: b.north)),
    ]
    let sums = CentroidPopulation(centres: town.centres, areas: areas).people(town.cells.map { _ in 1 })
    #expect(sums.byArea.sorted() == [36, 45] && sums.outside == 0)
  }

  @Test func workersAndTheOrderOfCellsChangeNothing() throws {
    let town = try GridTown(side: 14)
    var random = SeededGenerator(seed: 2)
    let areas = try TownAreas.stars(50, town, &random)
    let one = CentroidPopulation(centres: town.centres, areas: areas, workers: 1)
    #expect(CentroidPopulation(centres: town.centres, areas: areas, workers: 5) == one)
    let order = town.centres.indices.shuffled(using: &random)
    let mixed = CentroidPopulation(centres: order.map { town.centres[$0] }, areas: areas)
    #expect(mixed.area == order.map { one.area[$0] })
  }

  @Test func noAreasAndNoCellsAreAnAnswerToo() throws {
    let town = try GridTown(side: 2)
    let outside = CentroidPopulation(centres: town.centres, areas: []).people([1, 2, 3, 4])
    #expect(outside.byArea.isEmpty && outside.outside == 10)
    let nobody = CentroidPopulation(centres: [], areas: [MultiPolygon()]).people([])
    #expect(nobody.byArea == [0] && nobody.outside == 0)
  }
}
