/// Cuts rings and lines along one line of the grid: `us` are the coordinates across it, `vs` those along.
enum HalfPlane {
  typealias Run = (us: [Int32], vs: [Int32])

  /// The part of a ring (without repeated last vertex) on one side, as one ring that may run along the line.
  static func ring(_ us: [Int32], _ vs: [Int32], _ limit: Int32, _ below: Bool) -> Run {
    var out: Run = ([], [])
    out.us.reserveCapacity(us.count)
    out.vs.reserveCapacity(us.count)
    guard var previous = us.indices.last else { return out }
    for i in us.indices {
      let inside = isInside(us[i], limit, below)
      if inside != isInside(us[previous], limit, below) {
        out.us.append(limit)
        out.vs.append(crossing(us[previous], vs[previous], us[i], vs[i], limit))
      }
      if inside {
        out.us.append(us[i])
        out.vs.append(vs[i])
      }
      previous = i
    }
    return out
  }

  /// The stretches of a line on one side.
  static func lines(_ us: [Int32], _ vs: [Int32], _ limit: Int32, _ below: Bool) -> [Run] {
    var out: [Run] = []
    var run: Run = ([], [])
    for i in us.indices {
      let inside = isInside(us[i], limit, below)
      if i > 0, inside != isInside(us[i - 1], limit, below) {
        run.us.append(limit)
        run.vs.append(crossing(us[i - 1], vs[i - 1], us[i], vs[i], limit))
      }
      if inside {
        run.us.append(us[i])
        run.vs.append(vs[i])
      } else if !run.us.isEmpty {
        out.append(run)
        run = ([], [])
      }
    }
    if !run.us.isEmpty { out.append(run) }
    return out
  }

  private static func isInside(_ u: Int32, _ limit: Int32, _ below: Bool) -> Bool {
    below ? u <= limit : u >= limit
  }

  /// Where an edge meets the line, on the grid: the same from either end, as two neighbours run along it
  /// in opposite directions.
  private static func crossing(_ au: Int32, _ av: Int32, _ bu: Int32, _ bv: Int32, _ limit: Int32) -> Int32 {
    let (a, b) = au < bu ? ((au, av), (bu, bv)) : ((bu, bv), (au, av))
    let share = Double(limit - a.0) / Double(b.0 - a.0)
    return Int32((Double(a.1) + Double(b.1 - a.1) * share).rounded())
  }
}
