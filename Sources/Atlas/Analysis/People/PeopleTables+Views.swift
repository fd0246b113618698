import Wording

extension PeopleTables {
  static let areaView = AnalysisView([
    .init("area_code", Words.Analysis.code, .text), .init("name", Words.Analysis.name, .text),
    .init("population", Words.PeopleAnalysis.total, .people),
    .init("population65", Words.PeopleAnalysis.over65, .people),
    .init("share65", Words.PeopleAnalysis.ageing, .percent),
    .init("population75", Words.PeopleAnalysis.over75, .people),
    .init("share75", Words.PeopleAnalysis.share75, .percent),
    .init("density", Words.PeopleAnalysis.density, .decimals(1)),
    .init("population_change_share", Words.PeopleAnalysis.changeTotal, .percent),
    .init("population75_change_share", Words.PeopleAnalysis.change75, .percent),
    .init("peak75_year", Words.PeopleAnalysis.peak, .decimals(0)),
    .init("receipts_per_month", Words.PeopleAnalysis.receipts, .count),
  ])

  static let yearView = AnalysisView([
    .init("area_code", Words.Analysis.code, .text), .init("name", Words.Analysis.name, .text),
    .init("year", Words.PeopleAnalysis.year, .decimals(0)),
    .init("population", Words.PeopleAnalysis.total, .people),
    .init("population_index", Words.PeopleAnalysis.index, .decimals(1)),
    .init("population75", Words.PeopleAnalysis.over75, .people),
    .init("population75_index", Words.PeopleAnalysis.index, .decimals(1)),
    .init("share65", Words.PeopleAnalysis.ageing, .percent),
    .init("share75", Words.PeopleAnalysis.share75, .percent),
    .init("receipts_per_month", Words.PeopleAnalysis.receipts, .count),
  ])

  static let pyramidView = AnalysisView([
    .init("area_code", Words.Analysis.code, .text), .init("name", Words.Analysis.name, .text),
    .init("year", Words.PeopleAnalysis.year, .decimals(0)),
    .init("age_group", Words.PeopleAnalysis.group, .right), .init("people", Words.Analysis.people, .people),
    .init("share", Words.Analysis.share, .percent),
  ])

  static let cellView = AnalysisView(
    [
      .init("mesh_code", Words.Analysis.code, .text),
      .init("municipality_code", Words.GapAnalysis.municipality, .text),
      .init("people", Words.Analysis.people, .people),
      .init("people_last", Words.PeopleAnalysis.lastYear, .people),
      .init("people_change", Words.PeopleAnalysis.change, .people),
    ], rows: 40)
}
