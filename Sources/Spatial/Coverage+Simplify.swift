import Glibc

extension Coverage {
  /// The coverage with less detail: borders are thinned once for both neighbours, by the effective area
  /// of their vertices (Visvalingam & Whyatt, Cartographic Journal 30, 1993), and lines that would cross
  /// afterwards keep as much detail as they need not to.
  ///
  /// Junctions stay. Islands and lakes below `minimumPart` that touch no other border are left out, but
  /// never the largest part of a member.
  ///
  /// - Parameters:
  ///   - tolerance: a vertex is dropped while the triangle with its neighbours is smaller than the square
  ///     of this; details below about this length vanish.
  ///   - minimumPart: square metres.
  public func simplified(tolerance: Metres, minimumPart: Double = 0) -> Coverage {
    let scale = PlaneScale(positions)
    let weights = removalWeights(scale)
    let kept = arcsWorthKeeping(minimumPart: minimumPart, scale)
    let floor = minimumInteriorVertices()
    var thresholds = [Double](repeating: tolerance.value * tolerance.value, count: arcs.count)
    var lines = kept.map { thinned($0, weights, thresholds[$0], keepingAtLeast: floor[$0]) }
    // Each round gives crossing lines a quarter of the threshold; after the last nothing was dropped
    // from them, and the input does not cross.
    for round in 0..<8 {
      let crossing = SegmentCrossings.lines(crossing: lines)
      if crossing.isEmpty { break }
      for i in crossing {
        thresholds[kept[i]] = round < 7 ? thresholds[kept[i]] / 4 : 0
        lines[i] = thinned(kept[i], weights, thresholds[kept[i]], keepingAtLeast: floor[kept[i]])
      }
    }
    var positions: [Position] = []
    positions.reserveCapacity(lines.reduce(0) { $0 + $1.count })
    var thin: [Arc] = []
    thin.reserveCapacity(kept.count)
    for (i, index) in kept.enumerated() {
      var arc = arcs[index]
      let start = positions.count
      positions.append(contentsOf: lines[i])
      arc.range = start..<positions.count
      thin.append(arc)
    }
    return Coverage(memberCount: memberCount, positions: positions, arcs: thin)
  }

  /// Interior vertices that an arc must keep so that no ring made with it can collapse: three for a ring
  /// of its own, one where another arc runs between the same two junctions.
  private func minimumInteriorVertices() -> [Int] {
    var parallel: [UInt64: Int] = [:]
    func key(_ arc: Arc) -> UInt64 {
      UInt64(UInt32(bitPattern: min(arc.start, arc.end))) << 32
        | UInt64(UInt32(bitPattern: max(arc.start, arc.end)))
    }
    for arc in arcs where arc.start != arc.end { parallel[key(arc), default: 0] += 1 }
    return arcs.map { arc in
      if arc.start == arc.end { return 3 }
      return (parallel[key(arc)] ?? 0) > 1 ? 1 : 0
    }
  }

  /// Numbers of the arcs that stay: all but those of small islands and lakes.
  private func arcsWorthKeeping(minimumPart: Double, _ scale: PlaneScale) -> [Int] {
    guard minimumPart > 0 else { return Array(arcs.indices) }
    var largest: [Int32: (area: Double, arc: Int)] = [:]
    var hasBorder = Set<Int32>()
    var areas: [Int: Double] = [:]
    for (index, arc) in arcs.enumerated() {
      guard arc.start == arc.end, (arc.left < 0) != (arc.right < 0) else {
        if arc.left >= 0 { hasBorder.insert(arc.left) }
        if arc.right >= 0 { hasBorder.insert(arc.right) }
        continue
      }
      let area = scale.signedArea(positions[arc.range])
      areas[index] = abs(area)
      let member = max(arc.left, arc.right)
      // An island runs counter-clockwise around its member, a lake the other way.
      if (area > 0) == (arc.left >= 0), abs(area) > largest[member]?.area ?? 0 {
        largest[member] = (abs(area), index)
      }
    }
    let precious = Set(largest.filter { !hasBorder.contains($0.key) }.map(\.value.arc))
    return arcs.indices.filter { index in
      guard let area = areas[index] else { return true }
      return area >= minimumPart || precious.contains(index)
    }
  }

  private func thinned(
    _ index: Int, _ weights: [Double], _ threshold: Double, keepingAtLeast floor: Int
  ) -> [Position] {
    let range = arcs[index].range
    var limit = threshold
    let interior = range.dropFirst().dropLast()
    if interior.count <= floor {
      limit = 0
    } else if floor > 0, interior.lazy.filter({ weights[$0] >= threshold }).count < floor {
      limit = interior.map { weights[$0] }.sorted(by: >)[floor - 1]
    }
    var line: [Position] = []
    for i in range where i == range.lowerBound || i == range.upperBound - 1 || weights[i] >= limit {
      line.append(positions[i])
    }
    return line
  }

  /// For every vertex the effective area in square metres at which it goes; infinite for ends of arcs.
  /// Never smaller than that of a vertex that went before it on the same arc, so that one number filters
  /// for any tolerance.
  private func removalWeights(_ scale: PlaneScale) -> [Double] {
    var weights = [Double](repeating: .infinity, count: positions.count)
    var heap = VertexHeap()
    for arc in arcs where arc.range.count > 2 {
      let base = arc.range.lowerBound
      let count = arc.range.count
      let x = positions[arc.range].map { $0.longitude * scale.metresPerLongitude }
      let y = positions[arc.range].map { $0.latitude * scale.metresPerLatitude }
      var previous = Array(-1..<(count - 1))
      var next = Array(1...count)
      func area(_ i: Int) -> Double {
        let (a, b) = (previous[i], next[i])
        return abs((x[i] - x[a]) * (y[b] - y[a]) - (x[b] - x[a]) * (y[i] - y[a])) / 2
      }
      heap.reset((1..<(count - 1)).map { (area($0), $0) }, capacity: count)
      var largest = 0.0
      while let (weight, i) = heap.popSmallest() {
        largest = max(largest, weight)
        weights[base + i] = largest
        let (a, b) = (previous[i], next[i])
        next[a] = b
        previous[b] = a
        if a > 0 { heap.update(a, to: area(a)) }
        if b < count - 1 { heap.update(b, to: area(b)) }
      }
    }
    return weights
  }
}

/// Metres per degree in the middle of some positions: good to some per mille over a prefecture, enough to
/// choose vertices by.
struct PlaneScale {
  let metresPerLongitude: Double
  let metresPerLatitude: Double

  init(_ positions: [Position]) {
    let middle = (BoundingBox(positions)?.centre.latitude ?? 0) * .pi / 180
    let s = sin(middle)
    let w = 1 - Ellipsoid.eccentricitySquared * s * s
    let normal = Ellipsoid.semiMajorAxis / w.squareRoot()
    metresPerLongitude = normal * cos(middle) * .pi / 180
    metresPerLatitude = normal * (1 - Ellipsoid.eccentricitySquared) / w * .pi / 180
  }

  /// Square metres, positive when counter-clockwise.
  func signedArea(_ ring: ArraySlice<Position>) -> Double {
    guard let origin = ring.first else { return 0 }
    var sum = 0.0
    var last = origin
    for position in ring.dropFirst() {
      sum +=
        (last.longitude - origin.longitude) * (position.latitude - origin.latitude)
        - (position.longitude - origin.longitude) * (last.latitude - origin.latitude)
      last = position
    }
    return sum / 2 * metresPerLongitude * metresPerLatitude
  }
}
