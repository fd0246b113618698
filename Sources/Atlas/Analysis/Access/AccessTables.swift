import CareAccess
import CareRegistry
import GeoFormats
import Reports
import Spatial
import Wording

/// Accessibility as tables.
struct AccessTables {
  /// Another level of areas may be put in: cells and people stay.
  var ground: AnalysisGround
  /// Numbers of the facilities.
  let providers: [Int]
  let supply: [Double]
  let access: Accessibility
  /// People by cell.
  let demand: [Double]
  let method: AccessMethod
  /// Metres to the nearest provider by cell.
  let nearest: [Double]

  /// What tables give: supply per 10,000 people, to six decimals.
  private func perTenThousand(_ value: Double?) -> Double? {
    value.map { ($0 * 1e10).rounded() / 1e6 }
  }

  /// `access_area`.
  func areas() -> FeatureTable {
    let maker = TableMaker.self
    let areas = ground.areas
    let sums = AreaAccess.summarise(areas: areas.map(\.cells), accessibility: access, people: demand)
    let values = sums.map { perTenThousand($0.meanAccess) }
    let ranks = Self.ranks(
      values.indices.map { areas[$0].code == AreaCatalogue.unassigned ? nil : values[$0] })
    let counts = ground.providerCounts(ground.question.reading)
    return maker.table(
      "access_area", geometryKind: .multiPolygon, geometries: ground.areaShapes(areas),
      ground.areaColumns(areas) + [
        maker.text("method", areas.map { _ in method.rawValue }),
        maker.people("people", areas.map { $0.cells.reduce(0) { $0 + ground.people[$1] } }),
        maker.integer("provider_count", counts.map { $0 }),
        maker.real("access", values),
        maker.integer("rank", ranks),
        maker.real("unreached_share", sums.map { maker.share($0.unreachedShare) }),
        maker.real("gini", areas.map { maker.share(inequality($0.cells)?.gini) }),
      ])
  }

  /// Greatest first; equals share the better rank and the next one is skipped. As the figures are shown, so that
  /// rounding parts no equals; none where nobody has anything.
  static func ranks(_ values: [Double?]) -> [Int?] {
    let descending = values.compactMap(\.self).sorted(by: >)
    guard let most = descending.first, most > 0 else { return values.map { _ in nil } }
    var rankOf: [Double: Int] = [:]
    for (number, value) in descending.enumerated() where rankOf[value] == nil { rankOf[value] = number + 1 }
    return values.map { $0.flatMap { rankOf[$0] } }
  }

  /// `access_cell`.
  func cells() -> FeatureTable {
    let maker = TableMaker.self
    let unreached = Set(access.unreachedHomes)
    return maker.table(
      "access_cell", geometryKind: .polygon, geometries: ground.cells.map { .polygon($0.code.polygon) },
      ground.cellColumns() + [
        maker.text("method", ground.cells.map { _ in method.rawValue }),
        maker.people("people", ground.people.map { $0 }),
        maker.real("access", access.access.map(perTenThousand)),
        maker.boolean("is_reached", ground.cells.indices.map { !unreached.contains($0) }),
        maker.real("distance_m", nearest.map(maker.metres)),
      ])
  }

  /// `access_provider`: what every provider has to share, and among how many; those who reach nobody last.
  func shares() -> FeatureTable {
    let maker = TableMaker.self
    let nobody = Set(access.reachingNobody)
    let order =
      providers.indices.sorted {
        (access.ratio[$1], $0) < (access.ratio[$0], $1)
      }.filter { !nobody.contains($0) } + access.reachingNobody
    let rows = order.map { ground.facilities[providers[$0]] }
    let names = ground.register.municipalityNames
    return maker.table(
      "access_provider", geometryKind: .point, geometries: rows.map { $0.position.map(Geometry.point) },
      [
        maker.text("facility_id", rows.map(\.id)), maker.text("kind", rows.map(\.kind.rawValue)),
        maker.text("name", rows.map(\.name)), maker.text("municipality_code", rows.map(\.municipalityCode)),
        maker.text("municipality_name", rows.map { $0.municipalityCode.flatMap { names[$0] } }),
      ] + ground.askedColumns(rows.count) + [
        maker.text("method", rows.map { _ in method.rawValue }),
        maker.real("supply", order.map { supply[$0] }),
        maker.real("demand", order.map { (access.demand[$0] * 1000).rounded() / 1000 }),
        maker.real("ratio", order.map { nobody.contains($0) ? nil : perTenThousand(access.ratio[$0]) }),
        maker.boolean("reaches_nobody", order.map { nobody.contains($0) }),
      ])
  }

  /// `access_inequality`: how unequally access is spread over the people of the whole atlas.
  func inequality() -> FeatureTable {
    let maker = TableMaker.self
    let all = inequality(Array(ground.cells.indices))
    let distances = WeightedDistances(metres: nearest, people: ground.people)
    let unreached = access.unreachedHomes.reduce(0) { $0 + ground.people[$1] }
    return maker.table(
      "access_inequality",
      ground.askedColumns(1) + [
        maker.text("method", [method.rawValue]), maker.real("gini", [maker.share(all?.gini)]),
        // Infinite where the four tenths with least have nothing: no number, so null.
        maker.real("palma", [maker.share(all.flatMap { $0.palma.isFinite ? $0.palma : nil })]),
        maker.real("theil", [maker.share(all?.theil)]),
        maker.people("people_unreached", [unreached]),
        maker.real("mean_distance_m", [maker.metres(distances?.mean)]),
        maker.real("median_distance_m", [maker.metres(distances?.median)]),
        maker.real("p90_distance_m", [maker.metres(distances?.p90)]),
      ])
  }

  var inequalityNotes: [Phrase] {
    guard let all = inequality(Array(ground.cells.indices)) else { return [Words.AccessAnalysis.nothing] }
    let palma = all.palma.isFinite ? Figures.fixed(all.palma, decimals: 2) : "∞"
    return [
      Words.AccessAnalysis.inequality.with(
        Figures.fixed(all.gini, decimals: 3), palma, Figures.fixed(all.theil, decimals: 3))
    ]
  }

  private func inequality(_ cells: [Int]) -> Inequality? {
    Inequality(values: cells.map { access.access[$0] }, people: cells.map { demand[$0] })
  }

  static let areaView = AnalysisView([
    .init("rank", Words.SitingAnalysis.rank, .count), .init("area_code", Words.Analysis.code, .text),
    .init("name", Words.Analysis.name, .text), .init("provider_count", Words.Analysis.providers, .count),
    .init("people", Words.Analysis.people, .people),
    .init("access", Words.AccessAnalysis.perTenThousand, .decimals(2)),
    .init("unreached_share", Words.AccessAnalysis.unreached, .percent),
    .init("gini", Words.AccessAnalysis.gini, .decimals(3)),
  ])

  static let cellView = AnalysisView(
    [
      .init("mesh_code", Words.Analysis.code, .text),
      .init("municipality_code", Words.GapAnalysis.municipality, .text),
      .init("people", Words.Analysis.people, .people),
      .init("access", Words.AccessAnalysis.perTenThousand, .decimals(2)),
      .init("is_reached", Words.AccessAnalysis.reached, .mark),
      .init("distance_m", Words.GapAnalysis.kilometres, .kilometres),
    ], rows: 40)

  static let providerView = AnalysisView(
    [
      .init("name", Words.Analysis.name, .brief(40)),
      .init("kind", Words.DifferenceAnalysis.kind, .words(CodeWords.kinds)),
      .init("municipality_name", Words.GapAnalysis.municipality, .text),
      .init("supply", Words.AccessAnalysis.supplyHeading, .decimals(1)),
      .init("demand", Words.AccessAnalysis.demandHeading, .people),
      .init("ratio", Words.AccessAnalysis.perTenThousand, .decimals(2)),
      .init("reaches_nobody", Words.AccessAnalysis.nobody, .mark),
    ], rows: 40)
}
