import CareRegistry
import Spatial
import TestSupport
import Testing

@testable import CareAccess

@Suite struct PopulationSpreadTests {
  private func cells(_ weights: [Int], ward: String? = nil) throws -> [MeshCell] {
    let town = try GridTown(side: 8)
    return weights.enumerated().map {
      MeshCell(
        code: town.cells[$0.offset].code, municipalityCode: "01100", wardCode: ward, weight: $0.element,
        assignedBy: "centre")
    }
  }

  @Test func everyTotalIsMetExactlyAndBandsStayNested() throws {
    var random = SeededGenerator(seed: 42)
    for _ in 0..<300 {
      let cells = try cells(
        (0..<Int.random(in: 1...40, using: &random)).map { _ in .random(in: 0...900, using: &random) })
      let total = Int.random(in: 0...200_000, using: &random)
      let old = Int.random(in: 0...total, using: &random)
      let older = Int.random(in: 0...old, using: &random)
      let oldest = Int.random(in: 0...older, using: &random)
      let spread = PopulationSpread.spread(
        cells: cells,
        populations: [
          MunicipalPopulation(
            code: "01100", year: 2020, total: total, over65: old, over75: older, over85: oldest)
        ])
      let over85 = try #require(spread.over85)
      #expect(spread.total[0].reduce(0, +) == total * 1000)
      #expect(spread.over65[0].reduce(0, +) == old * 1000)
      #expect(spread.over75[0].reduce(0, +) == older * 1000)
      #expect(over85[0].reduce(0, +) == oldest * 1000)
      for i in cells.indices {
        #expect(spread.total[0][i] >= spread.over65[0][i] && spread.over65[0][i] >= spread.over75[0][i])
        #expect(spread.over75[0][i] >= over85[0][i] && over85[0][i] >= 0)
      }
    }
  }

  @Test func sharesFollowTheWeightsToAThousandth() throws {
    let spread = PopulationSpread.spread(
      cells: try cells([1, 2, 3, 0]),
      populations: [MunicipalPopulation(code: "01100", year: 2020, total: 100, over65: 30, over75: 20)])
    #expect(spread.total[0] == [16_667, 33_333, 50_000, 0])
    #expect(spread.over85 == nil)
  }

  @Test func wardsTakeTheirOwnTotals() throws {
    let both = try cells([5, 5], ward: "01101") + cells([5, 5, 5], ward: "01102")
    let spread = PopulationSpread.spread(
      cells: both,
      populations: [
        MunicipalPopulation(code: "01100", year: 2020, total: 100, over65: 0, over75: 0),
        MunicipalPopulation(code: "01101", year: 2020, total: 10, over65: 0, over75: 0),
        MunicipalPopulation(code: "01102", year: 2020, total: 90, over65: 0, over75: 0),
      ])
    #expect(spread.total[0] == [5_000, 5_000, 30_000, 30_000, 30_000])
    #expect(spread.unplaced.isEmpty)
  }

  @Test func cellsWithoutWeightShareEvenlyAndPeopleWithoutCellsAreNamed() throws {
    let spread = PopulationSpread.spread(
      cells: try cells([0, 0, 0]),
      populations: [
        MunicipalPopulation(code: "01100", year: 2020, total: 1, over65: 1, over75: 1),
        MunicipalPopulation(code: "01695", year: 2020, total: 7, over65: 0, over75: 0),
        MunicipalPopulation(code: "01696", year: 2020, total: 0, over65: 0, over75: 0),
      ])
    #expect(spread.total[0] == [334, 333, 333] && spread.over75[0] == [334, 333, 333])
    #expect(spread.unplaced == ["01695"])
  }

  @Test func veryLargeTotalsDoNotOverflow() {
    let parts = PopulationSpread.apportion(4_000_000_000_000_000, weights: [900_000_000_000, 1], atMost: nil)
    #expect(parts.reduce(0, +) == 4_000_000_000_000_000)
  }
}
