extension ProviderIndex {
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
      for slot in from..<to { found.append(Int(order[slot])) }
    } one: {
      found.append(Int(order[$0]))
    }
    return found.sorted()
  }

  /// Calls `all` with ranges of slots that lie wholly within reach and `one` with single ones.
  private func visit(
    within reach: Metres, of home: Position, all: (Int, Int) -> Void, one: (Int) -> Void
  ) {
    guard filled > 0, reach.value >= 0, home.isOnGlobe else { return }
    let chords = globe.squaredChords(within: reach.value)
    let point = globe.point(home)
    withSearch { search in
      search.visit(point, sure: Float(chords.sure * 0.999_999), squaredChord: chords.longest) { from, to in
        all(from, min(to, filled))
      } one: { slot, square in
        if square <= chords.sure || globe.distance(home, positions[Int(order[slot])]) <= reach.value {
          one(slot)
        }
      }
    }
  }
}

extension ProviderIndex.Search {
  /// Calls `one` with every slot no farther than a chord.
  func visit(_ p: EarthFixedPoint, squaredChord limit: Double, one: (Int, Double) -> Void) {
    visit(p, sure: -1, squaredChord: limit, all: { _, _ in }, one: one)
  }

  /// As above, but calls `all` with whole nodes whose farthest corner is no farther than `sure`.
  func visit(
    _ p: EarthFixedPoint, sure: Float, squaredChord limit: Double, all: (Int, Int) -> Void,
    one: (Int, Double) -> Void
  ) {
    let (px, py, pz) = (Float(p.x), Float(p.y), Float(p.z))
    // Nothing on earth is farther; what is missing lies beyond it.
    let limit = min(limit, 1e15)
    let gapLimit = Float(limit * 1.000_001)
    stack[0] = ProviderIndex.Pending(squaredGap: 0, height: Int32(levels.count), number: 0)
    var top = 1
    while top > 0 {
      top -= 1
      let (height, number) = (Int(stack[top].height), Int(stack[top].number))
      if height == 0 {
        let first = number * ProviderIndex.leafSize
        let squares = squaredChords(first, p)
        for lane in 0..<ProviderIndex.leafSize where squares[lane] <= limit {
          one(first + lane, squares[lane])
        }
        continue
      }
      let node = nodes[levels[height - 1] + number]
      let gaps = node.squaredGaps(px, py, pz)
      let fars = node.squaredFars(px, py, pz)
      // Slots below a child of this node.
      let size = ProviderIndex.leafSize << (2 * (height - 1))
      for child in 0..<4 where gaps[child] <= gapLimit {
        let below = 4 * number + child
        if fars[child] <= sure {
          all(below * size, (below + 1) * size)
        } else {
          stack[top] = ProviderIndex.Pending(
            squaredGap: 0, height: Int32(height - 1), number: Int32(below))
          top += 1
        }
      }
    }
  }
}
