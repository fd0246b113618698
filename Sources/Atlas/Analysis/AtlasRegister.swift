import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// What analyses work on, read back from an atlas: facilities, cells with their people, areas and rules.
public struct AtlasRegister: Sendable {
  /// Facilities, areas, memberships, cells and rules; boundaries of municipalities and wards.
  public var dataset: CareDataset
  public let catalogue: AreaCatalogue
  /// Thousandths of people by year and cell, as the atlas has them.
  public let population: CellPopulation
  /// Attribution and titles.
  public let about: AtlasContents.About
  /// What the messages call the atlas.
  public let path: String
  /// Its table of sources and steps.
  let provenance: FeatureTable
  /// Shapes of areas by level and code, as the atlas has them.
  let shapes: [AreaLevel: [String: MultiPolygon]]

  static let tables = [
    "facility", "municipality", "ward", "home_care_area", "secondary_area", "tertiary_area",
    "area_membership",
    "population_cell", "cell_population", "reach_rule", "atlas", "provenance",
  ]

  /// Tables that an atlas has only where a source gives them.
  static let optionalTables = ["municipal_office", "home_care_demand"]

  /// - Throws: `Failure` for an atlas without one of the tables or with values that an atlas can't hold.
  public init(reading path: String) throws(Failure) {
    let contents = try AtlasContents(reading: path, only: Self.tables, optional: Self.optionalTables)
    try self.init(contents)
  }

  init(
    dataset: CareDataset, catalogue: AreaCatalogue, population: CellPopulation, about: AtlasContents.About,
    path: String, provenance: FeatureTable, shapes: [AreaLevel: [String: MultiPolygon]]
  ) {
    self.dataset = dataset
    self.catalogue = catalogue
    self.population = population
    self.about = about
    self.path = path
    self.provenance = provenance
    self.shapes = shapes
  }

  init(_ contents: AtlasContents) throws(Failure) {
    about = try contents.about()
    path = contents.path
    let row = try contents.table("atlas")
    func text(_ name: String) -> String { row.texts(name)?.first.flatMap { $0 } ?? "" }
    var dataset = CareDataset(
      name: text("name"), title: about.title, titleEnglish: about.titleEnglish,
      prefectureCode: text("prefecture_code"), referenceDate: about.referenceDate, baseYear: about.baseYear)
    provenance = try contents.table("provenance")
    shapes = try RegisterReading.areas(contents, into: &dataset)
    dataset.populationMethod = about.populationMethod
    if let offices = contents.tables["municipal_office"] {
      dataset.offices = try RegisterReading.offices(offices, path)
    }
    if let demand = contents.tables["home_care_demand"] {
      dataset.demand = try RegisterReading.demand(demand, path)
    }
    dataset.facilities = try RegisterReading.facilities(contents.table("facility"), path)
    dataset.rules = try RegisterReading.rules(contents.table("reach_rule"), path)
    dataset.cells = try RegisterReading.cells(contents.table("population_cell"), path)
    let people = try contents.table("cell_population")
    population = try RegisterReading.population(people, cells: dataset.cells.count, path)
    // The catalogue leaves out municipalities without people; the base year tells which have some.
    let base = population.index(of: about.baseYear) ?? 0
    var sums: [String: (Int, Int, Int)] = [:]
    for (i, cell) in dataset.cells.enumerated() where !population.years.isEmpty {
      for code in [cell.municipalityCode, cell.wardCode].compactMap({ $0 }) {
        let old = sums[code] ?? (0, 0, 0)
        sums[code] = (
          old.0 + population.total[base][i], old.1 + population.over65[base][i],
          old.2 + population.over75[base][i]
        )
      }
    }
    let year = about.baseYear
    dataset.populations = sums.keys.sorted().map { code in
      let sum = sums[code] ?? (0, 0, 0)
      return MunicipalPopulation(
        code: code, year: year, total: sum.0 / 1000, over65: sum.1 / 1000, over75: sum.2 / 1000)
    }
    self.dataset = dataset
    catalogue = AreaCatalogue(dataset, unassignedName: Words.Registry.unassigned.ja)
  }

  /// Position of a year in the arrays of `population`.
  ///
  /// - Throws: `Failure.usage` naming the years that there are.
  public func yearIndex(_ year: Int?) throws(Failure) -> Int {
    let wanted = year ?? about.baseYear
    guard let index = population.index(of: wanted) else {
      throw Failure(
        .usage,
        Words.Commands.noSuchYear.with(
          String(wanted), population.years.map(String.init).joined(separator: ", ")), at: path)
    }
    return index
  }
}
