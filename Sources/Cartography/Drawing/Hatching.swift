import Spatial

/// Lines and dots that fill an area as real vectors, clipped to it.
///
/// An SVG `<pattern>` would be smaller, but office programs drop or rasterise it on import; lines are
/// drawn alike by every reader and printer. All patterns hang on one origin, so neighbouring areas (and
/// neighbouring tiles that pass the same world origin) continue each other.
public enum Hatching {
  /// Lines at `angle` degrees (−45 rises to the right on a page whose y runs down),
  /// `spacing` apart, inside `rings` by the even-odd rule. Complexity: O(edges × lines that cross each).
  ///
  /// - Parameter bridging: gaps up to this are drawn over: where areas are speckles, a line stays a line.
  public static func lines(
    in rings: [[PlanePoint]], spacing: Double, angle: Double = -45,
    origin: PlanePoint = PlanePoint(x: 0, y: 0), bridging: Double = 0
  ) -> [(PlanePoint, PlanePoint)] {
    let radians = angle * Double.pi / 180
    let (c, s) = (Numeric.cos(radians), Numeric.sin(radians))
    let gap = max(bridging, spacing * 0.01)
    return rows(in: rings, spacing: spacing, cosine: c, sine: s, origin: origin, gap: gap).flatMap { row in
      row.runs.map { run in
        (
          turnedBack(run.0, row.y, c, s, origin), turnedBack(run.1, row.y, c, s, origin)
        )
      }
    }
  }

  /// Lines both ways at 45°.
  public static func crossed(
    in rings: [[PlanePoint]], spacing: Double, origin: PlanePoint = PlanePoint(x: 0, y: 0),
    bridging: Double = 0
  ) -> [(PlanePoint, PlanePoint)] {
    lines(in: rings, spacing: spacing, angle: -45, origin: origin, bridging: bridging)
      + lines(in: rings, spacing: spacing, angle: 45, origin: origin, bridging: bridging)
  }

  /// Points of a grid turned by 45°, `spacing` apart, inside `rings`.
  public static func dots(
    in rings: [[PlanePoint]], spacing: Double, origin: PlanePoint = PlanePoint(x: 0, y: 0)
  ) -> [PlanePoint] {
    let c = Numeric.cos(-Double.pi / 4)
    let s = Numeric.sin(-Double.pi / 4)
    return rows(
      in: rings, spacing: spacing, cosine: c, sine: s, origin: origin, gap: spacing * 0.01
    ).flatMap { row in
      row.runs.flatMap { run -> [PlanePoint] in
        var points: [PlanePoint] = []
        var k = (run.0 / spacing).rounded(.up)
        while k * spacing < run.1 {
          points.append(turnedBack(k * spacing, row.y, c, s, origin))
          k += 1
        }
        return points
      }
    }
  }

  /// The lines as one path.
  public static func path(_ lines: [(PlanePoint, PlanePoint)], decimals: Int = 2) -> PathData {
    var path = PathData(decimals: decimals)
    for line in lines { path.polyline([line.0, line.1]) }
    return path
  }

  /// The dots as one path of small squares `size` wide: drawn alike everywhere, unlike round line ends.
  public static func path(dots: [PlanePoint], size: Double, decimals: Int = 2) -> PathData {
    var path = PathData(decimals: decimals)
    for dot in dots {
      path.rectangle(x: dot.x - size / 2, y: dot.y - size / 2, width: size, height: size)
    }
    return path
  }

  private struct Row {
    var y: Double
    var runs: [(Double, Double)]
  }

  /// The runs inside the rings along each line of the pattern, in coordinates turned to lie along it.
  private static func rows(
    in rings: [[PlanePoint]], spacing: Double, cosine c: Double, sine s: Double, origin: PlanePoint,
    gap: Double
  ) -> [Row] {
    precondition(spacing > 0, "the spacing of a pattern must be above zero")
    var crossings: [Int: [Double]] = [:]
    for ring in rings where ring.count >= 3 {
      var previous = turned(ring[ring.count - 1], c, s, origin)
      for point in ring {
        let next = turned(point, c, s, origin)
        defer { previous = next }
        guard previous.y != next.y, previous.y.isFinite, next.y.isFinite else { continue }
        let (low, high) = previous.y < next.y ? (previous, next) : (next, previous)
        // Half-open: a corner on a line belongs to one of its two edges only.
        let first = Int((low.y / spacing).rounded(.up))
        let last = Int((high.y / spacing).rounded(.up)) - 1
        guard first <= last else { continue }
        for k in first...last {
          let t = (Double(k) * spacing - low.y) / (high.y - low.y)
          crossings[k, default: []].append(low.x + t * (high.x - low.x))
        }
      }
    }
    return crossings.sorted { $0.key < $1.key }.map { k, xs in
      let sorted = xs.sorted()
      var runs: [(Double, Double)] = []
      var i = 0
      while i + 1 < sorted.count {
        // Areas that touch share a crossing: one line, not two halves.
        if let last = runs.last, sorted[i] - last.1 < gap {
          runs[runs.count - 1].1 = sorted[i + 1]
        } else {
          runs.append((sorted[i], sorted[i + 1]))
        }
        i += 2
      }
      return Row(y: Double(k) * spacing, runs: runs.filter { $0.1 > $0.0 })
    }
  }

  private static func turned(_ p: PlanePoint, _ c: Double, _ s: Double, _ o: PlanePoint) -> PlanePoint {
    let (x, y) = (p.x - o.x, p.y - o.y)
    return PlanePoint(x: x * c + y * s, y: -x * s + y * c)
  }

  private static func turnedBack(
    _ x: Double, _ y: Double, _ c: Double, _ s: Double, _ o: PlanePoint
  ) -> PlanePoint {
    PlanePoint(x: x * c - y * s + o.x, y: x * s + y * c + o.y)
  }
}
