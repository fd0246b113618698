import CareRegistry
import Cartography
import Foundation
import GeoFormats
import Logging
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

/// What an atlas says of how people came onto the mesh.
@Suite struct PopulationMethodTests {
  private static func model(_ change: (inout CareDataset) -> Void) throws -> AtlasModel {
    var dataset = try MiniTown.dataset()
    change(&dataset)
    return try AtlasBuilder(dataset, log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
      .build()
  }

  private static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/zaitaku-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static func sheet(_ contents: AtlasContents, _ style: Style) throws -> String {
    let maker = try PrintMaker(contents, style: style, request: PrintRequest(atlas: "mini"))
    return String(decoding: try maker.pages(maker.areas.prefecture)[0], as: UTF8.self)
  }

  private static let warning = Words.PopulationMethods.townPointsWarning

  @Test func townPointsAreWarnedOfOnEverySheetPageAndTable() throws {
    let model = try Self.model { $0.populationMethod = .townPoints }
    let contents = AtlasContents(model.tables(), path: "mini")
    let about = try contents.about()
    #expect(about.populationMethod == .townPoints)
    let cell = try contents.table("population_cell")
    #expect(Set(cell.texts("method") ?? []) == ["town_points"])
    #expect(cell.about == Words.PopulationMethods.cellAboutTownPoints)
    for style in try StyleShelf(folder: Self.root + "/Styles").styles([]) {
      #expect(try Self.sheet(contents, style).contains("人口メッシュがないため"), "\(style.name)")
    }
    try Self.inFolder { folder in
      let styles = try StyleShelf(folder: Self.root + "/Styles").styles(["resources"])
      _ = try DrawTiles.write(
        contents, styles: styles, zooms: 7...7, language: .en, terminal: .en, to: folder, progress: { _ in })
      for name in ["index.html", "resources.json"] {
        let text = String(decoding: try FileReading.bytes("\(folder)/\(name)"), as: UTF8.self)
        #expect(text.contains("people are placed by the number of town points"), "\(name)")
      }
      try BuildAtlas.write(model.tables(), dataset: model.dataset, to: folder + "/a.gpkg")
      let gaps = try GapsAnalysis.run(
        AnalysisGround(
          atlas: folder + "/a.gpkg",
          AnalysisQuestion(service: .visitingNurse, level: .area(.municipality))), parts: [])
      let table = String(decoding: try gaps.bytes(.table, language: .ja), as: UTF8.self)
      #expect(table.contains(Self.warning.ja))
      let csv = try CSVTable(bytes: try gaps.bytes(.csv, language: .ja))
      #expect(
        csv.rows.allSatisfy {
          $0.fields.last?.contains(Self.warning.ja) == true && $0.fields.count == csv.header.count
        })
      let written = try ExportGeoJSON.run(atlas: folder + "/a.gpkg", layers: ["gap_cell"], to: folder)
      let text = String(decoding: try FileReading.bytes(try #require(written.first)), as: UTF8.self)
      #expect(text.contains(Self.warning.ja))
    }
    #expect(about.tableNote(.ja).hasSuffix(Self.warning.ja))
    let provenance = try contents.table("provenance")
    let row = try #require(provenance.texts("layer")?.firstIndex(of: "population_cell"))
    #expect(provenance.texts("method")?[row]?.hasPrefix(Words.PopulationMethods.townPoints.ja) == true)
  }

  @Test func otherMethodsCarryNoWarning() throws {
    for method in [PopulationMethod.dasymetric, .ageMesh] {
      let contents = AtlasContents(
        try Self.model { $0.populationMethod = method }.tables(), path: "mini")
      let about = try contents.about()
      #expect(about.populationMethod == method && about.warning == nil)
      #expect(!about.attribution.ja.contains("注意") && !about.tableNote(.ja).contains("注意"))
      let svg = try Self.sheet(
        contents, try StyleShelf(folder: Self.root + "/Styles").style("gaps-visiting-nurse"))
      #expect(!svg.contains("人口メッシュがないため"))
      #expect(svg.contains(method == .ageMesh ? "年齢別のメッシュ人口" : "国勢調査"))
    }
  }

  @Test func onlyACountOfWholePeopleIsNoEstimate() throws {
    /// Every cell has ten people, four of them old; totals are the sums, so that the figures stand.
    func counted(years: [Int], fraction: Int) throws -> AtlasModel {
      try Self.model { dataset in
        dataset.populationMethod = .ageMesh
        dataset.baseYear = years[0]
        dataset.cells[1].isSuppressed = true
        dataset.cellFigures = years.flatMap { year in
          dataset.cells.enumerated().map { i, cell in
            CellFigures(
              code: cell.code, municipalityCode: cell.municipalityCode, year: year, total: 10_000,
              over65: 4_000 + (i == 0 ? fraction : 0), over75: 2_000, over85: 1_000)
          }
        }
        dataset.populations = years.flatMap { year in
          Set(dataset.cells.map(\.municipalityCode)).sorted().map { code in
            let cells = dataset.cells.count { $0.municipalityCode == code }
            return MunicipalPopulation(
              code: code, year: year, total: 10 * cells, over65: 4 * cells, over75: 2 * cells)
          }
        }
      }
    }
    let census = try counted(years: [2020], fraction: 400)
    let cell = try #require(census.tables().first { $0.name == "population_cell" })
    guard case .boolean(let estimates)? = cell.column("is_estimate")?.values else {
      Issue.record("no is_estimate")
      return
    }
    // The receiver (a fraction) and the sender (hidden) are estimates, the others were counted.
    #expect(estimates.prefix(3) == [true, true, false])
    #expect(estimates.count { $0 == true } == 2)
    #expect(cell.reals("population65")?[0] == 4.4 && cell.reals("population85")?[2] == 1)
    let projection = try counted(years: [2025, 2050], fraction: 0)
    let projected = try #require(projection.tables().first { $0.name == "population_cell" })
    #expect(projected.column("is_estimate")?.values == .boolean(estimates.map { _ in true }))
    #expect(Set(projected.texts("method") ?? []) == ["age_mesh"])
  }

  @Test func demandIsATableWhereTheDatasetHasIt() throws {
    let model = try Self.model {
      $0.demand = [
        HomeCareDemand(
          secondaryAreaCode: "0101", kind: .homeVisit, year: 2030, receiptsPerMonth: 12.5, source: "list")
      ]
    }
    let table = try #require(model.tables().first { $0.name == "home_care_demand" })
    #expect(table.texts("secondary_area_code") == ["0101"] && table.texts("kind") == ["home_visit"])
    #expect(table.integers("year") == [2030] && table.reals("receipts_per_month") == [12.5])
    #expect(table.columns.allSatisfy { !$0.title.ja.isEmpty && $0.title.ja != $0.name })
    #expect(try Self.model { _ in }.tables().allSatisfy { $0.name != "home_care_demand" })
  }
}
