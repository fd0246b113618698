import Wording

/// Reads an Excel workbook (.xlsx, ECMA-376) row by row. Formulas give the value that was saved with
/// them. A number that the cell shows as a day or a time is given as ISO 8601 text (see `SerialDate`), any other
/// as the file writes it.
public final class WorkbookReader {
  /// Names of the sheets in the order of the tabs, hidden ones too.
  public let sheetNames: [String]
  private let archive: ZipArchive
  private let sheetEntries: [ZipEntry]
  private let sharedStringsEntry: ZipEntry?
  private let limit: Int
  /// Filled by the first sheet that is read.
  private var sharedStrings: [String]?
  private let formats: CellFormats

  /// Opens the workbook at `path`.
  ///
  /// - Parameter limit: the most bytes that one part of the workbook may have when unpacked.
  /// - Throws: `FormatError` when it is not a workbook or a part is damaged or too large.
  public convenience init(path: String, limit: Int = 1 << 29) throws(FormatError) {
    try self.init(archive: try ZipArchive(path: path), limit: limit)
  }

  /// Opens a workbook in memory.
  public convenience init(bytes: [UInt8], limit: Int = 1 << 29) throws(FormatError) {
    try self.init(archive: try ZipArchive(bytes: bytes), limit: limit)
  }

  /// Opens a workbook where it is; one inside a ZIP is unpacked into memory.
  public convenience init(_ source: ByteSource, limit: Int = 1 << 29) throws(FormatError) {
    try self.init(archive: try ZipArchive(source: source), limit: limit)
  }

  init(archive: ZipArchive, limit: Int) throws(FormatError) {
    self.archive = archive
    self.limit = limit
    let root = try WorkbookParts.relations(of: "", in: archive, limit: limit)
    let main =
      root.first { $0.type.hasSuffix("/officeDocument") }?.target ?? "xl/workbook.xml"
    guard let mainEntry = archive.entry(named: main) else {
      throw FormatError(.unsupported, Words.Formats.notAWorkbook)
    }
    let relations = try WorkbookParts.relations(of: main, in: archive, limit: limit)
    var names: [String] = []
    var entries: [ZipEntry] = []
    let book = try WorkbookParts.sheets(mainEntry, in: archive, limit: limit)
    for sheet in book.sheets {
      guard let relation = relations.first(where: { $0.id == sheet.relation }),
        relation.type.hasSuffix("/worksheet")
      else { continue }  // Chart sheets have no rows.
      guard let entry = archive.entry(named: relation.target) else {
        throw FormatError(.missing, Words.Formats.missingEntry.with(relation.target))
      }
      names.append(sheet.name)
      entries.append(entry)
    }
    guard !entries.isEmpty else { throw FormatError(.unsupported, Words.Formats.notAWorkbook) }
    sheetNames = names
    sheetEntries = entries
    let styles = StylesSink()
    if let entry = relations.first(where: { $0.type.hasSuffix("/styles") })
      .flatMap({ archive.entry(named: $0.target) })
    {
      try WorkbookParts.scanTyped(entry, in: archive, limit: limit, sink: styles)
    }
    formats = CellFormats(
      formats: styles.formats, dates: SerialDate(countsFrom1904: book.countsFrom1904))
    sharedStringsEntry = relations.first { $0.type.hasSuffix("/sharedStrings") }
      .flatMap { archive.entry(named: $0.target) }
  }

  /// Hands the rows of sheet number `sheet` (from 0) to `body`, from the top: the row's number as Excel
  /// shows it and its cells by column, `""` for gaps. Trailing gaps are left out and rows that the
  /// file doesn't hold are passed over. Booleans come as TRUE/FALSE.
  ///
  /// - Throws: `FormatError` for a bad sheet, and what `body` throws, which ends the reading.
  public func forEachRow(
    sheet: Int, body: @escaping (_ rowNumber: Int, _ cells: [String]) throws -> Void
  ) throws {
    guard sheetEntries.indices.contains(sheet) else {
      throw FormatError(
        .missing, Words.Formats.noSuchSheet.with(String(sheet), String(sheetEntries.count)))
    }
    let strings = try loadSharedStrings()
    let sink = SheetSink(sharedStrings: strings, formats: formats, body: body)
    try WorkbookParts.scan(sheetEntries[sheet], in: archive, limit: limit, sink: sink)
  }

  /// All rows of a sheet at once.
  public func rows(sheet: Int) throws -> [(rowNumber: Int, cells: [String])] {
    let list = RowList()
    try forEachRow(sheet: sheet) { list.rows.append(($0, $1)) }
    return list.rows
  }

  private final class RowList {
    var rows: [(rowNumber: Int, cells: [String])] = []
  }

  private func loadSharedStrings() throws -> [String] {
    if let sharedStrings { return sharedStrings }
    let sink = SharedStringsSink()
    if let entry = sharedStringsEntry {
      try WorkbookParts.scan(entry, in: archive, limit: limit, sink: sink)
    }
    sharedStrings = sink.strings
    return sink.strings
  }
}
