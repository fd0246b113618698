import GeoFormats
import Spatial
import Testing
import Wording

@testable import Cartography

@Suite struct TileSeamTests {
  @Test("Sapporo lies in the tile that everybody else puts it in")
  func controlPoints() {
    let sapporo = Position(longitude: 141.3544, latitude: 43.0621)
    #expect(WebMercator.tile(sapporo, zoom: 10) == (914, 376))
    #expect(WebMercator.tile(sapporo, zoom: 0) == (0, 0))
    #expect(TileAddress(z: 10, x: 914, y: 376).path == "10/914/376.svg")
  }

  /// All corners of lines and surfaces in world units, but for those that the cutting made.
  private func corners(_ renderer: TileRenderer, _ z: Int, _ x: Int, _ y: Int) throws -> Set<String> {
    guard let svg = renderer.tile(z: z, x: x, y: y) else { return [] }
    var out: Set<String> = []
    let reach = Double(TileGrid.buffer)
    for element in try TileSupport.elements(svg) where element.name == "path" && element.layer != "" {
      for corner in element.corners.joined() where abs(corner.y - 2048) < 2048 + reach {
        guard abs(corner.x - 2048) < 2048 + reach else { continue }
        out.insert("\(element.layer) \(Int(corner.x) + x * 4096) \(Int(corner.y) + y * 4096)")
      }
    }
    return out
  }

  /// Two municipalities with ragged sides, some thousand vertices over several tiles.
  private func raggedCoast() throws -> FeatureTable {
    var state: UInt64 = 7
    func jitter() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / Double(1 << 24) * 0.0014
    }
    func side(_ a: Position, _ b: Position) -> [Position] {
      (0..<300).map { i in
        let t = Double(i) / 300
        let (dx, dy) = i == 0 ? (0, 0) : (jitter(), jitter())
        return Position(
          longitude: a.longitude + (b.longitude - a.longitude) * t + dx,
          latitude: a.latitude + (b.latitude - a.latitude) * t + dy)
      }
    }
    func corner(_ x: Double, _ y: Double) -> Position { Position(longitude: 141 + x, latitude: 43 + y) }
    let (a, b, c) = (corner(0, 0), corner(1, 0), corner(2.2, 0))
    let (d, e, f) = (corner(2.2, 0.9), corner(1, 0.9), corner(0, 0.9))
    let shared = side(b, e)
    let west = side(a, b) + shared + side(e, f) + side(f, a) + [a]
    let back = [e] + shared.reversed()
    let east = side(b, c) + side(c, d) + side(d, e) + back
    let shapes = [Polygon(exterior: try LinearRing(west)), Polygon(exterior: try LinearRing(east))]
    return TileTown.table(
      "municipality", .polygon, shapes.map { .polygon($0) }, [TileTown.text("code", ["01201", "01202"])])
  }

  /// Within half a pixel of the seam, which is as far as a stroke reaches over it.
  @Test("Neighbouring tiles have the same corners on both sides of their seam", arguments: [8, 9])
  func sharedCorners(_ z: Int) throws {
    let renderer = try TileRenderer(
      style: TileSupport.style(
        """
        {"id": "land", "type": "fill", "source": "atlas", "source-layer": "municipality"},
        {"id": "border", "type": "line", "source": "atlas", "source-layer": "border"}
        """),
      source: TileSource(tables: ["municipality": try raggedCoast()], attribution: Phrase(ja: "", en: "")))
    var met = 0
    for tile in renderer.tiles(zooms: z...z) {
      let own = try corners(renderer, z, tile.x, tile.y)
      let right = try corners(renderer, z, tile.x + 1, tile.y)
      guard !right.isEmpty else { continue }
      func near(_ all: Set<String>) -> Set<String> {
        all.filter { text in
          let words = text.split(separator: " ")
          let (x, y) = (Int(words[1]) ?? 0, Int(words[2]) ?? 0)
          let inside = y > tile.y * 4096 && y < (tile.y + 1) * 4096
          return inside && abs(x - (tile.x + 1) * 4096) <= 12
        }
      }
      #expect(near(own) == near(right))
      met += near(own).count
    }
    #expect(met > 0)
  }

  @Test("A name across a seam is written in both tiles, at one place")
  func labelsAcrossSeams() throws {
    let style = try TileSupport.style(
      """
      {"id": "name", "type": "symbol", "source": "atlas", "source-layer": "municipality",
       "layout": {"text-field": ["concat", "とても長い名前の", ["get", "code"]], "text-size": 14, "text-max-width": 40}}
      """)
    let renderer = try TileRenderer(style: style, source: TileTown.source())
    var places: [String: Set<PlanePoint>] = [:]
    var tiles: [String: Int] = [:]
    for tile in renderer.tiles(zooms: 8...8) {
      guard let svg = renderer.tile(z: 8, x: tile.x, y: tile.y) else { continue }
      for element in try TileSupport.elements(svg) where element.name == "text" {
        let x = try #require(element.number("x")) + tile.x * 4096
        let y = try #require(element.number("y")) + tile.y * 4096
        places[element.text, default: []].insert(PlanePoint(x: Double(x), y: Double(y)))
        tiles[element.text, default: 0] += 1
      }
    }
    #expect(places.values.allSatisfy { $0.count == 1 })
    #expect(tiles.values.contains { $0 > 1 })
    // Every tile that the text reaches has it.
    guard case .texts(let layer) = try #require(renderer.level(8).layers.first).content else {
      Issue.record("the layer has no texts")
      return
    }
    for text in layer.texts {
      let columns = (text.box.maxX - 1) / 4096 - text.box.minX / 4096 + 1
      let rows = (text.box.maxY - 1) / 4096 - text.box.minY / 4096 + 1
      #expect(tiles[text.lines[0]] == columns * rows)
    }
  }

  @Test("Names never cover each other", arguments: ["resources", "population75"])
  func collisions(_ name: String) throws {
    let renderer = try TileRenderer(style: TileSupport.shipped(name), source: TileTown.source())
    for zoom in 6...12 {
      var boxes: [LabelBox] = []
      for layer in renderer.level(zoom).layers where layer.id.hasSuffix("-name") {
        guard case .texts(let texts) = layer.content else { continue }
        for text in texts.texts {
          let setting = texts.settings[text.style]
          let width = text.lines.map { TextMeasure.ems($0) * setting.size }.max() ?? 0
          let height = Double(text.lines.count) * setting.size
          boxes.append(
            LabelBox(
              x: Double(text.x) - width / 2, y: Double(text.y) - height / 2, width: width, height: height))
        }
      }
      for (i, box) in boxes.enumerated() {
        #expect(!boxes[(i + 1)...].contains { $0.intersects(box) }, "zoom \(zoom)")
      }
    }
  }
}
