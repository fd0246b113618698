/// Cuts rings at their junctions into arcs and finds for each arc the member on either side.
///
/// A vertex is a junction when two rings pass through it with different neighbours (the method of
/// TopoJSON: M. Bostock, "How to infer topology").
struct CoverageBuilder {
  private let memberCount: Int
  /// Corners of all rings, one ring after the other, without the repeated last one, interior on the left.
  private var positions: [Position] = []
  private var rings: [(member: Int32, range: Range<Int>)] = []
  /// Vertex numbers of the corners: where the position was first seen.
  private let vertices: [Int32]
  private let isJunction: [Bool]

  private struct Rings: Sendable {
    var positions: [Position] = []
    var rings: [(member: Int32, range: Range<Int>)] = []

    mutating func add(_ ring: LinearRing, counterClockwise: Bool, member: Int) {
      let area = ring.doubledSignedArea
      let start = positions.count
      let corners = ring.positions
      if (area > 0) == counterClockwise {
        for i in 0..<(corners.count - 1)
        where positions.count == start || positions[positions.count - 1] != corners[i] {
          positions.append(corners[i])
        }
      } else {
        var i = corners.count - 1
        while i > 0 {
          if positions.count == start || positions[positions.count - 1] != corners[i] {
            positions.append(corners[i])
          }
          i -= 1
        }
      }
      while positions.count > start + 1 && positions[start] == positions[positions.count - 1] {
        positions.removeLast()
      }
      // A ring without area has no inside and can't be anybody's border.
      guard positions.count - start >= 3, area != 0 else {
        positions.removeSubrange(start...)
        return
      }
      rings.append((Int32(truncatingIfNeeded: member), start..<positions.count))
    }
  }

  init(_ shapes: [MultiPolygon]) {
    memberCount = shapes.count
    let parts = Workers.map(count: shapes.count, chunk: 128) { range in
      var part = Rings()
      part.positions.reserveCapacity(shapes[range].reduce(0) { $0 + $1.vertexCount })
      for member in range {
        for polygon in shapes[member].polygons {
          part.add(polygon.exterior, counterClockwise: true, member: member)
          for hole in polygon.holes { part.add(hole, counterClockwise: false, member: member) }
        }
      }
      return part
    }
    positions.reserveCapacity(parts.reduce(0) { $0 + $1.positions.count })
    for part in parts {
      let start = positions.count
      positions += part.positions
      for (member, range) in part.rings {
        rings.append((member, range.lowerBound + start..<range.upperBound + start))
      }
    }
    vertices = FirstSight.numbers(positions)
    isJunction = CoverageBuilder.junctions(rings.map(\.range), vertices)
  }

  private static func junctions(_ rings: [Range<Int>], _ vertices: [Int32]) -> [Bool] {
    var previous = [Int32](repeating: -1, count: vertices.count)
    var next = [Int32](repeating: -1, count: vertices.count)
    var junction = [Bool](repeating: false, count: vertices.count)
    for range in rings {
      var a = vertices[range.upperBound - 1]
      for i in range {
        let v = Int(vertices[i])
        let b = i + 1 < range.upperBound ? vertices[i + 1] : vertices[range.lowerBound]
        if previous[v] < 0 {
          previous[v] = a
          next[v] = b
        } else if !(previous[v] == a && next[v] == b) && !(previous[v] == b && next[v] == a) {
          junction[v] = true
        }
        a = vertices[i]
      }
    }
    return junction
  }

  func coverage() throws(SpatialError) -> Coverage {
    var arcs = Arcs(positions: positions, vertices: vertices)
    var cuts: [Int] = []
    for (member, range) in rings {
      cuts.removeAll(keepingCapacity: true)
      for i in range where isJunction[Int(vertices[i])] { cuts.append(i) }
      if cuts.isEmpty {
        // A ring that touches nothing: begun at its smallest vertex, so that both sides find it.
        var first = range.lowerBound
        for i in range where vertices[i] < vertices[first] { first = i }
        try arcs.add(ring: range, from: first, corners: range.count + 1, member: member)
      } else {
        for k in cuts.indices {
          let to = k + 1 < cuts.count ? cuts[k + 1] : cuts[0] + range.count
          try arcs.add(ring: range, from: cuts[k], corners: to - cuts[k] + 1, member: member)
        }
      }
    }
    return Coverage(memberCount: memberCount, positions: arcs.line, arcs: arcs.arcs)
  }

  /// The arcs found so far.
  private struct Arcs {
    /// Arcs by their smaller end vertex and the vertex next to it: two arcs that agree in both ends and
    /// in the second vertex from each are the same line, or the input is not a coverage.
    struct Key: Hashable {
      var a, b, c, d: Int32
    }

    let positions: [Position]
    let vertices: [Int32]
    var line: [Position] = []
    var arcs: [Coverage.Arc] = []
    var known: [Key: Int] = [:]

    init(positions: [Position], vertices: [Int32]) {
      self.positions = positions
      self.vertices = vertices
      line.reserveCapacity(positions.count * 3 / 4)
    }

    mutating func add(
      ring: Range<Int>, from start: Int, corners: Int, member: Int32
    ) throws(SpatialError) {
      func at(_ k: Int) -> Int { start + k < ring.upperBound ? start + k : start + k - ring.count }
      let first = vertices[at(0)]
      let second = vertices[at(1)]
      let last = vertices[at(corners - 1)]
      let beforeLast = vertices[at(corners - 2)]
      let isForward = first != last ? first < last : second <= beforeLast
      let key =
        isForward
        ? Key(a: first, b: second, c: beforeLast, d: last) : Key(a: last, b: beforeLast, c: second, d: first)
      if let index = known[key] {
        guard arcs[index].range.count == corners, isForward ? arcs[index].left < 0 : arcs[index].right < 0
        else {
          let place = positions[Int(second)]
          throw .badCoverage(
            "members \(isForward ? arcs[index].left : arcs[index].right) and \(member) overlap near "
              + "\(place.longitude), \(place.latitude)")
        }
        if isForward { arcs[index].left = member } else { arcs[index].right = member }
        return
      }
      let begin = line.count
      if isForward {
        let ahead = min(corners, ring.upperBound - start)
        line += positions[start..<start + ahead]
        line += positions[ring.lowerBound..<ring.lowerBound + corners - ahead]
      } else {
        for k in stride(from: corners - 1, through: 0, by: -1) { line.append(positions[at(k)]) }
      }
      known[key] = arcs.count
      arcs.append(
        Coverage.Arc(
          range: begin..<line.count, left: isForward ? member : -1, right: isForward ? -1 : member,
          start: isForward ? first : last, end: isForward ? last : first))
    }
  }
}
