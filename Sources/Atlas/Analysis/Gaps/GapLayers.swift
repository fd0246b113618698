import CareRegistry
import GeoFormats
import Spatial
import Wording

/// `gap_polygon` and `gap_cluster` of the areas and the rule that were asked for.
struct GapLayers {
  private let ground: AnalysisGround
  private let reaches: [ServiceReach]
  private let finder: GapFinder

  init(_ ground: AnalysisGround, _ reaches: [ServiceReach]) {
    self.ground = ground
    self.reaches = reaches
    let register = ground.register
    finder = GapFinder(
      dataset: register.dataset, population: register.population, yearIndex: ground.yearIndex,
      pieces: GapFinder.pieces(ground.areaLevel, of: register.catalogue) {
        register.shape($0, $1) ?? MultiPolygon()
      })
  }

  /// What the areas have left outside all discs. Without any provider all of every area.
  ///
  /// - Throws: `Failure.usage` for a rule without a distance.
  func polygons(_ discs: DiscShape) throws(Failure) -> FeatureTable {
    _ = try ground.limit()
    var rows: [AtlasModel.GapPolygon] = []
    for (number, reach) in reaches.enumerated() { rows += try finder.polygons(number, reach, discs) }
    return GapTables(reaches: reaches, facilities: ground.facilities).polygons(rows)
  }

  func clusters() throws(Failure) -> FeatureTable {
    var rows: [AtlasModel.GapClusterShape] = []
    for (number, reach) in reaches.enumerated() { rows += try finder.clusters(number, reach) }
    return GapTables(reaches: reaches, facilities: ground.facilities).clusters(rows)
  }

  static let view = AnalysisView(
    [
      .init("area_code", Words.Analysis.code, .text),
      .init("capability", Words.GapAnalysis.reading, .words(CodeWords.capabilities)),
      .init("cell_count", Words.ResilienceAnalysis.cells, .count),
      .init("people", Words.GapAnalysis.allPeople, .people),
      .init("people75", Words.GapAnalysis.people75, .people),
      .init("area_km2", Words.GapAnalysis.area, .decimals(1)),
      .init("nearest_distance_m", Words.GapAnalysis.kilometres, .kilometres),
      .init("nearest_name", Words.GapAnalysis.nearest, .brief(40)),
      .init("centre_longitude", Words.SitingAnalysis.longitude, .decimals(4)),
      .init("centre_latitude", Words.SitingAnalysis.latitude, .decimals(4)),
    ], rows: 60)
}
