import Spatial
import Wording

/// A layer in memory, column by column: the one shape in which tables pass between the store, the
/// exports and the maps. A table without `geometryKind` has attributes only.
public struct FeatureTable: Sendable {
  /// snake_case, the public name of the layer.
  public var name: String
  public var title: Phrase
  public var about: Phrase
  public var geometryKind: GeometryKind?
  /// As long as the columns when `geometryKind` is set, else empty. nil: a row without a usable place.
  public var geometries: [Geometry?]
  public var columns: [TableColumn]

  public init(
    name: String, title: Phrase, about: Phrase, geometryKind: GeometryKind? = nil,
    geometries: [Geometry?] = [], columns: [TableColumn]
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.geometryKind = geometryKind
    self.geometries = geometries
    self.columns = columns
    let count = columns.first?.values.count ?? geometries.count
    precondition(columns.allSatisfy { $0.values.count == count }, "columns of \(name) differ in length")
    precondition(geometryKind == nil || geometries.count == count, "geometries of \(name) differ in length")
  }

  public var rowCount: Int { columns.first?.values.count ?? geometries.count }

  /// The column of that name; nil when there is none.
  public func column(_ name: String) -> TableColumn? { columns.first { $0.name == name } }

  /// Values of a text column; nil when the column is absent or not text.
  public func texts(_ name: String) -> [String?]? {
    if case .text(let values) = column(name)?.values { values } else { nil }
  }

  /// Values of an integer column; nil when the column is absent or not of integers.
  public func integers(_ name: String) -> [Int?]? {
    if case .integer(let values) = column(name)?.values { values } else { nil }
  }

  /// Values of a real or integer column as doubles; nil when the column is absent or of another type.
  public func reals(_ name: String) -> [Double?]? {
    switch column(name)?.values {
    case .real(let values): values
    case .integer(let values): values.map { $0.map(Double.init) }
    default: nil
    }
  }

  /// The table with only the rows at `indices`, in that order.
  public func rows(_ indices: [Int]) -> FeatureTable {
    FeatureTable(
      name: name, title: title, about: about, geometryKind: geometryKind,
      geometries: geometryKind == nil ? [] : indices.map { geometries[$0] },
      columns: columns.map { $0.rows(indices) })
  }
}

/// A named column with its label and meaning.
public struct TableColumn: Sendable {
  /// snake_case.
  public var name: String
  /// Short label for people.
  public var title: Phrase
  /// Unit, range, reference date, and what null means.
  public var about: Phrase
  public var values: ColumnValues

  public init(_ name: String, _ title: Phrase, _ about: Phrase? = nil, values: ColumnValues) {
    self.name = name
    self.title = title
    self.about = about ?? title
    self.values = values
  }

  func rows(_ indices: [Int]) -> TableColumn {
    var copy = self
    switch values {
    case .text(let v): copy.values = .text(indices.map { v[$0] })
    case .integer(let v): copy.values = .integer(indices.map { v[$0] })
    case .real(let v): copy.values = .real(indices.map { v[$0] })
    case .boolean(let v): copy.values = .boolean(indices.map { v[$0] })
    }
    return copy
  }
}

/// The values of one column; nil is null.
public enum ColumnValues: Sendable, Hashable {
  case text([String?])
  case integer([Int?])
  case real([Double?])
  case boolean([Bool?])

  public var count: Int {
    switch self {
    case .text(let v): v.count
    case .integer(let v): v.count
    case .real(let v): v.count
    case .boolean(let v): v.count
    }
  }

  /// The value at `row`.
  public subscript(row: Int) -> FieldValue {
    switch self {
    case .text(let v): v[row].map(FieldValue.text) ?? .null
    case .integer(let v): v[row].map(FieldValue.integer) ?? .null
    case .real(let v): v[row].map(FieldValue.real) ?? .null
    case .boolean(let v): v[row].map(FieldValue.boolean) ?? .null
    }
  }
}
