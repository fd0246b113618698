/// Cuts shapes to the tiles that they reach, once for all tiles of a zoom.
///
/// A shape is halved along the sides of tiles, the sides with the roundest numbers first, until each part
/// lies in one tile: the work is that of the vertices times the depth, not times the tiles. The order
/// depends on the place only, so that two neighbours cut the border they share at the same points. Rings
/// are cut after Sutherland & Hodgman, CACM 17, 1974.
struct PieceCut {
  /// Cuts lie this far outside a tile, so that no stroke ends at its edge.
  let margin: Int
  /// How far strokes reach beyond the shapes.
  let reach: Int
  let isClosed: Bool
  private let last: Int
  private(set) var pieces = TilePieces()
  private var index: LevelIndex.Builder

  init(zoom: Int, margin: Int, reach: Int, isClosed: Bool) {
    (self.margin, self.reach, self.isClosed) = (margin, reach, isClosed)
    last = (1 << zoom) - 1
    index = LevelIndex.Builder(zoom: zoom)
  }

  /// Items must come in drawing order.
  mutating func add(_ shapes: WorldShapes, item number: Int) {
    let item = shapes.items[number]
    for part in item.parts {
      let range = shapes.parts[part]
      cut(
        Part(
          item: number, isHole: shapes.holes[part], xs: Array(shapes.xs[range]), ys: Array(shapes.ys[range])),
        within: nil)
    }
  }

  consuming func finish() -> (pieces: TilePieces, index: LevelIndex) { (pieces, index.index()) }

  private struct Part {
    var item: Int
    var isHole: Bool
    var xs: [Int32]
    var ys: [Int32]

    var box: GridBox {
      var (minX, minY, maxX, maxY) = (Int32.max, Int32.max, Int32.min, Int32.min)
      for x in xs { (minX, maxX) = (min(minX, x), max(maxX, x)) }
      for y in ys { (minY, maxY) = (min(minY, y), max(maxY, y)) }
      return GridBox(minX: Int(minX), minY: Int(minY), maxX: Int(maxX), maxY: Int(maxY))
    }
  }

  private mutating func cut(_ part: Part, within: GridBox?) {
    guard !part.xs.isEmpty else { return }
    let box = part.box
    guard var tiles = GridBox.tiles(reachedBy: box.expanded(by: reach), last: last) else { return }
    if let within {
      tiles = GridBox(
        minX: max(tiles.minX, within.minX), minY: max(tiles.minY, within.minY),
        maxX: min(tiles.maxX, within.maxX), maxY: min(tiles.maxY, within.maxY))
      guard tiles.minX <= tiles.maxX, tiles.minY <= tiles.maxY else { return }
    }
    let (wide, high) = (tiles.minX ^ tiles.maxX, tiles.minY ^ tiles.maxY)
    if wide == 0 && high == 0 { return finish(part, box, x: tiles.minX, y: tiles.minY) }
    // The highest bit in which both ends differ is the roundest side between them.
    let alongX = wide.leadingZeroBitCount <= high.leadingZeroBitCount
    let bit = Int.bitWidth - 1 - min(wide.leadingZeroBitCount, high.leadingZeroBitCount)
    let side = ((alongX ? tiles.maxX : tiles.maxY) >> bit) << bit
    let middle = side * TileGrid.extent
    var (before, behind) = (tiles, tiles)
    if alongX {
      (before.maxX, behind.minX) = (side - 1, side)
    } else {
      (before.maxY, behind.minY) = (side - 1, side)
    }
    for half in kept(part, box, alongX, limit: middle + margin, below: true) { cut(half, within: before) }
    for half in kept(part, box, alongX, limit: middle - margin, below: false) { cut(half, within: behind) }
  }

  /// What of a part lies on one side of an upright or level line.
  private func kept(_ part: Part, _ box: GridBox, _ alongX: Bool, limit: Int, below: Bool) -> [Part] {
    let (low, high) = alongX ? (box.minX, box.maxX) : (box.minY, box.maxY)
    if below ? high <= limit : low >= limit { return [part] }
    if below ? low > limit : high < limit { return [] }
    let limit = Int32(limit)
    let (us, vs) = alongX ? (part.xs, part.ys) : (part.ys, part.xs)
    let runs = isClosed ? [HalfPlane.ring(us, vs, limit, below)] : HalfPlane.lines(us, vs, limit, below)
    return runs.compactMap { run in
      guard run.us.count >= (isClosed ? 3 : 2) else { return nil }
      var half = part
      (half.xs, half.ys) = alongX ? (run.us, run.vs) : (run.vs, run.us)
      return half
    }
  }

  /// A part that lies in one tile: moved to the tile's own units, without points that say nothing.
  private mutating func finish(_ part: Part, _ box: GridBox, x: Int, y: Int) {
    guard !isAside(box, x: x, y: y) else { return }
    let (originX, originY) = (Int32(x * TileGrid.extent), Int32(y * TileGrid.extent))
    var (xs, ys): ([Int16], [Int16]) = ([], [])
    xs.reserveCapacity(part.xs.count)
    ys.reserveCapacity(part.xs.count)
    for i in part.xs.indices {
      Self.append(
        Int16(clamping: part.xs[i] - originX), Int16(clamping: part.ys[i] - originY), to: &xs, &ys)
    }
    if isClosed {
      Self.close(&xs, &ys)
      guard xs.count >= 3 else { return }
      let area = Self.doubledArea(xs, ys)
      guard part.isHole ? area < 0 : area > 0 else { return }
    } else if xs.count < 2 {
      return
    }
    index.add(pieces.count, x: x, y: y)
    pieces.append(item: part.item, isHole: part.isHole, xs, ys)
  }

  /// Whether a part lies beyond the tile, where not even its stroke is seen.
  private func isAside(_ box: GridBox, x: Int, y: Int) -> Bool {
    let tile = GridBox.tile(x: x, y: y)
    let seen = box.expanded(by: reach)
    return seen.maxX <= tile.minX || seen.minX >= tile.maxX || seen.maxY <= tile.minY
      || seen.minY >= tile.maxY
  }

  /// Leaves out repeated points, and those in the middle of a level or upright run.
  private static func append(_ x: Int16, _ y: Int16, to xs: inout [Int16], _ ys: inout [Int16]) {
    let n = xs.count
    if n > 0, xs[n - 1] == x, ys[n - 1] == y { return }
    if n > 1, isBetween(xs[n - 2], ys[n - 2], xs[n - 1], ys[n - 1], x, y) {
      (xs[n - 1], ys[n - 1]) = (x, y)
      return
    }
    xs.append(x)
    ys.append(y)
  }

  /// A point that the line passes on its way adds nothing; one where it turns back stays.
  private static func isBetween(
    _ ax: Int16, _ ay: Int16, _ bx: Int16, _ by: Int16, _ cx: Int16, _ cy: Int16
  ) -> Bool {
    ax == bx && bx == cx && (by > ay) == (cy > by) || ay == by && by == cy && (bx > ax) == (cx > bx)
  }

  private static func close(_ xs: inout [Int16], _ ys: inout [Int16]) {
    while let last = xs.indices.last, last > 0 {
      let isRepeated = xs[last] == xs[0] && ys[last] == ys[0]
      guard
        isRepeated || last > 1 && isBetween(xs[last - 1], ys[last - 1], xs[last], ys[last], xs[0], ys[0])
      else { break }
      xs.removeLast()
      ys.removeLast()
    }
    if xs.count > 3, isBetween(xs[xs.count - 1], ys[ys.count - 1], xs[0], ys[0], xs[1], ys[1]) {
      xs.removeFirst()
      ys.removeFirst()
    }
  }

  /// Twice the area, above zero for a ring that runs clockwise as seen on a screen.
  static func doubledArea(_ xs: [Int16], _ ys: [Int16]) -> Int {
    var sum = 0
    var j = xs.count - 1
    for i in xs.indices {
      sum += Int(xs[j]) * Int(ys[i]) - Int(xs[i]) * Int(ys[j])
      j = i
    }
    return sum
  }
}
