import GeoFormats
import Spatial
import Testing
import Wording

@testable import Cartography

@Suite struct VectorTileTests {
  private func renderer(_ name: String, _ language: Language = .ja) throws -> VectorTileRenderer {
    try VectorTileRenderer(style: TileSupport.shipped(name), source: TileTown.source(language))
  }

  private func layers(_ renderer: VectorTileRenderer, _ tile: TileAddress) throws -> [VectorTileReader.Layer]
  {
    try renderer.tile(z: tile.z, x: tile.x, y: tile.y).map(VectorTileReader.layers) ?? []
  }

  private static func doubledArea(_ ring: [(x: Int, y: Int)]) -> Int {
    zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
  }

  @Test(
    "Tiles keep the rules of the format: version, extent, orientation, no empty or repeated geometry",
    arguments: TileSupport.shippedNames)
  func format(_ name: String) throws {
    let renderer = try renderer(name)
    var features = 0
    for tile in renderer.tiles(zooms: 5...12) {
      let layers = try layers(renderer, tile)
      #expect(Set(layers.map(\.name)).count == layers.count)
      for layer in layers {
        #expect(layer.version == 2 && layer.extent == 4096 && !layer.features.isEmpty)
        let ids = layer.features.compactMap(\.id)
        #expect(Set(ids).count == ids.count)
        for feature in layer.features {
          features += 1
          #expect(!feature.parts.isEmpty)
          for (i, part) in feature.parts.enumerated() {
            #expect(part.allSatisfy { abs($0.x - 2048) <= 2048 + 256 && abs($0.y - 2048) <= 2048 + 256 })
            #expect(!zip(part, part.dropFirst()).contains { $0 == $1 })
            if feature.type == 2 { #expect(part.count > 1) }
            if feature.type == 3 {
              let area = Self.doubledArea(part)
              #expect(part.count > 2 && (i == 0 ? area > 0 : area != 0))
            }
          }
        }
      }
    }
    #expect(features > 100)
  }

  @Test("A layer has the columns that the style asks for, with code and name, in the language asked for")
  func columns() throws {
    let tile = TileAddress(z: 9, x: 456, y: 187)
    let japanese = try layers(try renderer("resources"), tile)
    let municipality = try #require(japanese.first { $0.name == "municipality" })
    #expect(municipality.features.allSatisfy { Set($0.properties.keys).isSuperset(of: ["code", "name"]) })
    #expect(!municipality.features.contains { $0.properties.keys.contains("share75") })
    let area = try #require(japanese.first { $0.name == "home_care_area" })
    #expect(area.features.contains { $0.properties["name"] == .text("西圏") })
    let english = try layers(try renderer("resources", .en), tile)
    let named = try #require(english.first { $0.name == "home_care_area" })
    #expect(named.features.contains { $0.properties["name"] == .text("西圏 area") })
    // A name is hostile only where it is shown: here it stands as it is.
    let facilities = try #require(japanese.first { $0.name == "facilities" })
    let names = facilities.features.compactMap { $0.properties["name"] }
    #expect(!names.isEmpty)
  }

  @Test("Ids are whole numbers as they are and numbers of letters else, the same at every zoom")
  func identifiers() throws {
    #expect(FeatureNumbers.number("01203") == 1203)
    #expect(FeatureNumbers.number("") == nil)
    let word = try #require(FeatureNumbers.number("01-h01"))
    #expect(word < 1 << 53 && word != FeatureNumbers.number("01-h02"))
    let renderer = try renderer("resources")
    var ids: [String: Set<UInt64>] = [:]
    for tile in renderer.tiles(zooms: 8...11) {
      for layer in try layers(renderer, tile) where layer.name == "home_care_area" {
        for feature in layer.features {
          if case .text(let code)? = feature.properties["code"], let id = feature.id {
            ids[code, default: []].insert(id)
          }
        }
      }
    }
    #expect(ids.count == 2 && ids.values.allSatisfy { $0.count == 1 })
  }

  @Test(
    "At every zoom the points and the counts of clusters in their own tiles are all facilities",
    arguments: 6...13)
  func clusters(_ zoom: Int) throws {
    let renderer = try renderer("resources")
    var sum = 0
    for tile in renderer.tiles(zooms: zoom...zoom) {
      for layer in try layers(renderer, tile) where layer.name == "facilities" {
        for feature in layer.features {
          let place = feature.parts[0][0]
          guard (0..<4096).contains(place.x), (0..<4096).contains(place.y) else { continue }
          if case .integer(let count)? = feature.properties["point_count"] { sum += count } else { sum += 1 }
        }
      }
    }
    #expect(sum == 119)
  }

  @Test("Only layers that show at a zoom are in its tiles, and the description says the same")
  func zooms() throws {
    let renderer = try renderer("resources")
    let description = try JSONValue(bytes: Array(renderer.vectorLayers(zooms: 5...12).utf8))
    var seen: [String: ClosedRange<Int>] = [:]
    for layer in description.elements ?? [] {
      let name = try #require(layer["id"]?.text)
      seen[name] = try #require(layer["minzoom"]?.integer)...(try #require(layer["maxzoom"]?.integer))
      #expect(layer["fields"] != nil)
    }
    for tile in renderer.tiles(zooms: 5...12) {
      for layer in try layers(renderer, tile) { #expect(seen[layer.name]?.contains(tile.z) == true) }
    }
    #expect(Set(seen.keys).isSuperset(of: ["municipality", "border", "facilities", "home_care_area"]))
  }

  @Test("Neighbours share their border's points in vector tiles")
  func coverage() throws {
    let renderer = try renderer("resources")
    for tile in renderer.tiles(zooms: 10...10) {
      for layer in try layers(renderer, tile) where layer.name == "municipality" {
        // Squares of one side each: within the tile the areas add up without gap or overlap.
        let areas = layer.features.map { $0.parts.reduce(0) { $0 + Self.doubledArea($1) } }
        let xs = layer.features.flatMap { $0.parts.joined().map(\.x) }
        let ys = layer.features.flatMap { $0.parts.joined().map(\.y) }
        let whole = 2 * ((xs.max() ?? 0) - (xs.min() ?? 0)) * ((ys.max() ?? 0) - (ys.min() ?? 0))
        #expect(areas.reduce(0, +) == whole)
      }
    }
  }

  @Test("Vector tiles are the same bytes for any number of workers")
  func workers() throws {
    func all(_ workers: Int) throws -> [String] {
      var out: [String] = []
      try TilePyramid.write(try renderer("gaps-visiting-nurse"), zooms: 6...11, workers: workers) {
        (address, bytes) throws(Failure) in
        out.append(address.path("pbf") + " " + Checksum.sha256(bytes))
      }
      return out
    }
    let one = try all(1)
    let three = try all(3)
    #expect(one.count > 10 && one == three)
  }
}
