import CareRegistry
import Spatial
import Testing

@testable import CareAccess

/// People over the cells of a mesh with age bands.
@Suite struct PopulationFiguresTests {
  private func cells(_ count: Int, ward: String? = nil, from start: Int = 0) throws -> [MeshCell] {
    try (start..<(start + count)).map {
      MeshCell(
        code: try MeshCode("643000\($0 / 10)\($0 % 10)"), municipalityCode: "01100", wardCode: ward,
        weight: 1,
        assignedBy: "centre")
    }
  }

  private func figures(_ cells: [MeshCell], _ year: Int, _ bands: [(Int, Int, Int, Int?)]) -> [CellFigures] {
    zip(cells, bands).map {
      CellFigures(
        code: $0.code, municipalityCode: $0.municipalityCode, year: year, total: $1.0, over65: $1.1,
        over75: $1.2, over85: $1.3)
    }
  }

  @Test func everyBandFollowsItsOwnPattern() throws {
    let cells = try cells(2)
    let spread = PopulationSpread.spread(
      cells: cells,
      populations: [MunicipalPopulation(code: "01100", year: 2020, total: 100, over65: 50, over75: 12)],
      figures: figures(cells, 2020, [(30_000, 10_000, 9_000, 3_000), (10_000, 10_000, 3_000, 3_000)]))
    #expect(spread.total[0] == [75_000, 25_000])
    #expect(spread.over65[0] == [25_000, 25_000])
    #expect(spread.over75[0] == [9_000, 3_000])
    // 85+ keeps its share of 75+ in each cell.
    #expect(spread.over85?[0] == [3_000, 3_000])
  }

  @Test func aYearThatTheMeshLacksTakesTheNearestAndTheEarlierOfTwo() throws {
    let cells = try cells(2)
    let spread = PopulationSpread.spread(
      cells: cells,
      populations: [2015, 2022, 2030, 2060].map {
        MunicipalPopulation(code: "01100", year: $0, total: 4, over65: 0, over75: 0)
      },
      figures: figures(cells, 2020, [(1, 0, 0, 0), (3, 0, 0, 0)])
        + figures(cells, 2040, [(3, 0, 0, 0), (1, 0, 0, 0)]))
    #expect(spread.years == [2015, 2022, 2030, 2060])
    #expect(spread.total == [[1_000, 3_000], [1_000, 3_000], [1_000, 3_000], [3_000, 1_000]])
  }

  @Test func totalsThatAreTheRoundedSumsLeaveTheFiguresAsTheyAre() throws {
    let cells = try cells(2)
    let own = figures(cells, 2025, [(1_234, 600, 300, nil), (2_345, 700, 100, nil)])
    func spread(_ total: Int) -> CellPopulation {
      PopulationSpread.spread(
        cells: cells,
        populations: [MunicipalPopulation(code: "01100", year: 2025, total: total, over65: 1, over75: 0)],
        figures: own)
    }
    #expect(spread(4).total[0] == [1_234, 2_345])
    #expect(spread(4).over65[0] == [600, 700])
    #expect(spread(5).total[0].reduce(0, +) == 5_000)
    #expect(spread(4).over85 == nil)
  }

  @Test func aBandThatPassesTheOneAboveItSpillsToOtherCells() throws {
    let cells = try cells(2)
    // By the mesh all old people live in the first cell, which has room for ten only.
    let spread = PopulationSpread.spread(
      cells: cells,
      populations: [MunicipalPopulation(code: "01100", year: 2020, total: 100, over65: 30, over75: 30)],
      figures: figures(cells, 2020, [(1_000, 1_000, 1_000, 0), (9_000, 0, 0, 0)]))
    #expect(spread.total[0] == [10_000, 90_000])
    #expect(spread.over65[0] == [10_000, 20_000])
    #expect(spread.over75[0] == [10_000, 20_000])
  }

  @Test func aUnitWithoutFiguresFallsBackToTheWeightsOfItsCells() throws {
    let wards = try cells(1, ward: "01101") + cells(2, ward: "01102", from: 1)
    let spread = PopulationSpread.spread(
      cells: wards,
      populations: [
        MunicipalPopulation(code: "01100", year: 2020, total: 30, over65: 3, over75: 0),
        MunicipalPopulation(code: "01101", year: 2020, total: 10, over65: 1, over75: 0),
        MunicipalPopulation(code: "01102", year: 2020, total: 20, over65: 2, over75: 0),
        MunicipalPopulation(code: "01999", year: 2020, total: 5, over65: 0, over75: 0),
      ], figures: figures(Array(wards.prefix(1)), 2020, [(7_000, 2_000, 1_000, 500)]))
    #expect(spread.total[0] == [10_000, 10_000, 10_000])
    #expect(spread.over65[0] == [1_000, 1_000, 1_000])
    #expect(spread.unplaced == ["01999"])
  }

  @Test func bandsKeepTheirOrderAndTotalsAreMetWhateverTheMeshSays() throws {
    var seed: UInt64 = 4_242
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    for _ in 0..<200 {
      let cells = try cells(1 + random(9))
      let bands = cells.map { _ in
        let total = random(50_000)
        let old = random(total + 1)
        let older = random(old + 1)
        return (total, old, older, Optional(random(older + 1)))
      }
      let total = random(3_000)
      let old = random(total + 1)
      let row = MunicipalPopulation(
        code: "01100", year: 2020, total: total, over65: old, over75: random(old + 1))
      let spread = PopulationSpread.spread(
        cells: cells, populations: [row], figures: figures(cells, 2020, bands))
      let people = (spread.total[0], spread.over65[0], spread.over75[0], spread.over85?[0] ?? [])
      let sums = (people.0.reduce(0, +), people.1.reduce(0, +), people.2.reduce(0, +))
      if CellFigures.people(bands.reduce(0) { $0 + $1.0 }) != total {
        #expect(sums == (row.total * 1000, row.over65 * 1000, row.over75 * 1000), "seed 4242")
      }
      for i in cells.indices {
        #expect(people.0[i] >= people.1[i] && people.1[i] >= people.2[i] && people.2[i] >= people.3[i])
      }
    }
  }
}
