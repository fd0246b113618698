import CareRegistry
import GeoFormats
import Spatial
import Wording

/// KSJ メッシュ別将来推計人口, the editions of 2018 and 2024, as shapefile, GeoJSON or CSV: people of cells by
/// five-year class and year. Only attributes are read: the mesh code is the geometry.
///
/// Of a suppressed cell (`*`) the total `PTN` stays and the ages are 0: they stand in the cell that `GASSAN`
/// names (`@`). Classes count from 1 (0–4), so 65+ are the classes from 14 on; class 0 is the sum of all.
struct FutureMeshFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.PopulationSources.futureMeshMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func matches(_ probe: FileProbe) -> Bool {
    let names = AttributeRows.names(probe)
    return columns.fits(names) && !years(in: names).isEmpty
  }

  /// The columns of one year.
  private struct YearColumns {
    var year: Int
    var total: Int
    var counted: Int?
    var classes65: [Int]
    var classes75: [Int]
    var classes85: [Int]
    var over65: Int?
    var over75: Int?
    var mark: Int?
    var receiver: Int?

    var all: [Int] {
      classes65 + classes75 + classes85 + [total]
        + [counted, over65, over75, mark, receiver].compactMap(\.self)
    }
  }

  /// Years with a total and age bands. A year without ages (the census year of the edition) is no year of it.
  private func years(in names: [String]) -> [YearColumns] {
    let places = Dictionary(names.enumerated().map { ($1, $0) }) { a, _ in a }
    func column(_ option: String, _ year: Int, class number: Int? = nil) -> Int? {
      guard let patterns = columns.option(option) else { return nil }
      for pattern in patterns.split(separator: "|") {
        if let place = places[Self.name(String(pattern), year: year, class: number)] { return place }
      }
      return nil
    }
    func number(_ option: String) -> Int { columns.option(option).flatMap { Int($0) } ?? 0 }
    let last = number("last_class")
    return (1990...2150).compactMap { year in
      guard let total = column("total", year) else { return nil }
      func classes(_ option: String) -> [Int] {
        let first = number(option)
        return first > 0 && first <= last
          ? (first...last).compactMap { column("five_year_class", year, class: $0) } : []
      }
      let found = YearColumns(
        year: year, total: total, counted: column("counted", year), classes65: classes("first_class_65"),
        classes75: classes("first_class_75"), classes85: classes("first_class_85"),
        over65: column("over65", year), over75: column("over75", year), mark: column("mark", year),
        receiver: column("receiver", year))
      let hasAges =
        (!found.classes65.isEmpty || found.over65 != nil) && (!found.classes75.isEmpty || found.over75 != nil)
      return hasAges ? found : nil
    }
  }

  /// The name of a column by its pattern: `PT{class}_{year}` is `PT14_2050`.
  private static func name(_ pattern: String, year: Int, class number: Int?) -> String {
    var name = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      name += rest[..<open]
      name += rest[open...close] == "{year}" ? String(year) : number.map(String.init) ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return name + rest
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let names = AttributeRows.names(probe)
    let years = years(in: names)
    let column = columns.positions(in: names)
    var gathering = Gathering(
      file: AgeMeshFile(
        kind: .projection, years: years.map(\.year), cells: [], source: context.source,
        file: probe.file.baseName))
    // Of some three hundred columns a third is needed.
    let needed = Set(column.values).union(years.flatMap(\.all)).sorted()
    var slots = [Int](repeating: 0, count: names.count)
    for (slot, index) in needed.enumerated() { slots[index] = slot }
    try AttributeRows.forEach(probe, columns: needed.map { names[$0] }) { row, fields in
      func field(_ index: Int?) -> String { index.map { fields[slots[$0]] } ?? "" }
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row)
      let code = TableReading.municipalityCode(field(column["municipality_code"]))
      // A row of another prefecture is none of ours, but a suppressed cell there may share its ages with one of
      // ours; a row that says no municipality is doubtful.
      if let code, !context.owns(code), !years.contains(where: { isMarked(field($0.mark)) }) { return }
      gathering.counts.read += 1
      guard let code, let mesh = try? MeshCode(field(column["mesh_code"])), mesh.level.rawValue >= 8 else {
        gathering.reject(place, column: "MESH_ID", value: field(column["mesh_code"]))
        return
      }
      guard gathering.seen.insert(mesh).inserted else {
        gathering.counts.rejected += 1
        gathering.issues.append(
          .duplicate(place, column: "MESH_ID", value: field(column["mesh_code"])))
        return
      }
      var figures: [AgeFigures] = []
      for year in years {
        guard let one = self.figures(year, field, &gathering, place) else {
          gathering.reject(place, column: names[year.total], value: field(year.total))
          return
        }
        figures.append(one)
      }
      gathering.counts.accepted += 1
      gathering.file.cells.append(
        AgeMeshCell(code: mesh, municipalityCode: code, figures: figures, row: row))
    }
    gathering.finish(into: &material)
    return ReadOutcome(gathering.counts)
  }

  private func isMarked(_ text: String) -> Bool {
    let mark = JapaneseText.folded(text)
    return !mark.isEmpty && (mark == columns.option("sender_mark") || mark == columns.option("receiver_mark"))
  }

  /// nil where the year has no total.
  private func figures(
    _ year: YearColumns, _ field: (Int?) -> String, _ gathering: inout Gathering, _ place: RecordPlace
  ) -> AgeFigures? {
    func people(_ index: Int?) -> Int? { index.flatMap { AttributeRows.thousandths(field($0)) } }
    guard let total = people(year.total) else { return nil }
    // The sum of the published classes; each has four decimals, so that they are added before they are rounded.
    func sum(_ classes: [Int]) -> Int? {
      guard !classes.isEmpty else { return nil }
      let sum = classes.reduce(0) { $0 + (AttributeRows.millionths(field($1)) ?? 0) }
      return (sum + 500) / 1000
    }
    let (printed65, printed75) = (people(year.over65), people(year.over75))
    let over65 = sum(year.classes65) ?? printed65 ?? 0
    let over75 = sum(year.classes75) ?? printed75 ?? 0
    // A hundredth of a person: every class is rounded to four decimals.
    if abs(over65 - (printed65 ?? over65)) > 10 || abs(over75 - (printed75 ?? over75)) > 10 {
      gathering.ageSumsDiffer.append((place.row, year.year))
    }
    var figures = AgeFigures(
      total: total, over65: over65, over75: min(over65, over75),
      over85: sum(year.classes85).map { min($0, over75, over65) }, counted: people(year.counted) ?? total)
    let mark = JapaneseText.folded(field(year.mark))
    if mark == columns.option("sender_mark") {
      figures.mark = .sender(to: try? MeshCode(field(year.receiver)))
    } else if mark == columns.option("receiver_mark") {
      figures.mark = .receiver(senders: [])
    } else if figures.over65 > figures.total {
      // Rounding of the bands may pass the rounded total by a thousandth.
      figures.over65 = min(figures.over65, figures.total)
      figures.over75 = min(figures.over75, figures.over65)
      figures.over85 = figures.over85.map { min($0, figures.over75) }
    }
    return figures
  }

  private struct Gathering {
    var file: AgeMeshFile
    var counts = RowCounts()
    var seen: Set<MeshCode> = []
    var issues: [Issue] = []
    var ageSumsDiffer: [(row: Int, year: Int)] = []

    mutating func reject(_ place: RecordPlace, column: String, value: String) {
      counts.rejected += 1
      issues.append(.badRow(place, column: column, value: value))
    }

    func finish(into material: inout ImportMaterial) {
      material.issues += issues
      if let first = ageSumsDiffer.first {
        material.issues.append(
          Issue(
            ruleID: "age_sum_differs", severity: .warning, file: file.file, row: first.row,
            column: String(first.year), value: String(ageSumsDiffer.count),
            message: Words.PopulationIssues.ageSumDiffers.with(String(ageSumsDiffer.count)),
            remedy: Words.PopulationIssues.ageSumDiffersRemedy))
      }
      if !file.cells.isEmpty { material.ageMeshes.append(file) }
    }
  }
}
