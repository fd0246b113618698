import Atlas
import GeoFormats
import Spatial

/// What is said of one collection.
enum CollectionDocument {
  static let storageCrs = CoordinateSystem.crs84.uri

  static func json(_ layer: FeatureLayer, _ asked: Asked) -> JSONValue {
    let address = asked.link("/collections/\(layer.name)")
    var extent: [JSONMember] = []
    if let box = layer.extent {
      extent.append(
        JSONMember(
          "spatial",
          .object([
            JSONMember(
              "bbox", .array([.array([box.west, box.south, box.east, box.north].map(JSONValue.real))])),
            JSONMember("crs", .text(CoordinateSystem.crs84.uri)),
          ])))
    }
    if let dates = layer.dates {
      extent.append(
        JSONMember(
          "temporal",
          .object([
            JSONMember(
              "interval",
              .array([.array([.text(dates.first + "T00:00:00Z"), .text(dates.last + "T23:59:59Z")])])),
            JSONMember("trs", .text("http://www.opengis.net/def/uom/ISO-8601/0/Gregorian")),
          ])))
    }
    var members = [
      JSONMember("id", .text(layer.name)), JSONMember("title", .text(layer.table.title(asked.language))),
      JSONMember("description", .text(layer.table.about(asked.language))),
      JSONMember("attribution", .text(asked.snapshot.about.attribution(asked.language))),
      JSONMember("itemType", .text("feature")), JSONMember("itemCount", .integer(layer.rowCount)),
      JSONMember("crs", .array(CoordinateSystem.offered(layer.extent).map { .text($0.uri) })),
      JSONMember("storageCrs", .text(storageCrs)),
      Link.json([
        Link(address, "self", MediaFormat.json.type),
        Link(address + "?f=html", "alternate", MediaFormat.html.type),
        Link(address + "/items", "items", MediaFormat.geoJSON.type),
        Link(address + "/items?f=html", "items", MediaFormat.html.type),
        Link(address + "/items?f=csv", "items", MediaFormat.csv.type),
        Link(address + "/items?f=geojsonseq", "items", MediaFormat.sequence.type),
        Link(
          address + "/queryables", "http://www.opengis.net/def/rel/ogc/1.0/queryables",
          MediaFormat.schema.type),
        Link(asked.link("/collections"), "up", MediaFormat.json.type),
      ]),
    ]
    if !extent.isEmpty { members.insert(JSONMember("extent", .object(extent)), at: 4) }
    return .object(members)
  }

  /// JSON Schema of what conditions may ask for.
  static func queryables(_ layer: FeatureLayer, _ asked: Asked) -> JSONValue {
    var properties = layer.table.columns.map { column in
      var members = [
        JSONMember("title", .text(column.title(asked.language))),
        JSONMember("description", .text(column.about(asked.language))),
        JSONMember("type", .text(type(column.values))),
      ]
      if let values = choices(column) { members.append(JSONMember("enum", .array(values.map { .text($0) }))) }
      return JSONMember(column.name, .object(members))
    }
    let kind = layer.table.geometryKind?.rawValue.lowercased() ?? "any"
    properties.append(
      JSONMember(
        "geometry",
        .object([
          JSONMember("format", .text("geometry-\(kind)")),
          JSONMember("x-ogc-role", .text("primary-geometry")),
        ])))
    return .object([
      JSONMember("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      JSONMember("$id", .text(asked.link("/collections/\(layer.name)/queryables"))),
      JSONMember("type", .text("object")), JSONMember("title", .text(layer.table.title(asked.language))),
      JSONMember("description", .text(layer.table.about(asked.language))),
      JSONMember("properties", .object(properties)), JSONMember("additionalProperties", .boolean(false)),
    ])
  }

  static func type(_ values: ColumnValues) -> String {
    switch values {
    case .text: "string"
    case .integer: "integer"
    case .real: "number"
    case .boolean: "boolean"
    }
  }

  /// The words that a column knows, when they are few: `yes`, `no`, `not_reported`.
  private static func choices(_ column: TableColumn) -> [String]? {
    guard case .text(let values) = column.values, values.count >= 40 else { return nil }
    var known: Set<String> = []
    for case let value? in values {
      known.insert(value)
      if known.count > 12 { return nil }
    }
    return known.isEmpty ? nil : known.sorted()
  }
}
