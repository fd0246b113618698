/// Takes the union of discs out of one surface (the walk of K. Weiler and P. Atherton, SIGGRAPH 1977): along
/// the surface where it is outside the union, and back along the union's edge where that is inside.
///
/// The surface is valid: its rings neither cross themselves nor each other. Rings run with the interior on
/// their left.
struct SurfaceCut {
  /// A corner of the result; `source` numbers the corner of the surface that it is, −1 for another.
  struct Corner {
    var point: PlanePoint
    var source: Int32
  }

  private struct Crossing {
    var ring: Int
    var edge: Int
    var along: Double
    var piece: Int32
    /// Part of the length of the disc's edge.
    var at: Double
    var enters: Bool
    var point: PlanePoint
  }

  let union: DiscUnion
  /// Corners of all rings, one ring after the other, the first of each repeated as its last.
  let points: [PlanePoint]
  let rings: [Range<Int>]
  private var crossings: [Crossing] = []
  /// Whether each ring without a crossing begins within the union; nil for one with crossings.
  private var isWithin: [Bool?] = []

  init(union: DiscUnion, points: [PlanePoint], rings: [Range<Int>]) throws(NearlyTouching) {
    self.union = union
    self.points = points
    self.rings = rings
    for ring in rings.indices { try findCrossings(ring) }
  }

  private mutating func findCrossings(_ ring: Int) throws(NearlyTouching) {
    let range = rings[ring]
    let tiling = union.tiling
    let startsInside = try union.contains(points[range.lowerBound])
    var isInside = startsInside
    let before = crossings.count
    for i in range.dropLast() {
      let (p, q) = (points[i], points[i + 1])
      let found = crossings.count
      try tiling.forEachTile(from: p, to: q) { (tile) throws(NearlyTouching) in
        for piece in union.pieces(in: tile) { try cross(p, q, ring, i, piece, since: found) }
      }
      if crossings.count > found {
        if crossings.count > found + 1 { crossings[found...].sort { $0.along < $1.along } }
        for crossing in crossings[found...] {
          guard crossing.enters != isInside else { throw NearlyTouching() }
          isInside.toggle()
        }
      }
    }
    guard isInside == startsInside else { throw NearlyTouching() }
    isWithin.append(crossings.count == before ? startsInside : nil)
  }

  @inline(__always) private mutating func cross(
    _ p: PlanePoint, _ q: PlanePoint, _ ring: Int, _ edge: Int, _ number: Int32, since: Int
  ) throws(NearlyTouching) {
    let piece = union.pieces[Int(number)]
    let (a, b) = (piece.start, piece.end)
    // Boxes first, with a margin for the rounding of ends.
    guard max(p.x, q.x) >= min(a.x, b.x) - 1e-3, min(p.x, q.x) <= max(a.x, b.x) + 1e-3,
      max(p.y, q.y) >= min(a.y, b.y) - 1e-3, min(p.y, q.y) <= max(a.y, b.y) + 1e-3
    else { return }
    // Against the whole edge of the disc: ends of a piece are rounded, corners of a disc are not.
    let (c, d) = union.discs.edge(Int(piece.disc), Int(piece.edge))
    guard let at = try Turn.crossing(p, q, c, d) else { return }
    let length = ((d.x - c.x) * (d.x - c.x) + (d.y - c.y) * (d.y - c.y)).squareRoot()
    for (end, by) in [(piece.from, piece.startedBy), (piece.to, piece.endedBy)] where by != DiscUnion.corner {
      if abs(at.u - end) * length < 1e-8 { throw NearlyTouching() }
    }
    guard at.u > piece.from, at.u < piece.to else { return }
    // A long edge of the surface meets the same piece in several tiles.
    if crossings[since...].contains(where: { $0.piece == number }) { return }
    crossings.append(
      Crossing(
        ring: ring, edge: edge, along: at.t, piece: number, at: at.u, enters: at.enters,
        point: PlanePoint(x: p.x + at.t * (q.x - p.x), y: p.y + at.t * (q.y - p.y))))
  }

  /// Rings of the surface less the union, the interior on their left, none closed by repeating its first
  /// corner.
  func remainder() throws(NearlyTouching) -> [[Corner]] {
    var result: [[Corner]] = []
    for (i, range) in rings.enumerated() where isWithin[i] == false {
      result.append(range.dropLast().map { Corner(point: points[$0], source: Int32(truncatingIfNeeded: $0)) })
    }
    let order = crossings.indices.sorted {
      let (a, b) = (crossings[$0], crossings[$1])
      return a.piece != b.piece ? a.piece < b.piece : a.at < b.at
    }
    var place = [Int](repeating: 0, count: crossings.count)
    for (k, i) in order.enumerated() { place[i] = k }
    var used = [Bool](repeating: false, count: crossings.count)
    for first in crossings.indices where !crossings[first].enters && !used[first] {
      var corners: [Corner] = []
      var leaving = first
      repeat {
        used[leaving] = true
        let entering = follow(surfaceFrom: leaving, &corners)
        guard crossings[entering].enters else { throw NearlyTouching() }
        leaving = try walk(backFrom: entering, order, place, &corners)
        guard !crossings[leaving].enters, leaving == first || !used[leaving] else { throw NearlyTouching() }
      } while leaving != first
      result.append(corners)
    }
    try addFreeRings(&result)
    return result
  }

  /// Goes along the surface from one crossing to the next of the same ring.
  private func follow(surfaceFrom leaving: Int, _ corners: inout [Corner]) -> Int {
    let from = crossings[leaving]
    corners.append(Corner(point: from.point, source: -1))
    var next = leaving + 1
    let range = rings[from.ring]
    let wraps = next == crossings.count || crossings[next].ring != from.ring
    if wraps {
      next = leaving
      while next > 0 && crossings[next - 1].ring == from.ring { next -= 1 }
    }
    let to = crossings[next]
    func add(_ indices: some Sequence<Int>) {
      for k in indices { corners.append(Corner(point: points[k], source: Int32(truncatingIfNeeded: k))) }
    }
    if wraps {
      add((from.edge + 1)..<max(range.upperBound - 1, from.edge + 1))
      add(range.lowerBound...to.edge)
    } else if to.edge > from.edge {
      add((from.edge + 1)...to.edge)
    }
    corners.append(Corner(point: to.point, source: -1))
    return next
  }

  /// Goes back along the edge of the union to the crossing before.
  private func walk(
    backFrom entering: Int, _ order: [Int], _ place: [Int], _ corners: inout [Corner]
  ) throws(NearlyTouching) -> Int {
    let at = place[entering]
    var piece = crossings[entering].piece
    if at > 0, crossings[order[at - 1]].piece == piece { return order[at - 1] }
    for _ in union.pieces.indices {
      corners.append(Corner(point: union.pieces[Int(piece)].start, source: -1))
      piece = union.pieces[Int(piece)].previous
      // The last crossing on this piece, if there is one.
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        if crossings[order[middle]].piece <= piece { low = middle + 1 } else { high = middle }
      }
      if low > 0, crossings[order[low - 1]].piece == piece { return order[low - 1] }
    }
    throw NearlyTouching()
  }

  /// Rings of the union that lie within the surface and cross none of its rings.
  private func addFreeRings(_ result: inout [[Corner]]) throws(NearlyTouching) {
    var (west, south, east, north) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
    for p in points {
      west = min(west, p.x)
      east = max(east, p.x)
      south = min(south, p.y)
      north = max(north, p.y)
    }
    let crossed = Set(crossings.map { union.pieces[Int($0.piece)].ring })
    for (number, ring) in union.rings.enumerated()
    where ring.west > west && ring.east < east && ring.south > south && ring.north < north {
      if crossed.contains(Int32(truncatingIfNeeded: number)) { continue }
      guard try encloses(union.pieces[Int(ring.first)].start) else { continue }
      var corners: [Corner] = []
      var piece = ring.first
      repeat {
        corners.append(Corner(point: union.pieces[Int(piece)].start, source: -1))
        piece = union.pieces[Int(piece)].previous
      } while piece != ring.first
      result.append(corners)
    }
  }

  private func encloses(_ p: PlanePoint) throws(NearlyTouching) -> Bool {
    var isInside = false
    for range in rings {
      for i in range.dropLast() {
        let (a, b) = (points[i], points[i + 1])
        guard (a.y > p.y) != (b.y > p.y) else { continue }
        let side = Turn.side(a, b, p)
        guard side != 0 else { throw NearlyTouching() }
        if (side > 0) == (b.y > a.y) { isInside.toggle() }
      }
    }
    return isInside
  }
}
