import Glibc

extension Coverage {
  /// The shape of every group of members, with the borders inside a group taken out and all others kept
  /// vertex by vertex. Rings follow the right-hand rule; polygons come in order of size, largest first.
  ///
  /// - Parameter groups: member numbers of each group; a member may stand in several groups.
  public func shapes(groups: [[Int]]) -> [MultiPolygon] {
    var arcsOfMember = [[Int32]](repeating: [], count: memberCount)
    for (index, arc) in arcs.enumerated() {
      if arc.left >= 0 { arcsOfMember[Int(arc.left)].append(Int32(index)) }
      if arc.right >= 0 && arc.right != arc.left { arcsOfMember[Int(arc.right)].append(Int32(index)) }
    }
    let touching = arcsOfMember
    return Workers.map(count: groups.count, chunk: 32) { range in
      var stamp = [Int32](repeating: -1, count: memberCount)
      return range.map { number in
        let mark = Int32(number)
        for member in groups[number] { stamp[member] = mark }
        var directed: [DirectedArc] = []
        for member in Set(groups[number]).sorted() {
          for index in touching[member] {
            let arc = arcs[Int(index)]
            let leftInside = arc.left >= 0 && stamp[Int(arc.left)] == mark
            let rightInside = arc.right >= 0 && stamp[Int(arc.right)] == mark
            // An arc with the group on both sides is inside it; else it is met once, from its own member.
            if leftInside != rightInside {
              directed.append(DirectedArc(arc: Int(index), isForward: leftInside))
            }
          }
        }
        return assembled(directed)
      }
    }.flatMap { $0 }
  }

  /// The shapes of the single members.
  public func memberShapes() -> [MultiPolygon] { shapes(groups: (0..<memberCount).map { [$0] }) }

  struct DirectedArc {
    var arc: Int
    var isForward: Bool
  }

  /// Chains arcs that have the interior on their left into rings, and rings into polygons.
  private func assembled(_ directed: [DirectedArc]) -> MultiPolygon {
    var outgoing: [Int32: [Int]] = [:]
    for (i, d) in directed.enumerated() {
      outgoing[d.isForward ? arcs[d.arc].start : arcs[d.arc].end, default: []].append(i)
    }
    var used = [Bool](repeating: false, count: directed.count)
    var rings: [LinearRing] = []
    for first in directed.indices where !used[first] {
      // Positions so far, and where in them each junction was passed: a ring that comes back to a
      // junction is cut off there, so that no ring touches itself.
      var path: [Position] = []
      var passed: [(junction: Int32, at: Int)] = []
      var current = first
      while true {
        used[current] = true
        let d = directed[current]
        let arc = arcs[d.arc]
        let from = d.isForward ? arc.start : arc.end
        let to = d.isForward ? arc.end : arc.start
        if path.isEmpty { passed.append((from, 0)) }
        let line = positions[arc.range]
        if path.isEmpty { path.append(d.isForward ? line[line.startIndex] : line[line.endIndex - 1]) }
        if d.isForward {
          path.append(contentsOf: line.dropFirst())
        } else {
          path.append(contentsOf: line.dropLast().reversed())
        }
        if let seen = passed.lastIndex(where: { $0.junction == to }) {
          let loop = Array(path[passed[seen].at...])
          if loop.count >= 4 { rings.append(LinearRing(unchecked: loop)) }
          path.removeSubrange((passed[seen].at + 1)...)
          passed.removeSubrange((seen + 1)...)
          if passed.count == 1 { break }
        } else {
          passed.append((to, path.count - 1))
        }
        guard let next = nextArc(after: d, at: to, outgoing[to] ?? [], used, directed) else { break }
        current = next
      }
    }
    return Coverage.polygons(from: rings)
  }

  /// Of the arcs that leave a junction, the one that bounds the same wedge of the interior: the first
  /// met when turning clockwise from the way back.
  private func nextArc(
    after d: DirectedArc, at junction: Int32, _ candidates: [Int], _ used: [Bool],
    _ directed: [DirectedArc]
  ) -> Int? {
    let open = candidates.filter { !used[$0] }
    guard open.count > 1 else { return open.first }
    func heading(_ d: DirectedArc, leaving: Bool) -> Double {
      let line = positions[arcs[d.arc].range]
      let atStart = d.isForward == leaving
      let here = atStart ? line[line.startIndex] : line[line.endIndex - 1]
      let there = atStart ? line[line.startIndex + 1] : line[line.endIndex - 2]
      return atan2(there.latitude - here.latitude, there.longitude - here.longitude)
    }
    let back = heading(d, leaving: false)
    var best = open[0]
    var bestTurn = Double.infinity
    for candidate in open {
      var turn = back - heading(directed[candidate], leaving: true)
      while turn <= 0 { turn += 2 * .pi }
      if turn < bestTurn {
        bestTurn = turn
        best = candidate
      }
    }
    return best
  }

  /// Sorts rings into outer ones and holes by their direction, and puts each hole into the smallest
  /// outer ring around it.
  static func polygons(from rings: [LinearRing]) -> MultiPolygon {
    struct Outer {
      var ring: LinearRing
      var area: Double
      var box: BoundingBox
      var holes: [LinearRing] = []
    }
    var outers: [Outer] = []
    var holes: [LinearRing] = []
    for ring in rings {
      let area = ring.doubledSignedArea
      if area > 0, let box = BoundingBox(ring.positions) {
        outers.append(Outer(ring: ring, area: area, box: box))
      } else if area < 0 {
        holes.append(ring)
      }
    }
    outers.sort {
      $0.area != $1.area ? $0.area > $1.area : $0.ring.positions[0] < $1.ring.positions[0]
    }
    for hole in holes {
      // The middle of an edge: it lies on no other ring, since an edge belongs to one ring only.
      let a = hole.positions[0]
      let b = hole.positions[1]
      let middle = Position(
        longitude: (a.longitude + b.longitude) / 2, latitude: (a.latitude + b.latitude) / 2)
      let home = outers.lastIndex { $0.box.contains(middle) && $0.ring.encloses(middle) }
      if let home { outers[home].holes.append(hole) }
    }
    return MultiPolygon(outers.map { Polygon(exterior: $0.ring, holes: $0.holes) })
  }
}

extension LinearRing {
  /// Whether `position` lies within the ring; a position on the ring itself is on either side.
  public func encloses(_ position: Position) -> Bool {
    var inside = false
    for i in 1..<positions.count {
      let a = positions[i - 1]
      let b = positions[i]
      if (a.latitude > position.latitude) != (b.latitude > position.latitude) {
        // Lower end first, so that neighbours who walk the edge in opposite directions agree.
        let (low, high) = a.latitude < b.latitude ? (a, b) : (b, a)
        let t = (position.latitude - low.latitude) / (high.latitude - low.latitude)
        if position.longitude < low.longitude + t * (high.longitude - low.longitude) { inside.toggle() }
      }
    }
    return inside
  }
}
