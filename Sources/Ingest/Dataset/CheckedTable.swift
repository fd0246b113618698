import CareRegistry
import GeoFormats
import Wording

/// A table of a dataset whose columns, types and key have been checked: whoever takes a value out of
/// it need not ask again.
///
/// What a spreadsheet does to a file when a person saves it (a lost leading zero, `2025/10/1` for
/// `2025-10-01`) is put right and reported as an issue.
struct CheckedTable: Sendable {
  let schema: TableSchema
  /// Cells in the order of the schema's fields.
  private(set) var rows: [[String]] = []
  /// 1-based row of the file for each row.
  private(set) var fileRows: [Int] = []
  private(set) var repairs: [Issue] = []
  private let positions: [String: Int]

  /// - Throws: `Failure.badInput` that names file, row, column, value and what to do.
  init(schema: TableSchema, _ csv: CSVTable) throws(Failure) {
    self.schema = schema
    self.positions = Dictionary(
      uniqueKeysWithValues: schema.fields.enumerated().map { ($1.name, $0) })
    let columns = try Self.columns(of: schema, in: csv.header)
    rows.reserveCapacity(csv.rows.count)
    var repaired = [Int](repeating: 0, count: schema.fields.count)
    var firstRepair = [(row: Int, value: String)?](repeating: nil, count: schema.fields.count)
    for record in csv.rows {
      let (fileRow, cells) = (record.line, record.fields)
      if cells.allSatisfy(\.isEmpty) { continue }
      if cells.count > csv.header.count,
        let extra = cells[csv.header.count...].first(where: { !$0.isEmpty })
      {
        throw Failure(
          .badInput, Words.Ingest.tooManyCells.with(clip(extra)), at: "\(schema.path):\(fileRow)",
          remedy: Words.Ingest.quoteCommas)
      }
      var row: [String] = []
      row.reserveCapacity(columns.count)
      for (field, column) in columns.enumerated() {
        let raw = record.field(column)
        let value = try Self.check(raw, schema.fields[field], schema.path, fileRow)
        if value != raw {
          repaired[field] += 1
          if firstRepair[field] == nil { firstRepair[field] = (fileRow, raw) }
        }
        row.append(value)
      }
      rows.append(row)
      fileRows.append(fileRow)
    }
    if csv.encoding == .cp932 || csv.replacedCharacters > 0 {
      repairs.append(
        Issue(
          ruleID: "dataset_encoding", severity: csv.replacedCharacters > 0 ? .warning : .note,
          file: schema.path, row: nil,
          message: Words.Ingest.notUTF8.with(String(csv.replacedCharacters)),
          remedy: Words.Ingest.spreadsheetRemedy))
    }
    for (field, first) in firstRepair.enumerated() {
      guard let first else { continue }
      repairs.append(
        Issue(
          ruleID: "dataset_value_repaired", severity: .note, file: schema.path, row: first.row,
          column: schema.fields[field].name, value: clip(first.value),
          message: Words.Ingest.spreadsheetValues.with(String(repaired[field])),
          remedy: Words.Ingest.spreadsheetRemedy))
    }
    try checkKey()
  }

  /// The text in the column of that name; empty where there is no value.
  subscript(_ row: Int, _ name: String) -> String {
    guard let column = positions[name] else {
      preconditionFailure("\(schema.name) has no column \(name)")
    }
    return rows[row][column]
  }

  /// nil where the cell is empty.
  func text(_ row: Int, _ name: String) -> String? {
    let value = self[row, name]
    return value.isEmpty ? nil : value
  }

  /// nil where the cell is empty.
  func integer(_ row: Int, _ name: String) -> Int? { Int(self[row, name]) }

  /// nil where the cell is empty.
  func number(_ row: Int, _ name: String) -> Double? { Double(self[row, name]) }

  func boolean(_ row: Int, _ name: String) -> Bool { self[row, name] == "1" }

  /// nil where the cell is empty: the schema lists the words, so no other text comes this far.
  func word<Word: RawRepresentable>(_ row: Int, _ name: String, as _: Word.Type = Word.self) -> Word?
  where Word.RawValue == String {
    Word(rawValue: self[row, name])
  }

  /// The failure for a value that only the caller can judge.
  func failure(_ row: Int, _ name: String, _ message: Phrase, remedy: Phrase) -> Failure {
    Failure(
      .badInput, message.with(clip(self[row, name])),
      at: "\(schema.path):\(fileRows[row]) \(name)", remedy: remedy)
  }

  /// Values of `names` in a row, joined by a character that no cell can hold.
  func key(_ row: Int, _ names: [String]) -> String {
    names.count == 1 ? self[row, names[0]] : names.map { self[row, $0] }.joined(separator: "\u{1F}")
  }

  private func checkKey() throws(Failure) {
    guard !schema.primaryKey.isEmpty else { return }
    var seen: [String: Int] = [:]
    seen.reserveCapacity(rows.count)
    for row in rows.indices {
      let key = key(row, schema.primaryKey)
      if let first = seen.updateValue(row, forKey: key) {
        throw Failure(
          .badInput,
          Words.Ingest.duplicateKey.with(
            schema.primaryKey.joined(separator: ", "),
            clip(schema.primaryKey.map { self[row, $0] }.joined(separator: ", ")),
            String(fileRows[first])),
          at: "\(schema.path):\(fileRows[row])", remedy: Words.Ingest.duplicateKeyRemedy)
      }
    }
  }

  /// Position in `header` of each field of the schema; nil where an older dataset may lack it.
  private static func columns(of schema: TableSchema, in header: [String]) throws(Failure) -> [Int?] {
    var places: [String: Int] = [:]
    for (index, name) in header.enumerated() {
      if places.updateValue(index, forKey: name) != nil, schema.field(name) != nil {
        throw Failure(
          .badInput, Words.Ingest.columnTwice.with(name), at: "\(schema.path):1",
          remedy: Words.Ingest.columnTwiceRemedy)
      }
    }
    var columns: [Int?] = []
    for field in schema.fields {
      guard let place = places[field.name] else {
        if field.mayBeMissing {
          columns.append(nil)
          continue
        }
        let strangers = header.filter { schema.field($0) == nil && !$0.isEmpty }
        throw Failure(
          .badInput,
          strangers.isEmpty
            ? Words.Ingest.columnMissing.with(field.name)
            : Words.Ingest.columnRenamed.with(field.name, clip(strangers.joined(separator: ", "))),
          at: "\(schema.path):1", remedy: Words.Ingest.columnRemedy.with(field.name))
      }
      columns.append(place)
    }
    return columns
  }
}
