/// A coverage prepared for being drawn at many scales: which vertex goes first is worked out once, and every
/// level of detail is then a filter of its vertices.
///
/// Borders are thinned once for both neighbours, by the effective area of their vertices (Visvalingam & Whyatt,
/// Cartographic Journal 30, 1993). Lines that would cross afterwards, or leave something on their other side,
/// keep as much detail as they need not to: of a coverage every level is a coverage, with the same members
/// beside each other.
///
/// Building takes O(n log n) in the number of vertices, a level O(n).
public struct CoverageThinning: Sendable {
  /// How much of a coverage a level shows.
  public struct Detail: Sendable, Hashable {
    /// A vertex is dropped while the triangle with its neighbours is smaller than the square of this;
    /// details below about this length vanish.
    public var tolerance: Metres
    /// Square metres below which islands and lakes that touch no other border are left out.
    public var minimumPart: Double

    public init(tolerance: Metres, minimumPart: Double = 0) {
      self.tolerance = tolerance
      self.minimumPart = minimumPart
    }
  }

  public let coverage: Coverage
  /// For every vertex the effective area in square metres at which it goes.
  let weights: [Double]
  /// Interior vertices that an arc must keep so that no ring made with it can collapse.
  let floors: [Int32]
  let boxes: [BoundingBox]
  let parts: LooseParts

  public init(_ coverage: Coverage) {
    let scale = PlaneScale(coverage.positions)
    self.coverage = coverage
    weights = RemovalWeights.of(coverage, scale)
    floors = CoverageThinning.minimumInteriorVertices(coverage)
    boxes = coverage.arcs.map { arc in
      let line = coverage.positions[arc.range]
      return BoundingBox(line) ?? BoundingBox(west: 0, south: 0, east: 0, north: 0)
    }
    parts = LooseParts(coverage, scale)
  }

  /// The coverage with less detail.
  ///
  /// Junctions stay, so neighbours stay neighbours. Islands and lakes that are left out are never the largest
  /// part of a member, nor do they hold anything that stays.
  public func level(_ detail: Detail) -> Coverage {
    var lines = ThinnedLines(self, detail)
    lines.mend()
    return lines.coverage()
  }

  /// As `level`, for several at a time: in the order of `details`, each as it would be alone.
  public func levels(_ details: [Detail], workers: Int? = nil) -> [Coverage] {
    // The finest takes longest and must not come last.
    let order = details.indices.sorted {
      let (a, b) = (details[$0].tolerance.value, details[$1].tolerance.value)
      return a != b ? a < b : $0 < $1
    }
    let made = Workers.map(count: details.count, chunk: 1, workers: workers) { range in
      level(details[order[range.lowerBound]])
    }
    return zip(order, made).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Three for a ring of its own, one where another arc runs between the same two junctions.
  private static func minimumInteriorVertices(_ coverage: Coverage) -> [Int32] {
    var parallel: [UInt64: Int] = [:]
    func key(_ arc: Coverage.Arc) -> UInt64 {
      UInt64(UInt32(bitPattern: min(arc.start, arc.end))) << 32
        | UInt64(UInt32(bitPattern: max(arc.start, arc.end)))
    }
    for arc in coverage.arcs where arc.start != arc.end { parallel[key(arc), default: 0] += 1 }
    return coverage.arcs.map { arc in
      if arc.start == arc.end { return 3 }
      return (parallel[key(arc)] ?? 0) > 1 ? 1 : 0
    }
  }
}

extension Coverage {
  /// The coverage with less detail; for more than one level of it make a `CoverageThinning` and ask that.
  ///
  /// - Parameters:
  ///   - tolerance: a vertex is dropped while the triangle with its neighbours is smaller than the square
  ///     of this; details below about this length vanish.
  ///   - minimumPart: square metres; smaller islands and lakes that touch no other border are left out.
  public func simplified(tolerance: Metres, minimumPart: Double = 0) -> Coverage {
    CoverageThinning(self).level(.init(tolerance: tolerance, minimumPart: minimumPart))
  }
}
