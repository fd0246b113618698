import CareRegistry
import GeoFormats
import Wording

/// Rows of a notification list, gathered into institutions while the sheets stream by.
final class NotificationGathering {
  private let columns: ColumnProfile
  private let context: ImportContext
  private let file: String
  private var counts = RowCounts()
  private var institutions: [NotifiedInstitution] = []
  private var indices: [String: Int] = [:]
  private var issues: [Issue] = []
  private var referenceDate: String?
  private var sheet = -1
  /// First row and number of rows of each date that can't be read.
  private var badDates: [String: (row: Int, count: Int)] = [:]

  init(_ columns: ColumnProfile, _ context: ImportContext, file: String) {
    self.columns = columns
    self.context = context
    self.file = file
  }

  func take(_ row: CSVRow, _ head: ProfiledRows.Head) {
    if head.sheet != sheet {
      sheet = head.sheet
      if referenceDate == nil {
        referenceDate = head.above.joined().lazy.compactMap { JapaneseDate.iso(in: $0) }.first
      }
    }
    func cell(_ role: String) -> String { row.field(head.column[role]) }
    let place = RecordPlace(source: context.source, file: file, row: row.line)
    let prefecture = TableReading.digits(cell("prefecture_code")).map { TableReading.padded($0, to: 2) }
    guard let prefecture, let digits = TableReading.digits(cell("number")),
      (5...7).contains(digits.utf8.count),
      let table = columns.meaning(of: cell("score_table"), role: "score_table")
    else {
      guard prefecture == nil || prefecture == context.prefecture else { return }
      counts.read += 1
      counts.rejected += 1
      issues.append(.badRow(place, column: head.name(of: "number"), value: cell("number")))
      return
    }
    guard prefecture == context.prefecture else { return }
    counts.read += 1
    counts.accepted += 1
    reportPrivateUse(row, head, place)
    let starts = TableReading.clean(cell("starts"))
    if !starts.isEmpty, JapaneseDate.iso(in: starts) == nil {
      badDates[starts, default: (row.line, 0)].count += 1
    }
    let number = TableReading.padded(digits, to: 7)
    if number != digits { counts.repaired += 1 }
    let key = table + number
    let index: Int
    if let known = indices[key] {
      index = known
    } else {
      index = institutions.count
      indices[key] = index
      institutions.append(
        NotifiedInstitution(
          scoreTable: table, number: number, name: TableReading.clean(cell("name")),
          address: TableReading.clean(cell("address")), beds: NotificationFormat.beds(cell("beds")),
          notifications: [], place: place, referenceDate: ""))
    }
    let symbol = JapaneseText.folded(cell("symbol"))
    guard !symbol.isEmpty else { return }
    // Rows repeat: one notification is one statement.
    if !institutions[index].notifications.contains(where: { $0.symbol == symbol }) {
      institutions[index].notifications.append(.init(symbol: symbol, row: row.line))
    }
  }

  func finish(into material: inout ImportMaterial) -> ReadOutcome {
    for index in institutions.indices { institutions[index].referenceDate = referenceDate ?? "" }
    for (date, found) in badDates.sorted(by: { $0.value.row < $1.value.row }) {
      issues.append(
        Issue(
          ruleID: "date_not_understood", severity: .note, file: file, row: found.row,
          column: columns.columns["starts"]?.first ?? "", value: clip(date),
          message: Words.ListFiles.dateNotUnderstood.with(String(found.count)),
          remedy: Words.ListFiles.dateNotUnderstoodRemedy))
    }
    material.notifications += institutions
    material.issues += issues
    return ReadOutcome(counts, referenceDate: referenceDate)
  }

  /// A 外字 means something in one bureau's font only: which row and column has one.
  private func reportPrivateUse(_ row: CSVRow, _ head: ProfiledRows.Head, _ place: RecordPlace) {
    for (index, text) in row.fields.enumerated() {
      guard let found = JapaneseText.privateUse(in: text).first else { continue }
      let column = index < head.names.count ? head.names[index] : ""
      issues.append(
        Issue(
          ruleID: "private_use_character", severity: .note, file: file, row: place.row, column: column,
          value: clip(TableReading.clean(text)),
          message: Words.ListFiles.privateUse.with(String(found.codePoint, radix: 16, uppercase: true)),
          remedy: Words.Ingest.privateUseRemedy))
    }
  }
}
