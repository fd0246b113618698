import CareRegistry
import GeoFormats
import Spatial
import Wording

/// `reach_cell`: one row for each cell with its nearest provider.
struct GapCellTable {
  private let ground: AnalysisGround
  private let reaches: [ServiceReach]

  init(_ ground: AnalysisGround, _ reaches: [ServiceReach]) {
    self.ground = ground
    self.reaches = reaches
  }

  func table() -> FeatureTable {
    let cells = ground.cells
    let first = reaches[0]
    let nearest = cells.indices.map(first.nearestFacility)
    let maker = TableMaker.self
    var columns =
      ground.cellColumns() + [
        maker.people("people", ground.people.map { $0 }),
        maker.text("nearest_facility_id", nearest.map { $0.map { ground.facilities[$0].id } }),
        maker.text("nearest_name", nearest.map { $0.map { ground.facilities[$0].name } }),
        maker.real("distance_m", first.reach.metres.map(maker.metres)),
        maker.integer("providers_within", first.reach.providersWithin.map { $0 }),
      ]
    for reach in reaches {
      columns.append(
        maker.text(
          "reach_class_\(reach.question.capability.rawValue)", reach.reach.reachClass.map(\.rawValue)))
    }
    if reaches.count > 1 {
      columns.append(
        maker.text(
          "map_class",
          zip(first.reach.reachClass, reaches[1].reach.reachClass).map {
            CellGap.mapClass(confirmed: $1, possible: $0)
          }))
    }
    return maker.table(
      "reach_cell", geometryKind: .polygon, geometries: cells.map { .polygon($0.code.polygon) }, columns)
  }

  static let view = AnalysisView(
    [
      .init("mesh_code", Words.Analysis.code, .text),
      .init("municipality_code", Words.GapAnalysis.municipality, .text),
      .init("people", Words.Analysis.people, .people),
      .init("distance_m", Words.GapAnalysis.kilometres, .kilometres),
      .init("providers_within", Words.GapAnalysis.within, .count),
      .init("reach_class_possible", Words.GapAnalysis.classPossible, .words(CodeWords.reachClasses)),
      .init("reach_class_confirmed", Words.GapAnalysis.classConfirmed, .words(CodeWords.reachClasses)),
      .init("nearest_name", Words.GapAnalysis.nearest, .brief(40)),
    ], rows: 40)
}

extension AnalysisGround {
  /// Columns that tell cells apart and what they were asked.
  func cellColumns() -> [TableColumn] {
    [
      TableMaker.text("mesh_code", cells.map(\.code.description)),
      TableMaker.text("municipality_code", cells.map(\.municipalityCode)),
    ] + askedColumns(cells.count)
  }
}
