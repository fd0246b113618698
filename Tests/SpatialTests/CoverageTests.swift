import Testing

@testable import Spatial

/// Squares of a grid town, corners on a hundredth of a degree.
private func square(_ x: Double, _ y: Double, _ size: Double = 1, holes: [LinearRing] = []) throws -> Polygon
{
  Polygon(exterior: try ring(x, y, size), holes: holes)
}

private func ring(_ x: Double, _ y: Double, _ size: Double) throws -> LinearRing {
  try LinearRing(
    [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)].map {
      Position(longitude: 141 + $0.0 / 100, latitude: 43 + $0.1 / 100)
    })
}

@Suite struct CoverageTests {
  private func grid(_ n: Int) throws -> [MultiPolygon] {
    try (0..<n * n).map { MultiPolygon([try square(Double($0 % n), Double($0 / n))]) }
  }

  @Test func neighboursShareTheirBorderOnce() throws {
    let coverage = try Coverage(try grid(3))
    // Corners of the grid are no junctions, so the outline of a corner square is one arc of three points
    // in each of its two free sides' chain.
    var shared = 0
    var outer = 0
    coverage.forEachArc { _, left, right in if left != nil && right != nil { shared += 1 } else { outer += 1 }
    }
    #expect(shared == 12 && outer == 8)
  }

  @Test func everyMemberComesBackAsItWent() throws {
    let shapes = try grid(4)
    for (a, b) in zip(try Coverage(shapes).memberShapes(), shapes) {
      #expect(Geodesic.area(a) == Geodesic.area(b) || abs(Geodesic.area(a) / Geodesic.area(b) - 1) < 1e-12)
      #expect(Set(a.polygons[0].exterior.positions) == Set(b.polygons[0].exterior.positions))
    }
  }

  @Test func aDissolvedBlockHasOneRingAndTheSumOfTheAreas() throws {
    let shapes = try grid(4)
    let whole = try Coverage(shapes).shapes(groups: [Array(0..<16)])[0]
    #expect(whole.polygons.count == 1 && whole.polygons[0].holes.isEmpty)
    #expect(abs(Geodesic.area(whole) / shapes.reduce(0) { $0 + Geodesic.area($1) } - 1) < 1e-12)
    #expect(try Validity.fault(in: whole) == nil)
  }

  @Test func aRingOfSquaresKeepsItsHole() throws {
    let coverage = try Coverage(try grid(3))
    let donut = coverage.shapes(groups: [[0, 1, 2, 3, 5, 6, 7, 8], [4]])
    #expect(donut[0].polygons.count == 1 && donut[0].polygons[0].holes.count == 1)
    #expect(
      !donut[0].polygons[0].holes[0].isCounterClockwise && donut[0].polygons[0].exterior.isCounterClockwise)
    #expect(try Validity.fault(in: donut[0]) == nil)
    #expect(Set(donut[0].polygons[0].holes[0].positions) == Set(donut[1].polygons[0].exterior.positions))
  }

  @Test func squaresThatTouchAtACornerStayTwoPolygons() throws {
    let coverage = try Coverage(try grid(2))
    let diagonal = coverage.shapes(groups: [[0, 3]])[0]
    #expect(diagonal.polygons.count == 2)
    #expect(try Validity.fault(in: diagonal) == nil)
  }

  @Test func aHoleThatTouchesTheOutlineAtACornerIsAHole() throws {
    // All but one corner square and the middle one: the hole touches the outline at one point.
    let coverage = try Coverage(try grid(3))
    let shape = coverage.shapes(groups: [[1, 2, 3, 5, 6, 7, 8]])[0]
    #expect(shape.polygons.count == 1)
    #expect(shape.polygons[0].holes.count == 1)
    #expect(try Validity.fault(in: shape) == nil)
  }

  @Test func anEnclaveIsFoundFromBothSides() throws {
    let outer = MultiPolygon([try square(0, 0, 9, holes: [try ring(3, 3, 2).reversed()])])
    let inner = MultiPolygon([try square(3, 3, 2)])
    let coverage = try Coverage([outer, inner])
    #expect(coverage.vertexCount == 10)
    let whole = coverage.shapes(groups: [[0, 1], [0]])
    #expect(whole[0].polygons[0].holes.isEmpty && whole[1].polygons[0].holes.count == 1)
  }

  @Test func overlapIsRefused() throws {
    let a = MultiPolygon([try square(0, 0)])
    #expect(throws: SpatialError.self) { try Coverage([a, a]) }
  }

  @Test func bordersAreDrawnOnceAndJoined() throws {
    let coverage = try Coverage(try grid(4))
    // Two halves: the line between them is straight over four squares and must come as one line, but a
    // third line meets it at every corner.
    let lines = coverage.borders { left, right in
      guard let left, let right else { return nil }
      return (left % 4 < 2) != (right % 4 < 2) ? 1 : nil
    }
    #expect(lines.count == 1 && lines[0].line.count == 5)
    let coast = coverage.borders { left, right in left == nil || right == nil ? 0 : nil }
    #expect(coast.count == 1)
    #expect(coast[0].line.first == coast[0].line.last)
  }

  @Test func thinningKeepsNeighboursTogetherAndEverythingValid() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let shapes = try RandomCoverage.shapes(seed: seed)
      let coverage = try Coverage(shapes)
      for shape in shapes { try #require(try Validity.fault(in: shape) == nil, "the input of seed \(seed)") }
      for tolerance in [50.0, 300, 2_000, 20_000] {
        let thin = coverage.simplified(tolerance: Metres(tolerance), minimumPart: 0)
        let whole = thin.shapes(groups: [Array(shapes.indices)])[0]
        let members = thin.memberShapes()
        let sum = members.reduce(0) { $0 + Geodesic.area($1) }
        #expect(abs(sum / Geodesic.area(whole) - 1) < 1e-9, "seed \(seed), \(tolerance) m: gaps or overlaps")
        #expect(whole.polygons.count == 1 && whole.polygons[0].holes.isEmpty)
        for member in members {
          #expect(!member.isEmpty, "seed \(seed), \(tolerance) m: a member vanished")
          #expect(try Validity.fault(in: member) == nil, "seed \(seed), \(tolerance) m")
        }
        #expect(thin.vertexCount <= coverage.vertexCount)
      }
    }
  }

  @Test func smallIslandsGoButNeverTheLastPart() throws {
    let main = try square(0, 0, 10)
    let islet = try square(20, 0, 0.01)
    let coverage = try Coverage([
      MultiPolygon([main, islet]), MultiPolygon([try square(30, 0, 0.02), islet.moved(40)]),
    ])
    let thin = coverage.simplified(tolerance: Metres(1), minimumPart: 1e6).memberShapes()
    #expect(thin[0].polygons.count == 1 && Geodesic.area(thin[0]) > 50)
    #expect(thin[1].polygons.count == 1, "the larger of two islets stays")
  }
}

extension Polygon {
  fileprivate func moved(_ x: Double) -> Polygon {
    Polygon(
      exterior: LinearRing(
        unchecked: exterior.positions.map {
          Position(longitude: $0.longitude + x / 100, latitude: $0.latitude)
        }))
  }
}
