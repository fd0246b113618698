import CareRegistry
import Wording

/// Reach rules in the layout of a dataset's `reach_rules.csv`.
struct ReachRuleFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.reachRules, title: Words.Sources.reachRules, publisher: Words.Sources.compiled,
    licence: "CC BY 4.0", method: Words.Sources.rulesMethod)
  let signature = DatasetLayout.rules.fields.map(\.name)

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try CheckedTable(schema: DatasetLayout.rules, TableReading.table(probe))
    let rules = try DatasetRows.rules(table)
    material.rules += rules
    return ReadOutcome(RowCounts(read: rules.count, accepted: rules.count))
  }
}

/// What each 受理記号 says of a service: a dated table. The service `none` stands for a symbol that is known and says
/// nothing of the services.
struct NotificationSymbolFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.notificationSymbols, title: Words.Sources.notificationSymbols,
    publisher: Words.Sources.compiled, licence: "CC BY 4.0", method: Words.Sources.symbolsMethod)
  let signature = Self.schema.fields.map(\.name)

  static let schema = TableSchema(
    name: "notification_symbols", about: "受理記号が述べること",
    fields: [
      .text("symbol", "受理記号（NFKC）", required: true),
      .text("score_table", "点数表: 1 医科、3 歯科、4 薬局", required: true, form: .digits(1)),
      .text("service", "サービス", required: true, form: .identifier),
      .text(
        "state", "yes / no / not_reported（none のとき）", required: true,
        form: .word(Availability.allCases.map(\.rawValue))),
      .date("valid_from", "開始日"),
      .date("valid_to", "終了日"),
      .text("citation", "根拠", required: true),
    ], primaryKey: ["symbol", "score_table", "service", "valid_from"])

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try CheckedTable(schema: Self.schema, TableReading.table(probe))
    for row in table.rows.indices {
      if table[row, "service"] == NotificationSymbol.noService {
        material.silentSymbols.insert(
          .init(symbol: JapaneseText.folded(table[row, "symbol"]), scoreTable: table[row, "score_table"]))
        continue
      }
      material.symbols.append(
        NotificationSymbol(
          symbol: JapaneseText.folded(table[row, "symbol"]), scoreTable: table[row, "score_table"],
          service: table[row, "service"], state: try DatasetRows.word(table, row, "state"),
          validFrom: table.text(row, "valid_from"), validTo: table.text(row, "valid_to")))
    }
    return ReadOutcome(RowCounts(read: table.rows.count, accepted: table.rows.count))
  }
}

/// What files can't say of themselves: reference date, title, publisher and licence by file name.
struct SourceNoteFormat: InputFormat {
  let profile = SourceProfile(
    key: "source_notes", title: Words.Sources.sourceNotes, publisher: Words.Sources.compiled,
    licence: "CC BY 4.0", method: Words.Sources.rulesMethod)
  let signature = Self.schema.fields.map(\.name)

  static let schema = TableSchema(
    name: "sources", about: "資料の基準日など",
    fields: [
      .text("source_file", "ファイル名", required: true),
      .date("reference_date", "基準日"),
      .text("title", "名称"),
      .text("publisher", "公表者"),
      .text("licence", "利用条件"),
    ], primaryKey: ["source_file"])

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try CheckedTable(schema: Self.schema, TableReading.table(probe))
    for row in table.rows.indices {
      material.sourceNotes.append(
        SourceNote(
          file: table[row, "source_file"], referenceDate: table[row, "reference_date"],
          title: table[row, "title"], publisher: table[row, "publisher"], licence: table[row, "licence"]))
    }
    return ReadOutcome(RowCounts(read: table.rows.count, accepted: table.rows.count))
  }
}
