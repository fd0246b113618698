import GeoFormats
import Spatial
import Wording

/// Writes layers as GeoJSON (RFC 7946).
public enum ExportGeoJSON {
  /// Layers of an atlas file, all or those named.
  ///
  /// - Returns: the paths written.
  public static func run(atlas: String, layers: [String], to folder: String) throws(Failure) -> [String] {
    let contents = try AtlasContents(reading: atlas)
    let spatial = contents.tables.values.filter { $0.geometryKind != nil }.sorted { $0.name < $1.name }
    for layer in layers where !spatial.contains(where: { $0.name == layer }) {
      throw Failure(
        .usage, Words.Commands.noSuchLayer.with(layer, spatial.map(\.name).joined(separator: ", ")), at: atlas
      )
    }
    try DrawTiles.makeFolder(folder)
    let chosen = layers.isEmpty ? spatial : spatial.filter { layers.contains($0.name) }
    return try write(chosen, to: folder, about: try contents.about()).map { "\(folder)/\($0).geojson" }
  }

  /// One file `NAME.geojson` for each table with a geometry, in `folder`, which must exist.
  ///
  /// - Returns: the names written.
  static func write(
    _ tables: [FeatureTable], to folder: String, about: AtlasContents.About
  ) throws(Failure) -> [String] {
    var names: [String] = []
    for table in tables where table.geometryKind != nil {
      let writer = writer(for: table, about)
      try AtomicFile.write(writer.collection(table), to: "\(folder)/\(table.name).geojson")
      names.append(table.name)
    }
    return names
  }

  /// How a layer is written: its key as the id of features, and the sources in the file.
  static func writer(for table: FeatureTable, _ about: AtlasContents.About) -> GeoJSONWriter {
    GeoJSONWriter(
      idColumn: ["facility_id", "code"].first { table.column($0) != nil },
      title: table.title.ja,
      attribution: ([about.sources.joined(separator: "、")] + [about.warning?.ja].compactMap(\.self))
        .joined(separator: "。"))
  }
}
