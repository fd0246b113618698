import GeoFormats
import Spatial

/// What one process does in a reader case: reads one file as a whole and counts what it got.
enum ReaderWork {
  /// What was read; a peer that reads the same file must come to the same `records`.
  struct Outcome {
    var records = 0
    /// Cells with something in them, or vertices.
    var details = 0
  }

  /// A table in memory.
  static func csv(_ path: String) throws -> Outcome {
    let table = try CSVTable(bytes: FileReading.bytes(path))
    return Outcome(
      records: table.rows.count, details: table.rows.reduce(0) { $0 + $1.fields.count { !$0.isEmpty } })
  }

  /// Every row of the first sheet, one at a time.
  static func xlsx(_ path: String) throws -> Outcome {
    let reader = try WorkbookReader(path: path)
    let counter = Counter()
    try reader.forEachRow(sheet: 0) { _, cells in
      let filled = cells.count { !$0.isEmpty }
      if filled > 0 { counter.outcome.records += 1 }
      counter.outcome.details += filled
    }
    return counter.outcome
  }

  /// Every feature of the first layer in a ZIP, all kept, as the peer keeps them.
  static func shapefile(_ path: String) throws -> Outcome {
    let archive = try ZipArchive(path: path)
    guard let layer = ShapefileReader.layers(in: archive).first else { return Outcome() }
    let features = try ShapefileReader(archive: archive, layer: layer).features()
    return Outcome(records: features.count, details: features.reduce(0) { $0 + vertices($1.geometry) })
  }

  /// Every feature, all kept, as the peer keeps them.
  static func geoJSON(_ path: String) throws -> Outcome {
    let features = try GeoJSONReader(.file(path: path)).features().features
    return Outcome(records: features.count, details: features.reduce(0) { $0 + vertices($1.geometry) })
  }

  /// Every feature, none kept.
  static func geoJSONStream(_ path: String) throws -> Outcome {
    var outcome = Outcome()
    try GeoJSONReader(.file(path: path)).forEachFeature { feature in
      outcome.records += 1
      outcome.details += vertices(feature.geometry)
    }
    return outcome
  }

  private static func vertices(_ geometry: Geometry?) -> Int {
    var count = 0
    for polygon in geometry?.polygons ?? [] {
      for ring in polygon.rings { count += ring.positions.count }
    }
    return count
  }

  private final class Counter { var outcome = Outcome() }
}
