import GeoFormats
import Wording

/// 保険医療機関一覧: code, 7-digit number, name, postcode, address; as collected without a header, or under one.
///
/// A code has nine digits (prefecture, number) or ten (prefecture, 点数表, number): the third of ten tells whether
/// the institution is medical (1), dental (3) or a pharmacy (4). Nine digits are medical, unless a column says.
struct InsuredInstitutionFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.Sources.insuredMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  /// Where the columns stand in a list without a header.
  private static let layout = ["code": 0, "number": 1, "name": 2, "postcode": 3, "address": 4]

  /// What is at the front of a list: a header that the profile knows, words that name no known column, or nothing.
  private func front(_ table: CSVTable) -> (column: [String: Int], hasHeader: Bool)? {
    if columns.fits(table.header) { return (columns.positions(in: table.header), true) }
    guard table.header.count >= 5 else { return nil }
    if Self.numbers(table.header, Self.layout) != nil { return (Self.layout, false) }
    let isHeader = table.header.allSatisfy { $0.utf8.allSatisfy { !isDigit($0) } } && !table.header[0].isEmpty
    return isHeader && !table.rows.isEmpty ? (Self.layout, true) : nil
  }

  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content, let front = front(table) else { return false }
    return table.rows.prefix(5).allSatisfy { Self.numbers($0.fields, front.column) != nil }
  }

  private struct Numbers {
    var prefecture: String
    /// nil where the code has no digit for it.
    var scoreTable: String?
    var number: String
  }

  /// Numbers of a row that may have lost its zeros; nil where they can't be numbers of one institution.
  private static func numbers(_ cells: [String], _ column: [String: Int]) -> Numbers? {
    func cell(_ role: String) -> String {
      guard let index = column[role], cells.indices.contains(index) else { return "" }
      return cells[index]
    }
    guard let long = TableReading.digits(cell("code")), let short = TableReading.digits(cell("number")),
      (8...10).contains(long.utf8.count), (5...7).contains(short.utf8.count)
    else { return nil }
    let code = TableReading.padded(long, to: 9)
    let number = TableReading.padded(short, to: 7)
    guard code.hasSuffix(number), let prefecture = Int(code.prefix(2)), (1...47).contains(prefecture) else {
      return nil
    }
    guard code.utf8.count == 10 else { return Numbers(prefecture: String(code.prefix(2)), number: number) }
    let table = String(code.dropFirst(2).prefix(1))
    return ["1", "3", "4"].contains(table)
      ? Numbers(prefecture: String(code.prefix(2)), scoreTable: table, number: number) : nil
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    guard let front = front(table) else {
      throw Failure(.internalFault, Words.Ingest.notATable, at: probe.file.name)
    }
    let column = front.column
    var counts = RowCounts()
    var seen: Set<String> = []
    for row in (front.hasHeader ? [] : [CSVRow(line: 1, fields: table.header)]) + table.rows {
      guard row.fields.contains(where: { !TableReading.clean($0).isEmpty }) else { continue }
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let name = TableReading.clean(row.field(column["name"]))
      guard let numbers = Self.numbers(row.fields, column), !name.isEmpty else {
        counts.read += 1
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "2", value: row.field(column["number"])))
        continue
      }
      guard numbers.prefecture == context.prefecture else { continue }
      counts.read += 1
      let said = columns.meaning(of: row.field(column["score_table"]), role: "score_table")
      let scoreTable = numbers.scoreTable ?? said ?? "1"
      guard seen.insert(scoreTable + numbers.number).inserted else {
        counts.rejected += 1
        material.issues.append(.duplicate(place, column: "2", value: numbers.number))
        continue
      }
      counts.accepted += 1
      if numbers.number != row.field(column["number"]) { counts.repaired += 1 }
      material.insured.append(
        InsuredRecord(
          scoreTable: scoreTable, number: numbers.number, name: name,
          address: TableReading.clean(row.field(column["address"])), place: place))
    }
    return ReadOutcome(counts)
  }
}
