import CareAccess
import CareRegistry
import Foundation
import GeoFormats
import Logging
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

/// People of the small town by area and year, beside plain sums.
@Suite struct PopulationAnalysisTests {
  private func register() throws -> AtlasRegister {
    try AnalysisTown.register { dataset in
      for i in dataset.populations.indices where dataset.populations[i].year == 2050 {
        dataset.populations[i].total -= 300
        dataset.populations[i].over75 += 40
      }
      dataset.demand = [2020, 2030, 2050].map {
        HomeCareDemand(
          secondaryAreaCode: "0101", kind: .homeVisit, year: $0, receiptsPerMonth: 123.457, source: "list")
      }
    }
  }

  private func run(
    _ register: AtlasRegister, _ level: AnalysisLevel = .area(.municipality), year: Int? = nil,
    areas: String? = nil
  ) throws -> AnalysisResult {
    try PopulationAnalysis.run(
      AnalysisGround(register, AnalysisQuestion(level: level, year: year)), ownAreas: areas)
  }

  @Test func `municipal totals come back whole, in every year and band`() throws {
    let register = try register()
    for year in [2020, 2050] {
      let table = try run(register, year: year).table(nil)
      let less = year == 2050 ? 300.0 : 0
      let more = year == 2050 ? 40.0 : 0
      #expect(table.reals("population") == (1...4).map { Double(1000 * $0 + 7) - less })
      #expect(table.reals("population65") == (1...4).map { Double(400 * $0 + 3) })
      #expect(table.reals("population75") == (1...4).map { Double(200 * $0 + 1) + more })
      #expect(table.reals("population85")?.allSatisfy { $0 == nil } == true)
    }
    let table = try run(register).table(nil)
    #expect(table.reals("population_change") == [-300, -300, -300, -300])
    #expect(table.reals("population75_change") == [40, 40, 40, 40])
    #expect(table.integers("peak75_year") == [2050, 2050, 2050, 2050])
    let share = try #require(table.reals("share65")?.first ?? nil)
    #expect(abs(share - 403.0 / 1007) < 1e-6)
    try AnalysisTown.expectWords(try run(register))
  }

  @Test func `groups of ages sum to all people`() throws {
    let table = try run(register(), .area(.prefecture)).table("people_pyramid")
    let (years, people) = (table.integers("year") ?? [], table.reals("people") ?? [])
    for year in [2020, 2050] {
      let sum = zip(years, people).reduce(0) { $1.0 == year ? $0 + ($1.1 ?? 0) : $0 }
      #expect(sum == Double(10_028 - (year == 2050 ? 1200 : 0)))
    }
    #expect(Set((table.texts("age_group") ?? []).compactMap { $0 }) == ["0-64", "65-74", "75+"])
  }

  @Test func `demand is shared out by people of 75 and over, and sums to the forecast exactly`() throws {
    let register = try register()
    for level in [AreaLevel.municipality, .homeCare, .secondary, .prefecture] {
      let table = try run(register, .area(level)).table("demand_area")
      let (years, receipts) = (table.integers("year") ?? [], table.reals("receipts_per_month") ?? [])
      for year in [2020, 2030, 2050] {
        let sum = zip(years, receipts).reduce(0) { $1.0 == year ? $0 + (($1.1 ?? 0) * 1000).rounded() : $0 }
        #expect(sum == 123_457, "\(level) \(year)")
      }
    }
    let table = try run(register).table("demand_area")
    let over75 = (1...4).map { Double(200 * $0 + 1) }
    let receipts = try #require(table.reals("receipts_per_month"))
    for (town, people) in over75.enumerated() {
      // Three years a town; cells are rounded to thousandths.
      #expect(abs((receipts[town * 3] ?? 0) - 123.457 * people / over75.reduce(0, +)) < 0.06)
    }
    // A year between two: 75 and over on a straight line.
    let middle = DemandSpread.people(in: 2030, years: [2020, 2050], people: [[300, 0], [600, 90]])
    #expect(middle == [400, 30])
    #expect(DemandSpread.people(in: 2000, years: [2020, 2050], people: [[1], [2]]) == [1])
    #expect(DemandSpread.people(in: 2060, years: [2020, 2050], people: [[1], [2]]) == [2])
  }

  @Test func `without a forecast there is no demand, which is not none`() throws {
    let result = try run(AnalysisTown.register())
    #expect(try result.table(nil).reals("receipts_per_month")?.allSatisfy { $0 == nil } == true)
    #expect(result.notes.contains(Words.PeopleAnalysis.noDemand))
    let other = try AnalysisTown.register { dataset in
      dataset.demand = [
        HomeCareDemand(
          secondaryAreaCode: "0199", kind: .homeVisit, year: 2020, receiptsPerMonth: 5, source: "list")
      ]
    }
    let missing = try run(other)
    #expect(try missing.table(nil).reals("receipts_per_month")?.allSatisfy { $0 == nil } == true)
    #expect(missing.notes.contains { $0.ja.contains("需要推計のない二次医療圏：全") })
  }

  @Test func `areas that cut cells share their people by area`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "own-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let register = try register()
    // The western half of the first cell, and all of it.
    let box = register.dataset.cells[0].code.boundingBox
    func square(_ name: String, _ east: Double) -> String {
      let corners = [
        [box.west, box.south], [east, box.south], [east, box.north], [box.west, box.north],
        [box.west, box.south],
      ]
      return """
        {"type":"Feature","properties":{"name":"\(name)"},"geometry":{"type":"Polygon","coordinates":[\(corners)]}}
        """
    }
    let middle = (box.west + box.east) / 2
    let path = folder.appending(path: "own.geojson").path
    try "{\"type\":\"FeatureCollection\",\"features\":[\(square("半分", middle)),\(square("<全部>", box.east))]}"
      .write(toFile: path, atomically: true, encoding: .utf8)
    let result = try run(register, areas: path)
    let table = try result.table(nil)
    let people = Double(register.population.total[0][0]) / 1000
    let own = try #require(table.reals("population"))
    #expect(table.texts("name") == ["半分", "<全部>"])
    #expect(abs((own[0] ?? 0) - people / 2) < 0.002 && abs((own[1] ?? 0) - people) < 0.002)
    #expect(table.reals("cut_share") == [1, 0])
    #expect(result.notes.contains { $0.en.contains("Areas overlap in 1 cells") })
    try AnalysisTown.expectWords(result)
    func feature(_ type: String, _ coordinates: String, _ more: String = "") -> String {
      "{\"type\":\"FeatureCollection\"\(more),\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"\(type)\",\"coordinates\":\(coordinates)}}]}"
    }
    let tokyo = ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4301\"}}"
    let square = "[[141,43],[141.1,43],[141.1,43.1],[141,43.1],[141,43]]"
    for (name, text) in [
      ("d.geojson", feature("Polygon", "[[[141,43],[141.1,43.1],[141.1,43],[141,43.1],[141,43]]]")),
      ("e.geojson", feature("Polygon", "[\(square),[[140,42],[140,44],[142,44],[142,42],[140,42]]]")),
      ("f.geojson", feature("MultiPolygon", "[[\(square)],[\(square)]]")),
      ("g.geojson", feature("MultiPolygon", "[]")), ("h.geojson", feature("Polygon", "[\(square)]", tokyo)),
      ("a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}"), ("b.geojson", "x"),
      (
        "c.geojson",
        "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[141,43]}}"
      ),
    ] {
      let bad = folder.appending(path: name).path
      try text.write(toFile: bad, atomically: true, encoding: .utf8)
      let failure = #expect(throws: Failure.self) { try run(register, areas: bad) }
      #expect(failure?.kind == .badInput && failure?.place?.contains(name) == true)
    }
  }

  @Test func `areas elsewhere hold nobody, and that is told; codes come along`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "far-\(UUID().uuidString).geojson").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try """
    {"type":"Feature","properties":{"code":1401,"name":"遠い"},
     "geometry":{"type":"Polygon","coordinates":[[[139,35],[139.1,35],[139.1,35.1],[139,35.1],[139,35]]]}}
    """.write(toFile: path, atomically: true, encoding: .utf8)
    let result = try run(register(), areas: path)
    #expect(try result.table(nil).reals("population") == [0])
    #expect(try result.table(nil).texts("code") == ["1401"])
    #expect(result.notes.contains { $0.ja.contains("人のいない圏域：遠い") })
  }

  @Test func `every year has its index, and cells their change`() throws {
    let register = try register()
    let years = try run(register).table("people_area_year")
    let (index, people) = (years.reals("population75_index") ?? [], years.reals("population75") ?? [])
    for row in stride(from: 0, to: years.rowCount, by: 2) {
      #expect(index[row] == 100)
      let expected = ((people[row + 1] ?? 0) / (people[row] ?? 1) * 1e4).rounded() / 100
      #expect(abs((index[row + 1] ?? 0) - expected) < 0.011)
    }
    let cells = try run(register, .cell).table(nil)
    #expect(cells.name == "people_cell" && cells.rowCount == register.dataset.cells.count)
    let (now, last, change) = (
      cells.reals("people") ?? [], cells.reals("people_last") ?? [], cells.reals("people_change") ?? []
    )
    for i in now.indices { #expect(abs((last[i] ?? 0) - (now[i] ?? 0) - (change[i] ?? 9)) < 1e-9) }
  }

  @Test func `figures that nobody could have counted are a damaged atlas`() throws {
    let model = try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    for bad in [1e300, -1, Double.infinity] {
      var tables = model.tables()
      let table = try #require(tables.firstIndex { $0.name == "cell_population" })
      let column = try #require(tables[table].columns.firstIndex { $0.name == "population75" })
      guard case .real(var values) = tables[table].columns[column].values else { return }
      values[3] = bad
      tables[table].columns[column].values = .real(values)
      let failure = #expect(throws: Failure.self) {
        try AtlasRegister(AtlasContents(tables, path: "mini.gpkg"))
      }
      #expect(failure?.kind == .badInput && failure?.place?.contains("cell_population:4") == true)
    }
  }
}
