import CareAccess
import CareRegistry
import Ingest
import Wording

/// Whether an atlas can be built of a dataset, asked without building it: what `AtlasBuilder` would stop at, and whom it
/// could not place. Takes a second where building takes ten.
enum AtlasPreflight {
  static func issues(_ dataset: CareDataset) -> [Issue] {
    var issues: [Issue] = []
    let population = PopulationSpread.spread(cells: dataset.cells, populations: dataset.populations)
    if population.index(of: dataset.baseYear) == nil {
      issues.append(
        impossible(
          Words.Atlas.noBaseYear.with(String(dataset.baseYear)), at: "municipal_population.csv",
          remedy: Words.Atlas.noBaseYearRemedy))
    }
    if dataset.cells.isEmpty {
      issues.append(
        impossible(Words.Atlas.noCells, at: "population_mesh.csv", remedy: Words.Atlas.noCellsRemedy))
    }
    for service in Service.allCases
    where !dataset.rules.contains(where: { $0.service == service && $0.isDefault && $0.kind == .metres }) {
      issues.append(
        impossible(
          Words.Atlas.noDefaultRule.with(service.label.ja), at: "reach_rules.csv",
          remedy: Words.Atlas.noDefaultRuleRemedy))
    }
    do throws(Failure) {
      _ = try AreaShapes(dataset, AreaCatalogue(dataset, unassignedName: Words.Registry.unassigned.ja))
    } catch {
      issues.append(impossible(error.message, at: error.place, remedy: error.remedy))
    }
    guard !dataset.cells.isEmpty else { return issues }
    return issues
      + population.unplaced.map {
        Issue(
          ruleID: "population_without_cells", severity: .error, file: "population_mesh.csv", row: nil,
          column: "municipality_code", value: $0, message: Words.Atlas.populationWithoutCells,
          remedy: Words.Atlas.populationWithoutCellsRemedy)
      }
  }

  static func impossible(_ message: Phrase, at place: String?, remedy: Phrase?) -> Issue {
    Issue(
      ruleID: "atlas_not_possible", severity: .error, file: place ?? "", row: nil, message: message,
      remedy: remedy ?? RuleBook.entry("atlas_not_possible")?.remedy ?? message)
  }
}
