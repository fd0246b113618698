import CareRegistry
import Wording

extension DatasetAssembly {
  /// Municipal people by year: totals, and 65+ and 75+ from the percentages of the same projection.
  mutating func addPopulations(_ municipalities: Municipalities) {
    guard let total = material.populationTables.first(where: { $0.kind == .total }) else {
      if !material.residentRegisters.isEmpty {
        addRegister(municipalities)
        return
      }
      // A mesh with ages gives the totals itself.
      guard material.ageMeshes.isEmpty else { return }
      add(
        Issue(
          ruleID: "population_missing", severity: .warning, file: "", row: nil,
          message: Words.Ingest.populationMissing, remedy: Words.Ingest.populationMissingRemedy))
      return
    }
    dataset.baseYear = total.years.min() ?? 0
    let over65 = percentages(.percent65)
    let over75 = percentages(.percent75)
    var sums: [Int: [String: MunicipalPopulation]] = [:]
    var known: Set<String> = []
    for row in total.rows where row.bodyKind != "a" {
      if row.bodyKind == PopulationTable.joinedArea, municipalities.name(of: row.code) == nil {
        add(
          Issue(
            ruleID: "joined_area_in_projection", severity: .warning, file: total.file, row: row.row,
            column: "コード", value: row.code,
            message: Words.PopulationIssues.joinedArea.with(row.name),
            remedy: Words.PopulationIssues.joinedAreaRemedy))
        continue
      }
      guard municipalities.name(of: row.code) != nil else {
        add(
          Issue(
            ruleID: "unknown_municipality", severity: .warning, file: total.file, row: row.row, column: "コード",
            value: row.code, message: Words.Ingest.unknownMunicipality.with(row.name),
            remedy: Words.Ingest.unknownMunicipalityRemedy))
        continue
      }
      guard known.insert(row.code).inserted else { continue }
      for (index, year) in total.years.enumerated() {
        guard let value = row.values[index], value >= 0, value <= 1e9,
          let share65 = over65[row.code]?[year], let share75 = over75[row.code]?[year]
        else {
          add(
            Issue(
              ruleID: "population_incomplete", severity: .warning, file: total.file, row: row.row,
              column: String(year), value: row.code,
              message: Words.Ingest.populationIncomplete.with(row.name),
              remedy: Words.Ingest.populationMissingRemedy))
          continue
        }
        let people = MunicipalPopulation(
          code: row.code, year: year, total: Int(value.rounded()),
          over65: wholePeople(value, share65, total.file, row.row, year),
          over75: wholePeople(value, share75, total.file, row.row, year))
        dataset.populations.append(people)
        sums[year, default: [:]][row.code] = people
      }
    }
    checkWards(municipalities, sums, file: total.file)
    checkAgainstRegister(municipalities)
    checkPrefecture(total, municipalities, sums)
    for code in municipalities.municipalityCodes where !known.contains(code) {
      add(
        Issue(
          ruleID: "no_population", severity: .note, file: total.file, row: nil, column: "コード", value: code,
          message: Words.Ingest.noPopulation.with(municipalities.name(of: code) ?? code),
          remedy: Words.Ingest.noPopulationRemedy))
    }
    let base = sums[dataset.baseYear, default: [:]].values.filter {
      municipalities.index(ofUnit: $0.code).map { municipalities.units[$0].cityCode == nil } ?? true
    }
    count("population", Words.Ingest.countPeople, base.reduce(0) { $0 + $1.total })
    count("population75", Words.Ingest.countPeople75, base.reduce(0) { $0 + $1.over75 })
  }

  /// Percentages by code and year.
  private func percentages(_ kind: PopulationTable.Kind) -> [String: [Int: Double]] {
    var shares: [String: [Int: Double]] = [:]
    for table in material.populationTables where table.kind == kind {
      for row in table.rows where shares[row.code] == nil {
        for (index, year) in table.years.enumerated() {
          if let value = row.values[index], (0...100).contains(value) {
            shares[row.code, default: [:]][year] = value
          }
        }
      }
    }
    return shares
  }

  /// Whole people from a total and a percentage; the published percentages give them exactly.
  private mutating func wholePeople(
    _ total: Double, _ percent: Double, _ file: String, _ row: Int, _ year: Int
  ) -> Int {
    let people = total * percent / 100
    if abs(people - people.rounded()) > 0.001 {
      add(
        Issue(
          ruleID: "percentage_not_exact", severity: .note, file: file, row: row, column: String(year),
          value: "\(percent)", message: Words.Ingest.percentageNotExact, remedy: Words.Ingest.nothingToDo))
    }
    return Int(people.rounded())
  }

  private mutating func checkWards(
    _ municipalities: Municipalities, _ sums: [Int: [String: MunicipalPopulation]], file: String
  ) {
    for city in municipalities.cities {
      for year in sums.keys.sorted() {
        guard let whole = sums[year]?[city.code] else { continue }
        let wards = municipalities.units(of: city.code).compactMap {
          sums[year]?[municipalities.units[$0].code]
        }
        let sum = wards.reduce((0, 0, 0)) { ($0.0 + $1.total, $0.1 + $1.over65, $0.2 + $1.over75) }
        if !wards.isEmpty, sum != (whole.total, whole.over65, whole.over75) {
          add(
            Issue(
              ruleID: "wards_do_not_sum", severity: .warning, file: file, row: nil, column: String(year),
              value: String(sum.0), message: Words.Ingest.wardsDoNotSum.with(city.name, String(whole.total)),
              remedy: Words.Ingest.compareWithDocument))
        }
      }
    }
  }

  private mutating func checkPrefecture(
    _ table: PopulationTable, _ municipalities: Municipalities, _ sums: [Int: [String: MunicipalPopulation]]
  ) {
    guard let row = table.rows.first(where: { $0.bodyKind == "a" }) else { return }
    for (index, year) in table.years.enumerated() {
      guard let printed = row.values[index].map({ Int($0.rounded()) }) else { continue }
      let joined = table.rows.filter { $0.bodyKind == PopulationTable.joinedArea }
        .reduce(0) { $0 + Int(($1.values[index] ?? 0).rounded()) }
      let sum = municipalities.municipalityCodes.reduce(joined) { $0 + (sums[year]?[$1]?.total ?? 0) }
      if sum != printed {
        add(
          Issue(
            ruleID: "municipalities_do_not_sum", severity: .warning, file: table.file, row: row.row,
            column: String(year), value: String(sum),
            message: Words.Ingest.municipalitiesDoNotSum.with(String(printed)),
            remedy: Words.Ingest.compareWithDocument))
      }
    }
  }

  /// Compares the population printed for each home-care area with the sum of its members.
  mutating func checkPrintedPopulations() {
    guard let document = material.homeCareDocument, dataset.baseYear > 0 else { return }
    var people: [String: Int] = [:]
    for row in dataset.populations where row.year == dataset.baseYear { people[row.code] = row.total }
    var sums: [String: Int] = [:]
    for membership in dataset.memberships where membership.level == .homeCare {
      sums[membership.areaCode, default: 0] += people[membership.municipalityCode] ?? 0
    }
    var checked = 0
    for area in dataset.areas(.homeCare) {
      guard let printed = area.printedPopulation else { continue }
      let sum = sums[area.code] ?? 0
      checked += 1
      guard sum != printed else { continue }
      add(
        Issue(
          ruleID: "printed_population_differs", severity: .warning, file: document.file,
          row: document.printed.first { $0.name == area.name }?.row, column: "圏域人口", value: String(printed),
          message: Words.Ingest.printedDiffers.with(
            area.name, String(printed), String(sum), String(dataset.baseYear)),
          remedy: Words.Ingest.compareWithDocument))
    }
    count("printed_populations_checked", Words.Ingest.countPrinted, checked)
  }
}
