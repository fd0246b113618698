import CareRegistry
import Spatial
import Testing

@testable import CareAccess

@Suite struct AreaReachTests {
  private func reach(_ metres: [Double], _ classes: [ReachClass], nearest: [Int]? = nil) -> CellReach {
    CellReach(
      nearest: nearest ?? metres.map { $0.isFinite ? 0 : -1 }, metres: metres,
      providersWithin: metres.map { $0 <= 100 ? 1 : 0 }, reachClass: classes)
  }

  @Test func sumsAndDistancesAreThoseOfAHandCalculation() {
    let reach = reach([10, 99, 101, 300], [.covered, .edge, .edge, .uncovered], nearest: [0, 1, 1, 1])
    let figures = AreaReach.summarise(
      cells: [3, 1, 0, 2], reach: reach, limit: Metres(100),
      people: [[4000, 3000, 2000, 1000], [0, 0, 0, 0]],
      people75: [[400, 300, 200, 100], [0, 0, 0, 0]]
    ) { $0 == 1 }
    let now = figures[0]
    #expect(now.people == 10_000 && now.people75 == 1000)
    #expect(now.uncoveredMin == 1000 && now.uncoveredMax == 6000 && now.uncoveredByCentre == 3000)
    #expect(now.uncovered75Min == 100 && now.uncovered75Max == 600 && now.uncovered75ByCentre == 300)
    #expect(now.meanMetres == (40 + 297 + 202 + 300) / 10.0)
    #expect(now.p90Metres == 101 && now.leastMetres == 10 && now.mostMetres == 300)
    #expect(now.nearestOutsideShare == 0.6)
    // A year without people has no distances, not zero.
    #expect(
      figures[1].meanMetres == nil && figures[1].p90Metres == nil && figures[1].nearestOutsideShare == nil)
  }

  @Test func ninetyPerCentIsCountedInWholePeople() {
    let reach = reach((1...10).map(Double.init), [ReachClass](repeating: .covered, count: 10))
    let people = [[Int](repeating: 1000, count: 10)]
    let figures = AreaReach.summarise(
      cells: Array(0..<10), reach: reach, limit: Metres(100), people: people, people75: people
    ) { _ in false }
    #expect(figures[0].p90Metres == 9)
  }

  @Test func anAreaWithoutProvidersHasNoDistance() {
    let reach = reach([.infinity, .infinity], [.uncovered, .uncovered])
    let figures = AreaReach.summarise(
      cells: [0, 1], reach: reach, limit: Metres(100), people: [[1, 2]], people75: [[0, 1]]
    ) { _ in true }
    #expect(figures[0].uncoveredMin == 3 && figures[0].uncoveredMax == 3)
    #expect(figures[0].meanMetres == nil && figures[0].nearestOutsideShare == nil)
  }

  @Test func anAreaWithoutCellsIsAllZero() {
    let figures = AreaReach.summarise(
      cells: [], reach: reach([], []), limit: Metres(100), people: [[]], people75: [[]]
    ) { _ in false }
    #expect(figures[0].people == 0 && figures[0].meanMetres == nil)
  }
}
