import TestSupport
@testable import Spatial

/// What must hold of a coverage, looked at pair by pair.
enum PlainCoverageCheck {
  /// Pairs of segments that have a point in common other than an end of both.
  static func crossings(_ coverage: Coverage) -> Int {
    var segments: [(Position, Position)] = []
    for arc in coverage.arcs {
      let line = coverage.positions[arc.range]
      segments += zip(line, line.dropFirst())
    }
    var count = 0
    for i in segments.indices {
      let (a, b) = segments[i]
      let (west, east) = (min(a.longitude, b.longitude), max(a.longitude, b.longitude))
      let (south, north) = (min(a.latitude, b.latitude), max(a.latitude, b.latitude))
      for (c, d) in segments[(i + 1)...] {
        if max(c.longitude, d.longitude) < west || min(c.longitude, d.longitude) > east
          || max(c.latitude, d.latitude) < south || min(c.latitude, d.latitude) > north
        {
          continue
        }
        if SegmentGrid.meet(a, b, c, d) { count += 1 }
      }
    }
    return count
  }

  /// Edges that only one of two coverages has, or that have other members beside them.
  static func difference(_ a: Coverage, _ b: Coverage) -> Int {
    let (a, b) = (sides(a), sides(b))
    return Set(a.keys).union(b.keys).count { a[$0] != b[$0] }
  }

  private struct Sides: Hashable {
    var left: Int32
    var right: Int32
  }

  /// For each edge with its ends in order the members on both sides.
  private static func sides(_ coverage: Coverage) -> [[Position]: Sides] {
    var sides: [[Position]: Sides] = [:]
    for arc in coverage.arcs {
      let line = coverage.positions[arc.range]
      for (a, b) in zip(line, line.dropFirst()) {
        if a < b {
          sides[[a, b]] = Sides(left: arc.left, right: arc.right)
        } else {
          sides[[b, a]] = Sides(left: arc.right, right: arc.left)
        }
      }
    }
    return sides
  }

  /// The most members that any of some places lies in, those beside the corners of small members among them.
  static func mostMembers(_ members: [MultiPolygon], seed: UInt64) -> Int {
    var random = SeededGenerator(seed: seed)
    var places = members.compactMap(\.interiorPosition)
    for _ in 0..<60 {
      places.append(
        Position(
          longitude: .random(in: 140.98...141.32, using: &random),
          latitude: .random(in: 42.98...43.32, using: &random)))
    }
    return places.map { place in
      members.reduce(0) { count, member in
        count
          + member.polygons.reduce(0) { count, part in
            let inside = part.exterior.encloses(place) && !part.holes.contains { $0.encloses(place) }
            return count + (inside ? 1 : 0)
          }
      }
    }.max() ?? 0
  }

  /// Weights of a line's vertices, the smallest triangle looked for anew each time.
  static func weights(_ line: [Position], _ scale: PlaneScale) -> [Double] {
    var weights = [Double](repeating: .infinity, count: line.count)
    var left = Array(line.indices)
    let x = line.map { $0.longitude * scale.metresPerLongitude }
    let y = line.map { $0.latitude * scale.metresPerLatitude }
    var largest = 0.0
    while left.count > 2 {
      var best = (area: Double.infinity, at: 0)
      for k in 1..<(left.count - 1) {
        let (a, i, b) = (left[k - 1], left[k], left[k + 1])
        let area = abs((x[i] - x[a]) * (y[b] - y[a]) - (x[b] - x[a]) * (y[i] - y[a])) / 2
        if area < best.area { best = (area, k) }
      }
      largest = max(largest, best.area)
      weights[left[best.at]] = largest
      left.remove(at: best.at)
    }
    return weights
  }
}
