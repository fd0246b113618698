import TestSupport
import Testing

@testable import Spatial

@Suite struct CoverageThinningTests {
  private static let details: [CoverageThinning.Detail] = [
    .init(tolerance: Metres(0)), .init(tolerance: Metres(40)),
    .init(tolerance: Metres(150), minimumPart: 20_000), .init(tolerance: Metres(600), minimumPart: 300_000),
    .init(tolerance: Metres(2_500), minimumPart: 6e6), .init(tolerance: Metres(20_000), minimumPart: 1e9),
  ]

  @Test func levelsTogetherAreTheLevelsOneByOne() throws {
    let coverage = try Coverage(try RandomArchipelago.shapes(seed: 4))
    let thinning = CoverageThinning(coverage)
    let shuffled = [3, 0, 5, 1, 4, 2].map { Self.details[$0] }
    for workers in [1, 2, 5] {
      for (level, detail) in zip(thinning.levels(shuffled, workers: workers), shuffled) {
        let alone = coverage.simplified(tolerance: detail.tolerance, minimumPart: detail.minimumPart)
        #expect(level.positions == alone.positions && level.arcs.map(\.range) == alone.arcs.map(\.range))
        #expect(level.arcs.map(\.left) == alone.arcs.map(\.left))
      }
    }
    #expect(thinning.levels([]).isEmpty)
  }

  @Test func everyLevelIsACoverageOfTheSameMembers() throws {
    var mended = 0
    for seed in 1...12 as ClosedRange<UInt64> {
      let shapes = try RandomArchipelago.shapes(seed: seed)
      let coverage = try Coverage(shapes)
      try #require(PlainCoverageCheck.crossings(coverage) == 0, "the input of seed \(seed)")
      let thinning = CoverageThinning(coverage)
      for detail in Self.details {
        let place: Comment = "seed \(seed), \(detail.tolerance.value) m"
        let careless = ThinnedLines(thinning, detail)
        let level = thinning.level(detail)
        if careless.lines.reduce(0, { $0 + $1.count }) < level.vertexCount { mended += 1 }
        #expect(PlainCoverageCheck.crossings(level) == 0, place)
        let members = level.memberShapes()
        for (number, member) in members.enumerated() {
          #expect(try Validity.fault(in: member) == nil, place)
          #expect(!member.isEmpty, "\(place): member \(number) has gone")
        }
        // Neither is anything in two members nor has a ring turned round: what the members say of themselves
        // is a coverage with the same lines between the same members.
        let again = try Coverage(members)
        #expect(PlainCoverageCheck.difference(again, level) == 0, place)
        #expect(PlainCoverageCheck.mostMembers(members, seed: seed) <= 1, place)
      }
    }
    #expect(mended > 10, "the coverages are hard enough for something to be mended")
  }

  @Test func ofTwoLevelsOneHasAllTheVerticesOfTheOtherOnEveryLine() throws {
    let details = [30.0, 100, 300, 1_000, 3_000].map { CoverageThinning.Detail(tolerance: Metres($0)) }
    for seed in 1...6 as ClosedRange<UInt64> {
      let thinning = CoverageThinning(try Coverage(try RandomArchipelago.shapes(seed: seed)))
      let levels = thinning.levels(details)
      for (fine, coarse) in zip(levels, levels.dropFirst()) {
        for (a, b) in zip(fine.arcs, coarse.arcs) {
          let (fine, coarse) = (Set(fine.positions[a.range]), Set(coarse.positions[b.range]))
          #expect(fine.isSuperset(of: coarse) || coarse.isSuperset(of: fine))
        }
      }
      // Before anything is given back a coarser level has nothing that finer ones haven't.
      let careless = details.map { ThinnedLines(thinning, $0).lines }
      for (fine, coarse) in zip(careless, careless.dropFirst()) {
        for (a, b) in zip(fine, coarse) { #expect(Set(a).isSuperset(of: b)) }
      }
    }
  }

  @Test func verticesGoInTheOrderOfTheSmallestTriangle() throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let coverage = try Coverage(try RandomArchipelago.shapes(seed: seed, blobs: 10))
      let scale = PlaneScale(coverage.positions)
      let weights = RemovalWeights.of(coverage, scale)
      #expect(weights == RemovalWeights.of(coverage, scale, workers: 1))
      for arc in coverage.arcs {
        let plain = PlainCoverageCheck.weights(Array(coverage.positions[arc.range]), scale)
        #expect(Array(weights[arc.range]) == plain)
      }
    }
  }
}
