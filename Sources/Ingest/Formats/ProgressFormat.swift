import CareRegistry
import GeoFormats
import Wording

/// A state of a work item with the place where it stands.
struct ProgressCell: Sendable {
  var record: ProgressRecord
  var place: RecordPlace
}

/// (ア)–(ク) of 在宅医療・介護連携推進事業: a row for each item, or a row for each municipality with a column for each
/// item, as the ministry's survey has it. The fiscal year is a column, or stands in the title above.
struct ProgressFormat: SheetFormat {
  let columns: ColumnProfile
  let method = Words.ListFiles.progressMethod
  /// Whether the items stand side by side.
  let isWide: Bool

  init(_ columns: ColumnProfile, isWide: Bool) {
    self.columns = columns
    self.isWide = isWide
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    var rows: [(head: ProfiledRows.Head, row: CSVRow)] = []
    try ProfiledRows.forEach(probe, columns) { rows.append(($0, $1)) }
    let codes = CodeColumn(rows.lazy.map { $1.field($0.column["municipality_code"]) })
    var years: [Int: Int] = [:]
    var counts = RowCounts()
    var unknown: [String: (place: RecordPlace, column: String, count: Int)] = [:]
    for (head, row) in rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let raw = row.field(head.column["municipality_code"])
      // Sums and notes below a table have no code.
      guard let code = codes.read(raw) else {
        guard !TableReading.clean(raw).isEmpty else { continue }
        counts.read += 1
        counts.rejected += 1
        material.issues.append(.badRow(place, column: head.name(of: "municipality_code"), value: raw))
        continue
      }
      guard context.owns(code.code), !code.code.hasSuffix("000") else { continue }
      counts.read += 1
      if !code.isSound {
        material.issues.append(
          .checkDigitWrong(place, column: head.name(of: "municipality_code"), value: raw))
      }
      if years[head.sheet] == nil {
        let titles = head.above.joined() + [probe.file.baseName]
        years[head.sheet] = titles.lazy.compactMap { FiscalYear.named(in: $0) }.first
      }
      guard let year = FiscalYear.read(row.field(head.column["fiscal_year"])) ?? years[head.sheet] else {
        counts.rejected += 1
        material.issues.append(.fiscalYearMissing(place, value: row.field(head.column["fiscal_year"])))
        continue
      }
      let before = material.progress.count
      for (item, role) in items(row, head) {
        let word = TableReading.clean(row.field(head.column[role]))
        let state = word.isEmpty ? "not_reported" : columns.meaning(of: word, role: "state")
        guard let state = state.flatMap(ProgressRecord.State.init(rawValue:)) else {
          unknown[word, default: (place, head.name(of: role), 0)].count += 1
          continue
        }
        material.progress.append(
          ProgressCell(
            record: ProgressRecord(
              municipalityCode: code.code, fiscalYear: year, item: item, state: state, source: context.source),
            place: place))
      }
      if material.progress.count > before {
        counts.accepted += 1
        if code.code != raw { counts.repaired += 1 }
      } else {
        counts.rejected += 1
        if !isWide, Self.item(row.field(head.column["item"])) == nil {
          material.issues.append(
            .badRow(place, column: head.name(of: "item"), value: row.field(head.column["item"])))
        }
      }
    }
    for (word, found) in unknown.sorted(by: { $0.key < $1.key }) {
      material.issues.append(
        Issue(
          ruleID: "progress_state_not_understood", severity: .warning, file: found.place.file,
          row: found.place.row, column: found.column, value: clip(word),
          message: Words.ListFiles.stateNotUnderstood.with(String(found.count)),
          remedy: Words.ListFiles.stateNotUnderstoodRemedy))
    }
    return ReadOutcome(counts)
  }

  /// Items of a row, with the role of the column that holds the state.
  private func items(
    _ row: CSVRow, _ head: ProfiledRows.Head
  ) -> [(item: ProgressRecord.Item, role: String)] {
    if isWide { return ProgressRecord.Item.allCases.map { ($0, $0.rawValue) } }
    return Self.item(row.field(head.column["item"])).map { [($0, "state")] } ?? []
  }

  /// The item of 「(ア)資源の把握」, 「ア」 or `a`; nil for anything else.
  static func item(_ text: String) -> ProgressRecord.Item? {
    let folded = JapaneseText.folded(text).filter { !$0.isWhitespace }
    if let item = ProgressRecord.Item(rawValue: folded.lowercased()) { return item }
    let inner = folded.hasPrefix("(") ? folded.dropFirst() : folded[...]
    guard let item = ProgressRecord.Item.allCases.first(where: { $0.kana == inner.first }) else { return nil }
    // アンケート is no item: the kana stands alone or is set off.
    return inner.dropFirst().first.map { ").、:,・".contains($0) } ?? true ? item : nil
  }
}
