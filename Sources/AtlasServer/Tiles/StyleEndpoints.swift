import Atlas
import GeoFormats
import Wording

/// `/styles`: the list, and each style for map libraries that draw the vector tiles of this server.
enum StyleEndpoints {
  static let all: [Endpoint] = [
    Endpoint(
      path: "/styles", operation: "getStyles", tag: .tiles, summary: Words.Server.styles,
      formats: [.json, .html]
    ) { asked in list(asked) },
    Endpoint(
      path: "/styles/{styleId}", operation: "getStyle", tag: .tiles, summary: Words.Server.style,
      formats: [MediaFormat("json", "application/vnd.mapbox.style+json"), .html], statuses: [200, 404]
    ) { asked in
      let entry = try TileEndpoints.entry(asked)
      if asked.format == .html { return page(asked, entry) }
      let tiles = asked.link("/tiles/\(entry.name)/mvt.json")
      guard let document = asked.snapshot.tiles.document(entry.name, tileJSON: tiles) else {
        throw Problem(.notFound, Words.Server.noStyle.with("")(asked.language))
      }
      return Reply(json: document)
    },
  ]

  private static func links(_ asked: Asked, _ entry: TileService.Entry) -> [Link] {
    let style = asked.link("/styles/\(entry.name)")
    let ogc = "http://www.opengis.net/def/rel/ogc/1.0/"
    return [
      Link(style, "stylesheet", "application/vnd.mapbox.style+json"),
      Link(style + "/map/tiles", ogc + "tilesets-map", MediaFormat.json.type),
      Link(style + "/tiles", ogc + "tilesets-vector", MediaFormat.json.type),
      Link(
        asked.link("/tiles/\(entry.name)/tilejson.json"), "describedby", MediaFormat.json.type,
        title: "TileJSON"),
      Link(asked.link("/maps/\(entry.name).svg"), ogc + "map", MediaFormat.svg.type),
    ]
  }

  private static func list(_ asked: Asked) -> Reply {
    let entries = asked.snapshot.tiles.entries
    let language = asked.language
    guard asked.format == .html else {
      return Reply(
        json: .object([
          JSONMember(
            "styles",
            .array(
              entries.map { entry in
                .object([
                  JSONMember("id", .text(entry.name)), JSONMember("title", .text(entry.title(language))),
                  JSONMember("description", .text(entry.about(language))), Link.json(links(asked, entry)),
                ])
              })), Link.json(Link.forms(asked, [.json, .html])),
        ]))
    }
    var page = HTMLPage.frame(asked, title: Words.Server.styles(language))
    page.table(
      heads: [(Words.Server.style(language), ""), (Words.Server.contents(language), "")],
      rows: entries.map { entry in
        [(entry.title(language), asked.page("/styles/\(entry.name)?f=html")), (entry.about(language), nil)]
      })
    return Reply(bytes: page.bytes)
  }

  private static func page(_ asked: Asked, _ entry: TileService.Entry) -> Reply {
    let language = asked.language
    var page = HTMLPage.frame(
      asked, title: entry.title(language),
      path: [(Words.Server.styles(language), asked.page("/styles?f=html"))])
    page.paragraph(entry.about(language))
    page.list([
      ("MapLibre (JSON)", asked.page("/styles/\(entry.name)?f=json"), ""),
      ("TileJSON (SVG)", asked.page("/tiles/\(entry.name)/tilejson.json"), ""),
      ("TileJSON (MVT)", asked.page("/tiles/\(entry.name)/mvt.json"), ""),
      ("XYZ (SVG)", asked.page("/tiles/\(entry.name)/{z}/{x}/{y}.svg"), ""),
      (Words.Server.sheet(language), asked.page("/maps/\(entry.name).pdf"), "PDF"),
    ])
    return Reply(bytes: page.bytes)
  }
}
