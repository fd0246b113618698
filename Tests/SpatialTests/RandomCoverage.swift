import TestSupport
@testable import Spatial

/// A coverage of 5 × 5 members with crinkled borders: each side of a grid is broken by a seeded random
/// walk that both neighbours share.
enum RandomCoverage {
  static func shapes(seed: UInt64, side n: Int = 5, pieces: Int = 64) throws -> [MultiPolygon] {
    var random = SeededGenerator(seed: seed)
    func corner(_ x: Int, _ y: Int) -> Position {
      Position(longitude: 141 + Double(x) * 0.1, latitude: 43 + Double(y) * 0.1)
    }
    func crinkled(_ a: Position, _ b: Position) -> [Position] {
      // Midpoint displacement, small enough that neighbouring sides can't meet.
      func between(_ a: Position, _ b: Position, _ depth: Int) -> [Position] {
        if depth == 0 { return [] }
        let wiggle = 0.13
        let dx = b.longitude - a.longitude
        let dy = b.latitude - a.latitude
        let s = Double.random(in: -wiggle...wiggle, using: &random)
        let m = Position(
          longitude: (a.longitude + b.longitude) / 2 - dy * s,
          latitude: (a.latitude + b.latitude) / 2 + dx * s)
        return between(a, m, depth - 1) + [m] + between(m, b, depth - 1)
      }
      return [a] + between(a, b, pieces.bitWidth - 1 - pieces.leadingZeroBitCount) + [b]
    }
    var across: [[[Position]]] = []
    var up: [[[Position]]] = []
    for y in 0...n { across.append((0..<n).map { crinkled(corner($0, y), corner($0 + 1, y)) }) }
    for x in 0...n { up.append((0..<n).map { crinkled(corner(x, $0), corner(x, $0 + 1)) }) }
    var shapes: [MultiPolygon] = []
    for y in 0..<n {
      for x in 0..<n {
        let ring =
          across[y][x].dropLast() + up[x + 1][y].dropLast() + across[y + 1][x].reversed().dropLast()
          + up[x][y].reversed()
        shapes.append(MultiPolygon([Polygon(exterior: try LinearRing(Array(ring)))]))
      }
    }
    return shapes
  }

  /// The same, some members with an enclave that is a member of its own, and some given clockwise: whichever
  /// way rings run, they are taken for what they are.
  static func withEnclaves(seed: UInt64) throws -> [MultiPolygon] {
    var random = SeededGenerator(seed: seed &* 31)
    var shapes = try shapes(seed: seed)
    var enclaves: [MultiPolygon] = []
    for i in shapes.indices where Bool.random(using: &random) {
      guard let box = shapes[i].boundingBox else { continue }
      let (x, y, r) = (box.centre.longitude, box.centre.latitude, 0.006)
      let ring = try LinearRing(
        [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r), (x - r, y - r)].map {
          Position(longitude: $0.0, latitude: $0.1)
        })
      enclaves.append(MultiPolygon([Polygon(exterior: ring)]))
      let outer = shapes[i].polygons[0].exterior
      shapes[i] = MultiPolygon([
        Polygon(exterior: Bool.random(using: &random) ? outer : outer.reversed(), holes: [ring])
      ])
    }
    return shapes + enclaves
  }
}
