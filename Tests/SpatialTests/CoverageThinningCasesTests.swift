import Testing

@testable import Spatial

/// A ring through corners in hundredths of a degree, counted from 141° east and 43° north: some 800 m by 1.1 km.
private func ring(_ corners: [(Double, Double)]) throws -> LinearRing {
  try LinearRing(
    (corners + corners.prefix(1)).map { Position(longitude: 141 + $0.0 / 100, latitude: 43 + $0.1 / 100) })
}

private func part(_ corners: [(Double, Double)], holes: [[(Double, Double)]] = []) throws -> Polygon {
  Polygon(exterior: try ring(corners), holes: try holes.map { try ring($0).reversed() })
}

private func square(_ x: Double, _ y: Double, _ size: Double) -> [(Double, Double)] {
  [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]
}

@Suite struct CoverageThinningCasesTests {
  private static let coarse = Metres(1e6)

  /// Thins as much as can be and looks whether it is still a coverage with the same members side by side.
  private func thinned(
    _ shapes: [MultiPolygon], tolerance: Metres = coarse, minimumPart: Double = 0
  ) throws -> [MultiPolygon] {
    let level = try Coverage(shapes).simplified(tolerance: tolerance, minimumPart: minimumPart)
    #expect(PlainCoverageCheck.crossings(level) == 0)
    let members = level.memberShapes()
    for member in members { #expect(try Validity.fault(in: member) == nil && !member.isEmpty) }
    #expect(PlainCoverageCheck.difference(try Coverage(members), level) == 0)
    #expect(PlainCoverageCheck.mostMembers(members, seed: 1) == 1)
    return members
  }

  @Test func aTriangleStaysATriangle() throws {
    let shape = MultiPolygon([try part([(0, 0), (3, 0), (1, 2)])])
    let members = try thinned([shape])
    #expect(Set(members[0].polygons[0].exterior.positions) == Set(shape.polygons[0].exterior.positions))
  }

  @Test func noMembersAndEmptyMembersAreLeftAsTheyAre() throws {
    #expect(try Coverage([]).simplified(tolerance: Self.coarse).memberCount == 0)
    let level = try Coverage([MultiPolygon([]), MultiPolygon([try part(square(0, 0, 1))])])
      .simplified(tolerance: Self.coarse, minimumPart: 1e12)
    #expect(level.memberCount == 2 && level.memberShapes().map(\.polygons.count) == [0, 1])
  }

  @Test func aMemberWithinAMemberStaysWithin() throws {
    let inner = square(1, 1, 0.5)
    let members = try thinned([
      MultiPolygon([try part([(0, 0), (1.5, -0.1), (4, 0), (4, 4), (0, 4), (-0.1, 2)], holes: [inner])]),
      MultiPolygon([try part(inner)]),
    ])
    #expect(members[0].polygons[0].holes.count == 1)
  }

  @Test func membersWithTwoJunctionsInCommonDontCollapse() throws {
    // A lens along the southern border of a large member, and a third along its northern: four lines between the
    // same two junctions.
    let lower: [(Double, Double)] = [(1, -0.2), (2, -0.3), (3, -0.2)]
    let middle: [(Double, Double)] = [(1, 0.1), (2, 0.15), (3, 0.1)]
    let upper: [(Double, Double)] = [(1, 0.2), (2, 0.3), (3, 0.2)]
    let (west, east): ([(Double, Double)], [(Double, Double)]) = ([(0, 0)], [(4, 0)])
    let members = try thinned([
      MultiPolygon([try part(west + lower + east + middle.reversed())]),
      MultiPolygon([try part(west + middle + east + upper.reversed())]),
      MultiPolygon([try part(west + upper + east + [(3, 3), (1, 3)])]),
    ])
    #expect(members.allSatisfy { $0.polygons.count == 1 && $0.polygons[0].exterior.isCounterClockwise })
  }

  @Test func anIslandInABayStaysInTheWater() throws {
    // The mouth of the bay is narrow: cutting it off crosses nothing, and the island would lie in the land.
    let bay: [(Double, Double)] = [
      (2, 4), (2, 3.9), (1.4, 3.5), (1.4, 2), (2.6, 2), (2.6, 3.5), (2.1, 3.9), (2.1, 4),
    ]
    let land = MultiPolygon([try part([(0, 0), (4, 0), (4, 4)] + bay.reversed() + [(0, 4)])])
    let island = MultiPolygon([try part(square(1.9, 2.5, 0.2))])
    let without = try thinned([land])
    #expect(without[0].polygons[0].exterior.positions.count == 5, "alone the bay goes")
    let members = try thinned([land, island])
    let place = try #require(members[1].interiorPosition)
    #expect(!members[0].polygons[0].exterior.encloses(place))
  }

  @Test func aThinNeckDoesNotCutAMemberInTwo() throws {
    let neck: [(Double, Double)] = [(1, 1), (1.9, 1.99), (3, 1)]
    let members = try thinned(
      [
        MultiPolygon([try part([(0, 0), (4, 0), (4, 1)] + neck.reversed() + [(0, 1)])]),
        MultiPolygon([try part([(0, 4), (0, 3), (1, 3), (1.95, 2), (3, 3), (4, 3), (4, 4)])]),
      ], tolerance: Metres(300))
    #expect(members.allSatisfy { $0.polygons.count == 1 })
  }

  @Test func aLakeStaysForTheIslandInIt() throws {
    let lake = square(2, 2, 0.5)
    let land = MultiPolygon([try part(square(0, 0, 5), holes: [lake, square(4, 4, 0.5)])])
    let members = try thinned([land, MultiPolygon([try part(square(2.1, 2.1, 0.2))])], minimumPart: 1e9)
    #expect(members[0].polygons[0].holes.count == 1, "the other lake goes")
  }

  @Test func anIslandStaysForTheEnclaveInIt() throws {
    let enclave = square(8.2, 0.2, 0.2)
    let members = try thinned(
      [
        MultiPolygon([try part(square(0, 0, 5)), try part(square(8, 0, 0.6), holes: [enclave])]),
        MultiPolygon([try part(enclave)]),
      ], minimumPart: 1e9)
    #expect(members[0].polygons.count == 2)
  }

  @Test func anIslandMemberWithAnEnclaveDoesNotVanish() throws {
    let enclave = square(1, 1, 0.2)
    let members = try thinned(
      [MultiPolygon([try part(square(0, 0, 2), holes: [enclave])]), MultiPolygon([try part(enclave)])],
      minimumPart: 1e12)
    #expect(members[0].polygons.count == 1 && members[0].polygons[0].holes.count == 1)
  }

  @Test func theLargestPartStaysAlsoWhereASmallerOneHasANeighbour() throws {
    let neighbour = MultiPolygon([try part([(0, 0), (5, 0), (5, 5), (0, 5), (0, 0.5)])])
    // Three parts beside the neighbour: together they are larger than the island, but none of them alone.
    let beside = try [0.5, 1.5, 2.5].map { try part([(5, $0), (5.8, $0), (5.8, $0 + 0.5), (5, $0 + 0.5)]) }
    let cut = MultiPolygon([
      try part([(0, 0), (5, 0)] + [0.5, 1, 1.5, 2, 2.5, 3].map { (5, $0) } + [(5, 5), (0, 5)])
    ])
    for (island, stays) in [(0.9, true), (0.3, false)] {
      let shape = MultiPolygon(beside + [try part(square(9, 0, island))])
      let members = try thinned([cut, shape], minimumPart: 1e9)
      #expect(members[1].polygons.count == (stays ? 4 : 3), "an island of \(island)")
    }
    let one = MultiPolygon([
      try part([(0, 0), (-0.5, 0), (-0.5, 0.5), (0, 0.5)]), try part(square(9, 0, 1)),
      try part(square(12, 0, 0.9)),
    ])
    #expect(try thinned([neighbour, one], minimumPart: 1e9)[1].polygons.count == 2)
  }
}
