import CareAccess
import CareRegistry
import Logging
import Spatial
import Wording

/// Computes an atlas from a dataset: people of cells, reach of every service, figures of every area, gaps.
///
/// The same dataset gives the same model, whatever the number of cores.
public struct AtlasBuilder {
  private let dataset: CareDataset
  private let log: Logger

  public init(_ dataset: CareDataset, log: Logger) {
    self.dataset = dataset
    self.log = log
  }

  /// - Throws: `Failure` when the dataset lacks what an atlas can't do without, or its boundaries overlap.
  public func build() throws(Failure) -> AtlasModel {
    let catalogue = AreaCatalogue(dataset, unassignedName: Words.Registry.unassigned.ja)
    let population = PopulationSpread.spread(
      cells: dataset.cells, populations: dataset.populations, figures: dataset.cellFigures)
    guard let baseYear = population.index(of: dataset.baseYear) else {
      throw Failure(
        .badInput, Words.Atlas.noBaseYear.with(String(dataset.baseYear)), at: "municipal_population.csv",
        remedy: Words.Atlas.noBaseYearRemedy)
    }
    if dataset.cells.isEmpty {
      // Without cells everybody would seem to be reached: no figure is better than that one.
      throw Failure(
        .badInput, Words.Atlas.noCells, at: "population_mesh.csv", remedy: Words.Atlas.noCellsRemedy)
    }
    let shapes = try AreaShapes(dataset, catalogue)
    log.info("areas dissolved", metadata: ["vertices": "\(shapes.coverage.vertexCount)"])

    let centres = dataset.cells.map(\.code.centre)
    let halfDiagonals = dataset.cells.map { CellReach.halfDiagonal(of: $0.code) }
    let reaches = try questions().map { question throws(Failure) in
      try reach(question, centres: centres, halfDiagonals: halfDiagonals)
    }
    log.info("reach computed", metadata: ["questions": "\(reaches.count)"])
    let areaReaches = reaches.map { figures($0, catalogue, population) }
    let providerCounts = reaches.map { reach in
      let counts = FacilityCounts(dataset.facilities, where: reach.question.admits)
      return catalogue.entries.map(counts.count(in:))
    }
    log.info("areas summed")

    var polygons: [AtlasModel.GapPolygon] = []
    var clusters: [AtlasModel.GapClusterShape] = []
    let gaps = GapFinder(
      dataset: dataset, population: population, yearIndex: baseYear,
      pieces: GapFinder.pieces(.homeCare, of: catalogue, shape: shapes.shape))
    for (number, reach) in reaches.enumerated()
    // Without a single provider everything is beyond reach: a shape of it would say nothing.
    where !reach.question.roundTheClockOnly && !reach.question.ownKindOnly && !reach.providers.isEmpty {
      polygons += try gaps.polygons(number, reach)
      clusters += try gaps.clusters(number, reach)
    }
    log.info("gaps drawn", metadata: ["polygons": "\(polygons.count)", "clusters": "\(clusters.count)"])
    var model = AtlasModel(
      dataset: dataset, catalogue: catalogue, population: population, halfDiagonals: halfDiagonals,
      reaches: reaches, providerCounts: providerCounts, areaReaches: areaReaches, gapPolygons: polygons,
      gapClusters: clusters,
      shapes: shapes,
      baseYearIndex: baseYear, issues: dataset.issues + unplacedIssues(population))
    model.analyses = try AtlasAnalyses.tables(model)
    log.info("analyses computed")
    return model
  }

  /// All questions of the tables, in their order.
  private func questions() -> [ServiceReach.Question] {
    Service.allCases.flatMap { service in
      Capability.allCases.flatMap { capability in
        [(false, false), (true, false), (false, true)].map {
          ServiceReach.Question(
            service: service, capability: capability, roundTheClockOnly: $0.0, ownKindOnly: $0.1)
        }
      }
    }
  }

  private func reach(
    _ question: ServiceReach.Question, centres: [Position], halfDiagonals: [Double]
  ) throws(Failure) -> ServiceReach {
    guard
      let rule = dataset.rules.first(where: {
        $0.service == question.service && $0.isDefault && $0.kind == .metres
      })
    else {
      throw Failure(
        .badInput, Words.Atlas.noDefaultRule.with(question.service.label.ja), at: "reach_rules.csv",
        remedy: Words.Atlas.noDefaultRuleRemedy)
    }
    let providers = dataset.facilities.indices.filter {
      dataset.facilities[$0].position != nil && question.admits(dataset.facilities[$0])
    }
    return ServiceReach(
      question: question, rule: rule, providers: providers,
      reach: CellReach.compute(
        centres: centres, halfDiagonals: halfDiagonals,
        providers: providers.compactMap { dataset.facilities[$0].position }, reach: Metres(rule.value)))
  }

  private func figures(
    _ reach: ServiceReach, _ catalogue: AreaCatalogue, _ population: CellPopulation
  ) -> [[AreaReach]] {
    // Area of every provider by level, so that the question "is it outside?" is a comparison.
    let municipalityOf = reach.providers.map { dataset.facilities[$0].municipalityCode ?? "" }
    let wardOf = reach.providers.map { dataset.facilities[$0].wardCode ?? "" }
    let entries = catalogue.entries
    return Workers.map(count: entries.count, chunk: 16) { range in
      range.map { e in
        let entry = entries[e]
        let members = Set(entry.municipalities)
        return AreaReach.summarise(
          cells: entry.cells, reach: reach.reach, limit: Metres(reach.rule.value), people: population.total,
          people75: population.over75
        ) { entry.level == .ward ? wardOf[$0] != entry.code : !members.contains(municipalityOf[$0]) }
      }
    }.flatMap { $0 }
  }

  /// People of a municipality without any mesh cell can't be placed: said, not dropped.
  private func unplacedIssues(_ population: CellPopulation) -> [Issue] {
    population.unplaced.map {
      Issue(
        ruleID: "population_without_cells", severity: .error, file: "population_mesh.csv", row: nil,
        column: "municipality_code", value: $0, message: Words.Atlas.populationWithoutCells,
        remedy: Words.Atlas.populationWithoutCellsRemedy)
    }
  }
}
