import CareRegistry
import GeoFormats
import Wording

/// People of a municipality by the resident register at one date.
struct ResidentRegister: Sendable {
  struct Row: Sendable {
    var population: MunicipalPopulation
    var name: String
    var row: Int
  }

  /// Year of the date (1 January).
  var year: Int
  var rows: [Row]
  var source: String
  var file: String
}

/// 住民基本台帳に基づく人口 年齢階級別（市区町村別）: a header spread over two rows, three rows a body (both
/// sexes, men, women), codes of six digits.
struct ResidentRegisterFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.PopulationSources.registerMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func matches(_ probe: FileProbe) -> Bool {
    guard case .workbook(let rows) = probe.content else { return false }
    return header(in: rows) != nil
  }

  /// The header put together from a row and the one above it, and the index of its last row.
  private func header(in rows: [[String]]) -> (last: Int, names: [String])? {
    for last in rows.indices {
      let below = rows[last]
      if columns.fits(below) { return (last, below) }
      guard last > 0 else { continue }
      let above = rows[last - 1]
      let names = (0..<max(above.count, below.count)).map { i in
        let upper = i < above.count ? above[i] : ""
        // 「総数」 stands over 「人」.
        return upper.isEmpty ? (i < below.count ? below[i] : "") : upper
      }
      if columns.fits(names), !columns.fits(above) { return (last, names) }
    }
    return nil
  }

  /// Lowest age of a class such as 「65歳～69歳」 or 「100歳以上」; nil for other headers.
  static func lowestAge(_ name: String) -> Int? {
    let text = JapaneseText.folded(name)
    guard let mark = text.firstIndex(of: "歳") else { return nil }
    return Int(text[..<mark].filter { $0 != " " })
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let rows = try WorkbookReading.rows(probe.file, sheet: 0)
    let cells = rows.map(\.cells)
    guard let header = header(in: Array(cells.prefix(12))) else {
      throw Failure(.badInput, Words.Ingest.noHeaderRow, at: probe.file.name, remedy: Words.Ingest.askNewFile)
    }
    let date = cells.prefix(header.last + 1).joined().lazy.compactMap { JapaneseDate.iso(in: $0) }.first
    guard let date, let year = Int(date.prefix(4)) else {
      throw Failure(
        .badInput, Words.PopulationIssues.registerWithoutDate, at: probe.file.name,
        remedy: Words.Ingest.askNewFile)
    }
    let column = columns.positions(in: header.names)
    let classes = header.names.indices.compactMap { i in Self.lowestAge(header.names[i]).map { (i, $0) } }
    func classColumns(from age: Int) -> [Int]? {
      classes.contains { $0.1 == age } ? classes.filter { $0.1 >= age }.map(\.0) : nil
    }
    guard let from65 = classColumns(from: 65), let from75 = classColumns(from: 75) else {
      throw Failure(.badInput, Words.Ingest.noHeaderRow, at: probe.file.name, remedy: Words.Ingest.askNewFile)
    }
    let sums = (self.columns.option("endings_of_sums") ?? "").split(separator: "|")
    let from85 = classColumns(from: 85)
    var counts = RowCounts()
    var register = ResidentRegister(year: year, rows: [], source: context.source, file: probe.file.baseName)
    for (number, cells) in rows.dropFirst(header.last + 1) {
      func cell(_ index: Int?) -> String { index.flatMap { $0 < cells.count ? cells[$0] : nil } ?? "" }
      // The national row has no code.
      guard let code = TableReading.municipalityCode(cell(column["municipality_code"])), context.owns(code)
      else { continue }
      counts.read += 1
      // Rows of men and women repeat the row of both.
      guard self.columns.meaning(of: cell(column["sex"]), role: "sex") == "all" else {
        counts.accepted += 1
        continue
      }
      func people(_ indices: [Int]) -> Int? {
        var sum = 0
        for index in indices {
          guard let value = Double(cell(index)), value >= 0, value <= 1e9 else { return nil }
          sum += Int(value.rounded())
        }
        return sum
      }
      guard let total = people(column["total"].map { [$0] } ?? []), let over65 = people(from65),
        let over75 = people(from75), over65 <= total
      else {
        counts.rejected += 1
        material.issues.append(
          .badRow(
            RecordPlace(source: context.source, file: probe.file.baseName, row: number), column: "総数",
            value: cell(column["total"])))
        continue
      }
      counts.accepted += 1
      let name = TableReading.clean(cell(column["name"]))
      // Rows of the prefecture as a whole, of counties and of all islands of Tokyo.
      if name == "-" || name.isEmpty || sums.contains(where: name.hasSuffix) { continue }
      register.rows.append(
        ResidentRegister.Row(
          population: MunicipalPopulation(
            code: code, year: year, total: total, over65: over65, over75: over75,
            over85: from85.flatMap(people)), name: name, row: number))
    }
    if !register.rows.isEmpty { material.residentRegisters.append(register) }
    return ReadOutcome(counts, referenceDate: date)
  }
}
