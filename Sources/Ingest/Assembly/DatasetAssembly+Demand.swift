import CareRegistry
import Wording

extension DatasetAssembly {
  /// Projected demand of secondary areas, each area, kind and year once.
  mutating func addDemand() {
    let areas = dataset.areas(.secondary)
    var known: Set<[String]> = []
    var reported: Set<String> = []
    for record in material.demand {
      let one = record.demand
      guard known.insert([one.secondaryAreaCode, one.kind.rawValue, String(one.year)]).inserted else {
        add(.duplicate(record.place, column: "構想区域コード", value: one.secondaryAreaCode))
        continue
      }
      dataset.demand.append(one)
      guard !areas.isEmpty, reported.insert(one.secondaryAreaCode).inserted else { continue }
      let name = areas.first { $0.code == one.secondaryAreaCode }?.name
      if name == nil {
        add(
          Issue(
            ruleID: "demand_of_unknown_area", severity: .warning, file: record.place.file,
            row: record.place.row, column: "構想区域コード", value: one.secondaryAreaCode,
            message: Words.PopulationIssues.demandOfUnknownArea.with(record.areaName),
            remedy: Words.PopulationIssues.demandOfUnknownAreaRemedy))
      }
    }
    guard !dataset.demand.isEmpty else { return }
    dataset.demand.sort {
      ($0.secondaryAreaCode, $0.kind.rawValue, $0.year) < ($1.secondaryAreaCode, $1.kind.rawValue, $1.year)
    }
    for area in areas where !reported.contains(area.code) {
      add(
        Issue(
          ruleID: "area_without_demand", severity: .note, file: material.demand.first?.place.file ?? "",
          row: nil, column: "構想区域コード", value: area.code,
          message: Words.PopulationIssues.areaWithoutDemand.with(area.name),
          remedy: Words.PopulationIssues.demandOfUnknownAreaRemedy))
    }
    count("demand_figures", Words.PopulationIssues.countDemand, dataset.demand.count)
  }
}
