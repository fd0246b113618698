import GeoFormats
import Wording

/// 保険医療機関一覧 as collected: 9-digit code, 7-digit number, name, postcode, address, without a header.
struct InsuredInstitutionFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.insuredInstitutions, title: Words.Sources.insuredInstitutions,
    publisher: Words.Sources.welfareBureau, licence: "PDL1.0", method: Words.Sources.insuredMethod)
  let signature: [String] = []

  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content, table.header.count >= 5 else { return false }
    return ([table.header] + table.rows.prefix(5).map(\.fields)).allSatisfy { Self.numbers($0) != nil }
  }

  /// Prefecture and seven digits of the number, from a row that may have lost its zeros.
  private static func numbers(_ cells: [String]) -> (prefecture: String, number: String)? {
    guard cells.count >= 5, let long = TableReading.digits(cells[0]),
      let short = TableReading.digits(cells[1]),
      (8...9).contains(long.utf8.count), (5...7).contains(short.utf8.count)
    else { return nil }
    let code = TableReading.padded(long, to: 9)
    let number = TableReading.padded(short, to: 7)
    return code.hasSuffix(number) ? (String(code.prefix(2)), number) : nil
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    var counts = RowCounts()
    var seen: Set<String> = []
    for row in [CSVRow(line: 1, fields: table.header)] + table.rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let name = TableReading.clean(row.field(2))
      guard let numbers = Self.numbers(row.fields), !name.isEmpty else {
        counts.read += 1
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "2", value: row.field(1)))
        continue
      }
      guard numbers.prefecture == context.prefecture else { continue }
      counts.read += 1
      guard seen.insert(numbers.number).inserted else {
        counts.rejected += 1
        material.issues.append(.duplicate(place, column: "2", value: numbers.number))
        continue
      }
      counts.accepted += 1
      if numbers.number != row.field(1) { counts.repaired += 1 }
      material.insured.append(
        InsuredRecord(
          scoreTable: "1", number: numbers.number, name: name, address: TableReading.clean(row.field(4)),
          place: place))
    }
    return ReadOutcome(counts)
  }
}
