import CareRegistry
import Spatial
import TestSupport
import Testing

@testable import CareAccess

@Suite struct CellReachTests {
  @Test func aProviderInACornerCellReachesTheCellsThatTheFormulaNames() throws {
    let town = try GridTown(side: 12)
    let reach = CellReach.compute(
      centres: town.centres, halfDiagonals: town.halfDiagonals, providers: [town.centres[0]],
      reach: Metres(2_000))
    // Sides of a cell at 43.3° N: 462.9 m by 506 m. Row r and column c are √((463r)² + (506c)²) away.
    for i in town.cells.indices {
      let (r, c) = (Double(i / 12), Double(i % 12))
      let expected = ((r * 462.94) * (r * 462.94) + (c * 506.5) * (c * 506.5)).squareRoot()
      #expect(abs(reach.metres[i] - expected) < 0.01 * expected + 1)
      #expect(reach.nearest[i] == 0)
      #expect(reach.providersWithin[i] == (reach.metres[i] <= 2_000 ? 1 : 0))
    }
    #expect(reach.reachClass[0] == .covered && reach.reachClass[143] == .uncovered)
    #expect(reach.reachClass.contains(.edge))
  }

  @Test func answersEqualThoseOfAPlainSearchForAnyNumberOfWorkers() throws {
    let town = try GridTown(side: 30)
    var random = SeededGenerator(seed: 5)
    let box = try #require(BoundingBox(town.centres))
    let providers = (0..<90).map { _ in
      Position(
        longitude: .random(in: box.west...box.east, using: &random),
        latitude: .random(in: box.south...box.north, using: &random))
    }
    let limit = Metres(1_500)
    let one = CellReach.compute(
      centres: town.centres, halfDiagonals: town.halfDiagonals, providers: providers, reach: limit, workers: 1
    )
    for workers in [2, 3, 8] {
      #expect(
        one
          == CellReach.compute(
            centres: town.centres, halfDiagonals: town.halfDiagonals, providers: providers, reach: limit,
            workers: workers))
    }
    for i in town.cells.indices {
      let distances = providers.map { Geodesic.distance(town.centres[i], $0).value }
      let least = try #require(distances.min())
      #expect(abs(one.metres[i] - least) < 1e-4)
      #expect(one.providersWithin[i] == distances.filter { $0 <= limit.value }.count)
      let h = town.halfDiagonals[i]
      let expected: ReachClass = least + h <= 1_500 ? .covered : least - h > 1_500 ? .uncovered : .edge
      #expect(one.reachClass[i] == expected)
    }
  }

  @Test func anotherProviderNeverMakesAnybodyWorseOff() throws {
    let town = try GridTown(side: 16)
    var random = SeededGenerator(seed: 9)
    var providers: [Position] = []
    var last: CellReach?
    for _ in 0..<25 {
      providers.append(try #require(town.centres.randomElement(using: &random)))
      let now = CellReach.compute(
        centres: town.centres, halfDiagonals: town.halfDiagonals, providers: providers, reach: Metres(1_000))
      if let last {
        for i in town.cells.indices {
          #expect(now.metres[i] <= last.metres[i] && now.providersWithin[i] >= last.providersWithin[i])
        }
      }
      last = now
    }
  }

  @Test func theLimitIsIncludedAndEdgesAreOpenAsTheRuleSays() {
    let limit = Metres(16_000)
    #expect(CellReach.classify(metres: 15_600, halfDiagonal: 400, reach: limit) == .covered)
    #expect(CellReach.classify(metres: 15_600.1, halfDiagonal: 400, reach: limit) == .edge)
    #expect(CellReach.classify(metres: 16_400, halfDiagonal: 400, reach: limit) == .edge)
    #expect(CellReach.classify(metres: 16_400.1, halfDiagonal: 400, reach: limit) == .uncovered)
    #expect(CellReach.classify(metres: .infinity, halfDiagonal: 400, reach: limit) == .uncovered)
  }

  @Test func withoutProvidersNobodyIsReachedAndNothingIsZero() throws {
    let town = try GridTown(side: 3)
    let reach = CellReach.compute(
      centres: town.centres, halfDiagonals: town.halfDiagonals, providers: [], reach: Metres(16_000))
    #expect(reach.metres.allSatisfy { $0 == .infinity } && reach.nearest.allSatisfy { $0 == -1 })
    #expect(reach.reachClass.allSatisfy { $0 == .uncovered } && reach.providersWithin.allSatisfy { $0 == 0 })
  }

  @Test func theHalfDiagonalOfAMeshIsThatToItsFarthestCorner() throws {
    let town = try GridTown(side: 2)
    for (cell, half) in zip(town.cells, town.halfDiagonals) {
      #expect(abs(CellReach.halfDiagonal(of: cell.code) - half) < 1e-6)
    }
  }
}
