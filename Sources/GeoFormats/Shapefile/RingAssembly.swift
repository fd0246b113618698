import Spatial
import Wording

/// Builds polygons from loose rings: clockwise ones are outer edges (the shapefile's way), the others
/// holes of the smallest outer edge around them.
enum RingAssembly {
  /// Rings with fewer than three different corners are left out; an open ring is closed. Where no ring
  /// is clockwise the writer had it the other way round, and a hole outside every edge is an edge.
  ///
  /// - Throws: `FormatError` when no ring is usable though there are some.
  static func polygons(_ rings: [[Position]], record: Int) throws(FormatError) -> [Polygon] {
    var outers: [Outer] = []
    var holes: [LinearRing] = []
    for positions in rings {
      guard let ring = closed(positions) else { continue }
      if ring.doubledSignedArea <= 0 { outers.append(Outer(ring)) } else { holes.append(ring) }
    }
    if outers.isEmpty {
      guard !holes.isEmpty else {
        if rings.isEmpty { return [] }
        throw FormatError(.unsupported, Words.Formats.shortRing, line: record)
      }
      return holes.map { Polygon(exterior: $0).rightHanded() }
    }
    var inside = [[LinearRing]](repeating: [], count: outers.count)
    for hole in holes {
      if let index = container(of: hole, in: outers) {
        inside[index].append(hole)
      } else {
        outers.append(Outer(hole))
        inside.append([])
      }
    }
    return zip(outers, inside).map { Polygon(exterior: $0.ring, holes: $1).rightHanded() }
  }

  private struct Outer {
    let ring: LinearRing
    let box: BoundingBox?
    let area: Double

    init(_ ring: LinearRing) {
      self.ring = ring
      box = bounds(ring.positions)
      area = ring.doubledSignedArea.magnitude
    }
  }

  /// In this module: one call into another for each position would cost more than the rest.
  private static func bounds(_ positions: [Position]) -> BoundingBox? {
    guard let first = positions.first else { return nil }
    var (west, east) = (first.longitude, first.longitude)
    var (south, north) = (first.latitude, first.latitude)
    for position in positions {
      west = min(west, position.longitude)
      east = max(east, position.longitude)
      south = min(south, position.latitude)
      north = max(north, position.latitude)
    }
    return BoundingBox(west: west, south: south, east: east, north: north)
  }

  private static func closed(_ positions: [Position]) -> LinearRing? {
    var positions = positions
    if let first = positions.first, first != positions.last { positions.append(first) }
    return try? LinearRing(positions)
  }

  private static func container(of hole: LinearRing, in outers: [Outer]) -> Int? {
    guard let box = bounds(hole.positions) else { return nil }
    var best: Int?
    for (index, outer) in outers.enumerated() {
      guard let outerBox = outer.box, outerBox.west <= box.west, outerBox.south <= box.south,
        outerBox.east >= box.east, outerBox.north >= box.north
      else { continue }
      if let best, outers[best].area <= outer.area { continue }
      if contains(outer.ring, hole) { best = index }
    }
    return best
  }

  /// Whether the hole lies inside the ring, told by the first of its corners that isn't a corner of the
  /// ring too: holes may touch the edge in single points.
  private static func contains(_ ring: LinearRing, _ hole: LinearRing) -> Bool {
    let corners = Set(ring.positions)
    guard let corner = hole.positions.first(where: { !corners.contains($0) }) else { return true }
    var isInside = false
    var a = ring.positions[ring.positions.count - 1]
    for b in ring.positions {
      if (b.latitude > corner.latitude) != (a.latitude > corner.latitude) {
        let share = (corner.latitude - a.latitude) / (b.latitude - a.latitude)
        if corner.longitude < a.longitude + share * (b.longitude - a.longitude) { isInside.toggle() }
      }
      a = b
    }
    return isInside
  }
}
