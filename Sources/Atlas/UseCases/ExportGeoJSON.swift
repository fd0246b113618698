import GeoFormats
import Spatial
import Wording

/// Writes layers as GeoJSON (RFC 7946).
public enum ExportGeoJSON {
  /// One file `NAME.geojson` for each table with a geometry, in `folder`, which must exist.
  ///
  /// - Returns: the names written.
  public static func write(
    _ tables: [FeatureTable], to folder: String, attribution: String
  ) throws(Failure) -> [String] {
    var names: [String] = []
    for table in tables where table.geometryKind != nil {
      let bytes = GeoJSONWriter.bytes(table, attribution: attribution)
      try AtomicFile.write(bytes, to: "\(folder)/\(table.name).geojson")
      names.append(table.name)
    }
    return names
  }
}
