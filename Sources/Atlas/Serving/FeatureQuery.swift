import GeoFormats
import Spatial
import Wording

/// Which rows of a layer are asked for; all of them where nothing is said.
public struct FeatureQuery: Sendable {
  /// Rows that lie in or touch one of these; those without a place are left out then. nil: wherever they are.
  public var regions: [Region]?
  /// Values of columns, by name.
  public var values: [(column: String, value: FieldValue)] = []
  /// Days that the row's reference date, or the time for which it holds, falls into.
  public var days: DayInterval?
  /// A condition in CQL2, bound to the layer's table.
  public var filter: CQL2Filter?

  /// A part of the map, in degrees.
  public struct Region: Sendable {
    public var box: BoundingBox
    /// Where it is no box of meridians and parallels.
    public var shape: Geometry?

    public init(_ box: BoundingBox, shape: Geometry? = nil) { (self.box, self.shape) = (box, shape) }
  }

  /// How long rows are looked through, from when that begins; nil: until all are looked at.
  public var patience: Duration?

  /// The rows could not be looked through in time.
  public struct TooLong: Error {}

  public init() {}

  public var isEmpty: Bool { regions == nil && values.isEmpty && days == nil && filter == nil }

  /// Rows that fit, ascending; nil stands for all.
  func rows(of layer: FeatureLayer) throws(TooLong) -> [Int]? {
    guard !isEmpty else { return nil }
    let table = layer.table
    var rows: [Int]
    if let regions {
      rows = Self.rows(in: regions, layer)
      // The filter's own box narrows what must be looked at row by row.
      if let box = filter?.box {
        let near = Set(layer.candidates(box))
        rows = rows.filter(near.contains)
      }
    } else if let box = filter?.box {
      rows = layer.candidates(box)
    } else {
      rows = Array(0..<table.rowCount)
    }
    for (name, value) in values {
      guard let column = table.column(name)?.values else { return [] }
      rows = rows.filter { column[$0] == value }
    }
    if let days { rows = Self.during(days, rows, table) }
    if let filter {
      let deadline = patience.map { ContinuousClock.now + $0 }
      guard let found = filter.rows(among: rows, while: { deadline.map { .now < $0 } ?? true }) else {
        throw TooLong()
      }
      rows = found
    }
    return rows
  }

  private static func rows(in regions: [Region], _ layer: FeatureLayer) -> [Int] {
    let table = layer.table
    let parts = regions.map { region -> [Int] in
      let rows = layer.candidates(region.box)
      if let shape = region.shape { return rows.filter { table.geometries[$0]?.meets(shape) ?? false } }
      // The box of a point is the point; of other shapes it may hold more.
      return table.geometryKind == .point
        ? rows : rows.filter { table.geometries[$0]?.meets(region.box) ?? false }
    }
    return parts.count == 1 ? parts[0] : Set(parts.joined()).sorted()
  }

  private static func during(_ days: DayInterval, _ rows: [Int], _ table: FeatureTable) -> [Int] {
    if let dates = table.texts("reference_date") {
      return rows.filter { days.meets(from: dates[$0], to: dates[$0]) }
    }
    guard let from = table.texts("valid_from") else { return rows }
    let to = table.texts("valid_to")
    return rows.filter { days.meets(from: from[$0], to: to?[$0]) }
  }

  /// The value that a request names for a column; nil when it is none of the column's type.
  public static func value(_ text: String, for column: TableColumn) -> FieldValue? {
    switch column.values {
    case .text: .text(text)
    case .integer: text.utf8.count <= 18 ? Int(text).map(FieldValue.integer) : nil
    case .real: Double(text).flatMap { $0.isFinite ? .real($0) : nil }
    case .boolean:
      switch text {
      case "true", "1": .boolean(true)
      case "false", "0": .boolean(false)
      default: nil
      }
    }
  }
}

extension FeatureLayer {
  /// How many rows fit a query, and a page of them in the order of the atlas.
  public func page(
    _ query: FeatureQuery, offset: Int, limit: Int
  ) throws(FeatureQuery.TooLong) -> (matched: Int, rows: ArraySlice<Int>) {
    if let rows = try query.rows(of: self) {
      return (rows.count, rows.dropFirst(offset).prefix(limit))
    }
    let first = min(offset, rowCount)
    return (rowCount, Array(first..<min(rowCount, first + limit))[...])
  }

  /// All rows that fit a query, in the order of the atlas.
  public func all(_ query: FeatureQuery) throws(FeatureQuery.TooLong) -> [Int] {
    try query.rows(of: self) ?? Array(0..<rowCount)
  }
}
