import Glibc

/// How far the columns of each row of a grid reach from homes between two parallels, for one limit: computed once
/// for all homes of the band.
struct ReachBand {
  /// Rows that may hold something within reach.
  private(set) var rows = 0..<0
  /// Half-widths in columns, by row from the first: what lies outside the outer one is beyond the limit of every
  /// home of the band, what lies inside the inner one is within it. Negative: nothing; infinite: everything.
  private(set) var outer: [Double] = []
  private(set) var inner: [Double] = []
  /// The greatest finite outer half-width, columns.
  private(set) var widest = 0.0

  /// A parallel as the circle it is: distance from the axis and height above the equator, metres.
  private struct Parallel {
    let axis: Double
    let height: Double

    init(latitude: Double, globe: Globe) {
      let point = globe.point(Position(longitude: 0, latitude: latitude))
      axis = max(0, point.x)
      height = point.z
    }

    func squaredGap(_ other: Parallel) -> Double {
      let (dx, dz) = (axis - other.axis, height - other.height)
      return dx * dx + dz * dz
    }
  }

  /// The chord between places on two parallels, Δλ apart, has the square g² + 4pp′·sin²(Δλ/2), where g is the gap
  /// along the meridian and p, p′ the distances from the axis. The outer width takes the least g, p, p′ of band
  /// and row, the inner one the greatest.
  mutating func set(
    south: Double, north: Double, grid: ReachGrid, chords: (sure: Double, longest: Double)
  ) {
    outer.removeAll(keepingCapacity: true)
    inner.removeAll(keepingCapacity: true)
    widest = 0
    // The ellipsoid bends nowhere more sharply than a circle of 6,335 km, so no degree of latitude is shorter.
    let reach = min(
      180, asin(min(1, chords.longest.squareRoot() / 2 / 6_335_000)) * 2 * 180 / .pi * 1.01 + 1e-9)
    let first = max(0, row(south - reach, grid))
    let last = min(Double(grid.rows.count) - 1, row(north + reach, grid))
    guard first <= last else {
      rows = 0..<0
      return
    }
    rows = Int(first)..<Int(last) + 1
    let home = (Parallel(latitude: south, globe: grid.globe), Parallel(latitude: north, globe: grid.globe))
    let homeAxis = ReachBand.axes(home, from: south, to: north, grid.globe)
    // A square metre of slack is a hundred thousand times what rounding of coordinates can do.
    let (longest, sure) = (chords.longest + 1, chords.sure - 1)
    let toColumns = 180 / .pi * grid.columnsPerDegree
    var edge = Parallel(latitude: latitude(rows.lowerBound, grid), globe: grid.globe)
    for row in rows {
      let (low, high) = (latitude(row, grid), latitude(row + 1, grid))
      let next = Parallel(latitude: high, globe: grid.globe)
      let axis = ReachBand.axes((edge, next), from: low, to: high, grid.globe)
      let nearest = low > north ? home.1.squaredGap(edge) : high < south ? home.0.squaredGap(next) : 0
      let farthest = max(home.0.squaredGap(next), home.1.squaredGap(edge))
      let wide = (longest - nearest) / (4 * homeAxis.least * axis.least)
      let narrow = (sure - farthest) / (4 * homeAxis.most * axis.most)
      if !(wide <= 0.25) {
        // A good part of the way round the globe: the row is looked at from end to end.
        outer.append(.infinity)
        inner.append(-1)
      } else {
        let half = max(0, wide).squareRoot()
        // asin t lies between t and t · (1 + t²/5) up to one half.
        outer.append(wide < 0 ? -1 : 2 * half * (1 + 0.2 * half * half) * toColumns)
        inner.append(narrow >= 0 ? 2 * narrow.squareRoot() * toColumns : -1)
        widest = max(widest, outer[outer.count - 1])
      }
      edge = next
    }
  }

  private func row(_ latitude: Double, _ grid: ReachGrid) -> Double {
    ((latitude - grid.south) * grid.rowsPerDegree).rounded(.down)
  }

  private func latitude(_ row: Int, _ grid: ReachGrid) -> Double {
    max(-90, min(90, grid.south + Double(row) / grid.rowsPerDegree))
  }

  /// Least and greatest distance from the axis between two parallels.
  private static func axes(
    _ edges: (Parallel, Parallel), from low: Double, to high: Double, _ globe: Globe
  ) -> (least: Double, most: Double) {
    let least = min(edges.0.axis, edges.1.axis)
    guard low < 0 && high > 0 else { return (least, max(edges.0.axis, edges.1.axis)) }
    return (least, Parallel(latitude: 0, globe: globe).axis)
  }
}
