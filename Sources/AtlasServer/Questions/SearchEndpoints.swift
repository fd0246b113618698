import Atlas
import GeoFormats
import Wording

/// `/search?q=`: facilities and areas by name.
enum SearchEndpoints {
  static let all: [Endpoint] = [
    Endpoint(
      path: "/search", operation: "search", tag: .search, summary: Words.Server.search,
      parameters: [
        EndpointParameter("q", Words.Server.aboutSearch, EndpointParameter.text(PlaceSearch.questionLimit)),
        EndpointParameter("limit", Words.Server.aboutLimit, EndpointParameter.whole(1...100, 20)),
      ], formats: [.geoJSON, .html]
    ) { asked in
      let text = asked.query["q"] ?? ""
      guard text.utf8.count <= PlaceSearch.questionLimit else {
        throw asked.problem(Words.Server.searchTooLong.with(String(PlaceSearch.questionLimit)), "q")
      }
      let hits = asked.snapshot.search.find(
        text, limit: try asked.whole("limit", 20, in: 1...100, capped: true))
      return asked.format == .html ? page(asked, text, hits) : collection(asked, hits)
    }
  ]

  private static func address(_ asked: Asked, _ hit: PlaceHit) -> String {
    asked.link("/collections/\(hit.layer)/items/\(QueryText.encoded(hit.id))")
  }

  private static func collection(_ asked: Asked, _ hits: [PlaceHit]) -> Reply {
    let language = asked.language
    let features = hits.map { hit -> JSONValue in
      var geometry = JSONValue.null
      if let position = hit.position {
        geometry = .object([
          JSONMember("type", .text("Point")),
          JSONMember("coordinates", .array([.real(position.longitude), .real(position.latitude)])),
        ])
      }
      var members = [
        JSONMember("type", .text("Feature")), JSONMember("id", .text(hit.id)),
        JSONMember("geometry", geometry),
        JSONMember(
          "properties",
          .object([
            JSONMember("layer", .text(hit.layer)), JSONMember("kind", .text(hit.kind.name)),
            JSONMember("label", .text(hit.kind.label(language))), JSONMember("name", .text(hit.name)),
            JSONMember("detail", .text(hit.detail(language))), JSONMember("href", .text(address(asked, hit))),
          ])),
      ]
      if let box = hit.box {
        members.append(
          JSONMember("bbox", .array([box.west, box.south, box.east, box.north].map(JSONValue.real))))
      }
      return .object(members)
    }
    return Reply(
      json: .object([
        JSONMember("type", .text("FeatureCollection")), JSONMember("numberReturned", .integer(hits.count)),
        JSONMember("timeStamp", .text(asked.snapshot.timeStamp)), JSONMember("features", .array(features)),
        Link.json(Link.forms(asked, [.geoJSON, .html])),
      ]))
  }

  private static func page(_ asked: Asked, _ text: String, _ hits: [PlaceHit]) -> Reply {
    let language = asked.language
    var page = HTMLPage.frame(asked, title: Words.Server.search(language))
    page.searchForm(text, action: asked.page("/search"))
    if hits.isEmpty {
      if !text.isEmpty { page.paragraph(Words.Server.nothingFound(language)) }
    } else {
      page.table(
        heads: [
          (Words.Server.name(language), ""), (Words.Server.kind(language), ""),
          (Words.Server.contents(language), ""),
        ],
        rows: hits.map { hit in
          [
            (hit.name, asked.page("/collections/\(hit.layer)/items/\(QueryText.encoded(hit.id))?f=html")),
            (hit.kind.label(language), nil),
            (hit.detail(language), nil),
          ]
        })
    }
    // A form may be sent to this server only.
    return Reply(bytes: page.bytes).with(
      .contentSecurityPolicy,
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
    )
  }
}
