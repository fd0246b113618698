/// The order in which the vertices of borders go, as numbers.
enum RemovalWeights {
  /// For every vertex the effective area in square metres at which it goes; infinite for ends of arcs.
  /// Never smaller than that of a vertex that went before it on the same arc, so that one number filters
  /// for any tolerance.
  static func of(_ coverage: Coverage, _ scale: PlaneScale, workers: Int? = nil) -> [Double] {
    let parts = Workers.map(count: coverage.arcs.count, chunk: 32, workers: workers) { range in
      var thread = VertexThread()
      var weights: [Double] = []
      weights.reserveCapacity(coverage.arcs[range].reduce(0) { $0 + $1.range.count })
      for arc in coverage.arcs[range] { thread.append(coverage.positions[arc.range], scale, to: &weights) }
      return weights
    }
    // Arcs lie one after the other, so their weights do.
    var weights: [Double] = []
    weights.reserveCapacity(coverage.positions.count)
    for part in parts { weights += part }
    return weights
  }

  /// One line from which a vertex after the other is taken.
  private struct VertexThread {
    private var heap = VertexHeap()
    private var x: [Double] = []
    private var y: [Double] = []
    private var previous: [Int32] = []
    private var next: [Int32] = []

    mutating func append(_ line: ArraySlice<Position>, _ scale: PlaneScale, to weights: inout [Double]) {
      let base = weights.count
      let count = line.count
      weights.append(contentsOf: repeatElement(.infinity, count: count))
      guard count > 2 else { return }
      x.removeAll(keepingCapacity: true)
      y.removeAll(keepingCapacity: true)
      previous.removeAll(keepingCapacity: true)
      next.removeAll(keepingCapacity: true)
      for position in line {
        x.append(position.longitude * scale.metresPerLongitude)
        y.append(position.latitude * scale.metresPerLatitude)
        previous.append(Int32(truncatingIfNeeded: previous.count - 1))
        next.append(Int32(truncatingIfNeeded: next.count + 1))
      }
      heap.reset(capacity: count)
      for i in 1..<(count - 1) { heap.append(weight: area(i), vertex: Int32(truncatingIfNeeded: i)) }
      heap.order()
      var largest = 0.0
      while let (weight, vertex) = heap.popSmallest() {
        largest = max(largest, weight)
        let i = Int(vertex)
        weights[base + i] = largest
        let (a, b) = (Int(previous[i]), Int(next[i]))
        next[a] = Int32(truncatingIfNeeded: b)
        previous[b] = Int32(truncatingIfNeeded: a)
        if a > 0 { heap.update(Int32(truncatingIfNeeded: a), to: area(a)) }
        if b < count - 1 { heap.update(Int32(truncatingIfNeeded: b), to: area(b)) }
      }
    }

    private func area(_ i: Int) -> Double {
      let (a, b) = (Int(previous[i]), Int(next[i]))
      return abs((x[i] - x[a]) * (y[b] - y[a]) - (x[b] - x[a]) * (y[i] - y[a])) / 2
    }
  }
}
