import CareRegistry
import Wording

extension DatasetAssembly {
  /// People of the base year from the resident register, where no projection is given.
  mutating func addRegister(_ municipalities: Municipalities) {
    guard let register = newestRegister() else { return }
    dataset.baseYear = register.year
    var known: Set<String> = []
    for row in register.rows where known.insert(row.population.code).inserted {
      guard municipalities.name(of: row.population.code) != nil else {
        add(
          Issue(
            ruleID: "unknown_municipality", severity: .warning, file: register.file, row: row.row,
            column: "団体コード", value: row.population.code,
            message: Words.Ingest.unknownMunicipality.with(row.name),
            remedy: Words.Ingest.unknownMunicipalityRemedy))
        continue
      }
      dataset.populations.append(row.population)
    }
    for code in municipalities.municipalityCodes where !known.contains(code) {
      add(
        Issue(
          ruleID: "no_population", severity: .note, file: register.file, row: nil, column: "団体コード",
          value: code, message: Words.Ingest.noPopulation.with(municipalities.name(of: code) ?? code),
          remedy: Words.Ingest.noPopulationRemedy))
    }
    let cities = Set(municipalities.municipalityCodes)
    let base = dataset.populations.filter { cities.contains($0.code) }
    count("population", Words.Ingest.countPeople, base.reduce(0) { $0 + $1.total })
    count("population75", Words.Ingest.countPeople75, base.reduce(0) { $0 + $1.over75 })
  }

  /// Compares a projection with the register of the same year: more than a tenth apart is said.
  mutating func checkAgainstRegister(_ municipalities: Municipalities) {
    guard let register = newestRegister() else { return }
    var projected: [String: MunicipalPopulation] = [:]
    for row in dataset.populations where row.year == register.year { projected[row.code] = row }
    let text = Words.PopulationIssues.differsFromRegister
    var compared = 0
    for row in register.rows {
      guard let other = projected[row.population.code] else { continue }
      compared += 1
      let bands: [(Phrase, Int, Int)] = [
        (Words.Tables.people, row.population.total, other.total),
        (Words.Tables.people65, row.population.over65, other.over65),
        (Words.Tables.people75, row.population.over75, other.over75),
      ]
      let apart = bands.filter { abs($0.1 - $0.2) * 10 > $0.1 }
      guard let first = apart.first else { continue }
      add(
        Issue(
          ruleID: "projection_differs_from_register", severity: .warning, file: register.file, row: row.row,
          column: first.0.ja, value: row.population.code,
          message: Phrase(
            ja: text(.ja, row.name, first.0.ja, String(first.2), String(first.1), String(register.year)),
            en: text(.en, row.name, first.0.en, String(first.2), String(first.1), String(register.year))),
          remedy: Words.PopulationIssues.differsFromRegisterRemedy))
    }
    count("register_compared", Words.PopulationIssues.countRegisterCompared, compared)
    addToMethod(
      ofSource: register.source,
      Words.PopulationIssues.registerCompared(.ja, String(register.year), String(compared)))
  }

  /// The latest of several; older ones are no source.
  private mutating func newestRegister() -> ResidentRegister? {
    let sorted = material.residentRegisters.sorted { ($0.year, $1.file) > ($1.year, $0.file) }
    for other in sorted.dropFirst() where dataset.sources.contains(where: { $0.key == other.source }) {
      add(
        Issue(
          ruleID: "register_not_used", severity: .note, file: other.file, row: nil,
          message: Words.PopulationIssues.registerNotUsed.with(sorted.first?.file ?? ""),
          remedy: Words.Ingest.nothingToDo))
      dataset.sources.removeAll { $0.key == other.source }
    }
    return sorted.first
  }
}
