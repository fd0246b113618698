import CareRegistry
import Wording

extension DatasetAssembly {
  /// Totals of municipalities and wards that no table gives, as rounded sums of their cells: of all of them
  /// where there is no table, else of those that it leaves out (an area that a projection joins).
  mutating func addOwnTotals(_ mesh: AgeMeshFile) {
    let published = Set(dataset.populations.map(\.code))
    let publishedYears = Set(dataset.populations.map(\.year)).sorted()
    let isRegisterOnly =
      material.populationTables.allSatisfy { $0.kind != .total } && !material.residentRegisters.isEmpty
    var known = Set(dataset.populations.map { "\($0.code)/\($0.year)" })
    let later = mesh.years.filter { $0 > (publishedYears.last ?? 0) }
    let years =
      published.isEmpty ? mesh.years : isRegisterOnly ? publishedYears + later : publishedYears
    var figures: [Int: [Int]] = [:]
    for (index, one) in dataset.cellFigures.enumerated() { figures[one.year, default: []].append(index) }
    let wardOf = Dictionary(
      dataset.cells.compactMap { cell in
        cell.wardCode.map { ("\(cell.code.description)/\(cell.municipalityCode)", $0) }
      }
    ) { a, _ in a }
    var filled: Set<String> = []
    for year in years {
      var sums: [String: MunicipalPopulation] = [:]
      func add(_ one: CellFigures, to code: String) {
        var sum =
          sums[code]
          ?? MunicipalPopulation(
            code: code, year: year, total: 0, over65: 0, over75: 0, over85: one.over85 == nil ? nil : 0)
        sum.total += one.total
        sum.over65 += one.over65
        sum.over75 += one.over75
        sum.over85 = sum.over85.flatMap { a in one.over85.map { a + $0 } }
        sums[code] = sum
      }
      for index in figures[mesh.years[Self.nearest(year, in: mesh.years)]] ?? [] {
        let one = dataset.cellFigures[index]
        add(one, to: one.municipalityCode)
        // A ward of a city whose total alone is published must not take the city's place.
        if let ward = wardOf["\(one.code.description)/\(one.municipalityCode)"],
          !published.contains(one.municipalityCode) || published.contains(ward)
        {
          add(one, to: ward)
        }
      }
      for code in sums.keys.sorted() where known.insert("\(code)/\(year)").inserted {
        guard let sum = sums[code] else { continue }
        filled.insert(code)
        dataset.populations.append(
          MunicipalPopulation(
            code: code, year: year, total: CellFigures.people(sum.total),
            over65: CellFigures.people(sum.over65), over75: CellFigures.people(sum.over75),
            over85: sum.over85.map(CellFigures.people)))
      }
    }
    report(filled, isAll: published.isEmpty, isRegisterOnly: isRegisterOnly, later, mesh)
  }

  private mutating func report(
    _ filled: Set<String>, isAll: Bool, isRegisterOnly: Bool, _ later: [Int], _ mesh: AgeMeshFile
  ) {
    guard !filled.isEmpty else { return }
    let words = Words.PopulationIssues.self
    if isAll {
      add(
        Issue(
          ruleID: "population_from_mesh", severity: .note, file: mesh.file, row: nil,
          value: String(filled.count), message: words.populationFromMesh,
          remedy: words.populationFromMeshRemedy))
      let cities = Set(dataset.areas(.municipality).map(\.code))
      let base = dataset.populations.filter { $0.year == dataset.baseYear && cities.contains($0.code) }
      count("population", Words.Ingest.countPeople, base.reduce(0) { $0 + $1.total })
      count("population75", Words.Ingest.countPeople75, base.reduce(0) { $0 + $1.over75 })
    } else if isRegisterOnly {
      if !later.isEmpty {
        add(
          Issue(
            ruleID: "totals_of_two_kinds", severity: .warning, file: mesh.file, row: nil,
            value: later.map(String.init).joined(separator: ", "),
            message: words.totalsOfTwoKinds.with(String(dataset.baseYear)),
            remedy: words.populationFromMeshRemedy))
      }
    } else {
      let names = filled.sorted().map { code in dataset.areas.first { $0.code == code }?.name ?? code }
      add(
        Issue(
          ruleID: "population_from_mesh", severity: .warning, file: mesh.file, row: nil,
          value: filled.sorted().joined(separator: ", "),
          message: words.somePopulationFromMesh.with(names.joined(separator: "、")),
          remedy: words.populationFromMeshRemedy))
    }
  }

  /// Years of the tables that the mesh doesn't have take the age pattern of the nearest year.
  mutating func checkYears(_ mesh: AgeMeshFile) {
    let missing = Set(dataset.populations.map(\.year)).subtracting(mesh.years).sorted()
    guard !missing.isEmpty else { return }
    let pairs = missing.map { "\($0)→\(mesh.years[Self.nearest($0, in: mesh.years)])" }
    add(
      Issue(
        ruleID: "mesh_year_nearest", severity: .note, file: mesh.file, row: nil,
        value: pairs.joined(separator: ", "), message: Words.PopulationIssues.meshYearNearest,
        remedy: Words.Ingest.nothingToDo))
  }

  /// A mesh that has far fewer people of a municipality than its table: a part of it is missing.
  mutating func checkCoverage(_ municipalities: Municipalities, _ mesh: AgeMeshFile) {
    let year = mesh.years[Self.nearest(dataset.baseYear, in: mesh.years)]
    var sums: [String: Int] = [:]
    for one in dataset.cellFigures where one.year == year {
      sums[one.municipalityCode, default: 0] += one.total
    }
    for row in dataset.populations.filter({ $0.year == dataset.baseYear }).sorted(by: { $0.code < $1.code }) {
      guard let sum = sums[row.code], row.total > 0 else { continue }
      let people = CellFigures.people(sum)
      guard abs(people - row.total) * 5 > row.total else { continue }
      add(
        Issue(
          ruleID: "mesh_total_differs", severity: .warning, file: mesh.file, row: nil, value: row.code,
          message: Words.PopulationIssues.meshTotalDiffers.with(
            municipalities.name(of: row.code) ?? row.code, String(people), String(row.total)),
          remedy: Words.PopulationIssues.meshTotalDiffersRemedy))
    }
  }
}
