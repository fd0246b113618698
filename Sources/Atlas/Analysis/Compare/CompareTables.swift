import CareAccess
import CareRegistry
import GeoFormats
import Reports
import Wording

/// Comparisons as tables.
struct CompareTables {
  let ground: AnalysisGround
  let areas: [AreaCatalogue.Entry]
  let indicators: CompareIndicators

  /// `compare_indicator`: one row for each figure of the area.
  func lines(_ comparison: AreaComparison) -> FeatureTable {
    let maker = TableMaker.self
    let lines = comparison.lines
    func mean(_ values: [Double?]) -> Double? {
      let known = values.compactMap { $0 }
      guard !known.isEmpty, known.count == values.count else { return nil }
      return (known.reduce(0, +) / Double(known.count) * 1e6).rounded() / 1e6
    }
    let area = areas[comparison.area]
    return maker.table(
      "compare_indicator",
      [
        maker.text("area_level", lines.map { _ in area.level.rawValue }),
        maker.text("area_code", lines.map { _ in area.code }),
        maker.text("name", lines.map { _ in area.name }),
        maker.integer("year", lines.map { _ in ground.year }),
        maker.text("indicator", lines.map(\.key)),
        maker.text("indicator_title", indicators.shown.map(\.title.ja)),
        maker.text("indicator_title_en", indicators.shown.map(\.title.en)),
        maker.text("unit", indicators.shown.map(\.unit.rawValue)),
        maker.text("rank_order", indicators.shown.map { Self.name($0.indicator.order) }),
        maker.text("definition", indicators.shown.map(\.about.ja)),
        maker.text("definition_en", indicators.shown.map(\.about.en)),
        maker.real("value", lines.map(\.value)),
        maker.real("prefecture_value", lines.map(\.prefecture)),
        maker.real("national_value", lines.map { $0.nation.map { ($0 * 1e6).rounded() / 1e6 } }),
        maker.real("similar_mean", lines.map { mean($0.similar) }), maker.integer("rank", lines.map(\.rank)),
        maker.integer("ranked", lines.map(\.ranked)),
        maker.real("percentile", lines.map { $0.percentile.map { ($0 * 100).rounded() / 100 } }),
        maker.text("shown_value", zip(lines, indicators.shown).map { Self.text($0.value, $1.unit.style) }),
        maker.text(
          "shown_prefecture", zip(lines, indicators.shown).map { Self.text($0.prefecture, $1.unit.style) }),
        maker.text("shown_nation", zip(lines, indicators.shown).map { Self.text($0.nation, $1.unit.style) }),
        maker.text(
          "shown_similar", zip(lines, indicators.shown).map { Self.text(mean($0.similar), $1.unit.style) }),
      ])
  }

  private static func name(_ order: AreaIndicator.Order) -> String {
    switch order {
    case .greatestFirst: "greatest_first"
    case .leastFirst: "least_first"
    }
  }

  /// The figure as a person reads it: figures of a column differ in unit.
  private static func text(_ value: Double?, _ style: AnalysisView.Style) -> String? {
    value.map { number in
      let text = AnalysisView.field(.real(number), style, .ja)
      return style == .kilometres ? text + " km" : text
    }
  }

  /// `compare_area`: all figures of some areas.
  ///
  /// - Parameter distances: how unlike each is; nil: not asked.
  func areas(_ numbers: [Int], distances: [Double]?) -> FeatureTable {
    let maker = TableMaker.self
    let rows = numbers.map { areas[$0] }
    var columns = [
      maker.text("area_level", rows.map(\.level.rawValue)), maker.text("area_code", rows.map(\.code)),
      maker.text("name", rows.map(\.name)), maker.integer("year", rows.map { _ in ground.year }),
    ]
    if let distances { columns.append(maker.real("unlikeness", distances.map { $0 })) }
    for one in indicators.shown {
      columns.append(
        TableColumn(
          one.indicator.key, one.title, one.about, values: .real(numbers.map { one.indicator.values[$0] })))
    }
    return maker.table(
      "compare_area", geometryKind: .multiPolygon, geometries: ground.areaShapes(rows), columns)
  }

  /// With the titles of the indicators in the language of the reader.
  var view: AnalysisView {
    let titles = Dictionary(indicators.shown.map { ($0.indicator.key, $0.title) }) { a, _ in a }
    return AnalysisView(
      [
        .init("indicator", Words.CompareAnalysis.indicator, .words(titles))
      ] + Self.figures)
  }

  private static let figures: [AnalysisView.Column] = [
    .init("shown_value", Words.CompareAnalysis.value, .right),
    .init("rank", Words.SitingAnalysis.rank, .count), .init("ranked", Words.CompareAnalysis.ranked, .count),
    .init("percentile", Words.CompareAnalysis.percentile, .decimals(0)),
    .init("shown_similar", Words.CompareAnalysis.similar, .right),
    .init("shown_prefecture", Words.CompareAnalysis.prefecture, .right),
    .init("shown_nation", Words.CompareAnalysis.national, .right),
  ]

  static let allView = AnalysisView([
    .init("area_code", Words.Analysis.code, .text), .init("name", Words.Analysis.name, .text),
    .init("unlikeness", Words.CompareAnalysis.unlikeness, .decimals(2)),
    .init("population", Words.PeopleAnalysis.total, .people),
    .init("share75", Words.CompareAnalysis.share75, .percent),
    .init("density", Words.PeopleAnalysis.density, .decimals(1)),
    .init("rate75_visiting_physician", Words.CompareAnalysis.physicians, .decimals(1)),
    .init("rate75_visiting_dentist", Words.CompareAnalysis.dentists, .decimals(1)),
    .init("rate75_visiting_nurse", Words.CompareAnalysis.nurses, .decimals(1)),
    .init("rate75_visiting_pharmacist", Words.CompareAnalysis.pharmacists, .decimals(1)),
    .init("uncovered_share_visiting_nurse", Words.CompareAnalysis.nursesBeyond, .percent),
  ])
}
