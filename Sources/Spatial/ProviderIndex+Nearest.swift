/// The nearest place for each of many homes.
public struct NearestPlaces: Sendable, Equatable {
  /// Number of the nearest place by home; −1 where there is none.
  public let index: [Int32]
  /// Metres to it; infinite where there is none.
  public let metres: [Double]
}

extension ProviderIndex {
  /// The nearest place and its geodesic distance in metres; nil when there are none, or the home is not on the
  /// globe.
  public func nearest(to home: Position) -> (index: Int, metres: Double)? {
    guard filled > 0, home.isOnGlobe else { return nil }
    let point = globe.point(home)
    let found = withSearch { $0.nearest(to: point, at: home, near: 0) }
    return (Int(order[found.slot]), found.metres)
  }

  /// The nearest place of every home. The answer doesn't depend on the number of workers or the order of homes.
  /// Fastest when homes that follow each other are neighbours. Metres are true to 1 in 10⁹ up to 50 km, to 1 in
  /// 10⁸ up to 100 km, and beyond as `Globe.distance` gives them.
  ///
  /// - Parameter homes: on the same globe as the places (a precondition).
  public func nearest(to homes: PlaceTable, workers: Int? = nil) -> NearestPlaces {
    precondition(homes.globe == globe)
    let count = homes.count
    var index = [Int32](repeating: -1, count: count)
    var metres = [Double](repeating: .infinity, count: count)
    guard filled > 0 else { return NearestPlaces(index: index, metres: metres) }
    index.withUnsafeMutableBufferPointer { index in
      metres.withUnsafeMutableBufferPointer { metres in
        // Proof for `unsafe`: each chunk writes the elements of its own range only, and `map` returns before the
        // buffers end.
        nonisolated(unsafe) let (index, metres) = (index, metres)
        _ = Workers.map(count: count, chunk: 4096, workers: workers) { range in
          withSearch { search in
            // What was nearest to the home before is seldom far from this one: the search begins with it.
            var near = 0
            for i in range where homes.x[i] != PlaceTable.nowhere {
              let point = EarthFixedPoint(x: homes.x[i], y: homes.y[i], z: homes.z[i])
              let found = search.nearest(to: point, at: homes.positions[i], near: near)
              near = found.slot
              index[i] = order[near]
              metres[i] = found.metres
            }
          }
        }
      }
    }
    return NearestPlaces(index: index, metres: metres)
  }

  func withSearch<Result>(_ body: (Search) -> Result) -> Result {
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        z.withUnsafeBufferPointer { z in
          nodes.withUnsafeBufferPointer { nodes in
            levels.withUnsafeBufferPointer { levels in
              withUnsafeTemporaryAllocation(of: Pending.self, capacity: Self.pendingCapacity) { stack in
                body(Search(index: self, x: x, y: y, z: z, nodes: nodes, levels: levels, stack: stack))
              }
            }
          }
        }
      }
    }
  }

  /// The tree while its arrays are borrowed; lives within one `withSearch`.
  struct Search {
    let index: ProviderIndex
    let x: UnsafeBufferPointer<Double>
    let y: UnsafeBufferPointer<Double>
    let z: UnsafeBufferPointer<Double>
    let nodes: UnsafeBufferPointer<BoxQuad>
    let levels: UnsafeBufferPointer<Int>
    let stack: UnsafeMutableBufferPointer<Pending>

    /// - Parameter near: the slot of a place to begin with, any; a near one saves time.
    func nearest(to p: EarthFixedPoint, at home: Position, near: Int) -> (slot: Int, metres: Double) {
      var slot = near
      var best = squaredChord(near, p)
      // Of any other place than `slot`.
      var second = Double.infinity
      let (px, py, pz) = (Float(p.x), Float(p.y), Float(p.z))
      var limit = Float(best * (1.000_01 + best * 1e-16))
      stack[0] = Pending(squaredGap: 0, height: Int32(levels.count), number: 0)
      var top = 1
      while top > 0 {
        top -= 1
        let (gap, height, number) = (stack[top].squaredGap, Int(stack[top].height), Int(stack[top].number))
        if gap > limit { continue }
        if height == 0 {
          let first = number * ProviderIndex.leafSize
          let squares = squaredChords(first, p)
          if !any(squares .< second) { continue }
          for lane in 0..<ProviderIndex.leafSize where squares[lane] < second && first + lane != slot {
            let square = squares[lane]
            if square < best {
              second = best
              best = square
              slot = first + lane
            } else {
              second = square
            }
          }
          limit = Float(best * (1.000_01 + best * 1e-16))
        } else {
          push(nodes[levels[height - 1] + number], height - 1, number, px, py, pz, limit, &top)
        }
      }
      // Chords order places almost as geodesics do: the curvature differs with the direction by 0.7 %, which
      // changes a squared chord of c by less than (c / 10⁸ m)². What is closer to a tie is measured.
      let tie = best * (1.000_002 + best * 1e-16)
      if second <= tie { return closest(of: p, at: home, squaredChord: tie) }
      return (slot, metres(slot, home, p, best))
    }

    /// Puts the children that may hold something within the limit on the stack, the nearest on top.
    @inline(__always)
    private func push(
      _ node: BoxQuad, _ height: Int, _ number: Int, _ px: Float, _ py: Float, _ pz: Float, _ limit: Float,
      _ top: inout Int
    ) {
      let gaps = node.squaredGaps(px, py, pz)
      let start = top
      for child in 0..<4 where gaps[child] <= limit {
        let pending = Pending(
          squaredGap: gaps[child], height: Int32(height), number: Int32(4 * number + child))
        var place = top
        while place > start && stack[place - 1].squaredGap < pending.squaredGap {
          stack[place] = stack[place - 1]
          place -= 1
        }
        stack[place] = pending
        top += 1
      }
    }

    /// The geodesically closest of the places up to a chord, of equal ones that with the lowest number.
    private func closest(
      of p: EarthFixedPoint, at home: Position, squaredChord limit: Double
    ) -> (slot: Int, metres: Double) {
      var best = (slot: 0, metres: Double.infinity)
      visit(p, squaredChord: limit) { slot, square in
        let length = metres(slot, home, p, square)
        if length < best.metres || (length == best.metres && index.order[slot] < index.order[best.slot]) {
          best = (slot, length)
        }
      }
      return best
    }

    private func metres(_ slot: Int, _ home: Position, _ p: EarthFixedPoint, _ square: Double) -> Double {
      if square > Curvature.longestSquaredChord {
        return index.globe.distance(home, index.positions[Int(index.order[slot])])
      }
      let rise = p.z - z[slot]
      return Curvature(globe: index.globe, z: (p.z + z[slot]) / 2)
        .squaredMetres(squaredChord: square, squaredRise: rise * rise).squareRoot()
    }

    @inline(__always)
    func squaredChord(_ slot: Int, _ p: EarthFixedPoint) -> Double {
      let dx = x[slot] - p.x
      let dy = y[slot] - p.y
      let dz = z[slot] - p.z
      return dx * dx + dy * dy + dz * dz
    }

    @inline(__always)
    func squaredChords(_ first: Int, _ p: EarthFixedPoint) -> SIMD8<Double> {
      let dx = load(x, first) - p.x
      let dy = load(y, first) - p.y
      let dz = load(z, first) - p.z
      return dx * dx + dy * dy + dz * dz
    }

    @inline(__always)
    private func load(_ axis: UnsafeBufferPointer<Double>, _ first: Int) -> SIMD8<Double> {
      UnsafeRawPointer(axis.baseAddress.unsafelyUnwrapped + first).loadUnaligned(as: SIMD8<Double>.self)
    }
  }
}
