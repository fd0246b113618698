import CareRegistry
import GeoFormats
import Logging
import TestSupport
import Testing
import Wording

@testable import Atlas

/// What analyses read back from an atlas is what it was built from.
@Suite struct AtlasRegisterTests {
  private let model: AtlasModel

  init() throws {
    model = try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
  }

  @Test func `facilities, cells, people and areas come back`() throws {
    let register = try AtlasRegister(AtlasContents(model.tables(), path: "mini.gpkg"))
    #expect(register.dataset.facilities.map(\.id) == model.dataset.facilities.map(\.id))
    for (a, b) in zip(register.dataset.facilities, model.dataset.facilities) {
      #expect(a.position == b.position && a.kind == b.kind && a.roundTheClock == b.roundTheClock)
      for service in Service.allCases { #expect(a.availability(of: service) == b.availability(of: service)) }
    }
    #expect(register.dataset.cells.map(\.code) == model.dataset.cells.map(\.code))
    #expect(register.population.years == model.population.years)
    #expect(register.population.total == model.population.total)
    #expect(register.population.over75 == model.population.over75)
    #expect(register.dataset.rules == model.dataset.rules)
    #expect(register.catalogue.entries.map(\.code) == model.catalogue.entries.map(\.code))
    #expect(register.catalogue.entries.map(\.cells) == model.catalogue.entries.map(\.cells))
  }

  @Test func `a year that isn't there is named with those that are`() throws {
    let register = try AtlasRegister(AtlasContents(model.tables(), path: "mini.gpkg"))
    #expect(try register.yearIndex(nil) == model.baseYearIndex)
    let failure = #expect(throws: Failure.self) { try register.yearIndex(1999) }
    #expect(failure?.kind == .usage)
  }

  @Test func `a table that was spoilt is refused with its place`() throws {
    var tables = model.tables()
    let index = try #require(tables.firstIndex { $0.name == "facility" })
    var kinds = try #require(tables[index].texts("kind"))
    kinds[0] = "castle"
    let column = try #require(tables[index].columns.firstIndex { $0.name == "kind" })
    tables[index].columns[column].values = .text(kinds)
    let failure = #expect(throws: Failure.self) {
      try AtlasRegister(AtlasContents(tables, path: "mini.gpkg"))
    }
    #expect(failure?.kind == .badInput)
    #expect(failure?.text(.en).contains("castle") == true)
  }
}
