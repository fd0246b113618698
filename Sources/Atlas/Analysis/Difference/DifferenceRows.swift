import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// `diff_facility`: one row for each change of a facility.
struct DifferenceRows {
  /// What can happen to a facility, in the order of the table.
  enum Change: String, CaseIterable {
    case opened
    case closed
    case moved
    case repositioned
    case reclassified
    case renamed
  }

  private struct Row {
    var change: Change
    var facility: Facility
    var oldID: String?
    var before: String?
    var after: String?
    var metres: Double?
    var match: String?
  }

  private let rows: [Row]

  init(_ difference: FacilityDifference, old: [Facility], new: [Facility]) {
    var rows = difference.opened.map { Row(change: .opened, facility: new[$0]) }
    rows += difference.closed.map { Row(change: .closed, facility: old[$0]) }
    for change in difference.changed {
      rows += Self.rows(change, from: old[change.old], to: new[change.new])
    }
    let order = Dictionary(Change.allCases.enumerated().map { ($1, $0) }) { a, _ in a }
    self.rows = rows.enumerated().sorted {
      (order[$0.element.change] ?? 0, $0.element.facility.id, $0.offset)
        < (order[$1.element.change] ?? 0, $1.element.facility.id, $1.offset)
    }.map(\.element)
  }

  private static func rows(_ change: FacilityChange, from old: Facility, to new: Facility) -> [Row] {
    func row(_ kind: Change, _ before: String?, _ after: String?, _ metres: Double? = nil) -> Row {
      Row(
        change: kind, facility: new, oldID: old.id, before: before, after: after, metres: metres,
        match: change.match.rawValue)
    }
    var rows: [Row] = []
    switch change.place {
    case .same: break
    case .moved(let metres):
      let isSame = old.address == new.address
      rows.append(row(.moved, isSame ? nil : old.address, isSame ? nil : new.address, metres))
    case .replaced(let metres, let from, let to):
      rows.append(row(.repositioned, from.rawValue, to.rawValue, metres))
    case .placed(let grade): rows.append(row(.repositioned, nil, grade.rawValue))
    case .lost(let grade): rows.append(row(.repositioned, grade.rawValue, nil))
    }
    if let kind = change.kind {
      rows.append(row(.reclassified, "kind=\(kind.from.rawValue)", "kind=\(kind.to.rawValue)"))
    }
    for state in change.states {
      rows.append(
        row(
          .reclassified, "\(state.attribute)=\(state.from.rawValue)",
          "\(state.attribute)=\(state.to.rawValue)"
        ))
    }
    if let name = change.name { rows.append(row(.renamed, name.from, name.to)) }
    return rows
  }

  func table() -> FeatureTable {
    let maker = TableMaker.self
    return maker.table(
      "diff_facility", geometryKind: .point,
      geometries: rows.map { $0.facility.position.map(Geometry.point) },
      [
        maker.text("change", rows.map(\.change.rawValue)),
        maker.text("facility_id", rows.map(\.facility.id)),
        maker.text("old_facility_id", rows.map { $0.oldID == $0.facility.id ? nil : $0.oldID }),
        maker.text("kind", rows.map(\.facility.kind.rawValue)), maker.text("name", rows.map(\.facility.name)),
        maker.text("municipality_code", rows.map(\.facility.municipalityCode)),
        maker.text("before", rows.map(\.before)), maker.text("after", rows.map(\.after)),
        maker.real("moved_m", rows.map { maker.metres($0.metres) }),
        maker.text("matched_by", rows.map(\.match)),
      ])
  }

  /// `diff_summary`: changes by kind of facility.
  func summary() -> FeatureTable {
    let maker = TableMaker.self
    let kinds = FacilityKind.allCases.filter { kind in rows.contains { $0.facility.kind == kind } }
    func counts(_ change: Change) -> [Int?] {
      kinds.map { kind in
        Set(rows.filter { $0.change == change && $0.facility.kind == kind }.map(\.facility.id)).count
      }
    }
    return maker.table(
      "diff_summary",
      [maker.text("kind", kinds.map(\.rawValue))]
        + Change.allCases.map { maker.integer("\($0.rawValue)_count", counts($0)) })
  }

  static let view = AnalysisView(
    [
      .init("change", Words.DifferenceAnalysis.change, .words(Words.DifferenceAnalysis.changes)),
      .init("kind", Words.DifferenceAnalysis.kind, .words(CodeWords.kinds)),
      .init("name", Words.Analysis.name, .brief(26)),
      .init("municipality_code", Words.DifferenceAnalysis.municipality, .text),
      .init("before", Words.DifferenceAnalysis.before, .briefWords(values, 22)),
      .init("after", Words.DifferenceAnalysis.after, .briefWords(values, 22)),
      .init("moved_m", Words.DifferenceAnalysis.kilometres, .kilometres),
    ], rows: 60)

  /// What stands in `before` and `after`, as people say it.
  private static let values: [String: Phrase] = {
    let words = Words.DifferenceAnalysis.self
    var values = Dictionary(PositionGrade.allCases.map { ($0.rawValue, $0.label) }) { a, _ in a }
    for kind in FacilityKind.allCases { values["kind=\(kind.rawValue)"] = kind.label }
    let attributes =
      Service.allCases.map { ($0.rawValue, words.briefServices[$0.rawValue] ?? $0.label) }
      + [("round_the_clock", words.dayAndNight)]
    for (attribute, label) in attributes {
      for state in Availability.allCases {
        values["\(attribute)=\(state.rawValue)"] = Phrase(
          ja: words.state(.ja, label.ja, state.label.ja), en: words.state(.en, label.en, state.label.en))
      }
    }
    return values
  }()
}
