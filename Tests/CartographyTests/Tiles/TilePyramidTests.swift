import Foundation
import GeoFormats
import Spatial
import Testing
import Wording

@testable import Cartography

@Suite struct TilePyramidTests {
  @Test(
    "A pyramid has the same bytes in the same order for one, two and four workers",
    arguments: ["resources", "gaps-visiting-nurse"])
  func workers(_ name: String) throws {
    func all(_ workers: Int) throws -> [String] {
      let renderer = try TileRenderer(style: TileSupport.shipped(name), source: TileTown.source())
      var out: [String] = []
      try TilePyramid.write(renderer, zooms: 6...11, workers: workers) { (address, svg) throws(Failure) in
        out.append(address.path + " " + Checksum.sha256(svg))
      }
      return out
    }
    let one = try all(1)
    #expect(one.count > 10)
    #expect(try all(2) == one)
    #expect(try all(4) == one)
  }

  @Test("Zooms that can't be drawn are refused, and what the sink throws comes back")
  func failures() throws {
    let renderer = try TileRenderer(style: TileSupport.shipped("resources"), source: TileTown.source())
    let tooHigh = #expect(throws: Failure.self) {
      try TilePyramid.write(renderer, zooms: 5...19) { (_, _) throws(Failure) in }
    }
    #expect(tooHigh?.kind == .usage)
    let own = Failure(.cannotWrite, Phrase(ja: "満杯", en: "full"))
    #expect(throws: own) {
      try TilePyramid.write(renderer, zooms: 5...6) { (_, _) throws(Failure) in throw own }
    }
  }

  @Test("The page asks for nothing but its tiles, and its policy names its script")
  func page() throws {
    var entries: [TilePage.Entry] = []
    for name in ["resources", "gaps-visiting-nurse"] {
      let renderer = try TileRenderer(style: TileSupport.shipped(name), source: TileTown.source())
      let tiles = try TilePyramid.write(renderer, zooms: 7...9) { (_, _) throws(Failure) in }
      entries.append(TilePage.Entry(renderer, tiles: tiles))
    }
    let bytes = TilePage.html(
      entries, title: Phrase(ja: "<北海道>", en: "\"Hokkaido\""),
      attribution: Phrase(ja: "出典 & 加工", en: "Source"))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("http:") && !text.contains("https:") && !text.contains("//cdn"))
    #expect(text.contains("&lt;北海道&gt;") && !text.contains("<北海道>"))
    #expect(text.contains("default-src 'none'") && text.contains("script-src 'sha256-"))
    #expect(!text.contains("unsafe-eval") && !text.contains(" onclick="))
    for words in ["訪問看護の届く範囲", "Reach of the visiting nurse", "診療所", "Pharmacy"] {
      #expect(text.contains(words))
    }
    // The list of tiles, as the script will read it.
    let start = try #require(text.range(of: #"id="data">"#)).upperBound
    let end = try #require(text.range(of: "</script>", range: start..<text.endIndex)).lowerBound
    struct Data: Decodable {
      struct Style: Decodable {
        let folder: String
        let tiles: [[Int]]
      }
      let box: [Double]
      let styles: [Style]
    }
    let data = try JSONDecoder().decode(Data.self, from: .init(text[start..<end].utf8))
    for (entry, style) in zip(entries, data.styles) {
      #expect(style.folder == entry.renderer.style.name)
      let listed = style.tiles.flatMap { run in
        (run[2]...run[3]).map { TileAddress(z: run[0], x: run[1], y: $0) }
      }
      #expect(listed == entry.tiles)
    }
    #expect(data.box.count == 4 && data.box[0] < data.box[2] && data.box[1] < data.box[3])
  }

  @Test("TileJSON says where the tiles are and what they show")
  func tileJSON() throws {
    let style = try TileSupport.shipped("population75")
    let bytes = TileJSON.document(
      style, tiles: "population75/{z}/{x}/{y}.svg", zooms: 5...9,
      bounds: BoundingBox(west: 139.3, south: 41.3, east: 148.9, north: 45.6), language: .ja,
      attribution: Phrase(ja: "出典 \"<国勢調査>\"", en: "census"))
    let fields = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(fields["tilejson"] as? String == "3.0.0")
    #expect(fields["tiles"] as? [String] == ["population75/{z}/{x}/{y}.svg"])
    #expect(fields["minzoom"] as? Int == 5 && fields["maxzoom"] as? Int == 9)
    #expect(fields["bounds"] as? [Double] == [139.3, 41.3, 148.9, 45.6])
    #expect(fields["attribution"] as? String == "出典 \"<国勢調査>\"")
  }
}
