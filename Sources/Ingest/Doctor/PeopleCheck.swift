import CareRegistry
import Spatial
import Wording

/// Checks the people of a dataset: ages of municipalities and cells, wards, cells and their municipalities.
enum PeopleCheck {
  /// A cell of 500 m lies partly outside a generalised boundary; the nearest municipality of a cell in the sea is up
  /// to 5 km away.
  static let centreLimit = Metres(1_500)
  static let nearestLimit = Metres(6_000)

  static func findings(_ dataset: CareDataset, rows: [String: [Int]], map: inout DatasetMap)
    -> [DoctorFinding]
  {
    let populationRows = rows[DatasetLayout.populations.name] ?? []
    let ages = zip(dataset.populations, populationRows).map { people, row in
      AgeBandCheck.Row(
        row: row, name: "\(map.name(people.code)) \(people.year)", total: Double(people.total),
        over65: Double(people.over65), over75: Double(people.over75),
        over85: people.over85.map(Double.init))
    }
    var issues = AgeBandCheck.issues(
      ages, file: DatasetLayout.populations.path, column: "population")
    issues += wards(dataset)
    let figureRows = rows[CellFiguresTable.schema.name] ?? []
    let cellAges = zip(dataset.cellFigures, figureRows).map { figures, row in
      AgeBandCheck.Row(
        row: row, name: "\(figures.code) \(figures.year)", total: Double(figures.total) / 1000,
        over65: Double(figures.over65) / 1000, over75: Double(figures.over75) / 1000,
        over85: figures.over85.map { Double($0) / 1000 })
    }
    issues += AgeBandCheck.issues(
      cellAges, file: CellFiguresTable.schema.path, column: "population")
    return issues.map { DoctorFinding($0) }
      + cells(dataset, rows[DatasetLayout.cells.name] ?? [], &map)
  }

  private static func wards(_ dataset: CareDataset) -> [Issue] {
    var people: [Int: [String: MunicipalPopulation]] = [:]
    for row in dataset.populations { people[row.year, default: [:]][row.code] = row }
    var wardsOf: [String: [String]] = [:]
    for area in dataset.areas(.ward) {
      if let city = area.parents[.municipality] { wardsOf[city, default: []].append(area.code) }
    }
    var issues: [Issue] = []
    for city in dataset.areas(.municipality) {
      guard let wards = wardsOf[city.code] else { continue }
      for year in people.keys.sorted() {
        guard let whole = people[year]?[city.code] else { continue }
        let parts = wards.compactMap { people[year]?[$0] }
        let sum = parts.reduce((0, 0, 0)) { ($0.0 + $1.total, $0.1 + $1.over65, $0.2 + $1.over75) }
        if parts.count == wards.count, sum != (whole.total, whole.over65, whole.over75) {
          issues.append(
            .found(
              "wards_do_not_sum", .warning,
              CheckedPlace(file: DatasetLayout.populations.path, row: nil, column: String(year)),
              value: String(sum.0), Words.Ingest.wardsDoNotSum.with(city.name, String(whole.total)))
          )
        }
      }
    }
    return issues
  }

  private static func cells(_ dataset: CareDataset, _ rows: [Int], _ map: inout DatasetMap)
    -> [DoctorFinding]
  {
    let file = DatasetLayout.cells.path
    var findings: [DoctorFinding] = []
    var suppressed: [Int] = []
    var firstSuppressed = ""
    for (cell, row) in zip(dataset.cells, rows) {
      if cell.isSuppressed {
        if suppressed.isEmpty { firstSuppressed = cell.code.description }
        suppressed.append(row)
      }
      let centre = cell.code.centre
      let holder = map.unit(containing: centre)
      if let holder, map.municipality(ofUnit: holder) == cell.municipalityCode { continue }
      guard let distance = map.distance(from: centre, to: cell.municipalityCode),
        distance > (cell.assignedBy == "nearest" ? nearestLimit : centreLimit)
      else { continue }
      findings.append(
        DoctorFinding(
          .found(
            "cell_outside_municipality", .warning,
            CheckedPlace(file: file, row: row, column: "municipality_code"),
            value: cell.code.description,
            Words.Doctor.cellOutside.with(
              cell.code.description, map.name(cell.municipalityCode), kilometresText(distance.value)
            )),
          at: centre))
    }
    if let issue = MeshCheck.suppression(
      rows: suppressed, cells: dataset.cells.count, file: file, column: "is_suppressed",
      firstCode: firstSuppressed)
    {
      findings.append(DoctorFinding(issue))
    }
    return findings
  }
}
