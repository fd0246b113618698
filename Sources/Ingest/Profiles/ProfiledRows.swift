import GeoFormats
import Wording

/// The tables of a file that a profile fits: a CSV, or every sheet of a workbook. The header need not stand in
/// the first row, and merged cells may spread it over two.
enum ProfiledRows {
  /// Rows above a header that are looked at: titles, dates, blank rows.
  static let headerDepth = 20

  /// The head of one table.
  struct Head: Sendable {
    /// 0-based sheet; 0 for a CSV.
    var sheet: Int
    /// Names of the columns as the file has them.
    var names: [String]
    /// Column by role.
    var column: [String: Int]
    /// Rows above the header: titles and dates.
    var above: [[String]]

    /// Name of a role's column as the file has it; empty where there is none.
    func name(of role: String) -> String { column[role].map { names[$0] } ?? "" }
  }

  /// Whether one of the file's tables fits.
  static func fit(_ probe: FileProbe, _ profile: ColumnProfile) -> Bool {
    candidates(probe).contains { names(of: profile, in: $0) != nil }
  }

  /// Names of the columns of the first table that fits; nil where none does.
  static func names(_ probe: FileProbe, _ profile: ColumnProfile) -> [String]? {
    candidates(probe).lazy.compactMap { names(of: profile, in: $0) }.first
  }

  private static func candidates(_ probe: FileProbe) -> [[[String]]] {
    switch probe.content {
    case .table(let table): [[table.header] + table.rows.prefix(headerDepth).map(\.fields)]
    case .workbook(let rows): [rows] + probe.otherSheets
    case .shapefile(_, let columns): [[columns]]
    case .geoJSON, .text, .unknown: []
    }
  }

  private static func names(of profile: ColumnProfile, in rows: [[String]]) -> [String]? {
    var finder = HeaderFinder(profile)
    for row in rows {
      if let names = finder.take(row) { return names }
    }
    return nil
  }

  /// Hands on the rows below each header that fits, in the order of the file; blank rows are passed over.
  ///
  /// - Parameter body: head of the table and row, its line the 1-based row of the file or sheet.
  /// - Throws: `Failure.badInput` for a workbook that can't be read.
  static func forEach(
    _ probe: FileProbe, _ profile: ColumnProfile, _ body: @escaping (_ head: Head, _ row: CSVRow) -> Void
  ) throws(Failure) {
    switch probe.content {
    case .table(let table):
      let reading = Reading(profile, sheet: 0, body)
      reading.take(table.header, line: 1)
      for row in table.rows { reading.take(row.fields, line: row.line) }
    case .workbook:
      // A sheet without the header is somebody else's, whatever its state.
      for (sheet, rows) in candidates(probe).enumerated() where names(of: profile, in: rows) != nil {
        let reading = Reading(profile, sheet: sheet, body)
        try WorkbookReading.forEachRow(probe.file, sheet: sheet) { line, cells in
          reading.take(cells, line: line)
        }
      }
    case .shapefile, .geoJSON, .text, .unknown:
      throw Failure(.internalFault, Words.Ingest.notATable, at: probe.file.name)
    }
  }

  /// Finds the header while rows come by.
  private struct HeaderFinder {
    let profile: ColumnProfile
    private var last: [String]?
    private var seen = 0

    init(_ profile: ColumnProfile) { self.profile = profile }

    /// The names of the columns once the header is complete.
    mutating func take(_ row: [String]) -> [String]? {
      guard seen < headerDepth else { return nil }
      seen += 1
      if profile.fits(row) { return row }
      defer { last = row }
      guard let last else { return nil }
      // Of two rows the lower one says more; a cell merged downwards has its text in the upper one.
      let names = (0..<max(last.count, row.count)).map { index in
        let below = index < row.count ? row[index] : ""
        return below.isEmpty && index < last.count ? last[index] : below
      }
      return profile.fits(names) ? names : nil
    }
  }

  private final class Reading {
    private let sheet: Int
    private let body: (Head, CSVRow) -> Void
    private var finder: HeaderFinder
    private var above: [[String]] = []
    private var head: Head?

    init(_ profile: ColumnProfile, sheet: Int, _ body: @escaping (Head, CSVRow) -> Void) {
      self.sheet = sheet
      self.body = body
      finder = HeaderFinder(profile)
    }

    func take(_ cells: [String], line: Int) {
      if let head {
        guard cells.contains(where: { !TableReading.clean($0).isEmpty }) else { return }
        body(head, CSVRow(line: line, fields: cells))
      } else if let names = finder.take(cells) {
        head = Head(
          sheet: sheet, names: names, column: finder.profile.positions(in: names), above: above)
      } else if above.count < headerDepth {
        above.append(cells)
      }
    }
  }
}

/// A format whose tables may stand in any sheet, under any title.
protocol SheetFormat: ProfiledFormat {}

extension SheetFormat {
  func matches(_ probe: FileProbe) -> Bool { ProfiledRows.fit(probe, columns) }
}
