import Atlas
import GeoFormats
import Hummingbird
import Wording

/// Tiles by their XYZ address, as OGC API – Tiles has them, and what describes them.
enum TileEndpoints {
  private static let svgFormat = MediaFormat.svg
  private static let mvtFormat = MediaFormat.vectorTile

  static let all: [Endpoint] = [
    tile("/tiles/{styleId}/{z}/{x}/{y}.svg", "getTile", .svg, ("z", "x", "y")),
    tile("/tiles/{styleId}/{z}/{x}/{y}.mvt", "getVectorTile", .mvt, ("z", "x", "y")),
    Endpoint(
      path: "/tiles/{styleId}/tilejson.json", operation: "getTileJSON", tag: .tiles,
      summary: Words.Server.tileJSON,
      formats: [.json], statuses: [200, 404]
    ) { asked in try tileJSON(asked, .svg) },
    Endpoint(
      path: "/tiles/{styleId}/mvt.json", operation: "getVectorTileJSON", tag: .tiles,
      summary: Words.Server.tileJSON,
      formats: [.json], statuses: [200, 404]
    ) { asked in try tileJSON(asked, .mvt) },
    Endpoint(
      path: "/tileMatrixSets", operation: "getTileMatrixSets", tag: .tiles,
      summary: Words.Server.tileMatrixSets,
      formats: [.json]
    ) { asked in
      Reply(
        json: .object([
          JSONMember(
            "tileMatrixSets",
            .array([
              .object([
                JSONMember("id", .text(TileMatrixSet.id)), JSONMember("uri", .text(TileMatrixSet.uri)),
                Link.json([
                  Link(asked.link("/tileMatrixSets/\(TileMatrixSet.id)"), "self", MediaFormat.json.type)
                ]),
              ])
            ]))
        ]))
    },
    Endpoint(
      path: "/tileMatrixSets/{tileMatrixSetId}", operation: "getTileMatrixSet", tag: .tiles,
      summary: Words.Server.tileMatrixSets, formats: [.json], statuses: [200, 404]
    ) { asked in
      try checkMatrixSet(asked)
      return Reply(json: TileMatrixSet.json())
    },
    tilesets("/styles/{styleId}/map/tiles", "getMapTilesets", .svg),
    tilesets("/styles/{styleId}/tiles", "getVectorTilesets", .mvt),
    tileset("/styles/{styleId}/map/tiles/{tileMatrixSetId}", "getMapTileset", .svg),
    tileset("/styles/{styleId}/tiles/{tileMatrixSetId}", "getVectorTileset", .mvt),
    tile(
      "/styles/{styleId}/map/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", "getMapTile", .svg,
      ("tileMatrix", "tileCol", "tileRow")),
    tile(
      "/styles/{styleId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", "getStyledVectorTile",
      .mvt,
      ("tileMatrix", "tileCol", "tileRow")),
  ]

  private static func tile(
    _ path: String, _ operation: String, _ format: TileService.Format,
    _ names: (z: String, x: String, y: String)
  ) -> Endpoint {
    Endpoint(
      path: path, operation: operation, tag: .tiles,
      summary: format == .svg ? Words.Server.tile : Words.Server.vectorTile,
      formats: [format == .svg ? svgFormat : mvtFormat], statuses: [200, 204, 404]
    ) { asked in
      if asked.path["tileMatrixSetId"] != nil { try checkMatrixSet(asked) }
      guard let z = number(asked, names.z), let x = number(asked, names.x), let y = number(asked, names.y)
      else {
        throw Problem(.notFound, Words.Server.noTile(asked.language))
      }
      let answer = try asked.snapshot.tiles.tile(
        asked.path["styleId"] ?? "", format, z: z, x: x, y: y, isCompressed: asked.takesGzip)
      switch answer {
      case .none: throw Problem(.notFound, Words.Server.noTile(asked.language))
      case .empty: return .noContent
      case .tile(let bytes):
        var reply = Reply(bytes: bytes)
        reply.isCompressed = asked.takesGzip
        return reply
      }
    }
  }

  /// Digits only: `+5`, `５` and `05` are no addresses.
  private static func number(_ asked: Asked, _ name: String) -> Int? {
    guard let text = asked.path[name], text.utf8.count <= 6, let value = Int(text), String(value) == text
    else {
      return nil
    }
    return value
  }

  private static func checkMatrixSet(_ asked: Asked) throws(Problem) {
    guard asked.path["tileMatrixSetId"] == TileMatrixSet.id else {
      throw Problem(.notFound, Words.Server.noMatrixSet.with(TileMatrixSet.id)(asked.language))
    }
  }

  static func entry(_ asked: Asked) throws(Problem) -> TileService.Entry {
    let tiles = asked.snapshot.tiles
    guard let entry = tiles.entry(asked.path["styleId"] ?? "") else {
      throw Problem(
        .notFound,
        Words.Server.noStyle.with(tiles.entries.map(\.name).joined(separator: ", "))(asked.language))
    }
    return entry
  }

  private static func tileJSON(_ asked: Asked, _ format: TileService.Format) throws -> Reply {
    let entry = try entry(asked)
    let address = asked.link("/tiles/\(entry.name)/{z}/{x}/{y}.\(format.rawValue)")
    guard
      let bytes = try asked.snapshot.tiles.tileJSON(
        entry.name, format, address: address, language: asked.language)
    else { throw Problem(.notFound, Words.Server.noTile(asked.language)) }
    return Reply(bytes: bytes)
  }

  // MARK: Sets of tiles

  private static func tilesets(_ path: String, _ operation: String, _ format: TileService.Format) -> Endpoint
  {
    Endpoint(
      path: path, operation: operation, tag: .tiles, summary: Words.Server.tilesets, formats: [.json],
      statuses: [200, 404]
    ) { asked in
      let entry = try entry(asked)
      return Reply(
        json: .object([
          JSONMember("tilesets", .array([document(asked, entry, format, isWhole: false)])),
          Link.json([Link(asked.address(), "self", MediaFormat.json.type)]),
        ]))
    }
  }

  private static func tileset(_ path: String, _ operation: String, _ format: TileService.Format) -> Endpoint {
    Endpoint(
      path: path, operation: operation, tag: .tiles, summary: Words.Server.tilesets, formats: [.json],
      statuses: [200, 404]
    ) { asked in
      let entry = try entry(asked)
      try checkMatrixSet(asked)
      return Reply(json: document(asked, entry, format, isWhole: true))
    }
  }

  private static func document(
    _ asked: Asked, _ entry: TileService.Entry, _ format: TileService.Format, isWhole: Bool
  ) -> JSONValue {
    let kind = format == .svg ? "map/tiles" : "tiles"
    let address = asked.link("/styles/\(entry.name)/\(kind)/\(TileMatrixSet.id)")
    let type = (format == .svg ? svgFormat : mvtFormat).type
    var members = [
      JSONMember("title", .text(entry.title(asked.language))),
      JSONMember("dataType", .text(format == .svg ? "map" : "vector")),
      JSONMember("crs", .text("http://www.opengis.net/def/crs/EPSG/0/3857")),
      JSONMember("tileMatrixSetURI", .text(TileMatrixSet.uri)),
      Link.json([
        Link(address, "self", MediaFormat.json.type),
        Link(
          asked.link("/tileMatrixSets/\(TileMatrixSet.id)"),
          "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme",
          MediaFormat.json.type),
        Link(address + "/{tileMatrix}/{tileRow}/{tileCol}", "item", type, isTemplated: true),
      ]),
    ]
    if isWhole, let box = entry.bounds {
      members.append(JSONMember("tileMatrixSetLimits", TileMatrixSet.limits(TileLimits(box: box))))
    }
    return .object(members)
  }
}
