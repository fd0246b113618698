/// Finds, tile by tile, the stretches of the discs' edges that lie in no other disc.
///
/// A tile is quartered until few discs have their edge in it: a part that one disc covers is done, and what
/// is left is small enough to hold every edge against every disc.
struct ExposedEdges {
  /// Marks a stretch that goes on in the next tile.
  static let cut = -1
  /// Tiles are quartered this often at most.
  private static let depth = 7
  /// With so few discs it is quicker to compare them all than to divide further.
  private static let few = 5

  let discs: PlaneDiscs
  let tiling: DiscTiling
  private(set) var found: [DiscUnion.Piece] = []
  private var covers: [(from: Double, to: Double, enters: Int, leaves: Int)] = []

  init(discs: PlaneDiscs, tiling: DiscTiling) {
    self.discs = discs
    self.tiling = tiling
  }

  mutating func search(column: Int, row: Int, tile: Int) throws(NearlyTouching) {
    try divide(
      column << ExposedEdges.depth, row << ExposedEdges.depth, 1 << ExposedEdges.depth,
      Array(tiling.discs(in: tile)))
  }

  /// Sides in the smallest parts of a tile, so that neighbours compute them from the same numbers.
  private func side(_ index: Int) -> Double {
    Double(index) * (tiling.size / Double(1 << ExposedEdges.depth))
  }

  private mutating func divide(_ x: Int, _ y: Int, _ size: Int, _ candidates: [Int32]) throws(NearlyTouching)
  {
    let (west, east) = (side(x), side(x + size))
    let (south, north) = (side(y), side(y + size))
    var here: [Int32] = []
    here.reserveCapacity(candidates.count)
    for disc in candidates {
      let c = discs.centres[Int(disc)]
      let farX = max(abs(c.x - west), abs(c.x - east))
      let farY = max(abs(c.y - south), abs(c.y - north))
      let inner = discs.inner[Int(disc)] - 1e-3
      if inner > 0 && farX * farX + farY * farY < inner * inner { return }
      let nearX = max(0, max(west - c.x, c.x - east))
      let nearY = max(0, max(south - c.y, c.y - north))
      let outer = discs.outer[Int(disc)] + 1e-3
      if nearX * nearX + nearY * nearY < outer * outer { here.append(disc) }
    }
    if here.count > ExposedEdges.few && size > 1 {
      // Between a disc's two circles its edges decide; asked only where it saves dividing further.
      let box = PlaneBox(west: west, south: south, east: east, north: north)
      var unsure: [Int32] = []
      for disc in here {
        switch discs.place(of: box, in: Int(disc)) {
        case .within: return
        case .beyond: continue
        case .across: unsure.append(disc)
        }
      }
      here = unsure
    }
    if here.isEmpty { return }
    if here.count > ExposedEdges.few && size > 1 {
      let half = size / 2
      try divide(x, y, half, here)
      try divide(x + half, y, half, here)
      try divide(x, y + half, half, here)
      try divide(x + half, y + half, half, here)
      return
    }
    let middle = PlanePoint(x: (west + east) / 2, y: (south + north) / 2)
    let halfDiagonal = (east - west) * 0.7072
    for disc in here {
      let d = Int(disc)
      let n = discs.corners
      // Edges seen through the part from the centre, with a margin.
      let away = max(discs.inner[d] - halfDiagonal, discs.inner[d] / 8)
      let span = Int(halfDiagonal / away * Double(n) / 4) + 2
      let first = discs.wedge(middle, d)
      for step in 2 * span + 1 >= n ? 0...(n - 1) : 0...(2 * span) {
        let edge = 2 * span + 1 >= n ? step : (first - span + step + n) % n
        let (p, q) = discs.edge(d, edge)
        if let part = ExposedEdges.clip(p, q, west, south, east, north) {
          try expose(d, edge, p, q, part, here)
        }
      }
    }
  }

  /// The part of a segment within a box that includes its western and southern sides.
  private static func clip(
    _ p: PlanePoint, _ q: PlanePoint, _ west: Double, _ south: Double, _ east: Double, _ north: Double
  ) -> (from: Double, to: Double)? {
    var (from, to) = (0.0, 1.0)
    let (dx, dy) = (q.x - p.x, q.y - p.y)
    if dx == 0 {
      guard west <= p.x, p.x < east else { return nil }
    } else {
      let (a, b) = ((west - p.x) / dx, (east - p.x) / dx)
      from = max(from, min(a, b))
      to = min(to, max(a, b))
    }
    if dy == 0 {
      guard south <= p.y, p.y < north else { return nil }
    } else {
      let (a, b) = ((south - p.y) / dy, (north - p.y) / dy)
      from = max(from, min(a, b))
      to = min(to, max(a, b))
    }
    return from < to ? (from, to) : nil
  }

  private mutating func expose(
    _ disc: Int, _ edge: Int, _ p: PlanePoint, _ q: PlanePoint, _ part: (from: Double, to: Double),
    _ candidates: [Int32]
  ) throws(NearlyTouching) {
    covers.removeAll(keepingCapacity: true)
    let n = discs.corners
    for other in candidates where Int(other) != disc {
      guard let inside = try discs.stretch(p, q, in: Int(other)) else { continue }
      // A later stretch can begin exactly where the part ends and must still name what it meets there.
      guard inside.to >= part.from, inside.from <= part.to else { continue }
      if (inside.from < part.from || inside.from == 0) && (inside.to > part.to || inside.to == 1) { return }
      let base = Int(other) * n
      covers.append(
        (
          inside.from, inside.to, inside.enters < 0 ? DiscUnion.corner : base + inside.enters,
          inside.leaves < 0 ? DiscUnion.corner : base + inside.leaves
        ))
    }
    covers.sort { $0.from < $1.from }
    var at = part.from
    var startedBy = at == 0 ? DiscUnion.corner : ExposedEdges.cut
    for cover in covers {
      if cover.from > at {
        found.append(
          DiscUnion.Piece(
            disc: Int32(truncatingIfNeeded: disc), edge: Int32(truncatingIfNeeded: edge), from: at,
            to: cover.from, startedBy: startedBy, endedBy: cover.enters))
      }
      if cover.to >= at {
        at = cover.to
        startedBy = cover.leaves
      }
    }
    if at < part.to {
      found.append(
        DiscUnion.Piece(
          disc: Int32(truncatingIfNeeded: disc), edge: Int32(truncatingIfNeeded: edge), from: at, to: part.to,
          startedBy: startedBy, endedBy: part.to == 1 ? DiscUnion.corner : ExposedEdges.cut))
    }
  }
}
