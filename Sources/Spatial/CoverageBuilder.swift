/// Cuts rings at their junctions into arcs and finds for each arc the member on either side.
///
/// A vertex is a junction when two rings pass through it with different neighbours (the method of
/// TopoJSON: M. Bostock, "How to infer topology").
struct CoverageBuilder {
  private let memberCount: Int
  private var table: VertexTable
  /// Vertex numbers of every ring, without the repeated last one, interior on the left.
  private var rings: [(member: Int32, vertices: [Int32])] = []
  private var isJunction: [Bool] = []

  init(_ shapes: [MultiPolygon]) {
    memberCount = shapes.count
    table = VertexTable(capacity: shapes.reduce(0) { $0 + $1.vertexCount })
    for (member, shape) in shapes.enumerated() {
      for polygon in shape.polygons {
        addRing(polygon.exterior, counterClockwise: true, member: member)
        for hole in polygon.holes { addRing(hole, counterClockwise: false, member: member) }
      }
    }
    findJunctions()
  }

  private mutating func addRing(_ ring: LinearRing, counterClockwise: Bool, member: Int) {
    let positions = ring.oriented(counterClockwise: counterClockwise).positions
    var vertices: [Int32] = []
    vertices.reserveCapacity(positions.count)
    for position in positions.dropLast() {
      let number = table.number(of: position)
      if vertices.last != number { vertices.append(number) }
    }
    while vertices.count > 1 && vertices.first == vertices.last { vertices.removeLast() }
    // A ring without area has no inside and can't be anybody's border.
    guard vertices.count >= 3, ring.doubledSignedArea != 0 else { return }
    rings.append((Int32(truncatingIfNeeded: member), vertices))
  }

  private mutating func findJunctions() {
    let count = table.positions.count
    var previous = [Int32](repeating: -1, count: count)
    var next = [Int32](repeating: -1, count: count)
    var junction = [Bool](repeating: false, count: count)
    for (_, ring) in rings {
      var a = ring[ring.count - 1]
      for i in ring.indices {
        let v = Int(ring[i])
        let b = i + 1 < ring.count ? ring[i + 1] : ring[0]
        if previous[v] < 0 {
          previous[v] = a
          next[v] = b
        } else if !(previous[v] == a && next[v] == b) && !(previous[v] == b && next[v] == a) {
          junction[v] = true
        }
        a = ring[i]
      }
    }
    isJunction = junction
  }

  func coverage() throws(SpatialError) -> Coverage {
    var positions: [Position] = []
    positions.reserveCapacity(table.positions.count * 5 / 4)
    var arcs: [Coverage.Arc] = []
    // Arcs by their smaller end vertex and the vertex next to it: two arcs that agree in both ends and
    // in the second vertex from each are the same line, or the input is not a coverage.
    var known: [ArcKey: Int] = [:]
    for (member, ring) in rings {
      let cuts = ring.indices.filter { isJunction[Int(ring[$0])] }
      if cuts.isEmpty {
        // A ring that touches nothing: begun at its smallest vertex, so that both sides find it.
        var first = 0
        for i in ring.indices where ring[i] < ring[first] { first = i }
        try add(ring[first...] + ring[..<first] + [ring[first]], member: member, &positions, &arcs, &known)
      } else {
        for k in cuts.indices {
          let from = cuts[k]
          let to = k + 1 < cuts.count ? cuts[k + 1] : cuts[0] + ring.count
          var line: ArraySlice<Int32> = []
          line.reserveCapacity(to - from + 1)
          for i in from...to { line.append(ring[i < ring.count ? i : i - ring.count]) }
          try add(line, member: member, &positions, &arcs, &known)
        }
      }
    }
    return Coverage(memberCount: memberCount, positions: positions, arcs: arcs)
  }

  private struct ArcKey: Hashable {
    var a, b, c, d: Int32
  }

  private func add(
    _ line: ArraySlice<Int32>, member: Int32, _ positions: inout [Position],
    _ arcs: inout [Coverage.Arc], _ known: inout [ArcKey: Int]
  ) throws(SpatialError) {
    let first = line[line.startIndex]
    let second = line[line.startIndex + 1]
    let last = line[line.endIndex - 1]
    let beforeLast = line[line.endIndex - 2]
    let isForward = first != last ? first < last : second <= beforeLast
    let key =
      isForward
      ? ArcKey(a: first, b: second, c: beforeLast, d: last)
      : ArcKey(a: last, b: beforeLast, c: second, d: first)
    if let index = known[key] {
      guard arcs[index].range.count == line.count, isForward ? arcs[index].left < 0 : arcs[index].right < 0
      else {
        let place = table.positions[Int(second)]
        throw .badCoverage(
          "members \(isForward ? arcs[index].left : arcs[index].right) and \(member) overlap near "
            + "\(place.longitude), \(place.latitude)")
      }
      if isForward { arcs[index].left = member } else { arcs[index].right = member }
      return
    }
    let start = positions.count
    let vertices = isForward ? Array(line) : line.reversed()
    for vertex in vertices { positions.append(table.positions[Int(vertex)]) }
    known[key] = arcs.count
    arcs.append(
      Coverage.Arc(
        range: start..<positions.count, left: isForward ? member : -1, right: isForward ? -1 : member,
        start: vertices[0], end: vertices[vertices.count - 1]))
  }
}
