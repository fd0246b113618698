import CareRegistry
import Foundation
import GeoFormats
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

/// Areas of the small town side by side.
@Suite struct CompareAnalysisTests {
  private func run(_ area: String?, nation: NationalFigures = NationalFigures()) throws -> AnalysisResult {
    try CompareAnalysis.run(
      AnalysisGround(
        AnalysisTown.register(), AnalysisQuestion(level: .area(.municipality))),
      .init(area: area, similar: 2, nation: nation))
  }

  @Test func `figures of an area stand beside their ranks and the prefecture`() throws {
    let result = try run("町3")
    let table = try result.table(nil)
    let names = try #require(table.texts("indicator")).compactMap { $0 }
    func value(_ column: String, _ indicator: String) throws -> FieldValue {
      let row = try #require(names.firstIndex(of: indicator))
      return try #require(table.column(column)?.values[row])
    }
    #expect(try value("value", "population") == .real(3007))
    #expect(try value("prefecture_value", "population") == .real(10_028))
    // Towns have 1007, 2007, 3007 and 4007 people.
    #expect(try value("rank", "population") == .integer(2) && value("ranked", "population") == .integer(4))
    #expect(try value("percentile", "population") == .real(66.67))
    // Only town 1 has a station and town 4 a hospital that nurses: nobody nurses in towns 2 and 3.
    #expect(try value("value", "rate75_visiting_nurse") == .real(0))
    #expect(try value("national_value", "population") == .null)
    #expect(result.notes.contains(Words.CompareAnalysis.noNation))
    try AnalysisTown.expectWords(result)
  }

  @Test func `the most similar areas come first, and without an area all are listed`() throws {
    let similar = try run("町3").table("compare_area")
    #expect(similar.rowCount == 3 && similar.reals("unlikeness")?.first == 0)
    let distances = (similar.reals("unlikeness") ?? []).compactMap { $0 }
    #expect(distances == distances.sorted())
    #expect(similar.texts("name")?[1] == "町4")
    let all = try run(nil)
    #expect(try all.table(nil).rowCount == 4)
    try AnalysisTown.expectWords(all)
  }

  @Test func `the nation's figures come from their table`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "n-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try "figure,year,value,source\npopulation,2020,1000000,社\npopulation75,2020,150000,社\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let table = try run("町1", nation: NationalFigures(file: path)).table(nil)
    let names = table.texts("indicator") ?? []
    #expect(table.reals("national_value")?[try #require(names.firstIndex(of: "population"))] == 1_000_000)
    #expect(table.reals("national_value")?[try #require(names.firstIndex(of: "share75"))] == 0.15)
    try "figure,year,value\npopulation,2020,many\n".write(toFile: path, atomically: true, encoding: .utf8)
    let failure = #expect(throws: Failure.self) { try NationalFigures(file: path) }
    #expect(failure?.place?.hasSuffix(":2") == true)
  }

  @Test func `names are found by code, name and level, and a doubtful one says so`() throws {
    let catalogue = try AnalysisTown.register { dataset in
      dataset.areas.append(Area(level: .tertiary, code: "01-t9", name: "全"))
    }.catalogue
    #expect(try AreaName.find("01003", in: catalogue).entry.name == "町3")
    let doubtful = try AreaName.find("全", in: catalogue)
    #expect(doubtful.entry.level == .secondary && doubtful.note?.en.contains("tertiary:全") == true)
    #expect(try AreaName.find("tertiary:全", in: catalogue).entry.level == .tertiary)
    let failure = #expect(throws: Failure.self) { try AreaName.find("町", in: catalogue) }
    #expect(failure?.kind == .usage && failure?.text(.en).contains("municipality:町1") == true)
    #expect(throws: Failure.self) { try AreaName.find("", in: catalogue) }
  }

  /// The question and the town of each test.
  private func table(
    _ question: AnalysisQuestion, _ edit: (inout CareDataset) throws -> Void = { _ in }
  ) throws -> (result: AnalysisResult, table: FeatureTable) {
    let result = try CompareAnalysis.run(AnalysisGround(AnalysisTown.register(edit), question), .init())
    return (result, try result.table(nil))
  }

  @Test func `every figure is what plain sums over cells and providers give`() throws {
    let register = try AnalysisTown.register()
    let all = try table(AnalysisQuestion(level: .area(.municipality), age: .over65, rule: .within(6000)))
      .table
    let (cells, facilities) = (register.dataset.cells, register.dataset.facilities)
    for (row, code) in try #require(all.texts("area_code")).enumerated() {
      let own = cells.indices.filter { cells[$0].municipalityCode == code }
      func sum(_ people: [Int]) -> Double { Double(own.reduce(0) { $0 + people[$1] }) / 1000 }
      let (total, over75) = (sum(register.population.total[0]), sum(register.population.over75[0]))
      func figure(_ name: String) -> Double? { all.reals(name)?[row] }
      #expect(figure("population") == total)
      #expect(abs((figure("share75") ?? 0) - over75 / total) < 1e-6)
      for service in Service.allCases {
        let providers = facilities.filter { $0.availability(of: service) != .no }
        let here = providers.count { $0.municipalityCode == code }
        let places = providers.compactMap(\.position)
        let rate = figure("rate75_\(service.rawValue)")
        let share = figure("uncovered_share_\(service.rawValue)")
        let metres = figure("mean_distance_m_\(service.rawValue)")
        guard !providers.isEmpty else {
          #expect(rate == nil && share == nil && metres == nil)
          continue
        }
        #expect(abs((rate ?? -1) - Double(here) / over75 * 10_000) < 5.1e-4)
        let people = register.population.over65[0]
        var (beyond, weighted) = (0.0, 0.0)
        for cell in own {
          let near = places.map { Geodesic.distance(cells[cell].code.centre, $0).value }.min() ?? .infinity
          if near > 6000 { beyond += Double(people[cell]) / 1000 }
          weighted += near * Double(people[cell]) / 1000
        }
        #expect(abs((share ?? -1) - beyond / sum(people)) < 1e-6)
        // The only pharmacy has no place: counted where its address is, but nobody knows how far it is.
        if places.isEmpty {
          #expect(metres == nil && share == 1)
        } else {
          #expect(abs((metres ?? -1) - weighted / sum(people)) < 0.051)
        }
      }
    }
  }

  @Test
  func `unknown is not nought: hours that no source tells, services without a list, towns without people`()
    throws
  {
    let silent = try table(AnalysisQuestion(level: .area(.municipality)))
    #expect(silent.table.column("rate75_round_the_clock") == nil)
    #expect(silent.table.column("rate75_home_help") == nil && silent.table.column("rate75_clinic") != nil)
    #expect(silent.table.reals("rate75_visiting_dentist") == [nil, nil, nil, nil])
    let dentists = Words.CompareAnalysis.noneAtAll.with(Service.visitingDentist.label)
    #expect(silent.result.notes.contains(dentists))

    let told = try table(AnalysisQuestion(level: .area(.municipality))) { dataset in
      dataset.facilities[2].roundTheClock = .yes
      dataset.populations.removeAll { $0.code == "01003" }
    }
    let nights = try #require(told.table.reals("rate75_round_the_clock"))
    #expect(nights[0] == 0 && (nights[1] ?? 0) > 0 && nights[2] == nil)
    #expect(told.table.reals("population")?[2] == nil)
    #expect(told.result.notes.contains(Words.Analysis.emptyAreas.with("町3")))
    try AnalysisTown.expectWords(told.result)
  }

  @Test func `reading, hours and reach of the question hold for every service`() throws {
    let level = AnalysisLevel.area(.municipality)
    let confirmed = try table(AnalysisQuestion(level: level, capability: .confirmed))
    // The hospital of town 4 does not say that its physicians visit, the clinic of town 2 does.
    let physicians = try #require(confirmed.table.reals("rate75_visiting_physician"))
    #expect((physicians[1] ?? 0) > 0 && physicians[3] == 0)
    let possible = try table(AnalysisQuestion(level: level)).table
    #expect((possible.reals("rate75_visiting_physician")?[3] ?? 0) > 0)
    #expect(confirmed.result.notes.contains(Words.Analysis.confirmedReading))

    let night = try table(AnalysisQuestion(level: level, roundTheClock: true, capability: .confirmed))
    #expect(night.table.reals("rate75_visiting_nurse") == [nil, nil, nil, nil])
    #expect(night.result.notes.contains(Words.CompareAnalysis.nightOnly))

    let near = try table(AnalysisQuestion(level: level, rule: .within(500)))
    #expect(
      (near.table.reals("uncovered_share_visiting_nurse")?[0] ?? 0)
        > (possible.reals("uncovered_share_visiting_nurse")?[0] ?? 1))
    for service in Service.allCases {
      #expect(
        near.result.notes.contains(
          Words.CompareAnalysis.ruleOf.with(service.label, "500m", Words.Analysis.ownReach.ja)))
    }
    let own = #expect(throws: Failure.self) {
      try table(AnalysisQuestion(level: level, rule: .preset("own")))
    }
    #expect(own?.kind == .usage)
  }

  @Test func `every figure has its unit, its order and what it means`() throws {
    let table = try run("町3").table(nil)
    let names = try #require(table.texts("indicator")).compactMap { $0 }
    let orders = try #require(table.texts("rank_order"))
    for (row, name) in names.enumerated() {
      #expect((orders[row] == "least_first") == (name.hasPrefix("uncovered") || name.hasPrefix("mean_")))
      #expect(table.texts("unit")?[row]?.isEmpty == false)
      #expect(table.texts("definition")?[row]?.isEmpty == false)
      #expect(table.texts("definition_en")?[row]?.isEmpty == false)
    }
    #expect(table.texts("unit")?[try #require(names.firstIndex(of: "mean_distance_m_visiting_nurse"))] == "m")
    let similar = try run("町3").table("compare_area")
    for name in names { #expect(similar.column(name)?.about != nil, "\(name)") }
  }

  @Test func `fewer areas than asked for are said`() throws {
    let result = try CompareAnalysis.run(
      AnalysisGround(AnalysisTown.register(), AnalysisQuestion(level: .area(.municipality))),
      .init(area: "町3", similar: 50))
    #expect(try result.table("compare_area").rowCount == 4)
    #expect(result.notes.contains(Words.CompareAnalysis.fewSimilar.with("47")))
  }
}
