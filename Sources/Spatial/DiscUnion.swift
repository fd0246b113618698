/// The edge of the union of many discs: stretches of the discs' edges that lie in no other disc, chained
/// into rings with the union on their left.
struct DiscUnion: Sendable {
  /// A stretch of one edge of one disc.
  struct Piece: Sendable {
    var disc: Int32
    var edge: Int32
    /// Parts of the edge's length.
    var from: Double
    var to: Double
    /// Where it begins and ends: the edge crossed there (disc × corners + edge), or `corner`.
    var startedBy: Int
    var endedBy: Int
    var start = PlanePoint(x: 0, y: 0)
    var end = PlanePoint(x: 0, y: 0)
    var next: Int32 = -1
    var previous: Int32 = -1
    var ring: Int32 = -1
  }

  struct Ring: Sendable {
    var first: Int32
    var west: Double
    var south: Double
    var east: Double
    var north: Double
  }

  static let corner = -2

  let discs: PlaneDiscs
  let tiling: DiscTiling
  private(set) var pieces: [Piece] = []
  private(set) var rings: [Ring] = []
  private var starts: [Int32] = []
  private var members: [Int32] = []

  init(discs: PlaneDiscs, tiling: DiscTiling, workers: Int? = nil) throws(NearlyTouching) {
    self.discs = discs
    self.tiling = tiling
    let tiles = tiling.mixedTiles()
    let parts = Workers.map(count: tiles.count, chunk: 512, workers: workers) {
      range -> Result<[Piece], NearlyTouching> in
      var search = ExposedEdges(discs: discs, tiling: tiling)
      do throws(NearlyTouching) {
        for tile in tiles[range] { try search.search(column: tile.column, row: tile.row, tile: tile.number) }
      } catch {
        return .failure(error)
      }
      return .success(search.found)
    }
    var found: [Piece] = []
    for part in parts { found += try part.get() }
    try join(found)
    try link()
    try trace()
    listByTile()
  }

  /// In the square of the plane's unit.
  var area: Double {
    pieces.reduce(0) { $0 + $1.start.x * $1.end.y - $1.end.x * $1.start.y } / 2
  }

  /// Pieces that may pass through the tile.
  @inline(__always) func pieces(in tile: Int) -> ArraySlice<Int32> {
    members[Int(starts[tile])..<Int(starts[tile + 1])]
  }

  func contains(_ p: PlanePoint) throws(NearlyTouching) -> Bool {
    guard let tile = tiling.number(column: tiling.index(p.x), row: tiling.index(p.y)) else { return false }
    if tiling.isCovered(tile) { return true }
    for disc in tiling.discs(in: tile) where try discs.contains(p, Int(disc)) { return true }
    return false
  }

  /// Puts stretches together that were cut at the side of a tile.
  private mutating func join(_ found: [Piece]) throws(NearlyTouching) {
    var first = [Int32](repeating: 0, count: discs.centres.count + 1)
    for piece in found { first[Int(piece.disc) + 1] += 1 }
    for i in 1..<first.count { first[i] += first[i - 1] }
    var order = [Int32](repeating: 0, count: found.count)
    var fill = first
    for (i, piece) in found.enumerated() {
      order[Int(fill[Int(piece.disc)])] = Int32(truncatingIfNeeded: i)
      fill[Int(piece.disc)] += 1
    }
    pieces.reserveCapacity(found.count)
    for disc in discs.centres.indices where first[disc + 1] > first[disc] {
      let own = order[Int(first[disc])..<Int(first[disc + 1])].map { found[Int($0)] }
        .sorted { $0.edge != $1.edge ? $0.edge < $1.edge : $0.from < $1.from }
      for piece in own {
        if piece.startedBy == ExposedEdges.cut {
          guard let last = pieces.last, last.disc == piece.disc, last.edge == piece.edge,
            last.to == piece.from, last.endedBy == ExposedEdges.cut
          else { throw NearlyTouching() }
          pieces[pieces.count - 1].to = piece.to
          pieces[pieces.count - 1].endedBy = piece.endedBy
        } else {
          if pieces.last?.endedBy == ExposedEdges.cut { throw NearlyTouching() }
          pieces.append(piece)
        }
      }
    }
    if pieces.last?.endedBy == ExposedEdges.cut { throw NearlyTouching() }
  }

  private mutating func link() throws(NearlyTouching) {
    var first = [Int32](repeating: 0, count: discs.centres.count + 1)
    for piece in pieces { first[Int(piece.disc) + 1] += 1 }
    for i in 1..<first.count { first[i] += first[i - 1] }
    let n = discs.corners
    for i in pieces.indices {
      let piece = pieces[i]
      let (a, b) = discs.edge(Int(piece.disc), Int(piece.edge))
      let own = Int(piece.disc) * n + Int(piece.edge)
      pieces[i].start =
        piece.startedBy == DiscUnion.corner ? a : try meeting(own, piece.startedBy)
      pieces[i].end = piece.endedBy == DiscUnion.corner ? b : try meeting(own, piece.endedBy)
      let wanted = piece.endedBy == DiscUnion.corner ? Int(piece.disc) : piece.endedBy / n
      let edge =
        piece.endedBy == DiscUnion.corner
        ? (Int(piece.edge) + 1 == n ? 0 : Int(piece.edge) + 1) : piece.endedBy % n
      let begun = piece.endedBy == DiscUnion.corner ? DiscUnion.corner : own
      var found = -1
      for k in Int(first[wanted])..<Int(first[wanted + 1])
      where Int(pieces[k].edge) == edge && pieces[k].startedBy == begun {
        found = k
        break
      }
      guard found >= 0, pieces[found].previous < 0 else { throw NearlyTouching() }
      pieces[i].next = Int32(truncatingIfNeeded: found)
      pieces[found].previous = Int32(truncatingIfNeeded: i)
    }
  }

  /// The place where two edges cross, the same bits from either side.
  private func meeting(_ a: Int, _ b: Int) throws(NearlyTouching) -> PlanePoint {
    let (low, high) = (min(a, b), max(a, b))
    let (p, q) = discs.edge(low / discs.corners, low % discs.corners)
    let (c, d) = discs.edge(high / discs.corners, high % discs.corners)
    guard let at = try Turn.crossing(p, q, c, d) else { throw NearlyTouching() }
    return PlanePoint(x: p.x + at.t * (q.x - p.x), y: p.y + at.t * (q.y - p.y))
  }

  private mutating func trace() throws(NearlyTouching) {
    for i in pieces.indices where pieces[i].ring < 0 {
      let number = Int32(truncatingIfNeeded: rings.count)
      var ring = Ring(
        first: Int32(truncatingIfNeeded: i), west: .infinity, south: .infinity, east: -.infinity,
        north: -.infinity)
      var k = i
      repeat {
        pieces[k].ring = number
        let p = pieces[k].start
        ring.west = min(ring.west, p.x)
        ring.east = max(ring.east, p.x)
        ring.south = min(ring.south, p.y)
        ring.north = max(ring.north, p.y)
        k = Int(pieces[k].next)
      } while k != i && pieces[k].ring < 0
      guard k == i else { throw NearlyTouching() }
      rings.append(ring)
    }
  }

  private mutating func listByTile() {
    var starts = [Int32](repeating: 0, count: tiling.tileCount + 1)
    for piece in pieces { tiling.forEachTile(from: piece.start, to: piece.end) { starts[$0 + 1] += 1 } }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var members = [Int32](repeating: 0, count: Int(starts[starts.count - 1]))
    var fill = starts
    for (i, piece) in pieces.enumerated() {
      tiling.forEachTile(from: piece.start, to: piece.end) {
        members[Int(fill[$0])] = Int32(truncatingIfNeeded: i)
        fill[$0] += 1
      }
    }
    self.starts = starts
    self.members = members
  }
}
