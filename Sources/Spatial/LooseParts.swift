/// Islands and lakes that touch no other border, and which of them may be left out.
struct LooseParts: Sendable {
  /// Area in square metres of every arc that may be left out; infinite for all others.
  let areas: [Double]

  /// A loose ring must stay when it is the largest part of its member, or when something lies within it that
  /// stays: without the lake an island in it would lie in the land around, without the island its lake in nothing.
  init(_ coverage: Coverage, _ scale: PlaneScale) {
    var areas = [Double](repeating: .infinity, count: coverage.arcs.count)
    var islands = [Int32: Part]()
    for (index, arc) in coverage.arcs.enumerated() where LooseParts.isLoose(arc) {
      let area = scale.signedArea(coverage.positions[arc.range])
      areas[index] = abs(area)
      let member = max(arc.left, arc.right)
      // An island runs counter-clockwise around its member, a lake the other way.
      if (area > 0) == (arc.left >= 0), abs(area) > islands[member]?.area ?? 0 {
        islands[member] = Part(arc: index, area: abs(area))
      }
    }
    for index in LooseParts.largestParts(islands, coverage, scale) { areas[index] = .infinity }
    for index in LooseParts.holders(areas, coverage) { areas[index] = .infinity }
    self.areas = areas
  }

  /// Numbers of the arcs that stay, ascending.
  func arcs(minimumPart: Double) -> [Int] {
    areas.indices.filter { !(areas[$0] < minimumPart) }
  }

  private struct Part {
    var arc: Int
    var area: Double
  }

  private static func isLoose(_ arc: Coverage.Arc) -> Bool {
    arc.start == arc.end && (arc.left < 0) != (arc.right < 0)
  }

  /// Of the largest islands of members those that are larger than any part with a neighbour.
  private static func largestParts(
    _ islands: [Int32: Part], _ coverage: Coverage, _ scale: PlaneScale
  ) -> [Int] {
    // What a member has beside its neighbours, all parts together, and of how many arcs at most.
    var beside = [(area: Double, arcs: Int)](repeating: (0, 0), count: coverage.memberCount)
    let origin = coverage.positions.first ?? Position(longitude: 0, latitude: 0)
    for arc in coverage.arcs where !isLoose(arc) {
      let area = scale.signedArea(coverage.positions[arc.range], from: origin)
      if arc.left >= 0 {
        beside[Int(arc.left)].area += area
        beside[Int(arc.left)].arcs += 1
      }
      if arc.right >= 0 {
        beside[Int(arc.right)].area -= area
        beside[Int(arc.right)].arcs += 1
      }
    }
    var largest: [Int] = []
    var doubtful: [(member: Int, island: Part)] = []
    for (member, island) in islands.sorted(by: { $0.key < $1.key }) {
      let (area, arcs) = beside[Int(member)]
      if island.area >= area {
        largest.append(island.arc)
      } else if island.area * Double(arcs) >= area {
        doubtful.append((Int(member), island))
      }
    }
    let shapes = coverage.shapes(groups: doubtful.map { [$0.member] })
    for ((_, island), shape) in zip(doubtful, shapes) {
      let first = shape.polygons.first.map { abs(scale.signedArea($0.exterior.positions[...])) } ?? 0
      if island.area >= first * (1 - 1e-9) { largest.append(island.arc) }
    }
    return largest
  }

  /// Numbers of the loose rings with an arc inside that is never left out.
  private static func holders(_ areas: [Double], _ coverage: Coverage) -> [Int] {
    // The middle of an edge lies on no other line.
    let places = coverage.arcs.indices.filter { areas[$0] == .infinity }.map { index in
      let (a, b) = (
        coverage.positions[coverage.arcs[index].range.lowerBound],
        coverage.positions[coverage.arcs[index].range.lowerBound + 1]
      )
      return Position(
        longitude: (a.longitude + b.longitude) / 2, latitude: (a.latitude + b.latitude) / 2)
    }.sorted()
    return areas.indices.filter { index in
      guard areas[index] < .infinity else { return false }
      let ring = coverage.positions[coverage.arcs[index].range]
      guard let box = BoundingBox(ring) else { return false }
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle].longitude < box.west { low = middle + 1 } else { high = middle }
      }
      while low < places.count, places[low].longitude <= box.east {
        if box.contains(places[low]), LinearRing(unchecked: Array(ring)).encloses(places[low]) { return true }
        low += 1
      }
      return false
    }
  }
}
