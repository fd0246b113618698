import CareRegistry
import Wording

/// How an answer about sites looks on a terminal.
extension SitingTables {
  /// People of 75 and over stand beside those of the band only where they are others.
  static func view(_ objective: SitingAnalysis.Objective, _ age: AgeBand) -> AnalysisView {
    let words = Words.SitingAnalysis.self
    let isCoverage = objective == .coverage
    return AnalysisView(
      [
        .init("rank", words.rank, .count), .init("municipality_name", Words.GapAnalysis.municipality, .text),
        .init("name", words.place, .brief(20)),
        .init("people", isCoverage ? words.newlyReached : words.nearestTo, .people),
      ] + (age == .over75 ? [] : [.init("people75", words.of75, .people)])
        + (isCoverage ? [.init("people_alone", words.alone, .people)] : []) + [
          .init("people_running", words.running, .people)
        ] + (isCoverage ? [.init("share_of_beyond", words.shareOfBeyond, .percent)] : []) + [
          .init("distance_m", words.nearestKilometres, .kilometres),
          .init("nearest_name", words.nearestExisting, .brief(22)),
          .init("longitude", words.longitude, .decimals(4)), .init("latitude", words.latitude, .decimals(4)),
        ])
  }

  static let areaView = AnalysisView([
    .init("area_code", Words.Analysis.code, .text), .init("name", Words.Analysis.name, .text),
    .init("people", Words.Analysis.people, .people),
    .init("beyond_now", Words.SitingAnalysis.beyondNow, .people),
    .init("beyond_then", Words.SitingAnalysis.beyondThen, .people),
    .init("people_helped", Words.SitingAnalysis.helped, .people),
    .init("mean_distance_now_m", Words.SitingAnalysis.metresNow, .count),
    .init("mean_distance_then_m", Words.SitingAnalysis.metresThen, .count),
    .init("sites", Words.SitingAnalysis.bySites, .text),
  ])

  static let cellView = AnalysisView(
    [
      .init("mesh_code", Words.Analysis.code, .text),
      .init("municipality_code", Words.GapAnalysis.municipality, .text),
      .init("people", Words.Analysis.people, .people), .init("site_rank", Words.SitingAnalysis.rank, .count),
      .init("distance_m", Words.SitingAnalysis.kilometresToSite, .kilometres),
    ], rows: 40)
}
