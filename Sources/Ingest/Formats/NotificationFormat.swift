import CareRegistry
import Wording

/// 厚生局 届出受理医療機関名簿 (XLSX): one row per institution and notification; 医科, 歯科 and 薬局 in one file
/// or one each.
struct NotificationFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.notifications, title: Words.Sources.notifications, publisher: Words.Sources.welfareBureau,
    licence: "PDL1.0", method: Words.Sources.notificationsMethod)
  let signature = ["都道府県コード", "区分", "医療機関番号", "医療機関名称", "受理記号"]

  func matches(_ probe: FileProbe) -> Bool {
    guard case .workbook(let rows) = probe.content else { return false }
    return rows.contains { cells in signature.allSatisfy { cells.contains($0) } }
  }

  private static let scoreTables = ["医科": "1", "歯科": "3", "薬局": "4", "調剤": "4"]

  /// Rows gathered while the sheet streams by.
  private final class Gathering {
    var columns: [String: Int] = [:]
    var referenceDate: String?
    var counts = RowCounts()
    var institutions: [NotifiedInstitution] = []
    var indices: [String: Int] = [:]
    var issues: [Issue] = []
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let gathered = Gathering()
    let wanted = signature
    try WorkbookReading.forEachRow(probe.file, sheet: 0) { row, cells in
      guard !gathered.columns.isEmpty else {
        if wanted.allSatisfy({ cells.contains($0) }) {
          for (index, name) in cells.enumerated() where gathered.columns[name] == nil {
            gathered.columns[name] = index
          }
        } else if gathered.referenceDate == nil {
          gathered.referenceDate = cells.lazy.compactMap { JapaneseDate.iso(in: $0) }.first
        }
        return
      }
      Self.take(cells, row, probe.file.baseName, context, gathered)
    }
    let date = gathered.referenceDate ?? ""
    for index in gathered.institutions.indices { gathered.institutions[index].referenceDate = date }
    material.notifications += gathered.institutions
    material.issues += gathered.issues
    return ReadOutcome(gathered.counts, referenceDate: gathered.referenceDate)
  }

  private static func take(
    _ cells: [String], _ row: Int, _ file: String, _ context: ImportContext, _ gathered: Gathering
  ) {
    func cell(_ name: String) -> String {
      guard let column = gathered.columns[name], column < cells.count else { return "" }
      return cells[column]
    }
    let place = RecordPlace(source: context.source, file: file, row: row)
    if cells.allSatisfy(\.isEmpty) { return }
    guard let prefecture = TableReading.digits(cell("都道府県コード")).map({ TableReading.padded($0, to: 2) }),
      let digits = TableReading.digits(cell("医療機関番号")), (5...7).contains(digits.utf8.count),
      let table = scoreTables[JapaneseText.folded(cell("区分"))]
    else {
      gathered.counts.read += 1
      gathered.counts.rejected += 1
      gathered.issues.append(.badRow(place, column: "医療機関番号", value: cell("医療機関番号")))
      return
    }
    guard prefecture == context.prefecture else { return }
    gathered.counts.read += 1
    gathered.counts.accepted += 1
    let number = TableReading.padded(digits, to: 7)
    let symbol = JapaneseText.folded(cell("受理記号"))
    let key = table + number
    let index: Int
    if let known = gathered.indices[key] {
      index = known
    } else {
      index = gathered.institutions.count
      gathered.indices[key] = index
      gathered.institutions.append(
        NotifiedInstitution(
          scoreTable: table, number: number, name: TableReading.clean(cell("医療機関名称")),
          address: TableReading.clean(cell("医療機関所在地（住所）")), beds: beds(cell("病床数")),
          notifications: [], place: place, referenceDate: ""))
    }
    guard !symbol.isEmpty else { return }
    // Rows repeat: one notification is one statement.
    if !gathered.institutions[index].notifications.contains(where: { $0.symbol == symbol }) {
      gathered.institutions[index].notifications.append(.init(symbol: symbol, row: row))
    }
  }

  /// Sum of the beds in 「療養　206／一般　231」; nil for an empty cell.
  static func beds(_ text: String) -> Int? {
    let folded = JapaneseText.folded(text)
    var sum: Int?
    for part in folded.split(separator: "/") {
      let digits = part.utf8.reversed().drop { !isDigit($0) }.prefix { isDigit($0) }
      if let beds = Int(String(decoding: digits.reversed(), as: UTF8.self)), beds < 100_000 {
        sum = (sum ?? 0) + beds
      }
    }
    return sum
  }
}
