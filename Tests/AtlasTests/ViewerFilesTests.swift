import CareRegistry
import Cartography
import Foundation
import GeoFormats
import Spatial
import Testing
import Wording

@testable import Atlas

/// What the map page is made of, and what it is told of an atlas.
@Suite struct ViewerFilesTests {
  /// Made once: nothing changes it.
  private static let made = Result { try ViewerTown() }
  private let town: ViewerTown

  init() throws { town = try Self.made.get() }

  @Test func theSameAtlasGivesTheSameBytes() throws {
    let (a, b) = (town.files, try ViewerTown().files)
    #expect(a.names == b.names)
    for name in a.names { #expect(a.file(name)?.bytes == b.file(name)?.bytes, "\(name)") }
  }

  @Test func everyPartThatThePageAsksForIsThere() throws {
    let page = town.text("index.html")
    let links = page.matches(of: /(?:src|href)="([^"]+)"/).map { String($0.output.1) }
      .filter { !$0.hasPrefix("data:") }
    #expect(links.count > 5)
    for link in links { #expect(town.files.file(link) != nil, "\(link)") }
    #expect(town.files.names.filter { $0.hasSuffix(".json") }.count == 4)
    #expect(town.files.file("viewer/../index.html") == nil)
    #expect(!page.contains("{{") && !page.contains("://"))
    #expect(page.contains(ViewerFiles.contentPolicy))
    #expect(!town.text("viewer/leaflet.js").contains("sourceMappingURL"))
  }

  @Test func everyWordOfTheScriptsIsInTheTable() throws {
    let known = Set(Words.Viewer.page.map(\.key))
    #expect(known.count == Words.Viewer.page.count, "a key stands twice")
    let sources =
      ViewerAssets.scripts.map { String(decoding: $0.bytes, as: UTF8.self) }
      + [String(decoding: ViewerAssets.page, as: UTF8.self)]
    var asked: Set<String> = []
    for source in sources {
      asked.formUnion(source.matches(of: /\bt\("([a-zA-Z0-9]+)"/).map { String($0.output.1) })
      asked.formUnion(
        source.matches(of: /data-(?:t|label|placeholder)="([a-zA-Z0-9]+)"/).map { String($0.output.1) })
    }
    #expect(asked.count > 60)
    for key in asked.sorted() { #expect(known.contains(key), "\(key)") }
    for (key, text) in Words.Viewer.page { #expect(!text.ja.isEmpty && !text.en.isEmpty, "\(key)") }
  }

  @Test func aHostileNameStaysText() throws {
    let town = try ViewerTown(name: ViewerTown.hostileName)
    for name in town.files.names where name.hasSuffix(".json") {
      #expect(!town.text(name).contains("<"), "\(name)")
    }
    #expect(!town.text("index.html").contains("onerror"))
    let names = try town.json("facilities")["name"]?.elements ?? []
    #expect(names.contains(.text(ViewerTown.hostileName)), "the name itself is kept")
    // The scripts make elements, never markup.
    for (name, bytes) in ViewerAssets.scripts {
      let script = String(decoding: bytes, as: UTF8.self)
      for word in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"]
      {
        #expect(!script.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test func facilitiesKeepTheOrderAndTheStatesOfTheAtlas() throws {
    let table = try town.contents.table("facility")
    let json = try town.json("facilities")
    let ids = (json["id"]?.elements ?? []).compactMap(\.text)
    #expect(ids == table.texts("facility_id")?.compactMap { $0 })
    let letters = Array(json["visiting_nurse"]?.text ?? "")
    let states = try #require(table.texts("visiting_nurse"))
    #expect(letters.count == states.count)
    for (letter, state) in zip(letters, states) {
      #expect(letter == ["yes": "y", "no": "n", "not_reported": "u"][state ?? ""])
    }
    let places = json["lon"]?.elements ?? []
    for (row, place) in table.geometries.enumerated() { #expect((place == nil) == (places[row] == .null)) }
  }

  @Test func aStyleShowsTheFacilitiesThatItsSymbolsShow() throws {
    let facility = try town.contents.table("facility")
    let atlas = try town.json("atlas")
    let styles = atlas["styles"]?.elements ?? []
    let masks = (atlas["masks"]?.elements ?? []).compactMap(\.text)
    func shown(_ name: String) throws -> [Bool] {
      let style = try #require(styles.first { $0["name"]?.text == name })
      var all = [Bool](repeating: false, count: facility.rowCount)
      for layer in style["facilities"]?.elements ?? [] {
        let number = try #require(layer.elements?[2].integer)
        let mask = try #require(Data(base64Encoded: masks[number]))
        let bytes = Array(mask)
        for i in all.indices where bytes[i / 8] >> UInt8(i % 8) & 1 == 1 { all[i] = true }
      }
      return all
    }
    #expect(try shown("resources") == [Bool](repeating: true, count: facility.rowCount))
    let physicians = try #require(facility.texts("visiting_physician")).map { $0 != "no" }
    #expect(try shown("gaps-visiting-physician") == physicians)
    #expect(physicians.contains(true) && physicians.contains(false))
  }

  @Test func figuresAreThoseOfTheAtlas() throws {
    let figures = try town.json("figures")
    let levels = try #require(figures["levels"])
    let years = figures["years"]?.elements?.compactMap(\.integer)
    #expect(years == [2020, 2050])
    let reach = try town.contents.table("area_reach")
    let (least, most) = (reach.reals("uncovered_min") ?? [], reach.reals("uncovered75_max") ?? [])
    var compared = 0
    for row in 0..<reach.rowCount where reach.texts("round_the_clock")?[row] == "any" {
      let levelName = try #require(reach.texts("area_level")?[row])
      let level = try #require(levels[levelName])
      let codes = (level["codes"]?.elements ?? []).compactMap(\.text)
      let number = try #require(codes.firstIndex(of: reach.texts("area_code")?[row] ?? ""))
      let service = try #require(reach.texts("service")?[row])
      let gaps = try #require(level["gaps"]?[service]?.elements?[number].elements)
      let providers = try #require(level["providers"]?[service]?.elements?[number].elements)
      let year = reach.integers("year")?[row] == 2050 ? 1 : 0
      let isConfirmed = reach.texts("capability")?[row] == "confirmed"
      let expected = isConfirmed ? most[row] : least[row]
      #expect(gaps[year * 4 + (isConfirmed ? 3 : 0)].number == expected?.rounded())
      #expect(providers[isConfirmed ? 0 : 1].integer == reach.integers("provider_count")?[row])
      compared += 1
    }
    #expect(compared > 50)
  }

  @Test func bordersHoldTheCellsOfTheirMunicipality() throws {
    let json = try town.json("areas")
    let members = (json["members"]?.elements ?? []).map { $0.elements?[0].text }
    let arcs = (json["arcs"]?.elements ?? []).map { ($0.elements ?? []).compactMap(\.integer) }
    func inside(_ member: Int, _ place: Position) -> Bool {
      let (px, py) = (place.longitude * ViewerAreas.scale, place.latitude * ViewerAreas.scale)
      var isInside = false
      for arc in arcs where arc[0] == member || arc[1] == member {
        var (x, y) = (Double(arc[2]), Double(arc[3]))
        for i in stride(from: 4, to: arc.count, by: 2) {
          let (nx, ny) = (x + Double(arc[i]), y + Double(arc[i + 1]))
          if (ny > py) != (y > py), px < (x - nx) * (py - ny) / (y - ny) + nx { isInside.toggle() }
          (x, y) = (nx, ny)
        }
      }
      return isInside
    }
    let cells = try town.contents.table("population_cell")
    let codes = try #require(cells.texts("municipality_code"))
    for row in stride(from: 0, to: cells.rowCount, by: 7) {
      let centre = try #require(cells.geometries[row]?.boundingBox?.centre)
      for member in members.indices {
        #expect(inside(member, centre) == (members[member] == codes[row]), "row \(row), member \(member)")
      }
    }
  }

  @Test func withoutTheMapLibraryThePackageIsNamed() throws {
    let failure = try #require(throws: Failure.self) { try LeafletLibrary(folder: "/nowhere") }
    #expect(failure.kind == .badInput)
    #expect(failure.text(.en).contains("libjs-leaflet") && failure.text(.en).contains("--leaflet"))
  }
}
