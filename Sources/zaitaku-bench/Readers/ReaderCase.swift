/// The readers that are timed, each as a whole process from start to end.
enum ReaderCase: String, CaseIterable {
  /// 200,000 seeded rows of facilities, 15 columns, UTF-8: bytes into a table.
  case csv
  /// A notification list of a regional bureau, row by row.
  case xlsx
  /// Administrative boundaries in full detail, out of their ZIP; all features kept.
  case shapefile
  /// The same boundaries as GeoJSON, written by our writer; all features kept.
  case geojson
  /// As `geojson`, a feature at a time, none kept: what the importer does.
  case geojsonStream = "geojson-stream"

  static let names = allCases.map(\.rawValue).joined(separator: ", ")

  /// The script that does the same with the library that people would use else.
  var peerScript: String {
    switch self {
    case .csv: "csv_python.py"
    case .xlsx: "xlsx_openpyxl.py"
    case .shapefile: "shapefile_pyogrio.py"
    case .geojson, .geojsonStream: "geojson_pyogrio.py"
    }
  }

  /// Path below the folder of official files; nil for what is made.
  var officialFile: String? {
    switch self {
    case .csv: nil
    case .xlsx: "hokkaido/facilities/todokede_ika_2025-10.xlsx"
    case .shapefile, .geojson, .geojsonStream: "hokkaido/N03_01_detail_GML.zip"
    }
  }
}
