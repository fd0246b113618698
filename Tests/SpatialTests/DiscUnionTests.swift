import CGEOS
import Glibc
import TestSupport
import Testing

@testable import Spatial

/// The union of discs in a plane as GEOS computes it.
enum PlainUnion {
  static func discs(_ centres: [PlanePoint], _ reach: Double, _ segments: Int) -> [[[PlanePoint]]] {
    centres.map { c in
      let ring = (0..<segments).map { k in
        let angle = 2 * .pi * Double(k) / Double(segments)
        return PlanePoint(x: c.x + reach * cos(angle), y: c.y + reach * sin(angle))
      }
      return [ring + [ring[0]]]
    }
  }

  /// Areas of the union and of each surface less the union.
  static func areas(
    _ surfaces: [[[PlanePoint]]], _ centres: [PlanePoint], _ reach: Double, _ segments: Int
  ) throws -> (union: Double, rest: [Double]) {
    let session = try GEOSSession()
    let collection = try session.multiPolygon(discs(centres, reach, segments))
    let union = try session.keep(GEOSUnaryUnion_r(session.context, collection), "union")
    func area(_ g: OpaquePointer) -> Double {
      var area = 0.0
      GEOSArea_r(session.context, g, &area)
      return area
    }
    let rest = try surfaces.map { surface in
      area(
        try session.keep(
          GEOSDifference_r(session.context, try session.multiPolygon([surface]), union), "difference"))
    }
    return (area(union), rest)
  }
}

@Suite struct DiscUnionTests {
  private func union(_ centres: [PlanePoint], _ reach: Double, _ segments: Int, workers: Int? = nil) throws
    -> DiscUnion
  {
    for round in 0..<5 {
      if let union = try? DiscUnion(
        centres: centres, reach: reach, segments: segments, round: round, workers: workers)
      {
        return union
      }
    }
    throw NearlyTouching()
  }

  @Test func randomDiscsCoverWhatGEOSSays() throws {
    for seed in 1...24 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed)
      let count = [1, 2, 7, 60, 400][Int(seed) % 5]
      let spread = [3_000.0, 20_000, 200_000][Int(seed) % 3]
      // Crowded about a few towns, as providers are.
      let towns = (0..<5).map { _ in
        PlanePoint(x: .random(in: 0...spread, using: &random), y: .random(in: 0...spread, using: &random))
      }
      let centres = (0..<count).map { i in
        PlanePoint(
          x: towns[i % 5].x + .random(in: -9_000...9_000, using: &random),
          y: towns[i % 5].y + .random(in: -9_000...9_000, using: &random))
      }
      for segments in [8, 32, 96] {
        let ours = try union(centres, 4_000, segments)
        let plain = try PlainUnion.areas([], centres, 4_000, segments).union
        #expect(abs(ours.area / plain - 1) < 1e-10, "seed \(seed), \(segments) corners")
        let one = abs(PlaneArea.of(PlainUnion.discs([centres[0]], 4_000, segments)[0][0]))
        #expect(ours.area <= one * Double(count) * (1 + 1e-12))
        #expect(ours.area >= one * (1 - 1e-12))
      }
    }
  }

  @Test func discsThatTouchOnALatticeAreCovered() throws {
    // Spacings at which corners fall on corners, edges on edges, and four discs meet in one point.
    for spacing in [500.0, 1_000, 1_000 * 2.0.squareRoot(), 2_000, 2_000 * cos(Double.pi / 8), 3_000] {
      for segments in [8, 32] {
        let centres = (0..<36).map { PlanePoint(x: Double($0 % 6) * spacing, y: Double($0 / 6) * spacing) }
        let ours = try union(centres, 1_000, segments)
        let plain = try PlainUnion.areas([], centres, 1_000, segments).union
        #expect(abs(ours.area / plain - 1) < 1e-6, "spacing \(spacing), \(segments) corners")
      }
    }
  }

  @Test func surfacesLoseWhatGEOSTakesAway() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      var random = SeededGenerator(seed: seed &* 77)
      let surfaces = try RandomCoverage.shapes(seed: seed).map { shape in
        shape.polygons[0].exterior.positions.map {
          PlanePoint(x: ($0.longitude - 141) * 80_000, y: ($0.latitude - 43) * 110_000)
        }
      }
      let centres = (0..<[0, 1, 12, 80][Int(seed) % 4]).map { _ in
        PlanePoint(
          x: .random(in: -5_000...45_000, using: &random), y: .random(in: -5_000...60_000, using: &random))
      }
      let reach = [700.0, 4_000, 16_000][Int(seed) % 3]
      let union = try union(centres, reach, 32)
      let plain = try PlainUnion.areas(surfaces.map { [$0] }, centres, reach, 32).rest
      for (surface, expected) in zip(surfaces, plain) {
        let rings = try SurfaceCut(union: union, points: surface, rings: [surface.indices]).remainder()
        let area = rings.reduce(0) { $0 + PlaneArea.of($1.map(\.point)) }
        #expect(abs(area - expected) < 1, "seed \(seed): \(area) m², GEOS \(expected)")
      }
    }
  }

  @Test func theAnswerDoesNotDependOnWorkers() throws {
    var random = SeededGenerator(seed: 5)
    let centres = (0..<5_000).map { _ in
      PlanePoint(
        x: .random(in: 0...300_000, using: &random), y: .random(in: 0...300_000, using: &random))
    }
    let one = try union(centres, 4_000, 32, workers: 1)
    let many = try union(centres, 4_000, 32, workers: 7)
    #expect(one.area.bitPattern == many.area.bitPattern && one.pieces.count == many.pieces.count)
    #expect(one.rings.count > 1)
  }

  @Test func noDiscsCoverNothing() throws {
    let nothing = try union([], 4_000, 32)
    #expect(nothing.area == 0 && nothing.rings.isEmpty)
    #expect(try !nothing.contains(PlanePoint(x: 0, y: 0)))
  }
}

enum PlaneArea {
  static func of(_ ring: [PlanePoint]) -> Double {
    guard let o = ring.first, var a = ring.last else { return 0 }
    var sum = 0.0
    for b in ring {
      sum += (a.x - o.x) * (b.y - o.y) - (b.x - o.x) * (a.y - o.y)
      a = b
    }
    return sum / 2
  }
}
