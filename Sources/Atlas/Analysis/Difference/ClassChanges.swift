import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// For whom reach changed: the classes of the same cells under the providers of before and of after.
struct ClassChanges {
  private let ground: AnalysisGround
  private let before: [ReachClass]
  private let after: [ReachClass]

  init(before: AnalysisGround, after: AnalysisGround) {
    ground = after
    let reading = after.question.reading
    self.before = before.reach(reading).reach.reachClass
    self.after = after.reach(reading).reach.reachClass
  }

  /// `diff_area`.
  ///
  /// - Parameters:
  ///   - opened: facilities that the newer edition has and the older has not.
  ///   - closed: those of the older that the newer has not.
  func areaTable(opened: [Facility], closed: [Facility]) -> FeatureTable {
    let maker = TableMaker.self
    let areas = ground.areas
    let flows = areas.map {
      ClassDifference.between(
        before: before, after: after, people: ground.people, people75: ground.people, cells: $0.cells)
    }
    func sum(_ keep: (ClassDifference.Flow) -> Bool) -> [Int?] {
      flows.map { $0.flows.filter(keep).reduce(0) { $0 + $1.people } }
    }
    func number(_ facilities: [Facility]) -> [Int?] {
      let counts = FacilityCounts(facilities) { _ in true }
      return areas.map(counts.count(in:))
    }
    // Where from and where to: those whose class stays are the rest of covered_before and so on.
    var changes: [TableColumn] = []
    for from in ReachClass.allCases {
      for to in ReachClass.allCases where to != from {
        changes.append(
          maker.people(
            "\(from.rawValue)_to_\(to.rawValue)", sum { $0.from == from && $0.to == to }))
      }
    }
    return maker.table(
      "diff_area", geometryKind: .multiPolygon, geometries: ground.areaShapes(areas),
      ground.areaColumns(areas) + [
        maker.integer("opened_count", number(opened)), maker.integer("closed_count", number(closed)),
        maker.people("people", sum { _ in true }), maker.people("people_better", flows.map(\.better.people)),
        maker.people("people_worse", flows.map(\.worse.people)),
        maker.people("covered_before", sum { $0.from == .covered }),
        maker.people("covered_after", sum { $0.to == .covered }),
        maker.people("edge_before", sum { $0.from == .edge }),
        maker.people("edge_after", sum { $0.to == .edge }),
        maker.people("uncovered_before", sum { $0.from == .uncovered }),
        maker.people("uncovered_after", sum { $0.to == .uncovered }),
      ] + changes)
  }

  /// `diff_cell`: the inhabited cells whose class changed.
  func cellTable() -> FeatureTable {
    let maker = TableMaker.self
    let changed = ClassDifference.between(
      before: before, after: after, people: ground.people, people75: ground.people
    ).changedCells
    let cells = changed.map { ground.cells[$0] }
    return maker.table(
      "diff_cell", geometryKind: .polygon, geometries: cells.map { .polygon($0.code.polygon) },
      [
        maker.text("mesh_code", cells.map(\.code.description)),
        maker.text("municipality_code", cells.map(\.municipalityCode)),
      ] + ground.askedColumns(cells.count) + [
        maker.people("people", changed.map { ground.people[$0] }),
        maker.text("class_before", changed.map { before[$0].rawValue }),
        maker.text("class_after", changed.map { after[$0].rawValue }),
      ])
  }

  /// Before and after where they differ.
  static let areaView: AnalysisView = {
    let words = Words.DifferenceAnalysis.self
    return AnalysisView([
      .init("area_code", Words.Analysis.code, .text), .init("name", Words.Analysis.name, .brief(20)),
      .init("opened_count", words.opened, .count), .init("closed_count", words.closed, .count),
      .init("people", Words.Analysis.people, .people), .init("people_better", words.better, .people),
      .init("people_worse", words.worse, .people),
      .init("covered_after", Words.GapAnalysis.classCovered, .people, before: "covered_before"),
      .init("edge_after", Words.GapAnalysis.classEdge, .people, before: "edge_before"),
      .init("uncovered_after", Words.GapAnalysis.classUncovered, .people, before: "uncovered_before"),
    ])
  }()

  static let cellView = AnalysisView(
    [
      .init("mesh_code", Words.Analysis.code, .text),
      .init("municipality_code", Words.DifferenceAnalysis.municipality, .text),
      .init("people", Words.Analysis.people, .decimals(1)),
      .init("class_before", Words.DifferenceAnalysis.before, .words(CodeWords.reachClasses)),
      .init("class_after", Words.DifferenceAnalysis.after, .words(CodeWords.reachClasses)),
    ], rows: 40)
}
