import CareRegistry
import GeoFormats
import Wording

/// Reads a table of a dataset that may be damaged: every fault becomes an issue, and the rows that keep all rules of
/// `CheckedTable` go on.
struct LenientTable {
  let schema: TableSchema
  /// The rows without a fault; nil where the table can't be read at all.
  private(set) var table: CheckedTable?
  private(set) var issues: [Issue] = []
  /// Keys of all rows of the file, faulty ones too, by the columns that others refer to: what refers to a faulty row
  /// isn't a fault of its own.
  private(set) var keys: [String: Set<String>] = [:]

  init(schema: TableSchema, bytes: [UInt8], referred: [[String]]) {
    self.schema = schema
    let csv: CSVTable
    do throws(FormatError) {
      csv = try CSVTable(bytes: bytes)
    } catch {
      issues.append(
        DatasetFault.issue("dataset_file_unreadable", error.failure(at: schema.path), schema.path))
      return
    }
    guard let columns = columns(csv) else { return }
    var good: [CSVRow] = []
    var seen: [String: Int] = [:]
    var isWhole = true
    for record in csv.rows where !record.fields.allSatisfy(\.isEmpty) {
      var cells = record.fields
      var isGood = true
      if cells.count > csv.header.count,
        let extra = cells[csv.header.count...].first(where: { !$0.isEmpty })
      {
        issues.append(
          .found(
            "dataset_row_too_long", .error,
            CheckedPlace(file: schema.path, row: record.line, column: ""),
            value: extra, Words.Ingest.tooManyCells.with(clip(extra))))
        isGood = false
        cells = Array(cells.prefix(csv.header.count))
      }
      var values: [String: String] = [:]
      for (field, column) in zip(schema.fields, columns) {
        let raw = column < cells.count ? cells[column] : ""
        do throws(Failure) {
          values[field.name] = try CheckedTable.check(raw, field, schema.path, record.line)
        } catch {
          values[field.name] = raw
          isGood = false
          issues.append(
            DatasetFault.issue(
              "dataset_value_bad", error, schema.path, row: record.line, column: field.name,
              value: raw))
        }
      }
      for names in referred {
        keys[names.joined(separator: ","), default: []].insert(Self.key(values, names))
      }
      if !schema.primaryKey.isEmpty {
        let key = Self.key(values, schema.primaryKey)
        if let first = seen[key] {
          let value = schema.primaryKey.map { values[$0] ?? "" }.joined(separator: ", ")
          isGood = false
          issues.append(
            .found(
              "dataset_key_repeated", .error,
              CheckedPlace(
                file: schema.path, row: record.line,
                column: schema.primaryKey.joined(separator: ", ")),
              value: value,
              Words.Ingest.duplicateKey.with(
                schema.primaryKey.joined(separator: ", "), clip(value), String(first))))
        } else {
          seen[key] = record.line
        }
      }
      if isGood { good.append(record) } else { isWhole = false }
    }
    do throws(Failure) {
      let kept = isWhole ? csv : try LenientTable.table(header: csv.header, good)
      let checked = try CheckedTable(schema: schema, kept)
      table = checked
      issues += checked.repairs
    } catch {
      issues.append(DatasetFault.issue("dataset_file_unreadable", error, schema.path))
    }
  }

  static func key(_ values: [String: String], _ names: [String]) -> String {
    names.map { values[$0] ?? "" }.joined(separator: "\u{1F}")
  }

  /// Positions of the schema's columns; nil where one is missing or comes twice, each reported.
  private mutating func columns(_ csv: CSVTable) -> [Int]? {
    var isWhole = true
    for field in schema.fields {
      let count = csv.header.count { $0 == field.name }
      guard count != 1 else { continue }
      isWhole = false
      let strangers = csv.header.filter { schema.field($0) == nil && !$0.isEmpty }
      let message =
        count > 1
        ? Words.Ingest.columnTwice.with(field.name)
        : strangers.isEmpty
          ? Words.Ingest.columnMissing.with(field.name)
          : Words.Ingest.columnRenamed.with(field.name, clip(strangers.joined(separator: ", ")))
      issues.append(
        .found(
          "dataset_column_missing", .error,
          CheckedPlace(file: schema.path, row: 1, column: field.name),
          value: field.name, message))
    }
    return isWhole ? schema.fields.compactMap { csv.index(of: $0.name) } : nil
  }

  /// The rows as a table of their own, each on the line that it has in the file.
  static func table(header: [String], _ rows: [CSVRow]) throws(Failure) -> CSVTable {
    var writer = CSVWriter()
    writer.append(header)
    var bytes = writer.bytes
    var line = 2
    for row in rows {
      while line < row.line {
        bytes.append(UInt8(ascii: "\n"))
        line += 1
      }
      var single = CSVWriter()
      single.append(row.fields)
      bytes += single.bytes
      line += 1
    }
    do throws(FormatError) {
      return try CSVTable(bytes: bytes)
    } catch {
      throw error.failure(at: "")
    }
  }

  /// The table without the rows on `lines`.
  func without(_ lines: Set<Int>) -> CheckedTable? {
    guard let table else { return nil }
    if lines.isEmpty { return table }
    let kept = table.rows.indices.filter { !lines.contains(table.fileRows[$0]) }
    return LenientTable.part(of: table, kept)
  }

  /// Some rows of a checked table.
  static func part(of table: CheckedTable, _ rows: [Int]) -> CheckedTable? {
    let records = rows.map { CSVRow(line: table.fileRows[$0], fields: table.rows[$0]) }
    guard let csv = try? LenientTable.table(header: table.schema.fields.map(\.name), records) else {
      return nil
    }
    return try? CheckedTable(schema: table.schema, csv)
  }
}

/// Issues from the failures with which the strict reader would stop.
enum DatasetFault {
  /// The row, column and value may be left out: then they are taken from the failure's place `file:row column`.
  static func issue(
    _ rule: String, _ failure: Failure, _ file: String, row: Int? = nil, column: String? = nil,
    value: String = ""
  ) -> Issue {
    var line = row
    var name = column ?? ""
    if line == nil, let place = failure.place, place.hasPrefix(file + ":") {
      let rest = place.dropFirst(file.count + 1)
      let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
      line = Int(digits)
      name = String(rest.dropFirst(digits.count).drop { $0 == " " })
    }
    return Issue(
      ruleID: rule, severity: .error, file: file, row: line, column: name, value: clip(value),
      message: failure.message,
      remedy: failure.remedy ?? RuleBook.entry(rule)?.remedy ?? Phrase(ja: "", en: ""))
  }
}
