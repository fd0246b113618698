import CareRegistry
import GeoFormats
import Logging
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

/// Two editions of the small town.
@Suite struct DifferenceAnalysisTests {
  private let old: AtlasRegister

  init() throws { old = try Self.register { _ in } }

  private static func register(_ edit: (inout CareDataset) -> Void) throws -> AtlasRegister {
    var dataset = try MiniTown.dataset()
    edit(&dataset)
    let model = try AtlasBuilder(
      dataset, log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    return try AtlasRegister(AtlasContents(model.tables(), path: "mini.gpkg"))
  }

  private func difference(_ new: AtlasRegister, _ question: AnalysisQuestion? = nil) throws -> AnalysisResult
  {
    try DifferenceAnalysis.run(
      from: old,
      to: AnalysisGround(
        new,
        question
          ?? AnalysisQuestion(service: .visitingNurse, level: .area(.municipality), age: .total)))
  }

  @Test func `what opened, closed, moved and changed is told once each`() throws {
    let new = try Self.register { dataset in
      var station = dataset.facilities[0]
      station.id = "care-2-130"
      station.name = "新"
      station.position = dataset.cells[250].code.centre
      station.municipalityCode = "01003"
      // The clinic moves by more than 100 m, the hospital says that it makes home visits, the pharmacy goes.
      dataset.facilities[2].position = dataset.cells[120].code.centre
      dataset.facilities[1].services[.visitingPhysician] = .yes
      dataset.facilities.remove(at: 3)
      dataset.facilities.append(station)
    }
    let table = try difference(new).table(nil)
    #expect(table.texts("change") == ["opened", "closed", "moved", "reclassified"])
    #expect(table.texts("facility_id") == ["care-2-130", "own-1", "med-2", "med-1"])
    let metres = Geodesic.distance(
      try MiniTown.dataset().cells[100].code.centre, try MiniTown.dataset().cells[120].code.centre
    ).value
    #expect(abs((table.reals("moved_m")?[2] ?? 0) - metres) <= 0.05)
    #expect(table.texts("before")?[3] == "visiting_physician=not_reported")
    #expect(table.texts("after")?[3] == "visiting_physician=yes")
  }

  @Test func `people change class as the gaps of both editions say`() throws {
    let new = try Self.register { $0.facilities.remove(at: 0) }
    let result = try difference(new)
    let areas = try result.table("diff_area")
    func uncovered(_ register: AtlasRegister) throws -> [Double?]? {
      try GapsAnalysis.run(
        AnalysisGround(
          register,
          AnalysisQuestion(
            service: .visitingNurse, level: .area(.municipality), age: .total, capability: .possible)),
        parts: []
      ).table(nil).reals("uncovered_least")
    }
    #expect(try areas.reals("uncovered_before") == uncovered(old))
    #expect(try areas.reals("uncovered_after") == uncovered(new))
    #expect(
      areas.integers("closed_count") == [1, 0, 0, 0] && areas.integers("opened_count") == [0, 0, 0, 0])
    let worse = (areas.reals("people_worse") ?? []).compactMap { $0 }.reduce(0, +)
    let cells = try result.table("diff_cell")
    let people = (cells.reals("people") ?? []).compactMap { $0 }.reduce(0, +)
    #expect(worse > 0 && abs(worse - people) < 1e-6)
    #expect(cells.rowCount > 0 && cells.texts("class_before") != cells.texts("class_after"))
  }

  @Test func `the same edition twice has no change`() throws {
    let result = try difference(old)
    #expect(try result.table(nil).rowCount == 0 && result.table("diff_cell").rowCount == 0)
    let text = String(decoding: try result.bytes(.table, language: .ja), as: UTF8.self)
    #expect(text.contains("該当なし"))
    for table in result.tables {
      #expect(Words.Layers.words(table.name) != nil)
      for column in table.columns {
        #expect(
          Words.Columns.words("\(table.name).\(column.name)") ?? Words.Columns.words(column.name) != nil,
          "\(column.name)")
      }
    }
  }

  @Test func `another prefecture and an absurd tolerance are refused`() throws {
    let other = try Self.register { $0.prefectureCode = "02" }
    #expect(throws: Failure.self) { try difference(other) }
    let absurd = #expect(throws: Failure.self) {
      try DifferenceAnalysis.run(
        from: old, to: AnalysisGround(old, AnalysisQuestion()), toleranceMetres: -5)
    }
    #expect(absurd?.kind == .usage)
  }

  @Test func `flows of every area are what counting its cells gives`() throws {
    let new = try Self.register { dataset in
      dataset.facilities[1].position = dataset.cells[250].code.centre
      dataset.facilities[0].position = dataset.cells[45].code.centre
    }
    let areas = try difference(new).table("diff_area")
    func classes(_ register: AtlasRegister) throws -> [String] {
      let table = try GapsAnalysis.run(
        AnalysisGround(
          register,
          AnalysisQuestion(service: .visitingNurse, level: .cell, age: .total, capability: .possible)
        )
      ).table(nil)
      return try #require(table.texts("reach_class_possible")).compactMap { $0 }
    }
    let (before, after) = (try classes(old), try classes(new))
    let people = new.population.total[0]
    let names = ["covered", "edge", "uncovered"]
    var moved = 0
    for (row, code) in try #require(areas.texts("area_code")).enumerated() {
      let own = new.dataset.cells.indices.filter { new.dataset.cells[$0].municipalityCode == code }
      for from in names {
        for to in names where to != from {
          let sum = own.filter { before[$0] == from && after[$0] == to }.reduce(0) { $0 + people[$1] }
          #expect(areas.reals("\(from)_to_\(to)")?[row] == Double(sum) / 1000, "\(code) \(from) \(to)")
          moved += sum
        }
      }
    }
    #expect(moved > 0)
  }

  @Test func `editions that do not match say in what`() throws {
    func notes(_ edit: (inout CareDataset) -> Void) throws -> [Phrase] {
      try difference(Self.register(edit)).notes
    }
    let words = Words.DifferenceAnalysis.self
    let plain = try notes { _ in }
    #expect(!plain.contains(words.wrongOrder))
    let earlier = try notes { $0.referenceDate = "2020-01-01" }
    #expect(earlier.contains(words.wrongOrder))
    let other = try notes { dataset in
      dataset.baseYear = 2050
      dataset.cells.removeFirst(3)
      dataset.cells[0].municipalityCode = "01002"
      dataset.facilities[3].municipalityCode = nil
      dataset.facilities[3].id = "own-2"
      dataset.facilities[3].name = "別の薬局"
    }
    #expect(other.contains(words.otherYear.with("2020", "2050")))
    #expect(other.contains(words.otherCells.with("4", "1")))
    #expect(other.contains(words.nowhere.with("1")))
    let farther = try notes { dataset in
      for i in dataset.rules.indices { dataset.rules[i].value = 5000 }
    }
    #expect(farther.contains(words.otherRule.with("4km", "4km", "5km")))
  }

  @Test func `a facility of a ward is counted in its ward`() throws {
    func wards(_ dataset: inout CareDataset) {
      dataset.areas.append(
        Area(level: .ward, code: "01011", name: "区", parents: [.municipality: "01001"]))
      dataset.boundaries["01011"] = dataset.boundaries["01001"]
      dataset.boundaries["01001"] = nil
      for i in dataset.cells.indices where dataset.cells[i].municipalityCode == "01001" {
        dataset.cells[i].wardCode = "01011"
      }
      dataset.facilities[0].wardCode = "01011"
    }
    let before = try Self.register { wards(&$0) }
    let after = try Self.register { dataset in
      wards(&dataset)
      dataset.facilities.remove(at: 0)
    }
    let areas = try DifferenceAnalysis.run(
      from: before, to: AnalysisGround(after, AnalysisQuestion(level: .area(.ward)))
    ).table("diff_area")
    #expect(areas.integers("closed_count") == [1] && areas.integers("opened_count") == [0])
  }

  @Test func `an officer reads words, not codes`() throws {
    let new = try Self.register { dataset in
      dataset.facilities[1].services[.visitingPhysician] = .yes
      dataset.facilities[0].roundTheClock = .no
      dataset.facilities[2].positionGrade = .town
    }
    let result = try difference(new)
    let text = String(decoding: try result.bytes(.table, language: .ja), as: UTF8.self)
    for words in ["訪問診療：未報告", "訪問診療：あり", "24時間：なし", PositionGrade.town.label.ja] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("not_reported"))
    try AnalysisTown.expectWords(result)
  }
}
