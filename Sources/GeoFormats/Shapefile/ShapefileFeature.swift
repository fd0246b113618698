import Spatial

/// A record of a shapefile.
public struct ShapefileFeature: Sendable {
  /// Number of the record, from 1.
  public var record: Int
  /// nil: a null shape, or one that could not be used (see `fault`).
  public var geometry: Geometry?
  /// One value for each of the reader's `fields`; `.null` for a null attribute.
  public var values: [FieldValue]
  /// Why the shape could not be used; nil when all is well.
  public var fault: FormatError?
}

/// A column of a shapefile's attributes.
public struct ShapefileField: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Text, and dates as eight digits.
    case text
    case integer
    case real
    case boolean
  }

  public var name: String
  public var kind: Kind
}
