import Spatial

extension GeoJSONWriter {
  /// Rows as Features with coordinates of another reference system, as OGC API – Features, part 2, allows; each with
  /// a comma and a line end behind it.
  ///
  /// - Parameter carry: takes positions in degrees and gives as many points, their numbers in the order in which they
  ///   are written.
  /// - Throws: what `carry` throws.
  public func features(
    _ rows: some Collection<Int>, of table: FeatureTable,
    carriedBy carry: ([Position]) throws(SpatialError) -> [PlanePoint]
  ) throws(SpatialError) -> [UInt8] {
    var bytes: [UInt8] = []
    let keys = Self.keys(of: table)
    for row in rows {
      try append(row, of: table, keys: keys, to: &bytes) {
        (geometry: Geometry?, bytes: inout [UInt8]) throws(SpatialError) in
        try append(geometry, to: &bytes, carriedBy: carry)
      }
      bytes += [UInt8(ascii: ","), 0x0A]
    }
    return bytes
  }

  private func append(
    _ geometry: Geometry?, to bytes: inout [UInt8],
    carriedBy carry: ([Position]) throws(SpatialError) -> [PlanePoint]
  ) throws(SpatialError) {
    guard let geometry else {
      bytes += "null".utf8
      return
    }
    bytes += "{\"type\":\"\(geometry.kind.rawValue)\",\"coordinates\":".utf8
    switch geometry {
    case .point(let position):
      for point in try carry([position]) { append(point, to: &bytes) }
    case .multiPoint(let positions), .lineString(let positions): try append(carry(positions), to: &bytes)
    case .multiLineString(let lines):
      try list(lines, &bytes) { (line, bytes: inout [UInt8]) throws(SpatialError) in
        try append(carry(line), to: &bytes)
      }
    case .polygon(let polygon): try append(polygon, to: &bytes, carriedBy: carry)
    case .multiPolygon(let multi):
      try list(multi.polygons, &bytes) { (polygon, bytes: inout [UInt8]) throws(SpatialError) in
        try append(polygon, to: &bytes, carriedBy: carry)
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func append(
    _ polygon: Polygon, to bytes: inout [UInt8],
    carriedBy carry: ([Position]) throws(SpatialError) -> [PlanePoint]
  ) throws(SpatialError) {
    try list(polygon.rightHanded().rings, &bytes) { (ring, bytes: inout [UInt8]) throws(SpatialError) in
      try append(carry(ring.positions), to: &bytes)
    }
  }

  private func append(_ points: [PlanePoint], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (index, point) in points.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(point, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func append(_ point: PlanePoint, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    FixedPoint.append(point.x, decimals: decimals, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    FixedPoint.append(point.y, decimals: decimals, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  private func list<Item>(
    _ items: [Item], _ bytes: inout [UInt8], write: (Item, inout [UInt8]) throws(SpatialError) -> Void
  ) throws(SpatialError) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      try write(item, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
