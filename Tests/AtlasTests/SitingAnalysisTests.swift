import CareRegistry
import Foundation
import GeoFormats
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

/// New providers for the small town, beside every choice tried out.
@Suite struct SitingAnalysisTests {
  private let register: AtlasRegister

  init() throws {
    register = try AnalysisTown.register { dataset in
      dataset.facilities.removeAll { $0.id == "med-1" }
      dataset.offices = try ["01001", "01002", "01003", "01004"].map { code in
        let cell = try #require(dataset.cells.first { $0.municipalityCode == code })
        return MunicipalOffice(code: code, name: "役場\(code)", position: cell.code.centre, source: "list")
      }
    }
  }

  private func ground(_ metres: Double = 4000) throws -> AnalysisGround {
    try AnalysisGround(
      register,
      AnalysisQuestion(
        service: .visitingNurse, level: .area(.municipality), age: .total, rule: .within(metres)))
  }

  @Test func `no other choice reaches more`() throws {
    let ground = try ground()
    let places = try SitingCandidates.municipalOffices.places(ground).map(\.position)
    let existing = ground.positions(ground.providers(.possible))
    /// Thousandths newly reached by some of the offices.
    func reached(_ chosen: [Int]) -> Int {
      ground.centres.indices.reduce(0) { sum, i in
        let centre = ground.centres[i]
        func isNear(_ place: Position) -> Bool { Geodesic.distance(centre, place).value <= 4000 }
        return !existing.contains(where: isNear) && chosen.contains { isNear(places[$0]) }
          ? sum + ground.people[i] : sum
      }
    }
    var best = 0
    for a in 0..<4 { for b in (a + 1)..<4 { best = max(best, reached([a, b])) } }
    let result = try SitingAnalysis.run(ground, .init(add: 2, candidates: .municipalOffices))
    let table = try result.table(nil)
    #expect(table.rowCount == 2 && table.reals("people_running")?.last == Double(best) / 1000)
    #expect(result.notes.contains(Words.SitingAnalysis.provenBest))
    let cells = try result.table("siting_cell").reals("people") ?? []
    #expect(abs(cells.reduce(0) { $0 + ($1 ?? 0) } - Double(best) / 1000) < 1e-6)
    let areas = try result.table("siting_area").reals("people_helped") ?? []
    #expect(abs(areas.reduce(0) { $0 + ($1 ?? 0) } - Double(best) / 1000) < 1e-6)
    try AnalysisTown.expectWords(result)
  }

  @Test func `distances fall to those of the nearest of all`() throws {
    let ground = try ground()
    let result = try SitingAnalysis.run(
      ground, .init(add: 1, candidates: .municipalOffices, objective: .distance))
    let site = try #require(try result.table(nil).geometries.first ?? nil)
    guard case .point(let place) = site else { return }
    let existing = ground.positions(ground.providers(.possible))
    func mean(_ places: [Position]) -> Double {
      let total = ground.people.reduce(0, +)
      return ground.centres.indices.reduce(0) { sum, i in
        let nearest = places.map { Geodesic.distance(ground.centres[i], $0).value }.min() ?? .infinity
        return sum + nearest * Double(ground.people[i])
      } / Double(total)
    }
    let ours = mean(existing + [place])
    for other in try SitingCandidates.municipalOffices.places(ground) {
      #expect(ours <= mean(existing + [other.position]) + 0.01)
    }
    #expect(
      result.notes.contains {
        $0.en.contains("from \(AnalysisView.field(.real(mean(existing)), .count, .en)) m")
      })
    try AnalysisTown.expectWords(result)
  }

  @Test func `what can't help is said and nothing is made up`() throws {
    let none = try SitingAnalysis.run(ground(), .init(add: 0, candidates: .municipalOffices))
    #expect(try none.table(nil).rowCount == 0 && none.table("siting_cell").rowCount == 0)
    let many = try SitingAnalysis.run(ground(), .init(add: 99, candidates: .municipalOffices))
    #expect(try many.table(nil).rowCount <= 4)
    #expect(many.notes.contains { $0.en.contains("fewer candidates (4) than the 99") })
    // Everybody is within 200 km.
    let all = try SitingAnalysis.run(ground(200_000), .init(add: 2, candidates: .municipalOffices))
    #expect(try all.table(nil).rowCount == 0)
    try AnalysisTown.expectWords(all)
    let satellites = try SitingAnalysis.run(
      ground(), .init(add: 4, candidates: .municipalOffices, satelliteWithin: 1))
    #expect(try satellites.table(nil).rowCount <= 1)
    #expect(throws: Failure.self) {
      try SitingAnalysis.run(ground(), .init(add: -1, candidates: .municipalOffices))
    }
    let bare = try AnalysisTown.register()
    let failure = #expect(throws: Failure.self) {
      try SitingAnalysis.run(
        AnalysisGround(bare, AnalysisQuestion(level: .area(.municipality))),
        .init(candidates: .municipalOffices))
    }
    #expect(failure?.kind == .badInput)
  }

  @Test func `without any provider everything is open`() throws {
    let bare = try AnalysisTown.register { $0.facilities.removeAll() }
    let ground = try AnalysisGround(
      bare, AnalysisQuestion(level: .area(.municipality), age: .total, rule: .within(4000)))
    for objective in SitingAnalysis.Objective.allCases {
      let result = try SitingAnalysis.run(ground, .init(add: 2, objective: objective))
      #expect(try result.table(nil).rowCount == 2)
      #expect(try result.table(nil).reals("distance_m")?.allSatisfy { $0 == nil } == true)
      try AnalysisTown.expectWords(result)
    }
  }

  @Test func `a person's own candidates are read, and a bad one is told with its line`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sites-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ text: String) throws -> String {
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      return folder.appending(path: name).path
    }
    let csv = try PlaceFile.places(try file("a.csv", "名称,経度,緯度\n甲,141.2,43.1\n,141.3,43.2\n"))
    #expect(csv.map(\.name) == ["甲", "2"] && csv[1].position.latitude == 43.2)
    let json = try PlaceFile.places(
      try file(
        "b.geojson",
        """
        {"type":"Feature","properties":{"name":"<乙>"},"geometry":{"type":"Point","coordinates":[141.2,43.1]}}
        """))
    #expect(json == [.init(name: "<乙>", position: Position(longitude: 141.2, latitude: 43.1))])
    for (name, text) in [
      ("c.csv", "名称,経度,緯度\n甲,43.1,141.2\n"), ("d.csv", "名称,経度,緯度\n甲,あ,43.1\n"), ("e.csv", "名称,住所\n甲,町\n"),
      ("f.geojson", "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}"), ("g.geojson", "[]"),
      ("h.csv", "名称,経度,緯度\n甲,nan,43\n"),
    ] {
      let failure = #expect(throws: Failure.self, "\(name)") { try PlaceFile.places(try file(name, text)) }
      #expect(failure?.kind == .badInput && failure?.place?.contains(name) == true, "\(name)")
    }
    let empty = try file("i.csv", "名称,経度,緯度\n")
    #expect(throws: Failure.self) { try SitingCandidates.file(empty).places(try ground()) }
  }
}
