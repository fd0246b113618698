import Glibc
import Spatial

/// The borders of surfaces that should lie side by side, segment by segment: two neighbours carry every segment of their
/// common border once each, in opposite directions.
struct BoundaryNeighbours {
  private struct Segment: Hashable {
    var a: Position
    var b: Position
  }

  private struct Use {
    var member: Int
    /// From `a` to `b`, the interior on the left.
    var isForward: Bool
  }

  /// Two surfaces that overlap or don't share their border.
  struct DoubtfulPair: Hashable {
    var a: Int
    var b: Int
    /// Segments of one that run beside or inside the other.
    var segments: Int
    var place: Position
  }

  /// Land that belongs to none, with the surfaces around it.
  struct Gap {
    var ring: LinearRing
    var members: [Int]
  }

  private let shapes: [MultiPolygon]
  private var uses: [Segment: [Use]] = [:]

  init(_ shapes: [MultiPolygon]) {
    self.shapes = shapes
    for (member, shape) in shapes.enumerated() {
      for polygon in shape.polygons {
        for (index, ring) in polygon.rings.enumerated() {
          let positions = ring.oriented(counterClockwise: index == 0).positions
          for (a, b) in zip(positions, positions.dropFirst()) where a != b {
            let isForward = a < b
            uses[isForward ? Segment(a: a, b: b) : Segment(a: b, b: a), default: []].append(
              Use(member: member, isForward: isForward))
          }
        }
      }
    }
  }

  /// Segments that only one surface has, in order: coasts, and borders that are not shared.
  private func lone() -> [(segment: Segment, use: Use)] {
    uses.compactMap { segment, all in all.count == 1 ? (segment, all[0]) : nil }
      .sorted { ($0.segment.a, $0.segment.b) < ($1.segment.a, $1.segment.b) }
  }

  /// Pairs of which a segment runs the same way in both, or of which one has a border in or along the other that the
  /// other hasn't; by number.
  func doubtfulPairs() -> [DoubtfulPair] {
    struct Key: Hashable {
      var a: Int
      var b: Int
    }
    var found: [Key: DoubtfulPair] = [:]
    func note(_ a: Int, _ b: Int, _ place: Position, isLone: Bool) {
      let key = Key(a: min(a, b), b: max(a, b))
      var pair = found[key] ?? DoubtfulPair(a: key.a, b: key.b, segments: 0, place: place)
      pair.segments += isLone ? 1 : 0
      pair.place = min(pair.place, place)
      found[key] = pair
    }
    for (segment, all) in uses where all.count > 1 {
      for (i, one) in all.enumerated() {
        for other in all[(i + 1)...]
        where other.member != one.member && other.isForward == one.isForward {
          note(one.member, other.member, segment.a, isLone: false)
        }
      }
    }
    let locator = PolygonLocator(shapes)
    for (segment, use) in lone() {
      let middle = Position(
        longitude: (segment.a.longitude + segment.b.longitude) / 2,
        latitude: (segment.a.latitude + segment.b.latitude) / 2)
      let (dx, dy) = (
        segment.b.longitude - segment.a.longitude, segment.b.latitude - segment.a.latitude
      )
      let length = (dx * dx + dy * dy).squareRoot()
      guard length > 0 else { continue }
      // A tenth of a metre to the outside of its own surface: vertices lie a metre apart at least.
      let step = (use.isForward ? 1e-6 : -1e-6) / length
      let outside = Position(
        longitude: middle.longitude + dy * step, latitude: middle.latitude - dx * step)
      if let other = locator.index(containing: outside), other != use.member {
        note(use.member, other, middle, isLone: true)
      }
    }
    return found.values.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// Rings of lone segments with the land on their outside, between two surfaces or more; by place.
  func gaps() -> [Gap] {
    var outgoing: [Position: [(to: Position, member: Int)]] = [:]
    for (segment, use) in lone() {
      let (from, to) = use.isForward ? (segment.a, segment.b) : (segment.b, segment.a)
      outgoing[from, default: []].append((to, use.member))
    }
    var gaps: [Gap] = []
    for start in outgoing.keys.sorted() {
      while let first = outgoing[start]?.popLast() {
        var ring = [start]
        var members: Set<Int> = [first.member]
        var next = first.to
        while next != start, let last = ring.last {
          guard let step = Self.step(from: last, at: next, &outgoing) else { break }
          ring.append(next)
          members.insert(step.member)
          next = step.to
        }
        guard next == start, members.count > 1, let closed = try? LinearRing(ring + [start]),
          !closed.isCounterClockwise
        else { continue }
        gaps.append(Gap(ring: closed, members: members.sorted()))
      }
    }
    return gaps
  }

  /// The next segment of a border: where several go on, the one that turns most to the right, so that the water or gap on
  /// the right is gone round and no other.
  private static func step(
    from last: Position, at place: Position, _ outgoing: inout [Position: [(to: Position, member: Int)]]
  ) -> (to: Position, member: Int)? {
    guard let choices = outgoing[place], !choices.isEmpty else { return nil }
    let (x, y) = (place.longitude - last.longitude, place.latitude - last.latitude)
    func leftTurn(_ to: Position) -> Double {
      let (dx, dy) = (to.longitude - place.longitude, to.latitude - place.latitude)
      return atan2(x * dy - y * dx, x * dx + y * dy)
    }
    let best = choices.indices.min { leftTurn(choices[$0].to) < leftTurn(choices[$1].to) } ?? 0
    return outgoing[place]?.remove(at: best)
  }
}
