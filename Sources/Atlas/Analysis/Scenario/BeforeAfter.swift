import GeoFormats
import Wording

/// The answers to one question before and after a scenario, side by side.
public enum BeforeAfter {
  /// Runs an analysis on the atlas as it is and, where the question has a scenario, on the changed one too.
  ///
  /// - Parameter analysis: any verb with its options.
  /// - Returns: the answer; with a scenario, rows of before and after joined by their key, every figure as
  ///   `…_before`, `…_after` and `…_change`, followed by the layers of after.
  /// - Throws: what the analysis throws, or what is wrong with the scenario.
  public static func run(
    atlas path: String, _ question: AnalysisQuestion,
    _ analysis: (AnalysisGround) throws(Failure) -> AnalysisResult
  ) throws(Failure) -> (result: AnalysisResult, atlas: AtlasRegister) {
    let register = try AtlasRegister(reading: path)
    return (try run(register, question, analysis), register)
  }

  static func run(
    _ register: AtlasRegister, _ question: AnalysisQuestion,
    _ analysis: (AnalysisGround) throws(Failure) -> AnalysisResult
  ) throws(Failure) -> AnalysisResult {
    guard question.scenario != nil else { return try analysis(AnalysisGround(register, question)) }
    var plain = question
    plain.scenario = nil
    // A scenario that can't be applied is told before anything is computed.
    let changed = try AnalysisGround(register, question)
    let before = try analysis(AnalysisGround(register, plain))
    return join(before: before, after: try analysis(changed))
  }

  /// Rows of both answers by key, in the order of `after`, then those that are only in `before`.
  static func join(before: AnalysisResult, after: AnalysisResult) -> AnalysisResult {
    let (old, new) = (before.tables[0], after.tables[0])
    let rows = RowPairs(old: old, new: new, key: after.key)
    var columns: [TableColumn] = []
    var isChanged = rows.pairs.map { $0.old == nil || $0.new == nil }
    for column in new.columns {
      let values = rows.values(of: column, in: old)
      let differs = zip(values.old, values.new).map { $0 != $1 }
      // Where a row is on one side only, what identifies it stands on that side.
      let isSame = zip(differs, rows.pairs).allSatisfy { !$0 || $1.old == nil || $1.new == nil }
      if after.key.contains(column.name) || (isSame && !column.values.isFigure) {
        columns.append(column.with(zip(values.new, values.old).map { $0 == .null ? $1 : $0 }))
        continue
      }
      for (row, flag) in differs.enumerated() where flag { isChanged[row] = true }
      columns += Sides(column, values.old, values.new).columns
    }
    columns.append(TableMaker.boolean("is_changed", isChanged))
    let table = FeatureTable(
      name: "\(new.name)_change", title: Words.BeforeAfter.title.with(new.title),
      about: Words.BeforeAfter.about.with(new.about), geometryKind: new.geometryKind,
      geometries: new.geometryKind == nil
        ? []
        : rows.pairs.map { pair in
          pair.new.map { new.geometries[$0] } ?? pair.old.map { old.geometries[$0] } ?? nil
        },
      columns: columns)
    var result = after
    result.tables = [table] + after.tables
    result.view = view(after.view, table)
    return result
  }

  /// The columns of the answer's own view, each showing before and after where they differ.
  private static func view(_ own: AnalysisView, _ table: FeatureTable) -> AnalysisView {
    AnalysisView(
      own.columns.map { column in
        table.column(column.name) != nil
          ? column
          : .init(
            "\(column.name)_after", column.heading, column.style, before: "\(column.name)_before")
      }, rows: own.rows, only: "is_changed")
  }
}
