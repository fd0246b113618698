extension ReachGrid {
  /// Homes from south to north in narrow bands, in a band from west to east, so that those who follow each other
  /// share half-widths and memory.
  struct HomeOrder: Sendable {
    let order: [Int32]
    let south: Double
    let bandsPerDegree: Double

    init(_ homes: PlaceTable, rowsPerDegree: Double) {
      let valid = (0..<Int32(homes.count)).filter { homes.x[Int($0)] != PlaceTable.nowhere }
      let positions = homes.positions
      guard let box = BoundingBox(valid.lazy.map { positions[Int($0)] }) else {
        (order, south, bandsPerDegree) = ([], 0, 1)
        return
      }
      let height = max(1e-9, box.north - box.south)
      let bandsPerDegree = min(4 * rowsPerDegree, 1_000_000 / height)
      let most = UInt32.max / UInt32(height * bandsPerDegree + 2)
      let across = box.east > box.west ? Double(most - 1) / (box.east - box.west) : 0
      let keys = valid.map { i -> UInt32 in
        let place = positions[Int(i)]
        return UInt32((place.latitude - box.south) * bandsPerDegree) * most
          + UInt32((place.longitude - box.west) * across)
      }
      order = SpaceFillingOrder.ascending(keys).map { valid[Int($0)] }
      (south, self.bandsPerDegree) = (box.south, bandsPerDegree)
    }

    @inline(__always)
    func band(_ latitude: Double) -> Int { Int((latitude - south) * bandsPerDegree) }

    /// The parallels of a band, a little apart for rounding.
    func edges(_ band: Int) -> (south: Double, north: Double) {
      (
        max(-90, south + Double(band) / bandsPerDegree - 1e-12),
        min(90, south + Double(band + 1) / bandsPerDegree + 1e-12)
      )
    }
  }

  /// Fills one element per home, bands of homes several at a time.
  ///
  /// - Parameter body: gets the grid's arrays, the homes of a chunk in their order and where to write: an element
  ///   per home, by the home's number.
  func filled<Element: Sendable>(
    for homes: PlaceTable, with initial: Element, workers: Int?,
    _ body: @Sendable (Reading, HomeOrder, Range<Int>, UnsafeMutableBufferPointer<Element>) -> Void
  ) -> [Element] {
    precondition(homes.globe == globe)
    let homeOrder = HomeOrder(homes, rowsPerDegree: rowsPerDegree)
    var elements = [Element](repeating: initial, count: homes.count)
    elements.withUnsafeMutableBufferPointer { buffer in
      // Proof for `unsafe`: the order names every home once and chunks of it share none, so no two write to the
      // same element, and the buffer outlives `map`, which returns when all have ended.
      nonisolated(unsafe) let slots = buffer
      _ = Workers.map(count: homeOrder.order.count, chunk: 2048, workers: workers) { range in
        withReading { body($0, homeOrder, range, slots) }
      }
    }
    return elements
  }

  private func withReading(_ body: (Reading) -> Void) {
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        z.withUnsafeBufferPointer { z in
          starts.withUnsafeBufferPointer { starts in
            rows.withUnsafeBufferPointer { rows in
              body(Reading(grid: self, x: x, y: y, z: z, starts: starts, rows: rows))
            }
          }
        }
      }
    }
  }

  /// The grid while its arrays are borrowed.
  struct Reading {
    let grid: ReachGrid
    let x: UnsafeBufferPointer<Double>
    let y: UnsafeBufferPointer<Double>
    let z: UnsafeBufferPointer<Double>
    let starts: UnsafeBufferPointer<Int32>
    let rows: UnsafeBufferPointer<Row>

    /// Calls `sure` with ranges of slots wholly within reach of a home of the band, and `rim` with those where
    /// each place must be looked at.
    @inline(__always)
    func visit(
      _ band: ReachBand, longitude: Double, sure: (Int, Int) -> Void, rim: (Int, Int) -> Void
    ) {
      let column = (longitude - grid.west) * grid.columnsPerDegree
      visit(band, column: column, isTurned: false, sure: sure, rim: rim)
      // The far side of the antimeridian.
      let round = 360 * grid.columnsPerDegree
      let turn = 180 * grid.columnsPerDegree
      let here = longitude * grid.columnsPerDegree
      if here + band.widest > turn {
        visit(band, column: column - round, isTurned: true, sure: sure, rim: rim)
      }
      if here - band.widest < -turn {
        visit(band, column: column + round, isTurned: true, sure: sure, rim: rim)
      }
    }

    @inline(__always)
    private func visit(
      _ band: ReachBand, column: Double, isTurned: Bool, sure: (Int, Int) -> Void, rim: (Int, Int) -> Void
    ) {
      band.outer.withUnsafeBufferPointer { outer in
        band.inner.withUnsafeBufferPointer { inner in
          for k in 0..<outer.count where outer[k] >= 0 && !(isTurned && outer[k].isInfinite) {
            let row = rows[band.rows.lowerBound + k]
            let here = column - Double(row.first)
            let buckets = Double(row.buckets)
            let low = max(0, bucket(here - outer[k], buckets))
            let high = min(Int(row.buckets) - 1, bucket(here + outer[k], buckets))
            if low > high { continue }
            let base = Int(row.base)
            let from = Int(starts[base + low])
            let to = Int(starts[base + high + 1])
            if from == to { continue }
            if inner[k] >= 0 {
              let left = bucket(here - inner[k], buckets) + 1
              let right = min(Int(row.buckets), bucket(here + inner[k], buckets))
              if left < right {
                let (a, b) = (Int(starts[base + left]), Int(starts[base + right]))
                sure(a, b)
                if from < a { rim(from, a) }
                if b < to { rim(b, to) }
                continue
              }
            }
            rim(from, to)
          }
        }
      }
    }

    /// The whole part, from −1 to the number of buckets.
    @inline(__always)
    private func bucket(_ column: Double, _ buckets: Double) -> Int {
      Int(min(max(column, -1), buckets) + 1) - 1
    }

    @inline(__always)
    func squaredChord(_ slot: Int, _ p: EarthFixedPoint) -> Double {
      let dx = x[slot] - p.x
      let dy = y[slot] - p.y
      let dz = z[slot] - p.z
      return dx * dx + dy * dy + dz * dz
    }
  }
}
