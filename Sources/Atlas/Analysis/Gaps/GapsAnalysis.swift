import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Who is not reached: figures of areas, classes of cells, what is left of every area outside all discs, and
/// clusters of cells beyond reach. All are candidates (空白候補).
public enum GapsAnalysis {
  /// What an answer may hold.
  public enum Part: String, Sendable, CaseIterable {
    case areas = "gap_area"
    case cells = "reach_cell"
    case polygons = "gap_polygon"
    case clusters = "gap_cluster"
  }

  /// - Parameters:
  ///   - threshold: providers per 10,000 people of 75 and over below which an area is marked; nil: none is.
  ///   - parts: what is computed besides the answer proper, which is the cells when cells were asked for, else the
  ///     areas.
  ///   - discs: how the reach discs of gap polygons are drawn.
  /// - Throws: `Failure.usage` for a threshold that is no rate; polygons of a rule without a distance.
  public static func run(
    _ ground: AnalysisGround, threshold: Double? = nil, parts: Set<Part> = Set(Part.allCases),
    discs: DiscShape = .geodesic
  ) throws(Failure) -> AnalysisResult {
    if let threshold, !(threshold >= 0 && threshold.isFinite) {
      throw Failure(
        .usage, Words.GapAnalysis.badThreshold.with("\(threshold)"), at: "--threshold",
        remedy: Words.GapAnalysis.badThresholdRemedy)
    }
    let readings = ground.question.capability.map { [$0] } ?? [.possible, .confirmed]
    let reaches = readings.map(ground.reach)
    let main: Part = ground.question.level == .cell ? .cells : .areas
    var tables: [FeatureTable] = []
    for part in [main] + Part.allCases.filter({ $0 != main && parts.contains($0) }) {
      switch part {
      case .areas: tables.append(GapAreas(ground, reaches, threshold).table())
      case .cells: tables.append(GapCellTable(ground, reaches).table())
      case .polygons: tables.append(try GapLayers(ground, reaches).polygons(discs))
      case .clusters: tables.append(try GapLayers(ground, reaches).clusters())
      }
    }
    var notes = ground.notes(reading: ground.question.capability)
    notes.insert(Words.Analysis.candidateNote, at: 0)
    if parts.contains(.polygons) && ground.rule.kind == .metres {
      notes.append(discs.note)
    }
    return AnalysisResult(
      verb: "gaps", title: ground.title(Words.GapAnalysis.title), notes: notes, tables: tables,
      key: main == .cells ? ["mesh_code", "municipality_code"] : ["area_level", "area_code"],
      view: main == .cells
        ? GapCellTable.view : GapAreas.view(threshold: threshold, isRange: readings.count > 1),
      views: ["reach_cell": GapCellTable.view, "gap_polygon": GapLayers.view, "gap_cluster": GapLayers.view])
  }
}
