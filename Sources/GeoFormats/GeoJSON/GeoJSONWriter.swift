import Spatial

/// Writes tables as GeoJSON (RFC 7946): longitude before latitude, rings by the right-hand rule, no
/// `crs` member. JGD2011 and WGS84 are equal within the accuracy of the data.
public struct GeoJSONWriter: Sendable {
  /// Most decimals of a coordinate, 0 … 7; six are a tenth of a metre.
  public var decimals: Int
  /// Column that gives each feature its `id` too; none unless told.
  public var idColumn: String?
  /// Whether a row without a value in `idColumn` gets its number, counted from 1, as `id`: the primary key that
  /// it has in a GeoPackage.
  public var numbersRows = false
  /// Foreign members of the collection; left out when nil.
  public var title: String?
  public var attribution: String?
  public var licence: String?

  /// - Precondition: `decimals` is within 0 … 7.
  public init(
    decimals: Int = 6, idColumn: String? = nil, title: String? = nil, attribution: String? = nil,
    licence: String? = nil
  ) {
    precondition((0...7).contains(decimals), "GeoJSON coordinates have 0 … 7 decimals")
    self.decimals = decimals
    self.idColumn = idColumn
    self.title = title
    self.attribution = attribution
    self.licence = licence
  }

  /// A FeatureCollection, one feature a line; `bbox` is that of all geometries and left out when there
  /// is none. A row without a place has the geometry null, and so has every row of a table without
  /// geometries.
  public func collection(_ table: FeatureTable) -> [UInt8] {
    var bytes = Array("{\"type\":\"FeatureCollection\",\"name\":".utf8)
    JSONText.append(string: table.name, to: &bytes)
    for (name, value) in [("title", title), ("attribution", attribution), ("licence", licence)] {
      guard let value else { continue }
      bytes += Array(",\"\(name)\":".utf8)
      JSONText.append(string: value, to: &bytes)
    }
    if let box = Self.box(of: table) {
      bytes += Array(",\"bbox\":[".utf8)
      for (index, number) in [box.west, box.south, box.east, box.north].enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        FixedPoint.append(number, decimals: decimals, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
    bytes += Array(",\"features\":[".utf8)
    let keys = Self.keys(of: table)
    for row in 0..<table.rowCount {
      bytes += Array((row == 0 ? "\n" : ",\n").utf8)
      append(row, of: table, keys: keys, to: &bytes)
    }
    bytes += Array("\n]}\n".utf8)
    return bytes
  }

  /// What stands before each feature of a text sequence.
  public static let recordSeparator = GeoJSONStream.recordSeparator

  /// A text sequence (RFC 8142): each feature between a record separator and a line end, so that a
  /// reader can start before the last is written.
  public func sequence(_ table: FeatureTable) -> [UInt8] {
    var bytes: [UInt8] = []
    let keys = Self.keys(of: table)
    for row in 0..<table.rowCount {
      bytes.append(GeoJSONStream.recordSeparator)
      append(row, of: table, keys: keys, to: &bytes)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// One row as a Feature, without a line end.
  public func feature(_ row: Int, of table: FeatureTable) -> [UInt8] {
    var bytes: [UInt8] = []
    append(row, of: table, keys: Self.keys(of: table), to: &bytes)
    return bytes
  }

  /// All rows as Features one after the other, each with a comma and a line end behind it.
  ///
  /// - Returns: UTF-8, and where each row begins; the last offset is the end. Made on several cores, the same on
  ///   one and many.
  public func features(_ table: FeatureTable) -> (bytes: [UInt8], offsets: [Int]) {
    let keys = Self.keys(of: table)
    let parts = Workers.map(count: table.rowCount, chunk: 4_096) { range -> (bytes: [UInt8], ends: [Int]) in
      var bytes: [UInt8] = []
      var ends: [Int] = []
      for row in range {
        append(row, of: table, keys: keys, to: &bytes)
        bytes += [UInt8(ascii: ","), 0x0A]
        ends.append(bytes.count)
      }
      return (bytes, ends)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(0) { $0 + $1.bytes.count })
    var offsets = [0]
    for part in parts {
      let start = bytes.count
      bytes += part.bytes
      offsets += part.ends.map { start + $0 }
    }
    return (bytes, offsets)
  }

  /// Some rows as Features, each with a comma and a line end behind it.
  public func features(_ rows: some Collection<Int>, of table: FeatureTable) -> [UInt8] {
    let keys = Self.keys(of: table)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count * 640)
    for row in rows {
      append(row, of: table, keys: keys, to: &bytes)
      bytes += [UInt8(ascii: ","), 0x0A]
    }
    return bytes
  }

  /// A geometry by itself, with its rings turned by the right-hand rule; `null` for nil.
  public func geometry(_ geometry: Geometry?) -> [UInt8] {
    var bytes: [UInt8] = []
    GeoJSONGeometry.append(geometry, decimals: decimals, to: &bytes)
    return bytes
  }

  private func append(_ row: Int, of table: FeatureTable, keys: [[UInt8]], to bytes: inout [UInt8]) {
    append(row, of: table, keys: keys, to: &bytes) { (geometry, bytes) in
      GeoJSONGeometry.append(geometry, decimals: decimals, to: &bytes)
    }
  }

  func append<Fault: Error>(
    _ row: Int, of table: FeatureTable, keys: [[UInt8]], to bytes: inout [UInt8],
    shape: (Geometry?, inout [UInt8]) throws(Fault) -> Void
  ) throws(Fault) {
    bytes += Array("{\"type\":\"Feature\"".utf8)
    if let idColumn, let id = table.column(idColumn)?.values[row], id != .null {
      bytes += Array(",\"id\":".utf8)
      Self.append(id, to: &bytes)
    } else if numbersRows {
      bytes += Array(",\"id\":".utf8)
      FixedPoint.append(row + 1, to: &bytes)
    }
    bytes += Array(",\"geometry\":".utf8)
    try shape(table.geometryKind == nil ? nil : table.geometries[row], &bytes)
    bytes += Array(",\"properties\":{".utf8)
    for (index, column) in table.columns.enumerated() {
      bytes += keys[index]
      Self.append(column.values[row], to: &bytes)
    }
    bytes += [UInt8(ascii: "}"), UInt8(ascii: "}")]
  }

  private static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += Array("null".utf8)
    case .text(let text): JSONText.append(string: text, to: &bytes)
    case .integer(let value): FixedPoint.append(value, to: &bytes)
    case .real(let value): FixedPoint.append(value, decimals: 6, to: &bytes)
    case .boolean(let value): bytes += Array((value ? "true" : "false").utf8)
    }
  }

  /// `"name":` of every column, with the comma before all but the first.
  static func keys(of table: FeatureTable) -> [[UInt8]] {
    table.columns.enumerated().map { index, column in
      var bytes: [UInt8] = index > 0 ? [UInt8(ascii: ",")] : []
      JSONText.append(string: column.name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      return bytes
    }
  }

  private static func box(of table: FeatureTable) -> BoundingBox? {
    table.geometries.reduce(nil) { box, geometry in
      guard let next = geometry?.boundingBox else { return box }
      return box?.union(next) ?? next
    }
  }
}

/// Writes geometries.
enum GeoJSONGeometry {
  static func append(_ geometry: Geometry?, decimals: Int, to bytes: inout [UInt8]) {
    guard let geometry else {
      bytes += Array("null".utf8)
      return
    }
    bytes += Array("{\"type\":\"\(geometry.kind.rawValue)\",\"coordinates\":".utf8)
    switch geometry {
    case .point(let position): append(position, decimals, &bytes)
    case .multiPoint(let positions), .lineString(let positions): append(positions, decimals, &bytes)
    case .multiLineString(let lines): list(lines, &bytes) { append($0, decimals, &$1) }
    case .polygon(let polygon): append(polygon, decimals, &bytes)
    case .multiPolygon(let multi): list(multi.polygons, &bytes) { append($0, decimals, &$1) }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static func append(_ polygon: Polygon, _ decimals: Int, _ bytes: inout [UInt8]) {
    list(polygon.rightHanded().rings, &bytes) { append($0.positions, decimals, &$1) }
  }

  private static func append(_ positions: [Position], _ decimals: Int, _ bytes: inout [UInt8]) {
    list(positions, &bytes) { append($0, decimals, &$1) }
  }

  private static func append(_ position: Position, _ decimals: Int, _ bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    FixedPoint.append(position.longitude, decimals: decimals, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    FixedPoint.append(position.latitude, decimals: decimals, to: &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  private static func list<Item>(
    _ items: [Item], _ bytes: inout [UInt8], write: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(item, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
