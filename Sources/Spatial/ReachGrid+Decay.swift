extension ReachGrid {
  /// Σ amount · weight of the distance, over all places around each home.
  ///
  /// - Parameters:
  ///   - amounts: by the place's number; finite, 0 or more.
  ///   - homes: those who are asked; on the same globe.
  ///   - workers: at most so many at a time; nil: as many as there are cores.
  /// - Returns: by home, 0 where nothing is within reach. True to 2⁻⁶⁰ of the sum of all amounts and to rounding;
  ///   the same bits for any number of workers and any order of places. Time grows with the homes and, for
  ///   zones, with the rim of their discs, for the other shapes with the pairs within reach.
  public func sums(
    of amounts: [Double], decay: DistanceDecay, around homes: PlaceTable, workers: Int? = nil
  ) -> [Double] {
    precondition(amounts.count == count)
    let fixed = FixedAmounts(amounts)
    if case .zones(let zones) = decay.shape {
      return sums(of: fixed, zones: zones, around: homes, workers: workers)
    }
    let unitsBySlot = order.map { Double(fixed.units[Int($0)]) }
    let chords = globe.squaredChords(within: decay.limit.value)
    return filled(for: homes, with: 0.0, workers: workers) { reading, homeOrder, range, out in
      var band = ReachBand()
      var current = -1
      unitsBySlot.withUnsafeBufferPointer { units in
        for k in range {
          let number = Int(homeOrder.order[k])
          let home = homes.positions[number]
          let point = EarthFixedPoint(x: homes.x[number], y: homes.y[number], z: homes.z[number])
          if homeOrder.band(home.latitude) != current {
            current = homeOrder.band(home.latitude)
            let edges = homeOrder.edges(current)
            band.set(south: edges.south, north: edges.north, grid: reading.grid, chords: chords)
          }
          let curvature = Curvature(globe: reading.grid.globe, z: point.z)
          var sum: Int64 = 0
          func add(_ from: Int, _ to: Int) {
            sum += reading.sum(
              units, from, to, around: point, at: home, decay: decay, curvature: curvature, chords: chords)
          }
          reading.visit(band, longitude: home.longitude, sure: add, rim: add)
          out[number] = Double(sum) * fixed.unit
        }
      }
    }
  }
}

extension ReachGrid.Reading {
  @inline(__always)
  fileprivate func sum(
    _ units: UnsafeBufferPointer<Double>, _ from: Int, _ to: Int, around p: EarthFixedPoint,
    at home: Position,
    decay: DistanceDecay, curvature: Curvature, chords: (sure: Double, longest: Double)
  ) -> Int64 {
    var total: Int64 = 0
    for slot in from..<to {
      let square = squaredChord(slot, p)
      if square > chords.longest { continue }
      if square > chords.sure && !isWithin(decay.limit.value, slot, home) { continue }
      let rise = z[slot] - p.z
      let squaredMetres: Double
      if square <= Curvature.longestSquaredChord {
        squaredMetres = curvature.squaredMetres(squaredChord: square, squaredRise: rise * rise)
      } else {
        let metres = grid.globe.distance(home, grid.positions[Int(grid.order[slot])])
        squaredMetres = metres * metres
      }
      // Whole units: sums of them don't depend on their order. No weight is above 1.
      total += Int64(units[slot] * decay.smooth(squaredMetres: squaredMetres))
    }
    return total
  }
}
