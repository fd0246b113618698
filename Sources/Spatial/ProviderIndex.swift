/// Places sorted into a tree of boxes (k-d tree) in the earth-centred system: the nearest of them to a
/// home, and how many lie within a distance, on the ellipsoid.
///
/// Building takes O(n log n), a question O(log n) plus what it finds at the rim. Equal distances go to
/// the place with the lower number, so that answers don't depend on the order within the tree.
public struct ProviderIndex: Sendable {
  private static let leafSize = 8

  private let positions: [Position]
  // Sorted so that every node of the tree is a range; coordinates beside each other for the scan.
  private let order: [Int32]
  private let xyz: [EarthFixedPoint]
  private let boxes: [(low: EarthFixedPoint, high: EarthFixedPoint)]
  /// Nodes in depth-first order: range of places, and the number of the right child (0: a leaf; the left
  /// child is the next node).
  private let nodes: [(from: Int32, to: Int32, right: Int32)]

  /// - Parameter positions: places on the globe; a place's index is its number.
  public init(_ positions: [Position]) {
    self.positions = positions
    let points = positions.map(EarthFixedPoint.init)
    var order = (0..<Int32(positions.count)).map { $0 }
    var boxes: [(low: EarthFixedPoint, high: EarthFixedPoint)] = []
    var nodes: [(from: Int32, to: Int32, right: Int32)] = []

    func build(_ from: Int, _ to: Int) {
      let first = points[Int(order[from])]
      var low = first
      var high = first
      for i in from..<to {
        let p = points[Int(order[i])]
        low = EarthFixedPoint(x: min(low.x, p.x), y: min(low.y, p.y), z: min(low.z, p.z))
        high = EarthFixedPoint(x: max(high.x, p.x), y: max(high.y, p.y), z: max(high.z, p.z))
      }
      let node = nodes.count
      nodes.append((Int32(from), Int32(to), 0))
      boxes.append((low, high))
      guard to - from > ProviderIndex.leafSize else { return }
      let size = EarthFixedPoint(x: high.x - low.x, y: high.y - low.y, z: high.z - low.z)
      let key: (EarthFixedPoint) -> Double =
        size.x >= size.y && size.x >= size.z ? { $0.x } : size.y >= size.z ? { $0.y } : { $0.z }
      // Places at one spot can't be divided: they stay one leaf.
      guard max(size.x, size.y, size.z) > 0 else { return }
      let sorted = order[from..<to].sorted {
        let (a, b) = (key(points[Int($0)]), key(points[Int($1)]))
        return a != b ? a < b : $0 < $1
      }
      order.replaceSubrange(from..<to, with: sorted)
      let middle = (from + to) / 2
      build(from, middle)
      nodes[node].right = Int32(nodes.count)
      build(middle, to)
    }
    if !positions.isEmpty { build(0, positions.count) }
    self.order = order
    self.xyz = order.map { points[Int($0)] }
    self.boxes = boxes
    self.nodes = nodes
  }

  public var count: Int { positions.count }

  private func squaredGap(_ node: Int, _ p: EarthFixedPoint) -> Double {
    let box = boxes[node]
    let dx = max(box.low.x - p.x, 0, p.x - box.high.x)
    let dy = max(box.low.y - p.y, 0, p.y - box.high.y)
    let dz = max(box.low.z - p.z, 0, p.z - box.high.z)
    return dx * dx + dy * dy + dz * dz
  }

  private func squaredFar(_ node: Int, _ p: EarthFixedPoint) -> Double {
    let box = boxes[node]
    let dx = max(abs(box.low.x - p.x), abs(box.high.x - p.x))
    let dy = max(abs(box.low.y - p.y), abs(box.high.y - p.y))
    let dz = max(abs(box.low.z - p.z), abs(box.high.z - p.z))
    return dx * dx + dy * dy + dz * dz
  }

  /// The nearest place and its geodesic distance in metres; nil when there are none.
  public func nearest(to home: Position) -> (index: Int, metres: Double)? {
    guard !nodes.isEmpty else { return nil }
    let p = EarthFixedPoint(home)
    var bestChord = Double.infinity
    var best: (index: Int, metres: Double)?
    var stack: [(node: Int, gap: Double)] = [(0, 0)]
    while let (node, gap) = stack.popLast() {
      // Chords order places almost as geodesics do: the curvature differs with the direction by 0.7 %,
      // which changes a chord by less than 1 in 10⁶ up to 150 km. What is closer to a tie is measured.
      if gap > bestChord * 1.000_002 { continue }
      let (from, to, right) = nodes[node]
      if right == 0 {
        for i in Int(from)..<Int(to) {
          let chord = p.squaredChord(to: xyz[i])
          if chord > bestChord * 1.000_002 { continue }
          let index = Int(order[i])
          let metres = SurfaceDistance.metres(home, positions[index], squaredChord: chord)
          if best.map({ metres < $0.metres || (metres == $0.metres && index < $0.index) }) ?? true {
            best = (index, metres)
          }
          bestChord = min(bestChord, chord)
        }
      } else {
        let (l, r) = (squaredGap(node + 1, p), squaredGap(Int(right), p))
        if l < r {
          stack.append((Int(right), r))
          stack.append((node + 1, l))
        } else {
          stack.append((node + 1, l))
          stack.append((Int(right), r))
        }
      }
    }
    return best
  }

  /// How many places lie at geodesic distance `reach` or less.
  public func count(within reach: Metres, of home: Position) -> Int {
    var found = 0
    visit(within: reach, of: home) { from, to in
      found += to - from
    } one: { _ in
      found += 1
    }
    return found
  }

  /// Numbers of the places at geodesic distance `reach` or less, ascending.
  public func indices(within reach: Metres, of home: Position) -> [Int] {
    var found: [Int] = []
    visit(within: reach, of: home) { from, to in
      for i in from..<to { found.append(Int(order[i])) }
    } one: {
      found.append(Int(order[$0]))
    }
    return found.sorted()
  }

  /// Calls `all` with ranges of places that lie wholly within reach and `one` with single ones.
  private func visit(
    within reach: Metres, of home: Position, all: (Int, Int) -> Void, one: (Int) -> Void
  ) {
    guard !nodes.isEmpty, reach.value >= 0 else { return }
    let p = EarthFixedPoint(home)
    let longest = SurfaceDistance.longestChord(within: reach.value)
    let sure = SurfaceDistance.surelyWithin(reach.value)
    let (squaredLongest, squaredSure) = (longest * longest, sure * sure)
    var stack = [0]
    while let node = stack.popLast() {
      if squaredGap(node, p) > squaredLongest { continue }
      let (from, to, right) = nodes[node]
      if squaredFar(node, p) <= squaredSure {
        all(Int(from), Int(to))
      } else if right == 0 {
        for i in Int(from)..<Int(to) {
          let chord = p.squaredChord(to: xyz[i])
          if chord > squaredLongest { continue }
          if chord > squaredSure {
            let place = positions[Int(order[i])]
            var metres = SurfaceDistance.metres(home, place, squaredChord: chord)
            // Nearer to the limit than the kernel is exact: the reference decides.
            if abs(metres - reach.value) < 0.01 + reach.value * 1e-6 {
              metres = Geodesic.distance(home, place).value
            }
            if metres > reach.value { continue }
          }
          one(i)
        }
      } else {
        stack.append(Int(right))
        stack.append(node + 1)
      }
    }
  }
}
