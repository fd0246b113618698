import Atlas
import GeoFormats
import Wording

/// The landing page, what the server conforms to, and its description.
enum CapabilityEndpoints {
  static let classes: [String] = [
    "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-common-2/1.0/conf/collections",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/html",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/queryables-query-parameters",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/filter",
    "http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/features-filter",
    "http://www.opengis.net/spec/cql2/1.0/conf/cql2-text",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-cql2",
    "http://www.opengis.net/spec/cql2/1.0/conf/advanced-comparison-operators",
    "http://www.opengis.net/spec/cql2/1.0/conf/case-insensitive-comparison",
    "http://www.opengis.net/spec/cql2/1.0/conf/basic-spatial-functions",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
    "http://www.opengis.net/spec/ogcapi-styles-1/1.0/conf/core",
  ]

  static let all: [Endpoint] = [
    Endpoint(
      path: "/", operation: "getLandingPage", tag: .capabilities, summary: Words.Server.landing,
      formats: [.json, .html]
    ) { asked in
      // A browser comes for the map; the list of addresses is asked for by name.
      if asked.format == .html, asked.query["f"] == nil {
        // The page names its files relative to its own folder.
        guard asked.relativePath.hasSuffix("/") else { return .moved(to: asked.page("/")) }
        if let page = ViewerEndpoints.page(asked) { return page }
      }
      return landing(asked)
    },
    Endpoint(
      path: "/conformance", operation: "getConformance", tag: .capabilities,
      summary: Words.Server.conformance,
      formats: [.json, .html]
    ) { asked in
      guard asked.format == .html else {
        return Reply(
          json: .object([
            JSONMember("conformsTo", .array(classes.map { .text($0) })),
            Link.json(Link.forms(asked, [.json, .html])),
          ]))
      }
      var page = HTMLPage.frame(asked, title: Words.Server.conformance(asked.language))
      page.list(classes.map { ($0, $0, "") })
      return Reply(bytes: page.bytes)
    },
    Endpoint(
      path: "/api", operation: "getApi", tag: .capabilities, summary: Words.Server.api,
      formats: [.openAPI, .html]
    ) { asked in
      asked.format == .html ? apiPage(asked) : Reply(json: OpenAPIDocument.json(EndpointTable.all, asked))
    },
  ]

  /// What there is, in the order in which a newcomer looks.
  private static func entries(_ asked: Asked) -> [(link: Link, words: Phrase)] {
    func link(_ path: String, _ rel: String, _ type: String) -> Link { Link(asked.link(path), rel, type) }
    let ogc = "http://www.opengis.net/def/rel/ogc/1.0/"
    return [
      (link("/collections", "data", MediaFormat.json.type), Words.Server.collections),
      (link("/conformance", "conformance", MediaFormat.json.type), Words.Server.conformance),
      (link("/api", "service-desc", MediaFormat.openAPI.type), Words.Server.api),
      (link("/api?f=html", "service-doc", MediaFormat.html.type), Words.Server.apiPage),
      (link("/styles", ogc + "styles", MediaFormat.json.type), Words.Server.styles),
      (link("/tileMatrixSets", ogc + "tiling-schemes", MediaFormat.json.type), Words.Server.tileMatrixSets),
      (link("/search", "search", MediaFormat.geoJSON.type), Words.Server.search),
      (link("/analysis", "describedby", MediaFormat.json.type), Words.Server.analyses),
    ]
  }

  private static func landing(_ asked: Asked) -> Reply {
    let about = asked.snapshot.about
    let language = asked.language
    let title = Words.Commands.tilePageTitle.with(about.title, about.titleEnglish)(language)
    let entries = entries(asked)
    guard asked.format == .html else {
      return Reply(
        json: .object([
          JSONMember("title", .text(title)),
          JSONMember(
            "description",
            .text(Words.Server.description.with(about.referenceDate, String(about.baseYear))(language))),
          JSONMember("attribution", .text(about.attribution(language))),
          JSONMember("version", .text(asked.snapshot.version)),
          Link.json(
            Link.forms(asked, [.json, .html])
              + entries.map { entry in
                var link = entry.link
                link.title = entry.words(language)
                return link
              }),
        ]))
    }
    var page = HTMLPage.frame(asked, title: title)
    page.paragraph(Words.Server.description.with(about.referenceDate, String(about.baseYear))(language))
    page.list([(Words.Server.map(language), asked.page("/"), "")])
    page.heading(Words.Server.collections(language))
    page.list(
      asked.snapshot.layers.map { layer in
        (
          layer.table.title(language), asked.page("/collections/\(layer.name)?f=html"),
          Words.Server.rows(language, String(layer.rowCount))
        )
      })
    page.heading(Words.Server.forPrograms(language))
    page.list(
      entries.map { entry in
        let hasPage = ["data", "conformance"].contains(entry.link.rel) || entry.link.rel.hasSuffix("styles")
        let path = String(entry.link.href.dropFirst(asked.base.count))
        return (entry.words(language), asked.page(path + (hasPage ? "?f=html" : "")), "")
      })
    page.paragraph(Words.Server.howToConnect.with(asked.base)(language))
    return Reply(bytes: page.bytes)
  }

  private static func apiPage(_ asked: Asked) -> Reply {
    let language = asked.language
    var page = HTMLPage.frame(asked, title: Words.Server.apiPage(language))
    page.list([("OpenAPI 3.0 (JSON)", asked.page("/api?f=json"), "")])
    for tag in Endpoint.Tag.allCases {
      let own = EndpointTable.all.filter { $0.tag == tag }
      guard !own.isEmpty else { continue }
      page.heading(tag.rawValue)
      page.table(
        heads: [
          (Words.Server.address(language), ""), (Words.Server.meaning(language), ""),
          (Words.Server.parameters(language), ""), (Words.Server.forms(language), ""),
        ],
        rows: own.map { endpoint in
          [
            (endpoint.path, nil), (endpoint.summary(language), nil),
            (endpoint.parameters.map(\.name).joined(separator: ", "), nil),
            (endpoint.formats.map(\.key).joined(separator: ", "), nil),
          ]
        })
    }
    return Reply(bytes: page.bytes)
  }
}
