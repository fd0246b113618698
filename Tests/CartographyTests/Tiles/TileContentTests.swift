import GeoFormats
import Spatial
import Testing
import Wording

@testable import Cartography

@Suite struct TileContentTests {
  @Test(
    "Whatever a name holds, tiles stay well formed and nothing gets out of its text",
    arguments: TileSupport.shippedNames)
  func hostileNames(_ name: String) throws {
    let renderer = try TileRenderer(style: TileSupport.shipped(name), source: TileTown.source())
    var titles = 0
    for tile in renderer.tiles(zooms: 7...12) {
      guard let svg = renderer.tile(z: tile.z, x: tile.x, y: tile.y) else { continue }
      let elements = try TileSupport.elements(svg)
      let allowed: Set<String> = [
        "svg", "title", "desc", "style", "defs", "g", "path", "use", "text", "circle",
      ]
      #expect(Set(elements.map(\.name)).isSubset(of: allowed))
      #expect(!elements.contains { $0.attributes.keys.contains("onload") })
      titles += elements.filter { $0.name == "title" && $0.text.contains("<script>") }.count
      // Those of symbols are made from what they look like.
      let ids = elements.filter { $0.layer != "" }.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count)
      #expect(ids.allSatisfy { $0.hasPrefix(name + "-\(tile.z)-") })
      // Nothing empty, nothing twice in a row.
      #expect(!elements.contains { $0.attributes["d"] == "" })
      for element in elements where element.name == "path" && element.attributes["d"]?.contains("a") == false
      {
        for part in element.corners where element.attributes["d"]?.contains("A") == false {
          #expect(!zip(part, part.dropFirst()).contains { $0 == $1 })
        }
      }
    }
    if name == "resources" { #expect(titles > 0) }
  }

  @Test("A tile says what it is, for those who don't see it, and keeps its classes to itself")
  func accessible() throws {
    let renderer = try TileRenderer(style: TileSupport.shipped("resources"), source: TileTown.source(.en))
    let elements = try TileSupport.elements(try #require(renderer.tile(z: 10, x: 913, y: 375)))
    #expect(elements[0].attributes["role"] == "img")
    #expect(elements[0].attributes["viewBox"] == "0 0 4096 4096")
    #expect(elements[1].name == "title" && elements[1].text == "Home-care resources")
    #expect(elements[2].name == "desc" && elements[2].text.hasPrefix("Source: a town"))
    let classes = elements.compactMap { $0.attributes["class"] }
    #expect(!classes.isEmpty && classes.allSatisfy { $0.hasPrefix("resources-") })
    #expect(Set(elements.map(\.layer)).isSuperset(of: ["land", "coast", "facility"]))
    // In English names give way to the English column.
    #expect(elements.contains { $0.name == "title" && $0.text == "西圏 area" })
  }

  @Test("Clusters and single symbols add up to all facilities with a place, at every zoom", arguments: 0...14)
  func clusterCounts(_ zoom: Int) throws {
    let style = try TileSupport.shipped("resources")
    guard case .clusters(let rule) = style.sources["facilities"] else {
      Issue.record("no clusters")
      return
    }
    let table = PointClusters.table(TileTown.facilities(), rule: rule, zoom: zoom)
    let counts = try #require(table.integers("point_count"))
    #expect(counts.reduce(0) { $0 + ($1 ?? 1) } == 119)
    #expect(counts.allSatisfy { $0.map { $0 >= rule.minimumPoints } ?? true })
    // The kinds of a cluster add up to its count.
    for (row, count) in counts.enumerated() {
      guard let count else { continue }
      let kinds = TileTown.kinds.reduce(0.0) { $0 + (table.reals($1)?[row] ?? 0) }
      #expect(kinds == Double(count))
    }
    if Double(zoom) > rule.maximumZoom { #expect(counts.allSatisfy { $0 == nil }) }
    if zoom == 3 { #expect(counts.count == 1) }
  }

  @Test("Features of one kind at one place are one symbol with their number; kinds stand beside each other")
  func samePlace() throws {
    let style = try TileSupport.style(
      """
      {"id": "f", "type": "symbol", "source": "atlas", "source-layer": "facility",
       "layout": {"icon-image": ["get", "kind"], "icon-allow-overlap": true}}
      """)
    let place = Geometry.point(Position(longitude: 141.2, latitude: 43.2))
    let table = TileTown.table(
      "facility", .point, Array(repeating: place, count: 4),
      [TileTown.text("kind", ["clinic", "clinic", "pharmacy", "clinic"])])
    let renderer = try TileRenderer(
      style: style,
      source: TileSource(tables: ["facility": table], attribution: Phrase(ja: "", en: "")))
    guard case .marks(let layer) = try #require(renderer.level(12).layers.first).content else {
      Issue.record("no marks")
      return
    }
    #expect(layer.marks.map(\.count).sorted() == [1, 3])
    #expect(layer.marks[0].x != layer.marks[1].x)
    #expect(
      (layer.marks[0].x + layer.marks[1].x) / 2
        == Int(
          (WebMercator.project(Position(longitude: 141.2, latitude: 43.2)).x * TileGrid.worldSize(zoom: 12))
            .rounded()))
  }

  @Test("Borders are drawn once, by the highest level that changes there")
  func borders() throws {
    let coverage = try #require(try AreaCoverage(TileTown.tables()))
    let table = coverage.borders()
    let levels = try #require(table.texts("level"))
    var lengths: [String: Double] = [:]
    for (row, geometry) in table.geometries.enumerated() {
      guard case .lineString(let line) = geometry else { continue }
      let length = zip(line, line.dropFirst()).reduce(0.0) {
        $0 + abs($1.1.longitude - $1.0.longitude) + abs($1.1.latitude - $1.0.latitude)
      }
      lengths[levels[row] ?? "", default: 0] += length
    }
    let expected = ["coast": 1.44, "secondary": 0.32, "home_care": 0.18, "municipality": 1.66, "ward": 0.08]
    #expect(Set(lengths.keys) == Set(expected.keys))
    for (level, length) in expected { #expect(abs((lengths[level] ?? 0) - length) < 1e-9, "\(level)") }
  }

  @Test("A shape below the grid stays as a speck, so that no area is lost")
  func specks() throws {
    var shapes = WorldShapes(zoom: 2)
    shapes.add(polygons: [try TileTown.square(0, 0, 1, 1)], row: 0)
    #expect(shapes.items.count == 1)
    #expect(shapes.items[0].box.maxX - shapes.items[0].box.minX == 10)
  }

  @Test("What the source lacks is said, with the place in the style")
  func missingParts() throws {
    let layer = { (table: String, rest: String) in
      #"{"id": "a", "type": "symbol", "source": "atlas", "source-layer": "\#(table)", \#(rest)}"#
    }
    func place(_ layer: String) throws -> String? {
      do {
        _ = try TileRenderer(style: TileSupport.style(layer), source: TileTown.source())
        return nil
      } catch let failure as Failure {
        return failure.place
      }
    }
    #expect(try place(layer("castle", #""layout": {}"#)) == "plain.json: layers[0]")
    #expect(
      try place(layer("facility", #""filter": ["==", ["get", "moat"], 1]"#)) == "plain.json: layers[0].filter"
    )
    #expect(
      try place(layer("facility", #""layout": {"icon-image": ["concat", ["get", "kind"], "-gold"]}"#))
        == "plain.json: layers[0].layout.icon-image")
    #expect(try place(layer("facility", #""filter": ["==", ["coalesce", ["get", "moat"], 1], 1]"#)) == nil)
  }

  @Test("Where nothing is there is no tile")
  func emptyTiles() throws {
    let renderer = try TileRenderer(style: TileSupport.shipped("resources"), source: TileTown.source())
    #expect(renderer.tile(z: 9, x: 0, y: 0) == nil)
    #expect(renderer.tile(z: 9, x: -1, y: 4) == nil)
    #expect(renderer.tile(z: 3, x: 8, y: 0) == nil)
    #expect(renderer.tile(z: 99, x: 0, y: 0) == nil)
    let addresses = renderer.tiles(zooms: 8...10)
    #expect(addresses == addresses.sorted() && !addresses.isEmpty)
    #expect(addresses.contains { renderer.tile(z: $0.z, x: $0.x, y: $0.y) != nil })
  }
}
