import CareAccess
import CareRegistry
import GeoFormats
import Logging
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

/// A question of reach, put to the small town.
@Suite struct GapsAnalysisTests {
  private let model: AtlasModel
  private let register: AtlasRegister

  init() throws {
    model = try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    register = try AtlasRegister(AtlasContents(model.tables(), path: "mini.gpkg"))
  }

  private func gaps(
    _ question: AnalysisQuestion, threshold: Double? = nil,
    parts: Set<GapsAnalysis.Part> = Set(GapsAnalysis.Part.allCases)
  ) throws -> AnalysisResult {
    try GapsAnalysis.run(AnalysisGround(register, question), threshold: threshold, parts: parts)
  }

  @Test func `the default rule gives what the atlas has`() throws {
    let contents = AtlasContents(model.tables(), path: "mini.gpkg")
    for service in Service.allCases {
      for level in [AreaLevel.municipality, .homeCare, .prefecture] {
        let table = try gaps(AnalysisQuestion(service: service, level: .area(level)), parts: []).table(nil)
        let rows = try AreaReachRows(contents, service: service, level: level, year: 2020)
        let (possible, confirmed) = (rows.row(.possible), rows.row(.confirmed))
        #expect(table.texts("area_code") == possible.map(\.code))
        #expect(table.integers("provider_count_possible") == possible.map(\.providers))
        #expect(table.integers("provider_count_confirmed") == confirmed.map(\.providers))
        #expect(table.reals("people") == possible.map(\.people75))
        #expect(table.reals("uncovered") == possible.map(\.uncovered75))
        #expect(table.reals("uncovered_least") == possible.map(\.uncovered75Min))
        #expect(table.reals("uncovered_most") == confirmed.map(\.uncovered75Max))
        #expect(table.reals("uncovered_confirmed") == confirmed.map(\.uncovered75))
      }
    }
  }

  @Test func `any distance is judged as a plain loop judges it`() throws {
    let metres = 7300.0
    let question = AnalysisQuestion(
      service: .visitingNurse, level: .area(.municipality), age: .total, capability: .confirmed,
      rule: .within(metres))
    let table = try gaps(question, parts: []).table(nil)
    let providers = model.dataset.facilities.compactMap {
      $0.availability(of: .visitingNurse) == .yes ? $0.position : nil
    }
    var least: [String: Int] = [:]
    var centre: [String: Int] = [:]
    var most: [String: Int] = [:]
    for (i, cell) in model.dataset.cells.enumerated() {
      let people = model.population.total[0][i]
      let nearest = providers.map { Geodesic.distance(cell.code.centre, $0).value }.min() ?? .infinity
      let half = CellReach.halfDiagonal(of: cell.code)
      if nearest - half > metres { least[cell.municipalityCode, default: 0] += people }
      if nearest > metres { centre[cell.municipalityCode, default: 0] += people }
      if nearest + half > metres { most[cell.municipalityCode, default: 0] += people }
    }
    let codes = try #require(table.texts("area_code")).map { $0 ?? "" }
    #expect(table.reals("uncovered_least") == codes.map { Double(least[$0] ?? 0) / 1000 })
    #expect(table.reals("uncovered") == codes.map { Double(centre[$0] ?? 0) / 1000 })
    #expect(table.reals("uncovered_most") == codes.map { Double(most[$0] ?? 0) / 1000 })
    #expect(centre.values.reduce(0, +) > 0 && most != least)
    #expect(table.texts("rule")?.allSatisfy { $0 == "7.3km" } == true)
  }

  @Test func `own municipality counts neighbours for nothing`() throws {
    register.dataset.rules.forEach { #expect($0.kind == .metres) }
    var own = register
    own.dataset.rules.append(
      ReachRule(
        rule: "own", service: .visitingNurse, kind: .municipality, value: 0, validFrom: nil, validTo: nil,
        citation: "test", isDefault: false))
    let ground = try AnalysisGround(
      own,
      AnalysisQuestion(service: .visitingNurse, level: .area(.municipality), rule: .preset("own")))
    let table = try GapsAnalysis.run(ground, parts: []).table(nil)
    // Towns 1 and 4 have a provider each; 2 and 3 have none, so all their people are beyond reach.
    let people = try #require(table.reals("people"))
    #expect(table.reals("uncovered") == [0, people[1], people[2], 0])
    #expect(table.reals("uncovered_most") == [0, people[1], people[2], 0])
    guard case .boolean(let none)? = table.column("has_none")?.values else { throw Missing() }
    #expect(none == [false, true, true, false])
    #expect(throws: Failure.self) { try ground.limit() }
  }

  @Test func `an area below the threshold is marked, and says where its people turn`() throws {
    let table = try gaps(
      AnalysisQuestion(service: .visitingNurse, level: .area(.municipality)), threshold: 20, parts: []
    ).table(nil)
    let rates = try #require(table.reals("rate75"))
    guard case .boolean(let below)? = table.column("is_below_threshold")?.values else { throw Missing() }
    #expect(below == rates.map { $0.map { $0 < 20 } } && below.contains(true) && below.contains(false))
    // Town 2 has no nurse: everybody's nearest is in town 1 or 4.
    let shares = try #require(table.reals("nearest_outside_share"))
    #expect(shares[1] == 1 && shares[0] == 0)
    let names = try #require(table.texts("nearest_outside_name"))
    #expect(names[0] == nil && ["町1", "町4"].contains(names[1] ?? ""))
  }

  @Test func `cells say nearest, distance, number and class`() throws {
    let result = try gaps(AnalysisQuestion(service: .visitingPhysician, level: .cell), parts: [])
    let table = try result.table(nil)
    #expect(table.name == "reach_cell" && table.rowCount == model.dataset.cells.count)
    let (index, possible) = try #require(model.reach(.visitingPhysician, .possible))
    #expect(index >= 0)
    #expect(table.texts("reach_class_possible") == possible.reach.reachClass.map(\.rawValue))
    #expect(table.integers("providers_within") == possible.reach.providersWithin)
    let confirmed = try #require(model.reach(.visitingPhysician, .confirmed)).reach
    #expect(table.texts("reach_class_confirmed") == confirmed.reach.reachClass.map(\.rawValue))
  }

  @Test func `polygons and clusters of the default rule are those of the atlas`() throws {
    let result = try gaps(AnalysisQuestion(service: .visitingNurse, level: .area(.homeCare)))
    for name in ["gap_polygon", "gap_cluster"] {
      let own = try result.table(name)
      let built = try AtlasContents(model.tables(), path: "mini").table(name)
      let wanted = (built.texts("service") ?? []).indices.filter {
        built.texts("service")?[$0] == "visiting_nurse"
      }
      #expect(!wanted.isEmpty && own.geometries == wanted.map { built.geometries[$0] }, "\(name)")
      #expect(own.reals("people75") == wanted.map { built.reals("people75")?[$0] ?? nil }, "\(name)")
    }
  }

  @Test func `every column and table has words, and every format can be read back`() throws {
    let result = try gaps(AnalysisQuestion())
    for table in result.tables {
      #expect(Words.Layers.words(table.name) != nil, "\(table.name)")
      for column in table.columns { #expect(Words.Columns.words(column.name) != nil, "\(column.name)") }
      let csv = try CSVTable(bytes: try result.bytes(.csv, layer: table.name, language: .ja))
      #expect(csv.rows.count == table.rowCount && csv.header.count == table.columns.count + 1)
      let json = try JSONValue(bytes: try result.bytes(.json, layer: table.name, language: .en))
      guard case .array(let rows)? = json["rows"] else { throw Missing() }
      #expect(rows.count == table.rowCount)
      _ = try JSONValue(bytes: try result.bytes(.geojson, layer: table.name, language: .ja))
    }
    let text = String(decoding: try result.bytes(.table, language: .ja), as: UTF8.self)
    #expect(text.contains("空白候補") && text.contains("現地調査"))
    #expect(throws: Failure.self) { try result.bytes(.csv, layer: "castle", language: .ja) }
  }

  @Test func `no provider at all leaves everybody beyond reach and no distance`() throws {
    var bare = register
    bare.dataset.facilities.removeAll()
    let result = try GapsAnalysis.run(
      AnalysisGround(bare, AnalysisQuestion(service: .visitingNurse, level: .area(.municipality))))
    let table = try result.table(nil)
    #expect(table.reals("uncovered") == table.reals("people"))
    #expect(table.reals("mean_distance_m")?.allSatisfy { $0 == nil } == true)
    #expect(table.reals("nearest_outside_share")?.allSatisfy { $0 == nil } == true)
    #expect(result.notes.contains { $0.ja.contains("提供者が1つもありません") })
    let cells = try result.table("reach_cell")
    #expect(cells.reals("distance_m")?.allSatisfy { $0 == nil } == true)
  }

  @Test func `an area without people has figures of nothing, not of zero`() throws {
    var dataset = try MiniTown.dataset()
    dataset.cells.removeAll { $0.municipalityCode == "01003" }
    dataset.populations.removeAll { $0.code == "01003" }
    let model = try AtlasBuilder(
      dataset, log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    let ground = try AnalysisGround(
      AtlasRegister(AtlasContents(model.tables(), path: "mini.gpkg")),
      AnalysisQuestion(service: .visitingNurse, level: .area(.municipality)))
    let table = try GapsAnalysis.run(ground, parts: []).table(nil)
    let row = try #require(table.texts("area_code")?.firstIndex(of: "01003"))
    #expect(table.reals("people")?[row] == 0)
    for name in ["uncovered_share", "rate75", "mean_distance_m", "nearest_outside_share"] {
      #expect(table.column(name)?.values[row] == .null, "\(name)")
    }
  }

  @Test func `a provider in no area counts for homes, and is told`() throws {
    var lost = register
    lost.dataset.facilities[0].municipalityCode = nil
    let result = try GapsAnalysis.run(
      AnalysisGround(lost, AnalysisQuestion(service: .visitingNurse, level: .area(.municipality))), parts: [])
    let table = try result.table(nil)
    let before = try gaps(AnalysisQuestion(service: .visitingNurse, level: .area(.municipality)), parts: [])
    #expect(try table.reals("uncovered") == before.table(nil).reals("uncovered"))
    #expect(table.integers("provider_count_possible")?.first == 0)
    #expect(result.notes.contains { $0.en.hasPrefix("1 providers are in no known municipality") })
  }

  @Test func `where nobody reports, confirmed is nobody and possible is everybody, and that is told`() throws
  {
    let silent = try AnalysisTown.register { dataset in
      for i in dataset.facilities.indices where dataset.facilities[i].availability(of: .visitingNurse) == .yes
      {
        dataset.facilities[i].services[.visitingNurse] = .notReported
      }
    }
    let result = try GapsAnalysis.run(
      AnalysisGround(silent, AnalysisQuestion(service: .visitingNurse, level: .area(.municipality))))
    let table = try result.table(nil)
    #expect(table.reals("uncovered_confirmed") == table.reals("people"))
    #expect(table.reals("uncovered_most") == table.reals("people"))
    #expect(
      try table.reals("uncovered")
        == gaps(AnalysisQuestion(service: .visitingNurse, level: .area(.municipality)), parts: [])
        .table(nil).reals("uncovered"))
    #expect(result.notes.contains { $0.en.contains("unconfirmed does not mean absent") })
  }

  @Test(arguments: [-1.0, .nan, .infinity, 500_001, 1e300])
  func `an absurd reach is refused`(_ metres: Double) throws {
    let failure = #expect(throws: Failure.self) {
      try AnalysisGround(register, AnalysisQuestion(rule: .within(metres)))
    }
    #expect(failure?.kind == .usage)
  }

  @Test func `what the atlas has not is named with what it has`() throws {
    let preset = #expect(throws: Failure.self) {
      try AnalysisGround(register, AnalysisQuestion(rule: .preset("99km")))
    }
    #expect(preset?.kind == .usage && preset?.text(.en).contains("4km") == true)
    let year = #expect(throws: Failure.self) { try AnalysisGround(register, AnalysisQuestion(year: 1900)) }
    #expect(year?.text(.en).contains("2050") == true)
    let age = #expect(throws: Failure.self) { try AnalysisGround(register, AnalysisQuestion(age: .over85)) }
    #expect(age?.kind == .badInput)
    let level = #expect(throws: Failure.self) {
      try AnalysisGround(register, AnalysisQuestion(level: .area(.ward)))
    }
    #expect(level?.kind == .badInput)
    let limit = #expect(throws: Failure.self) { try gaps(AnalysisQuestion(), threshold: -1) }
    #expect(limit?.kind == .usage)
  }

  @Test func `lengths are read with and without a unit`() {
    #expect(RuleChoice.metres("16km") == 16_000 && RuleChoice.metres("750 m") == nil)
    #expect(RuleChoice.metres("4000m") == 4000 && RuleChoice.metres("4000") == 4000)
    #expect(
      RuleChoice.metres("1.5KM") == 1500 && RuleChoice.metres("far") == nil && RuleChoice.metres("") == nil)
    #expect(
      RuleChoice.name(16_000) == "16km" && RuleChoice.name(750) == "750m" && RuleChoice.name(1234) == "1234m")
    #expect(AnalysisLevel("home-care") == .area(.homeCare) && AnalysisLevel("home_care") == .area(.homeCare))
    #expect(AnalysisLevel("cell") == .cell && AnalysisLevel("village") == nil)
  }

  private struct Missing: Error {}
}
