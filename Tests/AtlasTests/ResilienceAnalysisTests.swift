import CareRegistry
import GeoFormats
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

/// What hangs on single providers of the small town, beside gaps computed without each of them.
@Suite struct ResilienceAnalysisTests {
  private func ground(_ register: AtlasRegister, _ metres: Double = 6000) throws -> AnalysisGround {
    try AnalysisGround(
      register,
      AnalysisQuestion(
        service: .visitingNurse, level: .area(.municipality), age: .total, capability: .possible,
        rule: .within(metres)))
  }

  private func beyond(_ register: AtlasRegister) throws -> Double {
    let table = try GapsAnalysis.run(ground(register), parts: []).table(nil)
    return (table.reals("uncovered") ?? []).reduce(0) { $0 + ($1 ?? 0) }
  }

  @Test func `who loses reach is who is beyond it without the provider`() throws {
    let register = try AnalysisTown.register { dataset in
      var second = dataset.facilities[0]
      second.id = "care-2-130"
      second.position = dataset.cells[155].code.centre
      dataset.facilities.append(second)
    }
    let result = try ResilienceAnalysis.run(ground(register))
    let table = try result.table(nil)
    let ids = try #require(table.texts("facility_id")).compactMap { $0 }
    let lost = try #require(table.reals("people_lost"))
    #expect(ids.count == 3 && lost.contains { ($0 ?? 0) > 0 })
    let before = try beyond(register)
    for (id, people) in zip(ids, lost) {
      var without = register
      without.dataset.facilities.removeAll { $0.id == id }
      #expect(abs(try beyond(without) - before - (people ?? .nan)) < 1e-6, "\(id)")
    }
    #expect(lost.compactMap { $0 } == lost.compactMap { $0 }.sorted(by: >))
    try AnalysisTown.expectWords(result)
  }

  @Test func `people reached by two are fewer than by one, and sums are those of the cells`() throws {
    let register = try AnalysisTown.register { dataset in
      var second = dataset.facilities[0]
      second.id = "care-2-130"
      dataset.facilities.append(second)
    }
    let result = try ResilienceAnalysis.run(ground(register))
    let areas = try result.table("resilience_area")
    let cells = try result.table("resilience_cell")
    let within = try #require(cells.integers("providers_within"))
    let people = try #require(cells.reals("people"))
    for k in 1...3 {
      let sum = (areas.reals("people_by_\(k)") ?? []).reduce(0) { $0 + ($1 ?? 0) }
      let expected = zip(within, people).reduce(0) { ($1.0 ?? 0) >= k ? $0 + ($1.1 ?? 0) : $0 }
      #expect(abs(sum - expected) < 1e-6, "\(k)")
    }
    // Two at one place stand in for each other: losing town 1 takes both.
    #expect(areas.integers("smallest_loss")?.first == 2)
    #expect(areas.texts("loss_of")?.first??.contains("、") == true)
  }

  @Test func `by night only those on duty count, and silence is said`() throws {
    let silent = try ResilienceAnalysis.run(ground(AnalysisTown.register()))
    #expect(silent.notes.contains { $0.en.contains("No source reports round-the-clock duty") })
    let quiet = try silent.table("resilience_area")
    #expect(quiet.reals("people_by_night_confirmed")?.allSatisfy { $0 == 0 } == true)
    let told = try ResilienceAnalysis.run(
      ground(AnalysisTown.register { $0.facilities[0].roundTheClock = .yes }))
    #expect(!told.notes.contains { $0.en.contains("No source reports round-the-clock duty") })
    let table = try told.table("resilience_area")
    let (night, lost) = (
      try #require(table.reals("people_by_night_confirmed")),
      try #require(table.reals("people_lost_at_night_confirmed"))
    )
    let day = try #require(table.reals("people_by_1"))
    #expect(night.contains { ($0 ?? 0) > 0 } && lost.contains { ($0 ?? 0) > 0 })
    for i in day.indices { #expect(abs((night[i] ?? 0) + (lost[i] ?? 0) - (day[i] ?? 0)) < 1e-6) }
  }

  @Test func `nobody comes by night who does not count by day`() throws {
    // The clinic is on duty day and night, but no source says that it makes home visits.
    let register = try AnalysisTown.register { dataset in
      dataset.facilities[2].services[.visitingPhysician] = .notReported
      dataset.facilities[2].roundTheClock = .yes
      dataset.facilities[1].services[.visitingPhysician] = .yes
    }
    let ground = try AnalysisGround(
      register,
      AnalysisQuestion(
        service: .visitingPhysician, level: .area(.municipality), age: .total, capability: .confirmed,
        rule: .within(6000)))
    let table = try ResilienceAnalysis.run(ground).table("resilience_area")
    let day = try #require(table.reals("people_by_1"))
    for reading in ["confirmed", "possible"] {
      let night = try #require(table.reals("people_by_night_\(reading)"))
      for i in day.indices { #expect((night[i] ?? 0) <= (day[i] ?? 0), "\(reading)") }
    }
    #expect(day.contains { ($0 ?? 0) > 0 })
  }

  @Test func `where nobody is reached there is nothing to lose`() throws {
    let result = try ResilienceAnalysis.run(ground(AnalysisTown.register { $0.facilities.removeAll() }))
    #expect(try result.table(nil).rowCount == 0)
    #expect(try result.table("resilience_area").integers("smallest_loss")?.allSatisfy { $0 == nil } == true)
    try AnalysisTown.expectWords(result)
  }

  @Test func `rows may be providers, areas or cells`() throws {
    let register = try AnalysisTown.register()
    for (rows, table) in [
      (ResilienceAnalysis.Rows.provider, "resilience_provider"), (.area, "resilience_area"),
      (.cell, "resilience_cell"),
    ] {
      let result = try ResilienceAnalysis.run(ground(register), by: rows)
      #expect(result.tables[0].name == table)
      try AnalysisTown.expectWords(result)
    }
    let cells = try AnalysisGround(
      register, AnalysisQuestion(service: .visitingNurse, level: .cell, rule: .within(6000)))
    #expect(try ResilienceAnalysis.run(cells).tables[0].name == "resilience_cell")
  }
}
