extension PolygonLocator {
  /// For each of many positions the surface that holds it, exactly as `index(containing:)` answers.
  ///
  /// Meant for positions that stand in rows, such as the centres of mesh cells: every edge is met once, and
  /// only where it crosses a row. Positions in no order are looked up one by one instead.
  ///
  /// - Returns: numbers of shapes in the order of `positions`; nil where none holds it.
  public static func indices(
    containing positions: [Position], in shapes: [MultiPolygon], workers: Int? = nil
  ) -> [Int?] {
    let order = positions.indices.sorted {
      let (a, b) = (positions[$0], positions[$1])
      return a.latitude != b.latitude ? a.latitude < b.latitude : a.longitude < b.longitude
    }
    var rows: [(latitude: Double, range: Range<Int>)] = []
    for k in order.indices {
      let latitude = positions[order[k]].latitude
      if let last = rows.last, last.latitude == latitude {
        rows[rows.count - 1].range = last.range.lowerBound..<k + 1
      } else {
        rows.append((latitude, k..<k + 1))
      }
    }
    guard rows.count * 8 <= positions.count else {
      let locator = PolygonLocator(shapes)
      return Workers.map(count: positions.count, chunk: 4096, workers: workers) { range in
        range.map { locator.index(containing: positions[$0]) }
      }.flatMap { $0 }
    }
    let latitudes = RowLatitudes(rows.map(\.latitude))
    let parts = Workers.map(count: shapes.count, chunk: 64, workers: workers) { range in
      var crossings: [RowCrossing] = []
      for member in range {
        for polygon in shapes[member].polygons {
          for ring in polygon.rings { latitudes.cross(ring.positions, member, &crossings) }
        }
      }
      return crossings
    }
    var starts = [Int](repeating: 0, count: rows.count + 1)
    for part in parts { for crossing in part { starts[Int(crossing.row) + 1] += 1 } }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    var sorted = [RowCrossing](
      repeating: RowCrossing(row: 0, member: 0, longitude: 0), count: starts[rows.count])
    var fill = starts
    for part in parts {
      for crossing in part {
        sorted[fill[Int(crossing.row)]] = crossing
        fill[Int(crossing.row)] += 1
      }
    }
    let (places, begins, crossings, lines) = (order, starts, sorted, rows)
    let answers = Workers.map(count: rows.count, chunk: 64, workers: workers) { range in
      var found: [(place: Int, member: Int32)] = []
      for row in range {
        let line = crossings[begins[row]..<begins[row + 1]].sorted { $0.longitude > $1.longitude }
        // From east to west; members whose edges were crossed an odd number of times so far.
        var odd: [Int32] = []
        var next = 0
        for k in lines[row].range.reversed() {
          while next < line.count, positions[places[k]].longitude < line[next].longitude {
            let member = line[next].member
            if let at = odd.firstIndex(of: member) { odd.remove(at: at) } else { odd.append(member) }
            next += 1
          }
          if let member = odd.min() { found.append((places[k], member)) }
        }
      }
      return found
    }
    var indices = [Int?](repeating: nil, count: positions.count)
    for part in answers { for (place, member) in part { indices[place] = Int(member) } }
    return indices
  }
}

/// Where an edge crosses a row of positions.
private struct RowCrossing: Sendable {
  var row: Int32
  var member: Int32
  var longitude: Double
}

/// Latitudes of rows, ascending, with a table that finds the first one at or above a latitude.
private struct RowLatitudes: Sendable {
  private let latitudes: [Double]
  private let low: Double
  private let perDegree: Double
  private let table: [Int32]

  init(_ latitudes: [Double]) {
    self.latitudes = latitudes
    low = latitudes.first ?? 0
    let span = max((latitudes.last ?? 0) - low, 1e-9)
    perDegree = Double(latitudes.count * 4) / span
    var table: [Int32] = []
    var row = 0
    for slot in 0...(latitudes.count * 4 + 1) {
      // A step early, so that rounding never skips a row.
      let from = low + Double(slot - 1) / perDegree
      while row < latitudes.count, latitudes[row] < from { row += 1 }
      table.append(Int32(truncatingIfNeeded: row))
    }
    self.table = table
  }

  func cross(_ ring: [Position], _ member: Int, _ crossings: inout [RowCrossing]) {
    guard let last = latitudes.last else { return }
    for i in 1..<ring.count {
      let (a, b) = (ring[i - 1], ring[i])
      let isUp = a.latitude < b.latitude
      let (south, north) = isUp ? (a, b) : (b, a)
      guard north.latitude > low, south.latitude <= last else { continue }
      let slot = min(table.count - 1, max(0, Int((south.latitude - low) * perDegree)))
      var row = Int(table[slot])
      while row < latitudes.count, latitudes[row] < south.latitude { row += 1 }
      while row < latitudes.count, latitudes[row] < north.latitude {
        let t = (latitudes[row] - south.latitude) / (north.latitude - south.latitude)
        crossings.append(
          RowCrossing(
            row: Int32(truncatingIfNeeded: row), member: Int32(truncatingIfNeeded: member),
            longitude: south.longitude + t * (north.longitude - south.longitude)))
        row += 1
      }
    }
  }
}
