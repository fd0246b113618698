import TestSupport
import Testing

@testable import Spatial

/// Dissolving on paper: an edge stays when its way back does not belong to the group.
private enum PlainDissolve {
  struct Edge: Hashable {
    var from: Position
    var to: Position
  }

  static func edges(_ shapes: [MultiPolygon]) -> Set<Edge> {
    var edges: Set<Edge> = []
    for shape in shapes {
      for polygon in shape.rightHanded().polygons {
        for ring in polygon.rings {
          for (a, b) in zip(ring.positions, ring.positions.dropFirst()) {
            edges.insert(Edge(from: a, to: b))
          }
        }
      }
    }
    return edges
  }

  static func outline(_ shapes: [MultiPolygon]) -> Set<Edge> {
    let all = edges(shapes)
    return all.filter { !all.contains(Edge(from: $0.to, to: $0.from)) }
  }
}

@Suite struct DissolveTests {
  @Test func randomGroupsKeepTheEdgesThatNoTwoMembersShare() throws {
    for seed in 1...12 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let shapes = try RandomCoverage.withEnclaves(seed: seed)
      let coverage = try Coverage(shapes)
      let groups = (0..<9).map { size in
        shapes.indices.filter { _ in Int.random(in: 0..<9, using: &random) < size }
      }
      for (group, whole) in zip(groups, coverage.shapes(groups: groups)) {
        let members = group.map { shapes[$0] }
        #expect(PlainDissolve.edges([whole]) == PlainDissolve.outline(members), "seed \(seed)")
        let sum = members.reduce(0) { $0 + Geodesic.area($1) }
        #expect(abs(Geodesic.area(whole) - sum) <= sum * 1e-12, "seed \(seed)")
        for polygon in whole.polygons {
          #expect(polygon.exterior.isCounterClockwise && polygon.holes.allSatisfy { !$0.isCounterClockwise })
        }
      }
    }
  }

  @Test func theOrderOfMembersChangesNothingButTheirNumbers() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let shapes = try RandomCoverage.withEnclaves(seed: seed)
      let order = shapes.indices.shuffled(using: &random)
      let group = Array(shapes.indices.prefix(12))
      let straight = try Coverage(shapes).shapes(groups: [group])[0]
      let shuffled = try Coverage(order.map { shapes[$0] })
        .shapes(groups: [order.indices.filter { order[$0] < 12 }])[0]
      #expect(PlainDissolve.edges([straight]) == PlainDissolve.edges([shuffled]))
      #expect(straight.polygons.count == shuffled.polygons.count)
      #expect(straight.polygons.map(\.holes.count) == shuffled.polygons.map(\.holes.count))
    }
  }

  @Test func membersMayStandInSeveralGroupsInAnyOrderAndRepeatedly() throws {
    let shapes = try RandomCoverage.withEnclaves(seed: 3)
    let coverage = try Coverage(shapes)
    let found = coverage.shapes(groups: [[1, 2, 7], [7, 1, 2, 2, 1], [], [2]])
    #expect(found[0] == found[1] && found[2].isEmpty)
    #expect(found[3] == coverage.memberShapes()[2])
  }

  @Test func positionsAreNumberedByTheirFirstSightForAnyWorkers() {
    var random = SeededGenerator(seed: 8)
    // More than one portion of work, most positions several times.
    let positions = (0..<200_000).map { _ in
      Position(
        longitude: Double(Int.random(in: 0..<300, using: &random)) / 7,
        latitude: Double(Int.random(in: 0..<300, using: &random)) / 3)
    }
    var first: [Position: Int32] = [:]
    let plain = positions.indices.map { i -> Int32 in
      if let known = first[positions[i]] { return known }
      first[positions[i]] = Int32(i)
      return Int32(i)
    }
    for workers in [1, 3, nil] { #expect(FirstSight.numbers(positions, workers: workers) == plain) }
    #expect(FirstSight.numbers([]).isEmpty)
  }
}
