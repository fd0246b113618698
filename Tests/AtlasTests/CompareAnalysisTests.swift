import CareRegistry
import Foundation
import GeoFormats
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
}
