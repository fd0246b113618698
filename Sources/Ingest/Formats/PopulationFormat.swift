import GeoFormats
import Wording

/// IPSS 日本の地域別将来推計人口（令和5年推計）: result tables 1 (people), 3-3 (65+ in per cent) and 3-4 (75+).
struct PopulationFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.Sources.populationMethod
  private let kind: PopulationTable.Kind
  /// What the title of the group of years says.
  private let group: String

  /// nil for a profile that doesn't say which figures the table has.
  init?(_ columns: ColumnProfile) {
    guard let kind = columns.option("kind").flatMap(PopulationTable.Kind.init(rawValue:)),
      let group = columns.option("group"), !group.isEmpty
    else { return nil }
    self.columns = columns
    self.kind = kind
    self.group = ColumnProfile.comparable(group)
  }

  func matches(_ probe: FileProbe) -> Bool {
    guard case .workbook(let rows) = probe.content,
      let header = rows.first(where: { columns.fits($0) })
    else { return false }
    return header.contains(where: groupTitle)
  }

  /// Whether the header of a group of years is that of this table. The index of the total (2020 = 100) names
  /// the total too, so a total must be the whole title.
  private func groupTitle(_ cell: String) -> Bool {
    let text = ColumnProfile.comparable(cell)
    return kind == .total ? text == group : text.contains(group)
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let rows = try WorkbookReading.rows(probe.file, sheet: 0)
    guard let at = rows.firstIndex(where: { columns.fits($0.cells) }), at + 1 < rows.count,
      let first = rows[at].cells.firstIndex(where: groupTitle)
    else {
      throw Failure(.badInput, Words.Ingest.noHeaderRow, at: probe.file.name, remedy: Words.Ingest.askNewFile)
    }
    let header = rows[at].cells
    let column = columns.positions(in: header)
    // The group of years ends where the next group has its title.
    let next = header.indices.first { $0 > first && !header[$0].isEmpty }
    let yearCells = rows[at + 1].cells
    var years: [(year: Int, column: Int)] = []
    for column in first..<(next ?? yearCells.count) where column < yearCells.count {
      let text = JapaneseText.folded(yearCells[column]).prefix(4)
      if let year = Int(text), (1900...2200).contains(year) { years.append((year, column)) }
    }
    guard !years.isEmpty else {
      throw Failure(.badInput, Words.Ingest.noYears, at: probe.file.name, remedy: Words.Ingest.askNewFile)
    }
    var counts = RowCounts()
    var table = PopulationTable(
      kind: kind, years: years.map(\.year), rows: [], source: context.source, file: probe.file.baseName)
    for (number, cells) in rows.dropFirst(at + 2) {
      func cell(_ index: Int?) -> String { index.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
      guard let digits = TableReading.digits(cell(column["municipality_code"])),
        (4...5).contains(digits.utf8.count)
      else { continue }
      let code = TableReading.padded(digits, to: 5)
      guard context.owns(code) else { continue }
      counts.read += 1
      counts.accepted += 1
      if code != digits { counts.repaired += 1 }
      table.rows.append(
        PopulationTable.Row(
          code: code, bodyKind: JapaneseText.folded(cell(column["body_kind"])),
          name: TableReading.clean(cell(column["name"])),
          values: years.map { Double(cell($0.column)).flatMap { $0.isFinite ? $0 : nil } }, row: number))
    }
    material.populationTables.append(table)
    return ReadOutcome(counts)
  }
}
