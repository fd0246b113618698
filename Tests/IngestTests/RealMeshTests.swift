import CareRegistry
import Foundation
import Testing
import Wording

@testable import Ingest

/// Official meshes against sums that were computed from the same files by another program, digit by digit.
@Suite(.enabled(if: SharedData.isHere, "needs the real data: set ZAITAKU_SHARED_DATA"))
struct RealMeshTests {
  private static func run(_ files: [String], prefecture: String) throws -> CareDataset {
    let root = try #require(SharedData.root)
    return try Importer.run(
      paths: files.map { "\(root)/\($0)" },
      options: ImportOptions(prefecture: prefecture, referenceDate: "2025-10-01")
    ).dataset
  }

  private static func mesh(_ file: String, prefecture: String) throws -> AgeMeshFile {
    let root = try #require(SharedData.root)
    var material = ImportMaterial()
    let formats = try InputFormats()
    try FileOpener.open("\(root)/formats/\(file)") { (probe) throws(Failure) in
      guard let format = formats.recognise(probe) else { return }
      let context = ImportContext(prefecture: prefecture, prefectureName: "", source: "mesh")
      _ = try format.read(probe, context, into: &material)
    }
    #expect(material.issues.isEmpty)
    return try #require(material.ageMeshes.first)
  }

  @Test(arguments: [
    // Sums of PTN, 65+, 75+ and 85+ of all cells in 2020 and 2050, thousandths of people.
    (
      "29", 1_609, [1_320_240_501, 416_913_307, 216_251_584, 67_986_159],
      [935_120_956, 390_458_702, 257_999_078, 107_085_100], "29201", 361_703_310
    ),
    (
      "27", 1_498, [8_713_485_904, 2_433_812_869, 1_281_584_730, 370_349_125],
      [7_009_671_502, 2_594_056_202, 1_654_393_110, 616_443_060], "27102", 97_365_502
    ),
  ])
  func `the sums of a future mesh are those of the file`(
    _ prefecture: String, _ cells: Int, _ first: [Int], _ last: [Int], _ municipality: String, _ people: Int
  ) throws {
    let mesh = try Self.mesh("1km_mesh_2018_\(prefecture)_GML.zip", prefecture: prefecture)
    #expect(mesh.cells.count == cells)
    #expect(mesh.years == [2020, 2025, 2030, 2035, 2040, 2045, 2050])
    func sums(_ year: Int) -> [Int] {
      let figures = mesh.cells.map { $0.figures[year] }
      return [
        figures.reduce(0) { $0 + $1.total }, figures.reduce(0) { $0 + $1.over65 },
        figures.reduce(0) { $0 + $1.over75 }, figures.reduce(0) { $0 + ($1.over85 ?? 0) },
      ]
    }
    // A cell of old people only may lose a thousandth: a band never passes the total of its cell.
    for (year, expected) in [(0, first), (6, last)] {
      let found = sums(year)
      #expect(found[0] == expected[0])
      for band in 1...3 {
        #expect((0...3).contains(expected[band] - found[band]), "\(year) \(band) \(found)")
      }
    }
    let own = mesh.cells.filter { $0.municipalityCode == municipality }
    #expect(own.reduce(0) { $0 + $1.figures[0].total } == people)
  }

  @Test func `Nara keeps its people when the ages of suppressed cells are shared`() throws {
    let dataset = try Self.run(
      ["formats/1km_mesh_2018_29_GML.zip", "national/N03-21_japan_simplified.geojson"], prefecture: "29")
    #expect(dataset.populationMethod == .ageMesh && dataset.baseYear == 2020)
    func sums(_ year: Int) -> [Int] {
      let figures = dataset.cellFigures.filter { $0.year == year }
      return [
        figures.reduce(0) { $0 + $1.total }, figures.reduce(0) { $0 + $1.over65 },
        figures.reduce(0) { $0 + $1.over75 }, figures.reduce(0) { $0 + ($1.over85 ?? 0) },
      ]
    }
    // In these years no group reaches into another file: the sums are those of the file.
    #expect(sums(2035) == [1_136_872_470, 418_273_017, 256_690_946, 119_078_425])
    #expect(sums(2040) == [1_067_903_737, 423_530_623, 249_257_760, 118_890_629])
    #expect(sums(2045) == [999_994_044, 410_632_174, 248_429_324, 109_446_874])
    // Totals of every year are published and stay, whatever is hidden.
    #expect(sums(2020)[0] == 1_320_240_501 && sums(2050)[0] == 935_120_956)
    // In 2020 the cell 5035-75-15 has the ages of itself (19.5 people) and of one hidden cell (1.974).
    let group = dataset.cellFigures.filter { $0.year == 2020 && $0.code.description == "50357515" }
    #expect(group.map(\.total) == [19_500] && group.map(\.over65) == [7_483])
    #expect(dataset.issues.first { $0.ruleID == "suppressed_ages_elsewhere" }?.value == "2")
    // The base year hides the ages of 39 cells.
    #expect(dataset.cells.count(where: \.isSuppressed) == 39)
  }

  @Test func `the census mesh of two blocks gives Fukuoka the people of an independent count`() throws {
    let dataset = try Self.run(
      ["formats/estat_mesh500_2020", "national/N03-21_japan_simplified.geojson"], prefecture: "40")
    #expect(dataset.populationMethod == .ageMesh)
    #expect(dataset.cells.count { $0.assignedBy == "centre" } == 8_627)
    #expect(dataset.cells.count == 8_763)
    // A receiver of two hidden cells: 310, 4 and 2 people, 136 of them 65 or older, 75 of them 75 or older.
    let figures = Dictionary(
      dataset.cellFigures.map { ($0.code.description, $0) }
    ) { a, _ in a }
    let group = ["503004153"].compactMap { figures[$0] }
    #expect(group.map(\.over65) == [133_418] && group.map(\.over75) == [73_576])
    #expect(dataset.issues.allSatisfy { $0.ruleID != "suppressed_ages_elsewhere" })
  }

  @Test func `the register and the demand projection are read whole`() throws {
    let dataset = try Self.run(
      [
        "formats/population/juki_age_muni_2025.xlsx", "formats/home_care_demand_forecast_R7.xlsx",
        "okayama/N03-21_33_simplified.geojson", "okayama/areas", "okayama/towns.csv",
      ], prefecture: "33")
    let cities = Set(dataset.areas(.municipality).map(\.code))
    let people = dataset.populations.filter { cities.contains($0.code) }
    #expect(people.count == 27 && dataset.baseYear == 2025)
    let sums: [Int] = [
      people.reduce(0) { $0 + $1.total }, people.reduce(0) { $0 + $1.over65 },
      people.reduce(0) { $0 + $1.over75 }, people.reduce(0) { $0 + ($1.over85 ?? 0) },
    ]
    #expect(sums == [1_835_478, 565_562, 335_120, 110_573])
    #expect(!dataset.issues.contains { $0.ruleID == "unknown_municipality" })
    #expect(dataset.populationMethod == .townPoints)
    #expect(dataset.demand.count == 60)
    #expect(Set(dataset.demand.map(\.year)) == [2024, 2030, 2035, 2040, 2045, 2050])
    #expect(!dataset.issues.contains { $0.ruleID == "demand_of_unknown_area" })
  }

  @Test func `the joined area of Fukushima is an issue`() throws {
    let dataset = try Self.run(
      [
        "formats/population/kekkahyo1.xlsx", "formats/population/kekkahyo3_3.xlsx",
        "formats/population/kekkahyo3_4.xlsx", "national/N03-21_japan_simplified.geojson",
      ], prefecture: "07")
    #expect(dataset.issues.filter { $0.ruleID == "joined_area_in_projection" }.map(\.value) == ["07999"])
    #expect(!dataset.issues.contains { $0.ruleID == "municipalities_do_not_sum" })
    #expect(dataset.issues.count { $0.ruleID == "no_population" } == 13)
  }
}
