import Atlas
import GeoFormats
import Wording

/// `/collections` and what is below it: OGC API – Features, parts 1 to 3.
enum FeatureEndpoints {
  static let queryParameters: [EndpointParameter] = [
    EndpointParameter(
      "bbox", Words.Server.aboutBox,
      .object([
        JSONMember("type", .text("array")), JSONMember("minItems", .integer(4)),
        JSONMember("maxItems", .integer(6)),
        JSONMember("items", .object([JSONMember("type", .text("number"))])),
      ]), more: [JSONMember("style", .text("form")), JSONMember("explode", .boolean(false))]),
    EndpointParameter("bbox-crs", Words.Server.aboutBoxCrs, address),
    EndpointParameter("datetime", Words.Server.aboutDatetime, EndpointParameter.text(64)),
    EndpointParameter("filter", Words.Server.aboutFilter, EndpointParameter.text()),
    EndpointParameter(
      "filter-lang", Words.Server.aboutFilterLanguage, EndpointParameter.choice(["cql2-text"], "cql2-text")),
    EndpointParameter("filter-crs", Words.Server.aboutFilterCrs, address),
    EndpointParameter("crs", Words.Server.aboutCrs, address),
    EndpointParameter(
      "limit", Words.Server.aboutLimit,
      EndpointParameter.whole(1...ItemsQuestion.largestLimit, ItemsQuestion.defaultLimit)),
    EndpointParameter("offset", Words.Server.aboutOffset, EndpointParameter.whole(0...999_999_999, 0)),
  ]

  private static let address: JSONValue = .object([
    JSONMember("type", .text("string")), JSONMember("format", .text("uri")),
    JSONMember("default", .text(CoordinateSystem.crs84.uri)),
  ])

  static let all: [Endpoint] = [
    Endpoint(
      path: "/collections", operation: "getCollections", tag: .capabilities,
      summary: Words.Server.collections,
      formats: [.json, .html]
    ) { asked in collections(asked) },
    Endpoint(
      path: "/collections/{collectionId}", operation: "describeCollection", tag: .capabilities,
      summary: Words.Server.collection, formats: [.json, .html], statuses: [200, 404]
    ) { asked in
      let layer = try layer(asked)
      return asked.format == .html
        ? collectionPage(asked, layer) : Reply(json: CollectionDocument.json(layer, asked))
    },
    Endpoint(
      path: "/collections/{collectionId}/queryables", operation: "getQueryables", tag: .capabilities,
      summary: Words.Server.queryables, formats: [.schema], statuses: [200, 404]
    ) { asked in Reply(json: CollectionDocument.queryables(try layer(asked), asked)) },
    Endpoint(
      path: "/collections/{collectionId}/items", operation: "getFeatures", tag: .data,
      summary: Words.Server.items,
      parameters: queryParameters, formats: ItemsAnswer.formats, takesColumns: true, statuses: [200, 404]
    ) { asked in
      let layer = try layer(asked)
      let question = try ItemsQuestion(asked, layer)
      guard question.isHeavy else { return try ItemsAnswer.reply(asked, layer, question) }
      return try await asked.conditions.run { try ItemsAnswer.reply(asked, layer, question) }
    },
    Endpoint(
      path: "/collections/{collectionId}/items/{featureId}", operation: "getFeature", tag: .data,
      summary: Words.Server.feature, parameters: queryParameters.filter { $0.name == "crs" },
      formats: [.geoJSON, .html], statuses: [200, 404]
    ) { asked in try item(asked, try layer(asked)) },
  ]

  static func layer(_ asked: Asked) throws(Problem) -> FeatureLayer {
    guard let layer = asked.snapshot.layer(asked.path["collectionId"] ?? "") else {
      throw Problem(
        .notFound,
        Words.Server.noCollection.with(asked.snapshot.layers.map(\.name).joined(separator: ", "))(
          asked.language))
    }
    return layer
  }

  private static func collections(_ asked: Asked) -> Reply {
    let layers = asked.snapshot.layers
    guard asked.format == .html else {
      let systems = CoordinateSystem.offered(layers.compactMap(\.extent).reduce(nil) { $0?.union($1) ?? $1 })
      return Reply(
        json: .object([
          Link.json(Link.forms(asked, [.json, .html])),
          JSONMember("crs", .array(systems.map { .text($0.uri) })),
          JSONMember("timeStamp", .text(asked.snapshot.timeStamp)),
          JSONMember("collections", .array(layers.map { CollectionDocument.json($0, asked) })),
        ]))
    }
    var page = HTMLPage.frame(asked, title: Words.Server.collections(asked.language))
    page.table(
      heads: [
        (Words.Server.collection(asked.language), ""), (Words.Server.count(asked.language), ""),
        (Words.Server.contents(asked.language), ""),
      ], numeric: [1],
      rows: layers.map { layer in
        [
          (layer.table.title(asked.language), asked.page("/collections/\(layer.name)?f=html")),
          (String(layer.rowCount), nil), (layer.table.about(asked.language), nil),
        ]
      })
    return Reply(bytes: page.bytes)
  }

  private static func collectionPage(_ asked: Asked, _ layer: FeatureLayer) -> Reply {
    let language = asked.language
    var page = HTMLPage.frame(
      asked, title: layer.table.title(language),
      path: [(Words.Server.collections(language), asked.page("/collections?f=html"))])
    page.paragraph(layer.table.about(language))
    let items = asked.page("/collections/\(layer.name)/items")
    page.list([
      (Words.Server.browse(language), items + "?f=html", Words.Server.rows(language, String(layer.rowCount))),
      (Words.Server.csvForExcel(language), items + "?f=csv", ""),
      ("GeoJSON", items + "?f=geojson", Words.Server.inPages(language)),
      ("GeoJSON Text Sequences (RFC 8142)", items + "?f=geojsonseq", Words.Server.wholeLayer(language)),
      (Words.Server.queryables(language), asked.page("/collections/\(layer.name)/queryables"), "JSON Schema"),
    ])
    page.heading(Words.Server.columns(language))
    page.table(
      heads: [
        (Words.Server.name(language), ""), (Words.Server.label(language), ""),
        (Words.Server.meaning(language), ""),
      ],
      rows: layer.table.columns.map {
        [($0.name, nil), ($0.title(language), nil), ($0.about(language), nil)]
      })
    return Reply(bytes: page.bytes)
  }

  private static func item(_ asked: Asked, _ layer: FeatureLayer) throws -> Reply {
    let id = asked.path["featureId"] ?? ""
    guard let row = layer.row(id: id) else {
      throw Problem(.notFound, Words.Server.noFeature(asked.language))
    }
    if asked.format == .html { return Reply(bytes: ItemsPage.html(asked, layer, row: row)) }
    let offered = CoordinateSystem.offered(layer.extent)
    let uri = asked.query["crs"] ?? CoordinateSystem.crs84.uri
    guard let system = offered.first(where: { $0.uri == uri }) else {
      throw asked.problem(Words.Server.badCrs, "crs")
    }
    var bytes: [UInt8]
    if system == .crs84 {
      bytes = Array(layer.feature(row))
    } else {
      bytes = try layer.features([row], decimals: system.decimals, carriedBy: system.carrier()).dropLast(2)
    }
    // The feature ends with its brace: links are members of it.
    bytes.removeLast()
    let links =
      Link.forms(asked, [.geoJSON, .html])
      + [Link(asked.link("/collections/\(layer.name)"), "collection", MediaFormat.json.type)]
    bytes += Array(",\"timeStamp\":\"\(asked.snapshot.timeStamp)\",\"links\":".utf8)
    bytes += JSONValue.array(links.map(\.json)).bytes()
    bytes.append(UInt8(ascii: "}"))
    return Reply(bytes: bytes).with(.init("Content-Crs"), "<\(system.uri)>")
  }
}
