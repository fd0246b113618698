import GeoFormats
import TestSupport
import Testing

@testable import Atlas

/// How the map page knows the readings of names.
@Suite struct ViewerReadingTests {
  private func municipalities(_ contents: AtlasContents) throws -> [JSONValue] {
    let levels = try ViewerAreas.json(contents)["levels"]?.elements ?? []
    return levels.first { $0["level"]?.text == "municipality" }?["areas"]?.elements ?? []
  }

  @Test func municipalitiesCarryTheirKanaAndItsLatinLetters() throws {
    let town = try ViewerTown().contents
    let code = try #require(town.table("municipality").texts("code")?.first ?? nil)
    let office = TableMaker.table(
      "municipal_office", geometryKind: nil, geometries: [],
      [TableMaker.text("municipality_code", [code]), TableMaker.text("name_kana", ["くっちゃんちょう"])])
    var tables = town.tables
    tables["municipal_office"] = office
    let contents = AtlasContents(tables.keys.sorted().compactMap { tables[$0] }, path: "town")
    let area = try #require(try municipalities(contents).first { $0["code"]?.text == code })
    #expect(area["kana"]?.text == "くっちゃんちょう")
    #expect(area["latin"]?.text == LatinLetters.ofLatin("Kutchan-chō"))
  }

  @Test func anAtlasWithoutReadingsHasNone() throws {
    let town = try ViewerTown().contents
    let contents = AtlasContents(
      town.tables.keys.sorted().filter { $0 != "municipal_office" }.compactMap { town.tables[$0] },
      path: "town")
    let all = try municipalities(contents)
    #expect(!all.isEmpty)
    for area in all { #expect(area["kana"] == .null && area["latin"] == .null) }
  }
}
