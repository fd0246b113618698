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
  /// Names of the properties of a GeoJSON's first features.
  var properties: [String] = []
  /// Set for a text whose first line names columns and that can't be read as a table to its end.
  var brokenTable: BrokenTable?
  /// The first rows of the further sheets of a workbook.
  var otherSheets: [[[String]]] = []

  struct BrokenTable: Sendable {
    /// The table without rows.
    var header: CSVTable
    /// Why and where reading ended.
    var fault: Failure
  }

  /// The header alone of a broken table, by which a format may know it; nil for any other file.
  var headerOnly: FileProbe? {
    brokenTable.map { FileProbe(file: file, content: .table($0.header)) }
  }

  /// Column names: of the table, of the workbook's header row, of the attributes, or of the properties.
  var columns: [String] {
    switch content {
    case .table(let table): table.header
    case .workbook(let rows): rows.first { $0.count { !$0.isEmpty } >= 4 } ?? []
    case .shapefile(_, let columns): columns
    case .geoJSON: properties
    case .text, .unknown: []
    }
  }
}
