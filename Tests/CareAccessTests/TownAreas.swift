import Glibc
import Spatial
import TestSupport

/// Areas of people who live in the cells of the grid town.
enum TownAreas {
  static func shape(_ corners: [(Double, Double)]) throws -> MultiPolygon {
    let positions = corners.map { Position(longitude: $0.0, latitude: $0.1) }
    return MultiPolygon([Polygon(exterior: try LinearRing(positions + [positions[0]]))])
  }

  static func box(_ b: BoundingBox) throws -> MultiPolygon {
    try shape([(b.west, b.south), (b.east, b.south), (b.east, b.north), (b.west, b.north)])
  }

  static func bounds(_ town: GridTown) -> BoundingBox {
    town.cells.map(\.code.boundingBox).reduce(town.cells[0].code.boundingBox) { $0.union($1) }
  }

  /// Stars about random places of the town: they cut cells every way, overlap and reach beyond.
  static func stars(_ count: Int, _ town: GridTown, _ random: inout SeededGenerator) throws -> [MultiPolygon]
  {
    let b = bounds(town)
    return try (0..<count).map { _ in
      let (x, y) = (
        Double.random(in: b.west...b.east, using: &random),
        Double.random(in: b.south...b.north, using: &random)
      )
      let size = Double.random(in: 0.001...0.02, using: &random)
      return try shape(
        (0..<24).map { k in
          let angle = Double(k) / 24 * 2 * .pi
          let r = size * .random(in: 0.3...1, using: &random)
          return (x + r * cos(angle), y + r * sin(angle))
        })
    }
  }

  /// The part of a box within a ring: the ring is cut along the four sides, one after the other (I. Sutherland,
  /// G. Hodgman, 1974), and what is left is measured.
  static func share(of box: BoundingBox, in shape: MultiPolygon) -> Double {
    var points = shape.polygons[0].exterior.positions.dropLast().map {
      (($0.longitude - box.west) / (box.east - box.west), ($0.latitude - box.south) / (box.north - box.south))
    }
    let sides: [((Double, Double)) -> Double] = [{ $0.0 }, { 1 - $0.0 }, { $0.1 }, { 1 - $0.1 }]
    for inside in sides {
      var kept: [(Double, Double)] = []
      for (i, b) in points.enumerated() {
        let a = points[(i + points.count - 1) % points.count]
        let (u, v) = (inside(a), inside(b))
        if (u < 0) != (v < 0) {
          kept.append((a.0 + u / (u - v) * (b.0 - a.0), a.1 + u / (u - v) * (b.1 - a.1)))
        }
        if v >= 0 { kept.append(b) }
      }
      points = kept
    }
    var area = 0.0
    for (i, b) in points.enumerated() {
      let a = points[(i + points.count - 1) % points.count]
      area += (a.0 * b.1 - b.0 * a.1) / 2
    }
    return abs(area)
  }
}
