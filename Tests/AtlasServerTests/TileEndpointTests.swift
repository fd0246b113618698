import Atlas
@testable import Cartography
import GeoFormats
import HTTPTypes
import Testing

@testable import AtlasServer

@Suite struct TileEndpointTests {
  /// A tile that holds the town, at zoom 5.
  private func address() throws -> (x: Int, y: Int) {
    let box = try #require(try ServerTown.snapshot.get().tiles.entry("resources")?.bounds)
    let range = TileLimits(box: box).range(zoom: 5)
    return (range.columns.lowerBound, range.rows.lowerBound)
  }

  @Test func aTileIsTheSameByEveryAddressAndCoding() async throws {
    let (x, y) = try address()
    let tile = try await ServerTown.ask("/tiles/resources/5/\(x)/\(y).svg")
    #expect(tile.status == .ok && tile.headers[.contentType]?.hasPrefix("image/svg+xml") == true)
    #expect(String(buffer: tile.body).hasPrefix("<svg"))
    let ogc = try await ServerTown.ask("/styles/resources/map/tiles/WebMercatorQuad/5/\(y)/\(x)")
    #expect(ogc.body == tile.body)
    let packed = try await ServerTown.ask(
      "/tiles/resources/5/\(x)/\(y).svg", headers: [.acceptEncoding: "gzip"])
    #expect(packed.headers[.contentEncoding] == "gzip")
    #expect(try Gzip.decompress([UInt8](buffer: packed.body)) == [UInt8](buffer: tile.body))
    // Once more, from what was kept.
    #expect(try await ServerTown.ask("/tiles/resources/5/\(x)/\(y).svg").body == tile.body)
    let vector = try await ServerTown.ask("/tiles/resources/5/\(x)/\(y).mvt")
    #expect(vector.status == .ok && vector.headers[.contentType] == "application/vnd.mapbox-vector-tile")
    #expect(try await ServerTown.ask("/tiles/resources/5/0/0.svg").status == .noContent)
    #expect(try await ServerTown.ask("/tiles/resources/5/0/0.mvt").status == .noContent)
  }

  @Test func tileJSONAndStylesPointAtThisServer() async throws {
    let svg = try await ServerTown.json("/tiles/gaps-visiting-nurse/tilejson.json")
    #expect(
      svg["tiles"]?.elements?.first?.text == "http://localhost/tiles/gaps-visiting-nurse/{z}/{x}/{y}.svg")
    #expect(svg["minzoom"]?.integer == 5 && svg["maxzoom"]?.integer == 14)
    let vector = try await ServerTown.json("/tiles/gaps-visiting-nurse/mvt.json")
    let layers = vector["vector_layers"]?.elements?.compactMap { $0["id"]?.text } ?? []
    #expect(vector["format"]?.text == "pbf" && layers.contains("facilities"))
    let style = try await ServerTown.json("/styles/gaps-visiting-dentist")
    #expect(style["version"]?.integer == 8)
    #expect(
      style["sources"]?["atlas"]?["url"]?.text == "http://localhost/tiles/gaps-visiting-dentist/mvt.json")
    // What was chosen is put in, for programs that do not know choices.
    let text = String(decoding: style.bytes(), as: UTF8.self)
    #expect(style["state"] == nil && text.contains("visiting_dentist"))
    for layer in style["layers"]?.elements ?? [] {
      for part in ["filter", "paint", "layout"] {
        let own = String(decoding: (layer[part] ?? .null).bytes(), as: UTF8.self)
        #expect(!own.contains("global-state") && !own.contains("icon-image"), "\(layer["id"]?.text ?? "")")
      }
    }
    let clinic = style["layers"]?.elements?.first { $0["id"]?.text == "facility-clinic" }
    #expect(clinic?["paint"]?["circle-color"]?.text == "#005AFF")
    // Pictures and letters are not served: what is drawn needs none.
    #expect(style["glyphs"] == nil && style["sprite"] == nil)
    let facility = style["layers"]?.elements?.first { $0["id"]?.text == "facility" }
    #expect(facility?["type"]?.text == "circle" && facility?["layout"] == nil)
    for layer in style["layers"]?.elements ?? [] where layer["source"] != nil {
      #expect(layer["source"]?.text == "atlas" && layer["source-layer"]?.text != nil)
    }
  }

  @Test func everyStyleOfTheListHasItsTilesets() async throws {
    let list = try await ServerTown.json("/styles")["styles"]?.elements?.compactMap { $0["id"]?.text } ?? []
    #expect(
      list.contains("resources") && list.contains("gaps-visiting-nurse") && list.contains("progress-ka"))
    #expect(!list.contains { $0.hasSuffix("-mono") })
    for name in ["resources", "access-visiting-physician"] {
      for kind in ["map/tiles", "tiles"] {
        let set = try await ServerTown.json("/styles/\(name)/\(kind)/WebMercatorQuad")
        let links = set["links"]?.elements?.compactMap { $0["href"]?.text } ?? []
        #expect(
          links.contains(
            "http://localhost/styles/\(name)/\(kind)/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}"))
        #expect(set["tileMatrixSetLimits"]?.elements?.count == 10)
      }
    }
    let grid = try await ServerTown.json("/tileMatrixSets/WebMercatorQuad")["tileMatrices"]?.elements ?? []
    #expect(grid.count == 25 && grid[14]["matrixWidth"]?.integer == 16_384)
    #expect(abs((grid[14]["cellSize"]?.number ?? 0) - 9.554_628_535_647_032) < 1e-6)
  }

  @Test func stopsFoundFromTheFiguresStandInTheServedStyle() async throws {
    let tiles = try ServerTown.snapshot.get().tiles
    let style = try #require(tiles.style("population75"))
    let served = try await ServerTown.json("/styles/population75")
    let layer = try #require(served["layers"]?.elements?.first { $0["id"]?.text == "share-municipality" })
    let resolved = try #require(style.layers.first { $0.id == "share-municipality" })
    let limits = try #require(resolved.figureStep).stops.map(\.at)
    func numbers(_ value: JSONValue?) -> [Double] {
      guard let items = value?.elements else { return value?["stops"] == nil ? [] : [] }
      if items.first?.text == "step", items[1].elements?.first?.text == "get" {
        return stride(from: 3, to: items.count, by: 2).compactMap { items[$0].number }
      }
      return items.flatMap { numbers($0) }
    }
    #expect(numbers(layer["paint"]?["fill-color"]) == limits && !limits.isEmpty)
  }
}
