import GeoFormats
import Wording

/// A file opened as far as it takes to see what it is.
struct FileProbe: Sendable {
  enum Content: Sendable {
    /// Comma-separated values; without a header the first record stands in `header`.
    case table(CSVTable)
    /// An Excel workbook: the first rows of its first sheet.
    case workbook([[String]])
    /// A GeoJSON text, not yet parsed.
    case geoJSON
    /// A shapefile: bytes of its files by extension, and the names of its attributes.
    case shapefile([String: [UInt8]], columns: [String])
    /// Text that is no table.
    case text(String)
    /// Anything else.
    case unknown
  }

  var file: InputFile
  var content: Content
  /// The first rows of the further sheets of a workbook.
  var otherSheets: [[[String]]] = []

  /// Column names: of the table, of the workbook's header row, or of the attributes.
  var columns: [String] {
    switch content {
    case .table(let table): table.header
    case .workbook(let rows): rows.first { $0.count { !$0.isEmpty } >= 4 } ?? []
    case .shapefile(_, let columns): columns
    case .geoJSON, .text, .unknown: []
    }
  }
}
