extension Polygon {
  /// Whether `position` lies in the surface or on its edge. Exact; O(n).
  public func covers(_ position: Position) -> Bool {
    var isInside = false
    if exterior.crosses(position, &isInside) { return true }
    for hole in holes where hole.crosses(position, &isInside) { return true }
    return isInside
  }

  /// Whether the surface, edge included, and the box have a point in common. Exact; O(n).
  public func meets(_ box: BoundingBox) -> Bool {
    for ring in [exterior] + holes {
      let positions = ring.positions
      for i in 1..<positions.count where SegmentMeeting.meet(positions[i - 1], positions[i], box) {
        return true
      }
    }
    // No edge in the box: it lies wholly within the surface or wholly outside.
    return covers(Position(longitude: box.west, latitude: box.south))
  }
}

extension LinearRing {
  /// Turns `isInside` for every edge east of the position, and answers whether it lies on the ring.
  fileprivate func crosses(_ position: Position, _ isInside: inout Bool) -> Bool {
    for i in 1..<positions.count {
      let (a, b) = (positions[i - 1], positions[i])
      let isUp = a.latitude <= b.latitude
      let (low, high) = isUp ? (a, b) : (b, a)
      guard low.latitude <= position.latitude, position.latitude <= high.latitude else { continue }
      if position.longitude > max(a.longitude, b.longitude) { continue }
      if SegmentMeeting.holds(position, a, b) { return true }
      // The upper end belongs to the next edge: a vertex is counted once.
      if position.latitude < high.latitude, ExactTurn.sign(low, high, position) > 0 { isInside.toggle() }
    }
    return false
  }
}

extension Geometry {
  /// Whether the two have a point in common; edges belong to surfaces. Lines are straight in degrees, as GeoJSON
  /// (RFC 7946) and the simple features have them. Exact; O(n·m) at worst, by far less where boxes are apart.
  ///
  /// A ring that crosses itself holds what an odd number of its windings go around.
  public func meets(_ other: Geometry) -> Bool {
    guard let own = boundingBox, let foreign = other.boundingBox, own.intersects(foreign) else {
      return false
    }
    switch (polygons, other.polygons) {
    case (let mine?, let theirs?):
      return mine.contains { a in theirs.contains { b in GeometryMeeting.meet(a, b) } }
    case (let mine?, nil):
      return mine.contains { GeometryMeeting.meet($0, other.chains) }
    case (nil, let theirs?):
      return theirs.contains { GeometryMeeting.meet($0, chains) }
    case (nil, nil):
      return chains.contains { a in other.chains.contains { b in GeometryMeeting.meet(a, b) } }
    }
  }

  /// Whether the geometry and the box, edges included, have a point in common. Exact; O(n).
  public func meets(_ box: BoundingBox) -> Bool {
    if case .point(let position) = self { return box.contains(position) }
    guard let own = boundingBox, own.intersects(box) else { return false }
    if own.west >= box.west, own.east <= box.east, own.south >= box.south, own.north <= box.north {
      return true
    }
    if let polygons { return polygons.contains { $0.meets(box) } }
    return chains.contains { chain in
      chain.count == 1
        ? box.contains(chain[0])
        : (1..<chain.count).contains { SegmentMeeting.meet(chain[$0 - 1], chain[$0], box) }
    }
  }

  /// Points as chains of one position, lines as they are; none for surfaces.
  fileprivate var chains: [[Position]] {
    let all: [[Position]] =
      switch self {
      case .point(let position): [[position]]
      case .multiPoint(let positions): positions.map { [$0] }
      case .lineString(let line): [line]
      case .multiLineString(let lines): lines
      case .polygon, .multiPolygon: []
      }
    return all.filter { !$0.isEmpty }
  }
}

private enum GeometryMeeting {
  static func meet(_ a: Polygon, _ b: Polygon) -> Bool {
    guard let own = BoundingBox(a.exterior.positions), let foreign = BoundingBox(b.exterior.positions),
      own.intersects(foreign)
    else { return false }
    // One within the other, then edges that cross; a surface in a hole of the other is neither.
    if b.covers(a.exterior.positions[0]) || a.covers(b.exterior.positions[0]) { return true }
    return a.rings.contains { ring in edgesMeet(ring.positions, b, foreign) }
  }

  static func meet(_ a: Polygon, _ chains: [[Position]]) -> Bool {
    chains.contains { chain in
      if a.covers(chain[0]) { return true }
      guard chain.count > 1, let box = BoundingBox(a.exterior.positions) else { return false }
      return edgesMeet(chain, a, box)
    }
  }

  static func meet(_ a: [Position], _ b: [Position]) -> Bool {
    if a.count == 1 { return holds(a[0], b) }
    if b.count == 1 { return holds(b[0], a) }
    return (1..<a.count).contains { i in
      (1..<b.count).contains { SegmentMeeting.meet(a[i - 1], a[i], b[$0 - 1], b[$0]) }
    }
  }

  private static func holds(_ position: Position, _ chain: [Position]) -> Bool {
    chain.count == 1
      ? chain[0] == position
      : (1..<chain.count).contains { SegmentMeeting.holds(position, chain[$0 - 1], chain[$0]) }
  }

  /// Whether an edge of the chain meets an edge of the surface; edges far from its box are passed over.
  private static func edgesMeet(_ chain: [Position], _ surface: Polygon, _ box: BoundingBox) -> Bool {
    for i in 1..<chain.count where SegmentMeeting.meet(chain[i - 1], chain[i], box) {
      for ring in surface.rings {
        let positions = ring.positions
        for k in 1..<positions.count
        where SegmentMeeting.meet(chain[i - 1], chain[i], positions[k - 1], positions[k]) { return true }
      }
    }
    return false
  }
}
