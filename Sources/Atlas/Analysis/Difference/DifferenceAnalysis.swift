import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// What changed between two editions of an atlas: which providers opened, closed, moved or were re-classified, and
/// for whom reach changed because of it.
///
/// People, cells, areas and the rule are those of the newer atlas on both sides, so that a change of reach is due to
/// the providers alone.
public enum DifferenceAnalysis {
  /// - Parameters:
  ///   - old: the older atlas.
  ///   - ground: the newer one with the question.
  ///   - toleranceMetres: a position that differs by more, at the same grade, is a move.
  /// - Throws: `Failure.usage` for atlases of two prefectures or an absurd tolerance.
  public static func run(
    from old: AtlasRegister, to ground: AnalysisGround, toleranceMetres: Double = 100
  ) throws(Failure) -> AnalysisResult {
    let new = ground.register
    guard old.dataset.prefectureCode == new.dataset.prefectureCode else {
      throw Failure(
        .usage,
        Words.DifferenceAnalysis.otherPrefecture.with(old.about.title, new.about.title), at: old.path,
        remedy: Words.DifferenceAnalysis.otherPrefectureRemedy)
    }
    let tolerance = try ReachRule.checked(toleranceMetres, at: "--tolerance")
    var before = new
    before.dataset.facilities = old.dataset.facilities
    var question = ground.question
    question.scenario = nil
    let earlier = try AnalysisGround(before, question)
    let difference = FacilityDifference.between(
      old: old.dataset.facilities, new: new.dataset.facilities, tolerance: tolerance)
    let rows = DifferenceRows(difference, old: old.dataset.facilities, new: new.dataset.facilities)
    let classes = ClassChanges(before: earlier, after: ground)
    var notes = ground.notes(reading: question.reading)
    let editions = EditionNotes(
      old: old, new: new, difference: difference, tolerance: tolerance, rule: ground.rule)
    notes.insert(contentsOf: editions.phrases, at: 0)
    let result = AnalysisResult(
      verb: "diff", title: ground.title(Words.DifferenceAnalysis.title), notes: notes,
      tables: [
        rows.table(),
        classes.areaTable(
          opened: difference.opened.map { new.dataset.facilities[$0] },
          closed: difference.closed.map { old.dataset.facilities[$0] }), classes.cellTable(),
        rows.summary(),
      ], key: ["facility_id", "change"], view: DifferenceRows.view,
      views: ["diff_area": ClassChanges.areaView, "diff_cell": ClassChanges.cellView])
    return ground.question.level == .cell
      ? result.led(by: "diff_cell", key: ["mesh_code", "municipality_code"]) : result
  }
}
