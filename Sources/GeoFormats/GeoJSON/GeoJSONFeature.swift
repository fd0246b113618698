import Spatial

/// A feature as a GeoJSON file has it.
public struct GeoJSONFeature: Sendable {
  /// Text, integer or real; `.null` when the feature has no `id`.
  public var id: FieldValue
  /// nil: the file says null, the geometry is empty, or it could not be used (see `fault`).
  public var geometry: Geometry?
  /// In the order of the file. Objects and arrays are given as their JSON text.
  public var properties: [(name: String, value: FieldValue)]
  /// Why the geometry could not be used, with its offset; nil when all is well.
  public var fault: FormatError?
  /// Bytes from the start of the file to the feature.
  public var offset: Int

  /// The value of the first property of that name; nil when there is none.
  public func property(_ name: String) -> FieldValue? {
    properties.first { $0.name == name }?.value
  }
}

/// What a GeoJSON file says beside its features.
public struct GeoJSONHeader: Hashable, Sendable {
  /// Name of the reference system in a `crs` member, which GeoJSON had before RFC 7946 (its JSON text
  /// when it has no name); nil when there is none.
  public var referenceSystem: String?
  /// Other members of the collection (`name`, `title`, `licence` …) in the order of the file; those of
  /// more than 1 MiB, and what would make the collection a geometry, are left out.
  public var members: [JSONMember] = []
}
