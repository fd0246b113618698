import Atlas
import GeoFormats
import Wording

/// The description of the server (OpenAPI 3.0.3), made from the table of endpoints that its router is made from.
enum OpenAPIDocument {
  static func json(_ endpoints: [Endpoint], _ asked: Asked) -> JSONValue {
    let about = asked.snapshot.about
    let language = asked.language
    return .object([
      JSONMember("openapi", .text("3.0.3")),
      JSONMember(
        "info",
        .object([
          JSONMember(
            "title", .text(Words.Commands.tilePageTitle.with(about.title, about.titleEnglish)(language))),
          JSONMember("description", .text(about.attribution(language))),
          JSONMember("version", .text(ZaitakuVersion.text)),
        ])),
      JSONMember(
        "servers", .array([.object([JSONMember("url", .text(asked.base.isEmpty ? "/" : asked.base))])])),
      JSONMember(
        "tags", .array(Endpoint.Tag.allCases.map { .object([JSONMember("name", .text($0.rawValue))]) })),
      JSONMember("paths", .object(endpoints.map { JSONMember($0.path, path($0, asked)) })),
      JSONMember(
        "components",
        .object([JSONMember("schemas", .object(schemas)), JSONMember("responses", .object(refusals))])),
    ])
  }

  private static func path(_ endpoint: Endpoint, _ asked: Asked) -> JSONValue {
    var parameters = endpoint.pathParameters.map { name in
      JSONValue.object([
        JSONMember("name", .text(name)), JSONMember("in", .text("path")),
        JSONMember("required", .boolean(true)),
        JSONMember("schema", schema(ofPath: name, endpoint, asked)),
      ])
    }
    parameters += endpoint.parameters.map { parameter in
      .object(
        [
          JSONMember("name", .text(parameter.name)), JSONMember("in", .text("query")),
          JSONMember("description", .text(parameter.about(asked.language))),
          JSONMember("schema", parameter.schema),
        ] + parameter.more)
    }
    if endpoint.formats.count > 1 {
      parameters.append(
        query(
          "f", Words.Server.aboutFormat(asked.language), EndpointParameter.choice(endpoint.formats.map(\.key))
        ))
    }
    parameters.append(
      query(
        "lang", Words.Server.aboutLanguage(asked.language),
        EndpointParameter.choice(Language.allCases.map(\.rawValue))))
    if endpoint.takesColumns {
      // Every collection has columns of its own, each of which is a parameter.
      parameters.append(
        .object([
          JSONMember("name", .text("columns")), JSONMember("in", .text("query")),
          JSONMember("description", .text(Words.Server.aboutColumns(asked.language))),
          JSONMember("style", .text("form")), JSONMember("explode", .boolean(true)),
          JSONMember(
            "schema",
            .object([
              JSONMember("type", .text("object")),
              JSONMember("additionalProperties", .object([JSONMember("type", .text("string"))])),
            ])),
        ]))
    }
    var responses = endpoint.statuses.filter { $0 < 400 }.map { status -> JSONMember in
      var members = [
        JSONMember("description", .text(status == 204 ? "Empty" : endpoint.summary(asked.language)))
      ]
      if status == 200 { members.append(JSONMember("content", content(endpoint))) }
      return JSONMember(String(status), .object(members))
    }
    let refused = [400, 404, 406, 429, 500, 503].filter { code in
      switch code {
      case 404: endpoint.statuses.contains(404) || !endpoint.pathParameters.isEmpty
      case 429, 503: endpoint.isHeavy || endpoint.takesColumns
      default: true
      }
    }
    responses += refused.map { code in
      JSONMember(String(code), .object([JSONMember("$ref", .text("#/components/responses/Problem"))]))
    }
    return .object([
      JSONMember(
        "get",
        .object([
          JSONMember("operationId", .text(endpoint.operation)),
          JSONMember("summary", .text(endpoint.summary(asked.language))),
          JSONMember("tags", .array([.text(endpoint.tag.rawValue)])),
          JSONMember("parameters", .array(parameters)),
          JSONMember("responses", .object(responses)),
        ]))
    ])
  }

  private static func query(_ name: String, _ about: String, _ schema: JSONValue) -> JSONValue {
    .object([
      JSONMember("name", .text(name)), JSONMember("in", .text("query")),
      JSONMember("description", .text(about)),
      JSONMember("schema", schema),
    ])
  }

  private static func content(_ endpoint: Endpoint) -> JSONValue {
    .object(
      endpoint.formats.map { format in
        let schema: JSONValue =
          format == .geoJSON && endpoint.operation == "getFeatures"
          ? .object([JSONMember("$ref", .text("#/components/schemas/FeatureCollection"))])
          : format.key == "json" || format == .geoJSON
            ? .object([JSONMember("type", .text("object"))])
            : .object([JSONMember("type", .text("string"))])
        return JSONMember(format.type, .object([JSONMember("schema", schema)]))
      })
  }

  private static func schema(ofPath name: String, _ endpoint: Endpoint, _ asked: Asked) -> JSONValue {
    switch name {
    case "collectionId": EndpointParameter.choice(asked.snapshot.layers.map(\.name))
    // Sheets take styles by their family too, and those made for paper.
    case "styleId" where endpoint.tag == .maps: EndpointParameter.text(64)
    case "styleId": EndpointParameter.choice(asked.snapshot.tiles.entries.map(\.name))
    case "tileMatrixSetId": EndpointParameter.choice([TileMatrixSet.id])
    case "z", "tileMatrix": EndpointParameter.whole(TileService.zooms, TileService.zooms.lowerBound)
    case "x", "y", "tileRow", "tileCol":
      .object([JSONMember("type", .text("integer")), JSONMember("minimum", .integer(0))])
    default: EndpointParameter.text(200)
    }
  }

  private static let schemas: [JSONMember] = [
    JSONMember(
      "FeatureCollection",
      .object([
        JSONMember("type", .text("object")),
        JSONMember("required", .array([.text("type"), .text("features")])),
        JSONMember(
          "properties",
          .object([
            JSONMember("type", EndpointParameter.choice(["FeatureCollection"])),
            JSONMember("numberMatched", .object([JSONMember("type", .text("integer"))])),
            JSONMember("numberReturned", .object([JSONMember("type", .text("integer"))])),
            JSONMember(
              "timeStamp",
              .object([JSONMember("type", .text("string")), JSONMember("format", .text("date-time"))])),
            JSONMember(
              "features",
              .object([
                JSONMember("type", .text("array")),
                JSONMember("items", .object([JSONMember("type", .text("object"))])),
              ])),
          ])),
      ])),
    JSONMember(
      "Problem",
      .object([
        JSONMember("type", .text("object")),
        JSONMember(
          "properties",
          .object(
            [
              ("type", "string"), ("title", "string"), ("status", "integer"), ("detail", "string"),
              ("parameter", "string"),
            ]
            .map { JSONMember($0.0, .object([JSONMember("type", .text($0.1))])) })),
      ])),
  ]

  private static let refusals: [JSONMember] = [
    JSONMember(
      "Problem",
      .object([
        JSONMember("description", .text("RFC 9457")),
        JSONMember(
          "content",
          .object([
            JSONMember(
              MediaFormat.problem.type,
              .object([
                JSONMember("schema", .object([JSONMember("$ref", .text("#/components/schemas/Problem"))]))
              ]))
          ])),
      ]))
  ]
}
