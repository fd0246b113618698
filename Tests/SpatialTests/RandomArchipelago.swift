import TestSupport
@testable import Spatial

/// Members with crinkled borders and, as near to them as there is room, islands, lakes, enclaves and islands in
/// lakes: what a border that is thinned carelessly would run over.
struct RandomArchipelago {
  private(set) var shapes: [MultiPolygon]
  private var lines: [[Position]]
  private var random: SeededGenerator

  static func shapes(seed: UInt64, blobs: Int = 40) throws -> [MultiPolygon] {
    var archipelago = try RandomArchipelago(seed: seed)
    for _ in 0..<blobs { try archipelago.addBlob() }
    return archipelago.shapes
  }

  private init(seed: UInt64) throws {
    shapes = try RandomCoverage.shapes(seed: seed, side: 3, pieces: 16)
    lines = shapes.flatMap { $0.polygons.map(\.exterior.positions) }
    random = SeededGenerator(seed: seed &* 977)
  }

  private mutating func addBlob() throws {
    // Beside a vertex of what there is, so that the place lies within reach of its line.
    let line = lines[Int.random(in: 0..<lines.count, using: &random)]
    let anchor = line[Int.random(in: 0..<line.count, using: &random)]
    let centre = Position(
      longitude: anchor.longitude + .random(in: -0.012...0.012, using: &random),
      latitude: anchor.latitude + .random(in: -0.012...0.012, using: &random))
    let room = lines.reduce(Double.infinity) { least, line in
      zip(line, line.dropFirst()).reduce(least) { min($0, distance(centre, $1.0, $1.1)) }
    }
    let radius = min(room * 0.8, 0.006)
    guard radius > 0.0003 else { return }
    let ring = try blob(centre, radius)
    lines.append(ring.positions)
    let home = shapes.indices.first { number in
      shapes[number].polygons.contains {
        $0.exterior.encloses(centre) && !$0.holes.contains { $0.encloses(centre) }
      }
    }
    guard let home else {
      if Bool.random(using: &random) {
        shapes.append(MultiPolygon([Polygon(exterior: ring)]))
      } else {
        let owner = Int.random(in: 0..<shapes.count, using: &random)
        shapes[owner] = MultiPolygon(shapes[owner].polygons + [Polygon(exterior: ring)])
      }
      return
    }
    shapes[home] = MultiPolygon(
      shapes[home].polygons.map { part in
        part.exterior.encloses(centre) && !part.holes.contains { $0.encloses(centre) }
          ? Polygon(exterior: part.exterior, holes: part.holes + [ring.reversed()]) : part
      })
    switch Int.random(in: 0..<3, using: &random) {
    case 0: shapes.append(MultiPolygon([Polygon(exterior: ring)]))
    case 1:
      let island = try blob(centre, radius * 0.3)
      lines.append(island.positions)
      shapes.append(MultiPolygon([Polygon(exterior: island)]))
    default: break
    }
  }

  private mutating func blob(_ centre: Position, _ radius: Double) throws -> LinearRing {
    // Corners of a polygon of twelve, drawn in by a third at most.
    let directions: [(Double, Double)] = [
      (1, 0), (0.866, 0.5), (0.5, 0.866), (0, 1), (-0.5, 0.866), (-0.866, 0.5), (-1, 0), (-0.866, -0.5),
      (-0.5, -0.866), (0, -1), (0.5, -0.866), (0.866, -0.5),
    ]
    var corners = directions.map { x, y in
      let r = radius * .random(in: 0.67...1, using: &random)
      return Position(longitude: centre.longitude + x * r, latitude: centre.latitude + y * r)
    }
    corners.append(corners[0])
    return try LinearRing(corners)
  }

  /// In degrees, from a place to a segment.
  private func distance(_ place: Position, _ a: Position, _ b: Position) -> Double {
    let (dx, dy) = (b.longitude - a.longitude, b.latitude - a.latitude)
    let (px, py) = (place.longitude - a.longitude, place.latitude - a.latitude)
    let length = dx * dx + dy * dy
    let t = length > 0 ? min(1, max(0, (px * dx + py * dy) / length)) : 0
    let (x, y) = (px - t * dx, py - t * dy)
    return (x * x + y * y).squareRoot()
  }
}
