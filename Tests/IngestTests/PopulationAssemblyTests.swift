import CareRegistry
import Foundation
import Spatial
import Testing

@testable import Ingest

/// Which figures of people a dataset gets from which files.
@Suite struct PopulationAssemblyTests {
  /// 見本市北区 has 12 and 8 people, the second of whom sends its ages to the first; 山町 5; a cell that the source
  /// gives to 海村 has its centre in 山町.
  private static func mesh() throws -> FutureMeshSample {
    var mesh = FutureMeshSample(.of2018, years: [2020, 2050])
    let (a, b) = (try FutureMeshSample.cell(0, 0.3, 0.5), try FutureMeshSample.cell(0, 0.7, 0.5))
    mesh.add(
      a, "31101",
      [
        .init(total: 12.4, classes: [1: 12, 14: 2, 16: 4, 18: 2.6], mark: "@"),
        .init(total: 6, classes: [16: 6]),
      ])
    mesh.add(b, "31101", [.init(total: 8.2, mark: "*", receiver: a), .init(total: 2, classes: [1: 2])])
    mesh.add(
      try FutureMeshSample.cell(2, 0.5, 0.5), "31201",
      [.init(total: 5, classes: [1: 4, 15: 1]), .init(total: 0)])
    mesh.add(
      try FutureMeshSample.cell(2, 0.8, 0.5), "31302",
      [.init(total: 3, classes: [19: 3]), .init(total: 1, classes: [19: 1])])
    return mesh
  }

  @Test func `without totals the figures of the mesh stand and municipalities have their rounded sums`()
    throws
  {
    var mini = try MiniPrefecture.withoutPeople()
    mini.files["1km_mesh.zip"] = try Self.mesh().shapefile(named: "1km_mesh_2018_31")
    let (dataset, summary) = try MiniPrefectureTests.run(mini)
    #expect(dataset.populationMethod == .ageMesh)
    #expect(dataset.baseYear == 2020)
    #expect(summary.count("age_cells") == 4)
    let city = dataset.populations.filter { $0.code == "31100" }
    #expect(
      city == [
        MunicipalPopulation(code: "31100", year: 2020, total: 21, over65: 9, over75: 7, over85: 3),
        MunicipalPopulation(code: "31100", year: 2050, total: 8, over65: 6, over75: 6, over85: 0),
      ])
    #expect(dataset.populations.contains { $0.code == "31101" && $0.total == 21 })
    // The cell of 海村 by the source is 山町's by its centre.
    #expect(dataset.populations.first { $0.code == "31201" && $0.year == 2020 }?.total == 8)
    #expect(!dataset.populations.contains { $0.code == "31302" })
    let rules = dataset.issues.map(\.ruleID)
    #expect(rules.contains("population_from_mesh"))
    #expect(dataset.issues.first { $0.ruleID == "mesh_code_of_other_municipality" }?.value == "1")
    #expect(!rules.contains("population_missing"))
    // Ages of the pair: 8.6 of 20.6 people are 65 or older.
    let pair = dataset.cellFigures.filter { $0.year == 2020 && $0.municipalityCode == "31100" }
    #expect(pair.map(\.over65).reduce(0, +) == 8_600)
    #expect(pair.map(\.over65).sorted() == [3_423, 5_177])
    #expect(dataset.cells.filter(\.isSuppressed).map(\.weight) == [8])
    #expect(dataset.sources.contains { $0.key == SourceKey.ageMesh })
  }

  @Test func `with a projection the totals stay those of the projection and the mesh its own`() throws {
    var mini = try MiniPrefecture()
    mini.files["1km_mesh.geojson"] = try Self.mesh().geoJSON
    let dataset = try MiniPrefectureTests.run(mini).dataset
    #expect(dataset.populationMethod == .ageMesh)
    #expect(dataset.populations.first { $0.code == "31100" && $0.year == 2020 }?.total == 1000)
    #expect(dataset.cellFigures.count == 8)
    let rules = Set(dataset.issues.map(\.ruleID))
    // The census mesh is not needed, and the mesh holds far fewer people than the towns have.
    #expect(rules.isSuperset(of: ["census_mesh_not_used", "mesh_total_differs"]))
    #expect(!dataset.sources.contains { $0.key == SourceKey.censusMesh })
  }

  @Test func `a dataset with a mesh of ages is read back as it was written`() throws {
    var mini = try MiniPrefecture()
    mini.files["1km_mesh.csv"] = try Self.mesh().csv
    mini.files["demand.xlsx"] = MiniPrefecture.demand([("3101", "東部", [10.5, 11]), ("3102", "西部", [1, 2])])
    let dataset = try MiniPrefectureTests.run(mini).dataset
    try withTemporaryFolder { folder in
      try DatasetWriter.write(dataset, to: folder + "/tottori")
      let read = try DatasetReader.read(folder + "/tottori")
      expectEqual(read, dataset)
      #expect(read.cellFigures == dataset.cellFigures && !read.cellFigures.isEmpty)
      #expect(read.demand == dataset.demand && read.populationMethod == .ageMesh)
    }
  }

  @Test func `the newer edition is used, and the same cells twice count once`() throws {
    var mini = try MiniPrefecture()
    mini.files["a_old.csv"] = try Self.mesh().csv
    var newer = FutureMeshSample(.of2024, years: [2025, 2070])
    for row in try Self.mesh().rows { newer.add(row.code, row.municipality, row.figures) }
    mini.files["b_new.zip"] = newer.shapefile(named: "mesh")
    mini.files["c_new.geojson"] = newer.geoJSON
    let dataset = try MiniPrefectureTests.run(mini).dataset
    #expect(Set(dataset.cellFigures.map(\.year)) == [2025, 2070])
    #expect(dataset.cells.count == 4)
    // By name the GeoJSON comes before the shapefile, whatever archive that is in.
    #expect(
      dataset.issues.filter { $0.ruleID == "age_mesh_not_used" }.map(\.file) == ["a_old.csv", "mesh.shp"])
    #expect(dataset.sources.count { $0.key.hasPrefix(SourceKey.ageMesh) } == 1)
    // 2020 and 2050 of the projection take 2025 of the mesh; 2050 lies nearer to 2070.
    #expect(dataset.issues.first { $0.ruleID == "mesh_year_nearest" }?.value == "2020→2025, 2050→2070")
  }

  @Test func `a census mesh with ages is read with its hidden cells`() throws {
    var mini = try MiniPrefecture.withoutPeople()
    let codes = try [0.3, 0.4, 0.5].map { try MiniPrefecture.mesh(MiniPrefecture.place(0, $0, 0.5)) }
    let beyond = try MiniPrefecture.mesh(MiniPrefecture.place(8, 0.5, 0.5))
    mini.files["tblT001101H5234.txt"] = MiniPrefecture.censusMesh(
      [
        (codes[0], 1, "", [codes[1]], [10, 90, 40, 20, 10]), (codes[1], 2, codes[0], [], nil),
        (codes[2], 0, "", [], [1, 8, 3, 2, 1]), (beyond, 0, "", [], [0, 5, 5, 5, 5]),
      ], totals: [95, 5, 10, 5])
    let (dataset, summary) = try MiniPrefectureTests.run(mini)
    #expect(dataset.baseYear == 2020)
    #expect(summary.count("age_cells_dropped") == 1)
    #expect(dataset.cellFigures.map(\.over65) == [38_000, 2_000, 3_000])
    #expect(dataset.cellFigures.map(\.over75) == [19_000, 1_000, 2_000])
    #expect(dataset.cellFigures.map(\.total) == [95_000, 5_000, 10_000])
    #expect(dataset.cells.map(\.isSuppressed) == [false, true, false])
    let source = try #require(dataset.sources.first { $0.key == SourceKey.ageMesh })
    #expect((source.rowsRead, source.rowsAccepted, source.rowsRejected) == (4, 3, 1))
    // Somebody of unknown age is in the total only.
    #expect(dataset.populations.first { $0.code == "31100" }?.total == 110)
  }

  @Test func `a mesh of another part of the country leaves the next best method`() throws {
    var mini = try MiniPrefecture()
    let beyond = try MiniPrefecture.mesh(MiniPrefecture.place(40, 0.5, 0.5))
    mini.files["tblT001101H5238.txt"] = MiniPrefecture.censusMesh(
      [(beyond, 0, "", [], [0, 5, 5, 5, 5])], totals: [5])
    let dataset = try MiniPrefectureTests.run(mini).dataset
    #expect(dataset.populationMethod == .dasymetric)
    #expect(dataset.issues.contains { $0.ruleID == "mesh_outside_prefecture" })
    #expect(!dataset.sources.contains { $0.key.contains("mesh") && $0.key.hasPrefix("estat") })
  }

  @Test func `a census mesh with a header is read like one without`() throws {
    var mini = try MiniPrefecture()
    let plain = try MiniPrefectureTests.run(mini).dataset
    let text = String(decoding: try #require(mini.files["mesh.csv"]), as: UTF8.self)
    mini.set("mesh.csv", "mesh_code,人口（総数）,male,female,households\n" + text.dropLast())
    let named = try MiniPrefectureTests.run(mini).dataset
    #expect(named.cells == plain.cells && !named.cells.isEmpty)
    #expect(named.populationMethod == .dasymetric)
  }

  @Test func `cells in a neighbouring prefecture are told from the sea where its boundary is given`() throws {
    var mini = try MiniPrefecture()
    // Land of another prefecture south of 海村, where the small mesh has a cell 200 m from the coast.
    let south = "[134.2,35.3],[134.4,35.3],[134.4,35.4],[134.2,35.4],[134.2,35.3]"
    mini.edit(
      "N03-25_31.geojson", "\"features\":[",
      "\"features\":[{\"type\":\"Feature\",\"properties\":{\"N03_003\":\"\",\"N03_004\":\"隣市\",\"N03_007\":\"33999\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[\(south)]]}},"
    )
    let (dataset, summary) = try MiniPrefectureTests.run(mini)
    #expect(summary.count("cells_coast") == 0)
    #expect(summary.count("cells_dropped") == 2)
    #expect(!dataset.issues.contains { $0.ruleID == "cells_at_the_border" })
    let alone = try MiniPrefectureTests.run(MiniPrefecture()).dataset
    #expect(alone.issues.first { $0.ruleID == "cells_at_the_border" }?.value == "1")
  }

  @Test func `a hidden cell shares its ages with a cell in the neighbour's file`() throws {
    var mini = try MiniPrefecture.withoutPeople()
    let (a, b) = (try FutureMeshSample.cell(0, 0.3, 0.5), try FutureMeshSample.cell(-1, 0.9, 0.5))
    var own = FutureMeshSample(.of2018, years: [2020])
    own.add(a, "31101", [.init(total: 2, mark: "*", receiver: b)])
    own.add(try FutureMeshSample.cell(0, 0.7, 0.5), "31101", [.init(total: 10, classes: [1: 10])])
    mini.files["mesh_31.zip"] = own.shapefile(named: "mesh_31")
    let alone = try MiniPrefectureTests.run(mini).dataset
    #expect(alone.issues.contains { $0.ruleID == "suppressed_ages_elsewhere" })
    #expect(alone.cellFigures.map(\.over65) == [0, 0])
    var neighbour = FutureMeshSample(.of2018, years: [2020])
    neighbour.add(b, "28999", [.init(total: 6, classes: [1: 4, 14: 4], mark: "@")])
    neighbour.add(try FutureMeshSample.cell(-1, 0.5, 0.5), "28999", [.init(total: 9, classes: [14: 9])])
    mini.files["mesh_28.zip"] = neighbour.shapefile(named: "mesh_28")
    var far = FutureMeshSample(.of2018, years: [2020])
    far.add(try FutureMeshSample.cell(30, 0.5, 0.5), "13101", [.init(total: 6, classes: [14: 6], mark: "@")])
    mini.files["mesh_13.zip"] = far.shapefile(named: "mesh_13")
    let (dataset, summary) = try MiniPrefectureTests.run(mini)
    // Two of the eight people whose ages the neighbour counts live here; half of the eight are old.
    #expect(dataset.cellFigures.map(\.over65) == [1_000, 0])
    #expect(dataset.cells.count == 2 && summary.count("age_cells_dropped") == 0)
    #expect(!dataset.issues.contains { $0.ruleID.hasPrefix("suppressed_ages") })
    #expect(
      dataset.sources.filter { $0.key.hasPrefix(SourceKey.ageMesh) }.map(\.file).sorted() == [
        "mesh_28.zip", "mesh_31.zip",
      ])
    #expect(!dataset.sources.contains { $0.file == "mesh_13.zip" })
  }

  @Test func `the order of the paths changes nothing`() throws {
    var mini = try MiniPrefecture()
    mini.files["mesh_a.zip"] = try Self.mesh().shapefile(named: "mesh_a")
    mini.files["mesh_b.csv"] = try Self.mesh().csv
    try withTemporaryFolder { folder in
      try mini.write(to: folder)
      let names = mini.files.keys.sorted().map { "\(folder)/\($0)" }
      let forward = try Importer.run(paths: names, options: ImportOptions(prefecture: "31")).dataset
      let backward = try Importer.run(paths: names.reversed(), options: ImportOptions(prefecture: "31"))
        .dataset
      expectEqual(forward, backward)
      #expect(forward.cellFigures == backward.cellFigures && !forward.cellFigures.isEmpty)
    }
  }
}
