import TestSupport
import Testing

@testable import Spatial

@Suite struct GeometryMeetingTests {
  private func position(_ x: Double, _ y: Double) -> Position { Position(longitude: x, latitude: y) }

  @Test func aTurnIsToldWhereDoublesCannotTellIt() {
    // Steps of one unit in the last place around a line: the classical case in which plain doubles go wrong.
    let (b, c) = (position(12, 12), position(24, 24))
    for i in 0..<64 {
      for k in 0..<64 {
        let a = position(0.5 + Double(i) * 0x1p-53, 0.5 + Double(k) * 0x1p-53)
        #expect(ExactTurn.sign(b, c, a) == (k - i).signum())
        #expect(ExactTurn.sign(c, b, a) == (i - k).signum())
      }
    }
    #expect(ExactTurn.sign(b, b, c) == 0)
  }

  /// Surfaces on a small grid of whole numbers, so that touching is common.
  private func surface(_ random: inout SeededGenerator) throws -> Geometry {
    func coordinate() -> Double { Double(Int.random(in: 0...8, using: &random)) }
    while true {
      let corners = (0..<3).map { _ in position(coordinate(), coordinate()) }
      guard ExactTurn.sign(corners[0], corners[1], corners[2]) != 0 else { continue }
      let ring = try LinearRing(corners + corners.prefix(1))
      return .polygon(Polygon(exterior: ring))
    }
  }

  /// Convex shapes are apart exactly when a line along an edge of one of them parts them.
  private func apart(_ a: [Position], _ b: [Position]) -> Bool {
    for (own, other) in [(a, b), (b, a)] {
      for i in own.indices {
        let (p, q) = (own[i], own[(i + 1) % own.count])
        for side in [1, -1] {
          let isBehind = own.allSatisfy { ExactTurn.sign(p, q, $0) * side <= 0 }
          if isBehind, other.allSatisfy({ ExactTurn.sign(p, q, $0) * side > 0 }) { return true }
        }
      }
    }
    return false
  }

  @Test func trianglesAndBoxesMeetWhenNoLinePartsThem() throws {
    var random = SeededGenerator(seed: 7)
    var met = 0
    for _ in 0..<4_000 {
      let (a, b) = (try surface(&random), try surface(&random))
      let corners = try [a, b].map { Array(try #require($0.polygons)[0].exterior.positions.dropLast()) }
      let expected = !apart(corners[0], corners[1])
      #expect(a.meets(b) == expected && b.meets(a) == expected, "\(corners)")
      met += expected ? 1 : 0
      let box = try #require(b.boundingBox)
      let square = [
        position(box.west, box.south), position(box.east, box.south), position(box.east, box.north),
        position(box.west, box.north),
      ]
      #expect(a.meets(box) == !apart(corners[0], square), "\(corners[0]) \(box)")
      let point = position(
        Double(Int.random(in: 0...16, using: &random)) / 2, Double(Int.random(in: 0...16, using: &random)) / 2
      )
      let dot = BoundingBox([point])
      #expect(try a.meets(#require(dot)) == a.meets(.point(point)))
    }
    #expect(met > 400 && met < 3_900)
  }

  @Test func everythingInAHoleIsOutside() throws {
    func ring(_ low: Double, _ high: Double) throws -> LinearRing {
      try LinearRing([
        position(low, low), position(high, low), position(high, high), position(low, high),
        position(low, low),
      ])
    }
    let frame = Geometry.polygon(Polygon(exterior: try ring(0, 10), holes: [try ring(2, 8)]))
    let inner = Geometry.polygon(Polygon(exterior: try ring(3, 7)))
    let touching = Geometry.polygon(Polygon(exterior: try ring(2, 7)))
    #expect(!frame.meets(inner) && !inner.meets(frame))
    #expect(frame.meets(touching) && touching.meets(frame))
    #expect(!frame.meets(BoundingBox(west: 3, south: 3, east: 7, north: 7)))
    #expect(frame.meets(BoundingBox(west: 1, south: 1, east: 9, north: 9)))
    #expect(!frame.meets(.lineString([position(3, 3), position(7, 7)])))
    #expect(frame.meets(.lineString([position(3, 3), position(9, 9)])))
    #expect(!frame.meets(.multiPolygon(MultiPolygon())))
  }
}
