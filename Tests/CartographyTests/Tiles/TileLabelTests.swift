import GeoFormats
import Spatial
import Testing
import Wording

@testable import Cartography

@Suite struct TileLabelTests {
  private static let hostile = [
    "<script>alert(1)</script>", "A & B", "\"><g onload=\"x\"/>", "]]>", "\u{0}\u{1}\u{B}\u{1B}[31m赤", "𠮷野",
    "外字\u{E000}医院", "\u{202E}逆\u{202C}医院\u{2066}中\u{2069}", String(repeating: "長い名前の", count: 40), "'single'",
    "改\r\n行", "--><!--", "&#0;&nbsp;", "\u{FFFE}\u{FFFF}終", "👩🏽‍⚕️",
  ]

  @Test(
    "Hostile names stand in titles and labels as text, and the tile stays well formed",
    arguments: hostile.indices)
  func hostileNames(_ number: Int) throws {
    let name = Self.hostile[number]
    let style = try TileSupport.style(
      """
      {"id": "land", "type": "fill", "source": "atlas", "source-layer": "municipality",
       "metadata": {"zaitaku:tooltip": {"ja": ["get", "name"], "en": ["get", "name"]}, "zaitaku:id": ["get", "name"]}},
      {"id": "spot", "type": "circle", "source": "atlas", "source-layer": "facility",
       "metadata": {"zaitaku:tooltip": {"ja": ["get", "name"], "en": ["get", "name"]}}},
      {"id": "name", "type": "symbol", "source": "atlas", "source-layer": "facility",
       "layout": {"text-field": ["get", "name"], "text-allow-overlap": true, "text-max-width": 100}}
      """)
    var tables = try TileTown.tables()
    let place = Geometry.point(Position(longitude: 141.2, latitude: 43.16))
    tables["facility"] = TileTown.table("facility", .point, [place], [TileTown.text("name", [name])])
    tables["municipality"]?.columns.removeAll { $0.name == "name" }
    tables["municipality"]?.columns.append(TileTown.text("name", Array(repeating: name, count: 16)))
    let renderer = try TileRenderer(
      style: style, source: TileSource(tables: tables, attribution: Phrase(ja: name, en: name)))
    let expected = SVGText.escaped(name)
    var seen = 0
    for tile in renderer.tiles(zooms: 10...10) {
      let svg = try #require(renderer.tile(z: tile.z, x: tile.x, y: tile.y))
      let elements = try TileSupport.elements(svg)
      #expect(
        Set(elements.map(\.name)).isSubset(of: [
          "svg", "title", "desc", "style", "g", "path", "circle", "text",
        ]))
      #expect(
        Set(elements.flatMap(\.attributes.keys)).isSubset(
          of: [
            "xmlns", "width", "height", "viewBox", "role", "class", "id", "d", "data-layer", "cx", "cy", "r",
            "x", "y",
          ]))
      seen += String(decoding: svg, as: UTF8.self).components(of: "<title>\(expected)</title>")
      #expect(
        elements.compactMap { $0.attributes["id"] }.allSatisfy {
          $0.allSatisfy { $0.isASCII && $0 != "<" && $0 != "\"" }
        })
    }
    #expect(seen > 0)
  }

  /// Areas of several widths in a row, with names of several lengths.
  private func narrowTown() throws -> (FeatureTable, [(name: String, west: Double, east: Double)]) {
    let names = ["市", "中央市", "とてもながいなまえのまち", "北広島市", "南富良野町", "かみふらのちょうひがし"]
    let widths = [0.05, 0.06, 0.09, 0.12, 0.2, 0.4]
    var west = 141.0
    var areas: [(name: String, west: Double, east: Double)] = []
    var shapes: [Geometry?] = []
    for (i, name) in names.enumerated() {
      let east = west + widths[i]
      areas.append((name, west, east))
      let corners = [(west, 43.0), (east, 43.0), (east, 43.2), (west, 43.2), (west, 43.0)]
      shapes.append(
        .polygon(
          Polygon(exterior: try LinearRing(corners.map { Position(longitude: $0.0, latitude: $0.1) }))))
      west = east
    }
    return (
      TileTown.table(
        "municipality", .polygon, shapes,
        [TileTown.text("code", names.indices.map { "0120\($0)" }), TileTown.text("name", names)]), areas
    )
  }

  @Test(
    "From zoom 9 on names of municipalities lie within them, long ones in several lines", arguments: 9...13)
  func namesStayAtHome(_ zoom: Int) throws {
    let (table, areas) = try narrowTown()
    let style = try TileSupport.style(
      """
      {"id": "name", "type": "symbol", "source": "atlas", "source-layer": "municipality",
       "layout": {"text-field": ["get", "name"], "text-size": 12, "text-max-width": 20,
         "text-variable-anchor": ["center", "top", "bottom", "left", "right"], "text-radial-offset": 1}}
      """)
    let renderer = try TileRenderer(
      style: style,
      source: TileSource(tables: ["municipality": table], attribution: Phrase(ja: "", en: "")))
    var written = 0
    var severalLines = 0
    for layer in renderer.level(zoom).layers {
      guard case .texts(let texts) = layer.content else { continue }
      for text in texts.texts {
        let area = try #require(areas.first { $0.name == text.lines.joined() })
        let size = texts.settings[text.style].size
        let half = (text.lines.map { TextMeasure.ems($0) * size }.max() ?? 0) / 2
        let world = TileGrid.worldSize(zoom: zoom)
        let west = WebMercator.project(Position(longitude: area.west, latitude: 43)).x * world
        let east = WebMercator.project(Position(longitude: area.east, latitude: 43)).x * world
        #expect(Double(text.x) - half >= west - 16 && Double(text.x) + half <= east + 16, "\(text.lines)")
        written += 1
        if text.lines.count > 1 { severalLines += 1 }
      }
    }
    #expect(written > 0 && (zoom > 11 || written < areas.count + 1))
    if zoom == 10 { #expect(severalLines > 0) }
    if zoom == 13 { #expect(written == areas.count) }
  }

  @Test(
    "Rings of areas run clockwise, holes the other way, and no element is empty",
    arguments: TileSupport.shippedNames)
  func orientation(_ name: String) throws {
    let renderer = try TileRenderer(style: TileSupport.shipped(name), source: TileTown.source())
    for zoom in 6...11 {
      for layer in renderer.level(zoom).layers {
        guard case .shapes(let shapes) = layer.content, shapes.isClosed else { continue }
        let pieces = shapes.pieces
        for i in 0..<pieces.count {
          let range = pieces.range(i)
          let area = PieceCut.doubledArea(Array(pieces.xs[range]), Array(pieces.ys[range]))
          #expect(pieces.holes[i] ? area < 0 : area > 0)
        }
      }
    }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
