import CareRegistry
import Foundation
import Spatial
import Testing
import Wording

@testable import Ingest

/// The whole import on a prefecture whose answers are known.
@Suite struct MiniPrefectureTests {
  static func run(_ mini: MiniPrefecture) throws -> (dataset: CareDataset, summary: ImportSummary) {
    try withTemporaryFolder { folder in
      try mini.write(to: folder)
      return try Importer.run(paths: [folder], options: ImportOptions(prefecture: "31"))
    }
  }

  @Test func `every file is recognised by its columns`() throws {
    let mini = try MiniPrefecture()
    let (_, summary) = try Self.run(mini)
    #expect(summary.files.count == mini.files.count)
    for report in summary.files { #expect(report.format != nil, "\(report.file)") }
    #expect(summary.files.first { $0.file == "home_help.csv" }?.rowsAccepted == 1)
  }

  @Test func `areas come from the tables, and what no source gives stays unassigned`() throws {
    let (dataset, summary) = try Self.run(MiniPrefecture())
    #expect(dataset.areas(.municipality).map(\.code) == ["31100", "31201", "31302", "31303"])
    #expect(dataset.areas(.ward).map(\.name) == ["見本市北区", "見本市南区"])
    #expect(dataset.areas(.secondary).map(\.name) == ["東部", "西部"])
    #expect(dataset.areas(.tertiary).map(\.code) == ["31-t1"])
    let homeCare = dataset.areas(.homeCare)
    #expect(homeCare.map(\.code) == ["31-h01", "31-h02", "31-h03"])
    #expect(homeCare.map(\.name) == ["山", "海", "東部"])
    #expect(homeCare.map(\.healthCentre) == ["奥山", "奥山", nil])
    #expect(homeCare.map { $0.parents[.secondary] } == ["3102", "3102", "3101"])
    #expect(homeCare.allSatisfy { $0.parents[.tertiary] == "31-t1" })
    let village = try #require(dataset.areas.first { $0.code == "31303" })
    #expect(village.parents == [.prefecture: "31"])
    #expect(summary.count("assigned_municipalities") == 3)
    let rules = dataset.issues.map(\.ruleID)
    #expect(rules.contains("no_secondary_area"))
    #expect(rules.contains("home_care_areas_incomplete"))
    #expect(dataset.memberships.first { $0.level == .tertiary }?.validFrom == "2024-04-01")
    #expect(dataset.memberships.filter { $0.level == .homeCare }.allSatisfy { $0.validFrom == nil })
  }

  @Test func `square kilometres are those of the ellipsoid and add up`() throws {
    let dataset = try Self.run(MiniPrefecture()).dataset
    // 0.1° × 0.1° between 35.4° and 35.5° N on GRS80: about 100.7 km².
    for area in dataset.areas(.ward) { #expect(abs((area.areaKm2 ?? 0) - 100.75) < 0.2) }
    let municipalities = dataset.areas(.municipality).reduce(0) { $0 + ($1.areaKm2 ?? 0) }
    let prefecture = try #require(dataset.areas(.prefecture).first?.areaKm2)
    #expect(abs(municipalities - prefecture) < 0.001)
  }

  @Test func `people of an age are the total times the share`() throws {
    let dataset = try Self.run(MiniPrefecture()).dataset
    #expect(dataset.baseYear == 2020)
    let city = try #require(dataset.populations.first { $0.code == "31100" && $0.year == 2020 })
    #expect(city == MunicipalPopulation(code: "31100", year: 2020, total: 1000, over65: 300, over75: 150))
    let ward = try #require(dataset.populations.first { $0.code == "31102" && $0.year == 2050 })
    #expect(ward == MunicipalPopulation(code: "31102", year: 2050, total: 400, over65: 150, over75: 90))
    #expect(!dataset.issues.contains { $0.ruleID == "wards_do_not_sum" })
    #expect(dataset.issues.contains { $0.ruleID == "no_population" && $0.value == "31303" })
  }

  @Test func `a printed population that its members don't have is reported`() throws {
    let dataset = try Self.run(MiniPrefecture()).dataset
    let found = dataset.issues.filter { $0.ruleID == "printed_population_differs" }
    #expect(found.map(\.value) == ["31"])
    #expect(found.first?.message.ja.contains("30") == true)
    #expect(found.first?.row == 5)
  }

  @Test func `a cell goes to the holder of its centre, or near the coast to the nearest, or nowhere`() throws
  {
    let (dataset, summary) = try Self.run(MiniPrefecture())
    #expect(dataset.cells.count == 4)
    let first = try #require(dataset.cells.first { $0.weight == 100 })
    #expect((first.municipalityCode, first.wardCode, first.assignedBy) == ("31100", "31101", "centre"))
    let sea = try #require(dataset.cells.first { $0.weight == 5 })
    #expect((sea.municipalityCode, sea.wardCode, sea.assignedBy) == ("31302", nil, "nearest"))
    #expect(summary.count("cells_dropped") == 1)
    #expect(summary.count("cells_dropped_people") == 7)
  }

  @Test func `neighbours share their generalised borders exactly`() throws {
    let dataset = try Self.run(MiniPrefecture()).dataset
    #expect(dataset.boundaries.keys.sorted() == ["31101", "31102", "31201", "31302", "31303"])
    let coverage = try Coverage(dataset.boundaries.keys.sorted().compactMap { dataset.boundaries[$0] })
    let whole = coverage.shapes(groups: [[0, 1, 2, 3, 4]])[0]
    #expect(whole.polygons.count == 1)
    #expect(whole.polygons.first?.holes.isEmpty == true)
  }

  @Test func `the dataset written and read back is the same`() throws {
    let dataset = try Self.run(MiniPrefecture()).dataset
    try withTemporaryFolder { folder in
      try DatasetWriter.write(dataset, to: folder + "/tottori")
      expectEqual(try DatasetReader.read(folder + "/tottori"), dataset)
    }
    #expect(dataset.name == "tottori")
    #expect(dataset.referenceDate == "2025-10-01")
    #expect(dataset.sources.first { $0.key == "boundaries" }?.title == "境界の見本")
    #expect(dataset.sources.first { $0.key == "clinics" }?.referenceDate == "2025-06-01")
  }

  @Test func `without boundaries there is one clear failure`() throws {
    var mini = try MiniPrefecture()
    mini.files["N03-25_31.geojson"] = nil
    let failure = try #require(throws: Failure.self) { try Self.run(mini) }
    #expect(failure.kind == .badInput)
    #expect(failure.text(.ja).contains("N03"))
  }

  @Test func `boundaries that overlap are refused`() throws {
    var mini = try MiniPrefecture()
    mini.edit(
      "N03-25_31.geojson", "[134.2,35.4],[134.3,35.4],[134.3,35.5],[134.2,35.5],[134.2,35.4]",
      "[134.1,35.4],[134.3,35.4],[134.3,35.5],[134.1,35.5],[134.1,35.4]")
    let failure = try #require(throws: Failure.self) { try Self.run(mini) }
    #expect(failure.kind == .badInput)
    #expect(failure.text(.ja).contains("N03-25_31.geojson"))
  }

  @Test func `a file of unknown columns is named with the nearest format`() throws {
    var mini = try MiniPrefecture()
    mini.set("strange.csv", "市区町村コード,二次医療圏名\n31201,西部")
    mini.set("letter.txt", "拝啓")
    let (dataset, summary) = try Self.run(mini)
    let strange = try #require(summary.files.first { $0.file == "strange.csv" })
    #expect(strange.format == nil)
    #expect(strange.remark?.ja.contains("二次医療圏コード") == true)
    #expect(
      dataset.issues.filter { $0.ruleID == "file_not_recognised" }.map(\.file) == [
        "letter.txt", "strange.csv",
      ])
  }

  @Test func `the same files in another order of paths give the same facilities`() throws {
    let mini = try MiniPrefecture()
    try withTemporaryFolder { folder in
      try mini.write(to: folder)
      let names = mini.files.keys.sorted().map { "\(folder)/\($0)" }
      let forward = try Importer.run(paths: names, options: ImportOptions(prefecture: "31"))
      let backward = try Importer.run(paths: names.reversed(), options: ImportOptions(prefecture: "31"))
      expectEqual(forward.dataset, backward.dataset)
    }
  }
}
