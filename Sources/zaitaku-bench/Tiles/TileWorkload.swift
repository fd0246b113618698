import Cartography
import GeoFormats
import Spatial
import Wording

/// The tables that tiles are made of, and the list of tiles.
struct TileWorkload {
  var source: TileSource
  var tiles: [TileAddress]

  /// - Parameters:
  ///   - folder: holds `muni.geojson` and `facilities.csv`.
  ///   - list: a file with zoom, column and row of a tile in each line.
  init(folder: String, list: String) throws(Failure) {
    tiles = String(decoding: try FileReading.bytes(list), as: UTF8.self).split(separator: "\n").compactMap {
      let numbers = $0.split(separator: " ").compactMap { Int($0) }
      return numbers.count == 3 ? TileAddress(z: numbers[0], x: numbers[1], y: numbers[2]) : nil
    }
    let municipalities = try BoundaryFile("\(folder)/muni.geojson").municipalities(area: "code")
    let facilities = try ColumnFile("\(folder)/facilities.csv").rows(
      numbers: ["id", "lon", "lat"], label: "type"
    ) {
      (id: Int($0[0]), position: Position(longitude: $0[1], latitude: $0[2]), label: $1)
    }
    // The kinds in the order of the peers' files.
    var kinds: [ColumnFile.Label: Int] = [:]
    for facility in facilities where kinds[facility.label] == nil { kinds[facility.label] = kinds.count }
    source = TileSource(
      tables: [
        "municipality": Self.table(
          "municipality", .multiPolygon, municipalities.map { .multiPolygon($0.shape) },
          [
            ("code", .text(municipalities.map(\.area))),
            ("v", .integer(municipalities.indices.map { $0 * 7919 % 5 })),
          ]),
        "facility": Self.table(
          "facility", .point, facilities.map { .point($0.position) },
          [
            ("id", .integer(facilities.map(\.id))), ("t", .integer(facilities.map { kinds[$0.label] ?? 0 })),
          ]),
      ], attribution: Phrase(ja: "", en: ""))
  }

  private static func table(
    _ name: String, _ kind: GeometryKind, _ geometries: [Geometry], _ columns: [(String, ColumnValues)]
  ) -> FeatureTable {
    let title = Phrase(ja: name, en: name)
    return FeatureTable(
      name: name, title: title, about: title, geometryKind: kind, geometries: geometries,
      columns: columns.map { TableColumn($0.0, title, values: $0.1) })
  }
}
