import CareRegistry
import Spatial
import Testing

@testable import CareAccess

@Suite struct GapClusterTests {
  private func reach(uncovered: Set<Int>, count: Int) -> CellReach {
    CellReach(
      nearest: [Int](repeating: -1, count: count), metres: [Double](repeating: .infinity, count: count),
      providersWithin: [Int](repeating: 0, count: count),
      reachClass: (0..<count).map { uncovered.contains($0) ? .uncovered : .covered })
  }

  @Test func cellsThatTouchBySideOrCornerAreOneCluster() throws {
    let town = try GridTown(side: 6)
    // A diagonal of two, a block of three, and one alone, in a 6 × 6 grid.
    let found = GapClusters.find(
      meshes: town.cells.map(\.code), group: town.cells.map { _ in 0 },
      reach: reach(uncovered: [0, 7, 4, 5, 11, 30], count: 36))
    #expect(found.map(\.cells) == [[0, 7], [4, 5, 11], [30]])
  }

  @Test func groupsAreKeptApart() throws {
    let town = try GridTown(side: 2)
    let found = GapClusters.find(
      meshes: town.cells.map(\.code), group: [0, 1, 0, 1], reach: reach(uncovered: [0, 1, 2, 3], count: 4))
    #expect(found.map(\.cells) == [[0, 2], [1, 3]])
  }

  @Test func theOutlineOfABlockIsOneRingWithItsArea() throws {
    let town = try GridTown(side: 3)
    let ring = [0, 1, 2, 3, 5, 6, 7, 8].map { town.cells[$0].code }
    let outline = try GapClusters.outline(of: ring + ring)
    #expect(outline.polygons.count == 1 && outline.polygons[0].holes.count == 1)
    let sum = ring.reduce(0) { $0 + Geodesic.area($1.polygon) }
    #expect(abs(Geodesic.area(outline) / sum - 1) < 1e-9)
    #expect(try Validity.fault(in: outline) == nil)
  }
}
