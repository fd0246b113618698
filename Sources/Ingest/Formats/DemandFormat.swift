import CareRegistry
import GeoFormats
import Wording

/// A figure of the projection with the place it stands at.
struct DemandRecord: Sendable {
  var demand: HomeCareDemand
  var areaName: String
  var place: RecordPlace
}

/// 厚生労働省 将来の在宅（訪問診療）・外来需要推計: a sheet each, areas by row, years in the row above the header.
struct DemandFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.PopulationSources.demandMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    var counts = RowCounts()
    for sheet in try WorkbookReading.sheetNames(probe.file).indices {
      try read(sheet, probe, context, &counts, into: &material)
    }
    return ReadOutcome(counts)
  }

  private func read(
    _ sheet: Int, _ probe: FileProbe, _ context: ImportContext, _ counts: inout RowCounts,
    into material: inout ImportMaterial
  ) throws(Failure) {
    let rows = try WorkbookReading.rows(probe.file, sheet: sheet)
    guard let at = rows.firstIndex(where: { columns.fits($0.cells) }), at > 0 else { return }
    // What is projected stands in the title or over the years.
    let titles = rows[..<at].flatMap(\.cells) + [try WorkbookReading.sheetNames(probe.file)[sheet]]
    guard
      let kind = HomeCareDemand.Kind.allCases.first(where: { kind in
        columns.option(kind.rawValue).map { word in titles.contains { $0.contains(word) } } ?? false
      })
    else {
      material.issues.append(
        Issue(
          ruleID: "demand_sheet_not_read", severity: .warning, file: probe.file.baseName, row: at + 1,
          value: clip(titles.last ?? ""), message: Words.PopulationIssues.demandSheetNotRead,
          remedy: Words.Ingest.askNewFile))
      return
    }
    let header = rows[at].cells
    let column = columns.positions(in: header)
    let receipts = Set((columns.columns["receipts"] ?? []).map(ColumnProfile.comparable))
    let years: [(year: Int, column: Int)] = header.indices.compactMap { index in
      guard receipts.contains(ColumnProfile.comparable(header[index])), index < rows[at - 1].cells.count,
        let year = Int(JapaneseText.folded(rows[at - 1].cells[index]).prefix(4)),
        (1900...2200).contains(year)
      else { return nil }
      return (year, index)
    }
    guard !years.isEmpty else {
      throw Failure(.badInput, Words.Ingest.noYears, at: probe.file.name, remedy: Words.Ingest.askNewFile)
    }
    for (number, cells) in rows.dropFirst(at + 1) {
      func cell(_ index: Int?) -> String { index.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
      guard let digits = TableReading.digits(cell(column["area_code"])), (3...4).contains(digits.utf8.count)
      else { continue }
      let code = TableReading.padded(digits, to: 4)
      guard context.owns(code) else { continue }
      counts.read += 1
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: number)
      let values = years.map { Double(cell($0.column)) ?? -1 }
      guard values.allSatisfy({ $0 >= 0 && $0 <= 1e9 }) else {
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "レセプト件数/月", value: code))
        continue
      }
      counts.accepted += 1
      if digits.utf8.count < 4 { counts.repaired += 1 }
      for (year, value) in zip(years, values) {
        material.demand.append(
          DemandRecord(
            demand: HomeCareDemand(
              secondaryAreaCode: code, kind: kind, year: year.year,
              // A thousandth of a receipt, as the dataset keeps it.
              receiptsPerMonth: (value * 1000).rounded() / 1000, source: context.source),
            areaName: TableReading.clean(cell(column["area_name"])), place: place))
      }
    }
  }
}
