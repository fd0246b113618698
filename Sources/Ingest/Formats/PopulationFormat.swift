import GeoFormats
import Wording

/// IPSS 日本の地域別将来推計人口（令和5年推計）: result tables 1 (people), 3-3 (65+ in per cent) and 3-4 (75+).
struct PopulationFormat: InputFormat {
  let kind: PopulationTable.Kind
  let profile: SourceProfile
  let signature = ["コード", "市などの別", "都道府県", "市区町村"]

  init(_ kind: PopulationTable.Kind) {
    self.kind = kind
    let (key, title): (String, Phrase) =
      switch kind {
      case .total: (SourceKey.populationTotal, Words.Sources.populationTotal)
      case .percent65: (SourceKey.population65, Words.Sources.population65)
      case .percent75: (SourceKey.population75, Words.Sources.population75)
      }
    profile = SourceProfile(
      key: key, title: title, publisher: Words.Sources.populationInstitute, licence: "国立社会保障・人口問題研究所 利用条件",
      method: Words.Sources.populationMethod)
  }

  func matches(_ probe: FileProbe) -> Bool {
    guard case .workbook(let rows) = probe.content, let header = Self.header(in: rows) else { return false }
    return header.cells.contains { groupTitle($0) }
  }

  /// Whether the header of a group of years is that of this table.
  private func groupTitle(_ cell: String) -> Bool {
    let text = JapaneseText.folded(cell)
    return switch kind {
    case .total: text == "総人口(人)"
    case .percent65: text.contains("65歳以上人口の割合")
    case .percent75: text.contains("75歳以上人口の割合")
    }
  }

  private static func header(in rows: [[String]]) -> (index: Int, cells: [String])? {
    for (index, cells) in rows.enumerated()
    where cells.first == "コード" && cells.contains("市区町村") && cells.contains("市などの別") {
      return (index, cells)
    }
    return nil
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let rows = try WorkbookReading.rows(probe.file, sheet: 0)
    guard let header = Self.header(in: rows.map(\.cells)), header.index + 1 < rows.count,
      let nameColumn = header.cells.firstIndex(of: "市区町村"),
      let kindColumn = header.cells.firstIndex(of: "市などの別"),
      let first = header.cells.firstIndex(where: groupTitle)
    else {
      throw Failure(.badInput, Words.Ingest.noHeaderRow, at: probe.file.name, remedy: Words.Ingest.askNewFile)
    }
    // The group of years ends where the next group has its title.
    let next = header.cells.indices.first { $0 > first && !header.cells[$0].isEmpty }
    let yearCells = rows[header.index + 1].cells
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
    for (number, cells) in rows.dropFirst(header.index + 2) {
      func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
      guard let digits = TableReading.digits(cell(0)), (4...5).contains(digits.utf8.count) else { continue }
      let code = TableReading.padded(digits, to: 5)
      guard context.owns(code) else { continue }
      counts.read += 1
      counts.accepted += 1
      if code != digits { counts.repaired += 1 }
      table.rows.append(
        PopulationTable.Row(
          code: code, bodyKind: JapaneseText.folded(cell(kindColumn)),
          name: TableReading.clean(cell(nameColumn)),
          values: years.map { Double(cell($0.column)).flatMap { $0.isFinite ? $0 : nil } }, row: number))
    }
    material.populationTables.append(table)
    return ReadOutcome(counts)
  }
}
