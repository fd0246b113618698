extension ReachGrid {
  /// How many places lie within `reach` of each home, the limit included.
  ///
  /// Exact: where a chord leaves a doubt, `Globe.distance` decides. 0 for homes that are not on the globe.
  /// Homes must be on the same globe as the places (a precondition).
  public func counts(within reach: Metres, of homes: PlaceTable, workers: Int? = nil) -> [Int] {
    let ones = [Int64](repeating: 1, count: order.count)
    return rings(ones, limits: [reach], of: homes, with: 0, workers: workers) { Int($0[0]) }
  }

  /// Sums of amounts, each times the weight of its ring, over all places around each home.
  ///
  /// - Parameters:
  ///   - amounts: by the place's number; finite, 0 or more.
  ///   - zones: ascending limits, included; weights.
  func sums(
    of amounts: FixedAmounts, zones: [DistanceDecay.Zone], around homes: PlaceTable, workers: Int?
  ) -> [Double] {
    let unit = amounts.unit
    return rings(
      order.map { amounts.units[Int($0)] }, limits: zones.map(\.limit), of: homes, with: 0, workers: workers
    ) { within in
      var sum = 0.0
      var inside: Int64 = 0
      for (zone, total) in zip(zones, within) {
        sum += zone.weight * (Double(total - inside) * unit)
        inside = total
      }
      return sum
    }
  }

  /// Sums of `units` (by slot) within each of the limits, turned into a result per home.
  private func rings<Element: Sendable>(
    _ units: [Int64], limits: [Metres], of homes: PlaceTable, with initial: Element, workers: Int?,
    _ result: @Sendable ([Int64]) -> Element
  ) -> [Element] {
    var running = [Int64](repeating: 0, count: units.count + 1)
    for slot in units.indices { running[slot + 1] = running[slot] + units[slot] }
    let (unitsBySlot, runningSums) = (units, running)
    let chords = limits.map { globe.squaredChords(within: $0.value) }
    return filled(for: homes, with: initial, workers: workers) { reading, homeOrder, range, out in
      var bands = [ReachBand](repeating: ReachBand(), count: limits.count)
      var within = [Int64](repeating: 0, count: limits.count)
      var current = -1
      unitsBySlot.withUnsafeBufferPointer { units in
        runningSums.withUnsafeBufferPointer { running in
          for k in range {
            let number = Int(homeOrder.order[k])
            let home = homes.positions[number]
            let point = EarthFixedPoint(x: homes.x[number], y: homes.y[number], z: homes.z[number])
            let band = homeOrder.band(home.latitude)
            if band != current {
              current = band
              let edges = homeOrder.edges(band)
              for i in limits.indices where limits[i].value >= 0 {
                bands[i].set(south: edges.south, north: edges.north, grid: reading.grid, chords: chords[i])
              }
            }
            for i in limits.indices {
              var sum: Int64 = 0
              reading.visit(bands[i], longitude: home.longitude) { from, to in
                sum += running[to] - running[from]
              } rim: { from, to in
                sum += reading.sum(
                  units, from, to, around: point, at: home, limit: limits[i].value, chords: chords[i])
              }
              within[i] = sum
            }
            out[number] = result(within)
          }
        }
      }
    }
  }
}

extension ReachGrid.Reading {
  /// Sum over the slots whose places lie within `limit`, two at a time; the thin shell between the two chords is
  /// measured.
  @inline(__always)
  func sum(
    _ units: UnsafeBufferPointer<Int64>, _ from: Int, _ to: Int, around p: EarthFixedPoint, at home: Position,
    limit: Double, chords: (sure: Double, longest: Double)
  ) -> Int64 {
    var total: Int64 = 0
    var slot = from
    var sums = SIMD2<Int64>()
    var doubts = SIMD2<Int64>()
    while slot + 2 <= to {
      let dx = pair(x, slot) - p.x
      let dy = pair(y, slot) - p.y
      let dz = pair(z, slot) - p.z
      let squares = dx * dx + dy * dy + dz * dz
      let sure = squares .<= chords.sure
      let possible = squares .<= chords.longest
      sums &+= SIMD2<Int64>().replacing(with: pair(units, slot), where: sure)
      doubts |= SIMD2<Int64>().replacing(with: SIMD2(repeating: 1), where: sure .^ possible)
      slot += 2
    }
    total = sums[0] + sums[1]
    var doubtful = doubts != SIMD2<Int64>()
    if slot < to {
      let square = squaredChord(slot, p)
      if square <= chords.sure {
        total += units[slot]
      } else if square <= chords.longest {
        doubtful = true
      }
    }
    if doubtful {
      for slot in from..<to {
        let square = squaredChord(slot, p)
        if square > chords.sure && square <= chords.longest && isWithin(limit, slot, home) {
          total += units[slot]
        }
      }
    }
    return total
  }

  @inline(never)
  func isWithin(_ limit: Double, _ slot: Int, _ home: Position) -> Bool {
    grid.globe.distance(home, grid.positions[Int(grid.order[slot])]) <= limit
  }

  @inline(__always)
  private func pair<T>(_ values: UnsafeBufferPointer<T>, _ slot: Int) -> SIMD2<T> {
    UnsafeRawPointer(values.baseAddress.unsafelyUnwrapped + slot).loadUnaligned(as: SIMD2<T>.self)
  }
}
