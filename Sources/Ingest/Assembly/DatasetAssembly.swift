import CareRegistry
import Spatial
import Wording

/// Puts a dataset together from what was read, step by step; each step is a file of its own.
struct DatasetAssembly {
  var dataset: CareDataset
  let material: ImportMaterial
  let options: ImportOptions
  /// Numbers for the summary, in the order of the steps.
  var counts: [ImportSummary.Count] = []
  var issues: [Issue]

  init(dataset: CareDataset, material: ImportMaterial, options: ImportOptions) {
    self.dataset = dataset
    self.material = material
    self.options = options
    issues = material.issues
  }

  /// - Throws: `Failure.badInput` when there are no boundaries or they overlap.
  mutating func run() throws(Failure) {
    let municipalities = try addMunicipalities()
    addAreas(municipalities)
    addPopulations(municipalities)
    checkPrintedPopulations()
    let locator = PolygonLocator(municipalities.shapes)
    addCells(municipalities, locator)
    try addBoundaries(municipalities)
    addFacilities(municipalities, locator)
    var known: Set<[String]> = []
    // The same table may be given twice, once by hand and once by the program.
    dataset.rules = material.rules.filter {
      known.insert([$0.rule, $0.service.rawValue, $0.validFrom ?? ""]).inserted
    }
    if material.rules.isEmpty {
      add(
        .init(
          ruleID: "rules_missing", severity: .warning, file: "reach_rules.csv", row: nil,
          message: Words.Ingest.rulesMissing, remedy: Words.Ingest.rulesMissingRemedy))
    }
    addHours()
    checkSymbols()
    sort()
  }

  mutating func add(_ issue: Issue) { issues.append(issue) }

  mutating func count(_ key: String, _ label: Phrase, _ value: Int) {
    counts.append(ImportSummary.Count(key, label, value))
  }

  /// What a source is called by the file it came from; the key itself where it isn't known.
  func file(ofSource key: String) -> String {
    dataset.sources.first { $0.key == key }?.file ?? key
  }

  mutating func addToMethod(ofSource key: String, _ text: String) {
    guard let index = dataset.sources.firstIndex(where: { $0.key == key }) else { return }
    dataset.sources[index].method += text
  }

  private mutating func sort() {
    let levels = Dictionary(uniqueKeysWithValues: AreaLevel.allCases.enumerated().map { ($1, $0) })
    dataset.areas.sort { (levels[$0.level] ?? 0, $0.code) < (levels[$1.level] ?? 0, $1.code) }
    dataset.memberships.sort {
      (levels[$0.level] ?? 0, $0.municipalityCode, $0.areaCode) < (
        levels[$1.level] ?? 0, $1.municipalityCode, $1.areaCode
      )
    }
    dataset.populations.sort { ($0.code, $0.year) < ($1.code, $1.year) }
    dataset.cells.sort { ($0.code, $0.municipalityCode) < ($1.code, $1.municipalityCode) }
    dataset.facilities.sort { $0.id < $1.id }
    dataset.facilitySources.sort { ($0.facilityID, $0.source, $0.row) < ($1.facilityID, $1.source, $1.row) }
    dataset.statements.sort {
      ($0.facilityID, $0.service, $0.symbol, $0.source) < ($1.facilityID, $1.service, $1.symbol, $1.source)
    }
    dataset.sources.sort { $0.key < $1.key }
    issues.sort {
      ($0.severity, $0.ruleID, $0.file, $0.row ?? 0, $0.value) < (
        $1.severity, $1.ruleID, $1.file, $1.row ?? 0, $1.value
      )
    }
    dataset.issues = issues
  }
}
