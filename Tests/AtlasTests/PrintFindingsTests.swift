import CareRegistry
import Cartography
import Foundation
import Logging
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

@Suite struct PrintFindingsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static func findings(_ style: String) throws -> [(
    area: AreaCatalogue.Entry, finding: SheetFinding, scene: PrintScene
  )] {
    let model = try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    let contents = AtlasContents(model.tables(), path: "mini")
    let maker = try PrintMaker(
      contents, style: try StyleShelf(folder: root + "/Styles").style(style),
      request: PrintRequest(atlas: "mini"))
    return try maker.areas.entries.filter { $0.level != .prefecture }.map { area in
      let scene = try PrintScene(
        contents, tables: maker.tables, area: area, isEverything: false, tolerance: Metres(10), language: .ja)
      return (area, try PrintFindings(scene: scene, style: maker.style).finding(), scene)
    }
  }

  @Test(
    "A sheet of an area ranks its own municipalities only",
    arguments: ["gaps-visiting-nurse", "round-the-clock"])
  func ownMunicipalities(_ style: String) throws {
    var ranked = 0
    for (area, finding, scene) in try Self.findings(style) {
      let municipality = try scene.contents.table("municipality")
      let codes = try #require(municipality.texts("code"))
      let names = try #require(municipality.texts("name"))
      let own = Set(
        codes.indices.filter { area.municipalities.contains(codes[$0] ?? "") }.compactMap { names[$0] })
      for row in finding.table?.rows ?? [] {
        #expect(own.contains(row[0]), "\(area.level) \(area.name): \(row)")
        ranked += 1
      }
    }
    #expect(ranked > 0)
  }

  @Test("People who depend on one provider are those of the area, whom one reaches and no second")
  func onlyOne() throws {
    var seen = 0
    for (area, finding, scene) in try Self.findings("resilience-visiting-nurse") {
      let table = try scene.contents.table("resilience_area")
      let row = try #require(
        (0..<table.rowCount).first {
          table.texts("area_level")?[$0] == area.level.rawValue && table.texts("area_code")?[$0] == area.code
            && table.texts("service")?[$0] == Service.visitingNurse.rawValue
        }, "\(area.name)")
      let one = table.reals("people_by_1")?[row] ?? 0
      let two = table.reals("people_by_2")?[row] ?? 0
      #expect(finding.title.contains(FigureText.people(one - two, .ja)), "\(finding.title)")
      if one > two { seen += 1 }
    }
    #expect(seen > 0)
  }

  @Test("People of a year to come are those of the area's projection, with their share of all then")
  func projected() throws {
    var seen = 0
    for (area, finding, scene) in try Self.findings("people-population75-2050") {
      let table = try scene.contents.table("area_population")
      let row = (0..<table.rowCount).first {
        table.texts("area_level")?[$0] == area.level.rawValue && table.texts("area_code")?[$0] == area.code
          && table.integers("year")?[$0] == 2050
      }
      guard let row, let people = table.reals("population75")?[row],
        let all = table.reals("population")?[row], all > 0
      else { continue }
      #expect(finding.figures.first?.value == FigureText.people(people, .ja))
      #expect(finding.figures.dropFirst().first?.value == FigureText.share(people / all))
      #expect(finding.title.contains("2050"))
      seen += 1
    }
    #expect(seen > 4)
  }

  @Test("Columns of projected people are null where there is no figure")
  func projectedColumns() throws {
    let model = try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    let table = try #require(try AtlasContents(model.tables(), path: "mini").drawable()["municipality"])
    // The town has figures for 2020 and 2050, none of people of 85 and older.
    #expect(table.reals("share_population75_2050")?.allSatisfy { ($0 ?? 0) > 0 } == true)
    #expect(table.reals("share_population75_2035")?.allSatisfy { $0 == nil } == true)
    #expect(table.reals("people_population85_2020")?.allSatisfy { $0 == nil } == true)
  }
}
