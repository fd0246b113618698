import CareAccess
import CareRegistry
import GeoFormats
import Spatial
import Wording

/// `gap_area`: one row for each area.
struct GapAreas {
  private struct Row {
    var entry: AreaCatalogue.Entry
    /// By reading, as the reaches.
    var figures: [AreaReach]
    var counts: [Int]
    var people75: Int
    var elsewhere: (code: String, name: String, share: Double)?
  }

  private let ground: AnalysisGround
  private let reaches: [ServiceReach]
  private let threshold: Double?

  /// - Parameter reaches: the possible reading first where there are two.
  init(_ ground: AnalysisGround, _ reaches: [ServiceReach], _ threshold: Double?) {
    self.ground = ground
    self.reaches = reaches
    self.threshold = threshold
  }

  func table() -> FeatureTable {
    let rows = rows()
    let maker = TableMaker.self
    let limit = ground.rule.kind == .metres ? ground.rule.value : 0
    func first(_ value: (AreaReach) -> Int) -> [Int?] { rows.map { value($0.figures[0]) } }
    func last(_ value: (AreaReach) -> Int) -> [Int?] { rows.map { value($0.figures[$0.figures.count - 1]) } }
    /// The centre decides where the rule is a distance; own municipality has no edge.
    func centre(_ figures: AreaReach) -> Int { limit > 0 ? figures.uncoveredByCentre : figures.uncoveredMin }
    func rate(_ row: Row) -> Double? {
      row.people75 > 0 ? Double(row.counts[0]) * 1e7 / Double(row.people75) : nil
    }
    var columns = ground.areaColumns(rows.map(\.entry))
    for (number, reach) in reaches.enumerated() {
      columns.append(
        maker.integer("provider_count_\(reach.question.capability.rawValue)", rows.map { $0.counts[number] }))
    }
    columns += [
      maker.real("rate75", rows.map { maker.rate(rate($0)) }),
      maker.boolean("has_none", rows.map { $0.counts[0] == 0 }),
      maker.boolean(
        "is_below_threshold", rows.map { row in threshold.flatMap { t in rate(row).map { $0 < t } } }),
      maker.people("people", first(\.people)),
      maker.people("uncovered_least", first(\.uncoveredMin)), maker.people("uncovered", first(centre)),
      maker.people("uncovered_most", last(\.uncoveredMax)),
      maker.real(
        "uncovered_share",
        rows.map {
          $0.figures[0].people > 0
            ? maker.share(Double(centre($0.figures[0])) / Double($0.figures[0].people)) : nil
        }),
    ]
    if reaches.count > 1 { columns.append(maker.people("uncovered_confirmed", last(centre))) }
    columns += [
      maker.real("mean_distance_m", rows.map { maker.metres($0.figures[0].meanMetres) }),
      maker.real("p90_distance_m", rows.map { maker.metres($0.figures[0].p90Metres) }),
      maker.real("nearest_outside_share", rows.map { maker.share($0.figures[0].nearestOutsideShare) }),
      maker.text("nearest_outside_area", rows.map { $0.elsewhere?.code }),
      maker.text("nearest_outside_name", rows.map { $0.elsewhere?.name }),
      maker.real("nearest_outside_area_share", rows.map { maker.share($0.elsewhere?.share) }),
    ]
    return maker.table(
      "gap_area", geometryKind: .multiPolygon, geometries: ground.areaShapes(rows.map(\.entry)), columns)
  }

  private func rows() -> [Row] {
    let areas = ground.areas
    let counts = reaches.map { ground.providerCounts($0.question.capability) }
    let areaOf = reaches.map { ground.areaNumbers(of: $0.providers) }
    let over75 = ground.register.population.over75[ground.yearIndex]
    let people = ground.people
    return areas.indices.map { number in
      let entry = areas[number]
      let figures = reaches.indices.map { r in
        AreaReach.summarise(
          cells: entry.cells, reach: reaches[r].reach, limit: Metres(ground.rule.value), people: [people],
          people75: [people]
        ) { areaOf[r][$0] != number }[0]
      }
      let most = NearestElsewhere(
        cells: entry.cells, people: people, nearest: reaches[0].reach.nearest, areaOfProvider: areaOf[0],
        own: number)
      return Row(
        entry: entry, figures: figures, counts: counts.map { $0[number] },
        people75: entry.cells.reduce(0) { $0 + over75[$1] },
        elsewhere: most.map {
          (areas[$0.area].code, areas[$0.area].name, Double($0.people) / Double(max(1, figures[0].people)))
        })
    }
  }

  static func view(threshold: Double?, isRange: Bool) -> AnalysisView {
    typealias Column = AnalysisView.Column
    let words = Words.GapAnalysis.self
    return AnalysisView(
      [
        Column("area_code", Words.Analysis.code, .text), Column("name", Words.Analysis.name, .text),
        Column("provider_count_possible", words.providersPossible, .count),
        Column("provider_count_confirmed", words.providersConfirmed, .count),
        Column("rate75", words.rate, .decimals(1)), Column("people", Words.Analysis.people, .people),
        Column("uncovered", words.beyond, .people), Column("uncovered_least", words.least, .people),
        Column("uncovered_most", words.most, .people),
        Column("uncovered_share", Words.Analysis.share, .percent),
      ] + (isRange ? [Column("uncovered_confirmed", words.confirmed, .people)] : []) + [
        Column("mean_distance_m", words.meanKilometres, .kilometres),
        Column("p90_distance_m", words.p90Kilometres, .kilometres),
        Column("nearest_outside_share", words.outside, .percent),
        Column("nearest_outside_name", words.outsideMost, .text),
      ] + (threshold == nil ? [] : [Column("is_below_threshold", words.below, .mark)]))
  }
}
