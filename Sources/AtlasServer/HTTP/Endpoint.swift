import Atlas
import GeoFormats
import Wording

/// An address of the server with what may be asked there. The router and the OpenAPI document are both made from
/// the table of these.
struct Endpoint: Sendable {
  enum Tag: String, Sendable, CaseIterable {
    case capabilities = "Capabilities"
    case data = "Data"
    case tiles = "Tiles"
    case maps = "Maps"
    case analysis = "Analysis"
    case search = "Search"
    case server = "Server"
  }

  /// A template such as `/collections/{collectionId}/items`.
  let path: String
  let operation: String
  let tag: Tag
  let summary: Phrase
  /// Parameters of the query besides `f` and `lang`.
  var parameters: [EndpointParameter] = []
  /// The first is the default.
  var formats: [MediaFormat]
  /// Whether the columns of the collection are parameters too.
  var takesColumns = false
  /// Parameters that are known but not taken, with the reason.
  var refused: [(name: String, reason: Phrase)] = []
  /// Whether it is work for `WorkSlots`.
  var isHeavy = false
  /// Whether answers may be kept and compared by a tag.
  var isTagged = true
  var statuses: [Int] = [200]
  let handle: @Sendable (Asked) async throws -> Reply

  /// Names between braces.
  var pathParameters: [String] {
    path.split(separator: "/").flatMap { piece -> [String] in
      guard let open = piece.firstIndex(of: "{"), let close = piece.firstIndex(of: "}") else { return [] }
      return [String(piece[piece.index(after: open)..<close])]
    }
  }
}

/// A parameter of a query.
struct EndpointParameter: Sendable {
  let name: String
  let about: Phrase
  /// JSON Schema.
  let schema: JSONValue
  /// Members of OpenAPI's parameter object besides, such as `style` and `explode`.
  var more: [JSONMember] = []

  init(_ name: String, _ about: Phrase, _ schema: JSONValue, more: [JSONMember] = []) {
    (self.name, self.about, self.schema, self.more) = (name, about, schema, more)
  }

  static func text(_ maxLength: Int = 8_000) -> JSONValue {
    .object([JSONMember("type", .text("string")), JSONMember("maxLength", .integer(maxLength))])
  }

  static func whole(_ range: ClosedRange<Int>, _ otherwise: Int) -> JSONValue {
    .object([
      JSONMember("type", .text("integer")), JSONMember("minimum", .integer(range.lowerBound)),
      JSONMember("maximum", .integer(range.upperBound)), JSONMember("default", .integer(otherwise)),
    ])
  }

  static func choice(_ values: [String], _ otherwise: String? = nil) -> JSONValue {
    var members = [JSONMember("type", .text("string")), JSONMember("enum", .array(values.map { .text($0) }))]
    if let otherwise { members.append(JSONMember("default", .text(otherwise))) }
    return .object(members)
  }
}
