/// Draws what rectangles of one class cover in a tile by its outline: fewer numbers than the rectangles.
struct MeshOutline {
  /// Rectangles of `pieces` put together, class by class in each tile; items of the new pieces are classes.
  static func outlined(_ pieces: TilePieces, _ index: LevelIndex, zoom: Int, classes: [Int])
    -> (pieces: TilePieces, index: LevelIndex)
  {
    var out = TilePieces()
    var builder = LevelIndex.Builder(zoom: zoom)
    for cell in index.cells {
      guard var rest = index[cell] else { continue }
      let (x, y) = LevelIndex.place(cell)
      while let first = rest.first {
        let number = classes[Int(pieces.items[Int(first)])]
        let members = rest.prefix { classes[Int(pieces.items[Int($0)])] == number }
        rest = rest[members.endIndex...]
        for ring in MeshOutline(pieces, members).rings() {
          builder.add(out.count, x: x, y: y)
          out.append(
            item: number, isHole: PieceCut.doubledArea(ring.xs, ring.ys) < 0, ring.xs, ring.ys)
        }
      }
    }
    return (out, builder.index())
  }

  typealias Ring = (xs: [Int16], ys: [Int16])

  private struct Edge {
    var fromX: Int16
    var fromY: Int16
    var toX: Int16
    var toY: Int16
  }

  /// A side of a rectangle: `at` across it, from `low` to `high` along it, the covered side on the right
  /// when `sign` is 1 and it is walked upward in numbers.
  private struct Side {
    var at: Int16
    var low: Int16
    var high: Int16
    var sign: Int
  }

  private var rectangles: [Ring] = []
  private var level: [Side] = []
  private var upright: [Side] = []

  private init(_ pieces: TilePieces, _ members: ArraySlice<Int32>) {
    for piece in members {
      let range = pieces.range(Int(piece))
      let (xs, ys) = (pieces.xs[range], pieces.ys[range])
      guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
        continue
      }
      rectangles.append((Array(xs), Array(ys)))
      level.append(Side(at: top, low: left, high: right, sign: 1))
      level.append(Side(at: bottom, low: left, high: right, sign: -1))
      upright.append(Side(at: right, low: top, high: bottom, sign: 1))
      upright.append(Side(at: left, low: top, high: bottom, sign: -1))
    }
  }

  private func rings() -> [Ring] {
    guard rectangles.count > 1, let across = Self.remaining(level), let down = Self.remaining(upright) else {
      return rectangles
    }
    let edges =
      across.map { side in
        side.sign > 0
          ? Edge(fromX: side.low, fromY: side.at, toX: side.high, toY: side.at)
          : Edge(fromX: side.high, fromY: side.at, toX: side.low, toY: side.at)
      }
      + down.map { side in
        side.sign > 0
          ? Edge(fromX: side.at, fromY: side.low, toX: side.at, toY: side.high)
          : Edge(fromX: side.at, fromY: side.high, toX: side.at, toY: side.low)
      }
    return Self.linked(edges) ?? rectangles
  }

  /// What is left of sides when those that two rectangles share cancel; nil where rectangles overlap.
  private static func remaining(_ sides: [Side]) -> [Side]? {
    var events = sides.flatMap { [($0.at, $0.low, $0.sign), ($0.at, $0.high, -$0.sign)] }
    events.sort { ($0.0, $0.1) < ($1.0, $1.1) }
    var out: [Side] = []
    var sum = 0
    var start: Int16 = 0
    var i = 0
    while i < events.count {
      let (at, place, _) = events[i]
      let before = sum
      while i < events.count, events[i].0 == at, events[i].1 == place {
        sum += events[i].2
        i += 1
      }
      guard abs(sum) <= 1 else { return nil }
      guard sum != before else { continue }
      if before != 0 { out.append(Side(at: at, low: start, high: place, sign: before)) }
      start = place
    }
    return out
  }

  /// Rings that run along the edges, the covered side on the right; nil where they don't close.
  private static func linked(_ edges: [Edge]) -> [Ring]? {
    func key(_ x: Int16, _ y: Int16) -> UInt32 {
      UInt32(UInt16(bitPattern: x)) << 16 | UInt32(UInt16(bitPattern: y))
    }
    var leaving: [UInt32: [Int]] = [:]
    for (i, edge) in edges.enumerated() { leaving[key(edge.fromX, edge.fromY), default: []].append(i) }
    var used = [Bool](repeating: false, count: edges.count)
    var rings: [Ring] = []
    for first in edges.indices where !used[first] {
      var ring: Ring = ([], [])
      var current = first
      repeat {
        used[current] = true
        let edge = edges[current]
        ring.xs.append(edge.fromX)
        ring.ys.append(edge.fromY)
        if edge.toX == edges[first].fromX, edge.toY == edges[first].fromY,
          isRightTurn(edge, edges[first]) || leaving[key(edge.toX, edge.toY)]?.count == 1
        {
          break
        }
        let next = leaving[key(edge.toX, edge.toY)]?.filter { !used[$0] } ?? []
        // Where two squares touch by a corner, each keeps its own ring.
        guard let choice = next.first(where: { isRightTurn(edge, edges[$0]) }) ?? next.first else {
          return nil
        }
        current = choice
      } while true
      rings.append(ring)
    }
    return rings
  }

  private static func isRightTurn(_ a: Edge, _ b: Edge) -> Bool {
    let (ax, ay) = ((Int(a.toX) - Int(a.fromX)).signum(), (Int(a.toY) - Int(a.fromY)).signum())
    let (bx, by) = ((Int(b.toX) - Int(b.fromX)).signum(), (Int(b.toY) - Int(b.fromY)).signum())
    return ax * by - ay * bx > 0
  }
}
