import Atlas
import GeoFormats
import HTTPTypes
import Hummingbird
import Spatial

/// `/collections`, `/collections/{name}` and `/collections/{name}/items`: the layers as GeoJSON, by box and page.
enum CollectionRoutes {
  /// Features of one answer when no limit is asked for, and at most.
  static let defaultLimit = 1_000
  static let largestLimit = 10_000

  static func add(to router: Router<BasicRequestContext>, _ snapshot: AtlasSnapshot) {
    router.get("collections") { _, _ in
      Answer.json(.object([JSONMember("collections", .array(snapshot.collections.map(document)))]))
    }
    router.get("collections/:name") { _, context in
      guard let name = context.parameters.get("name"),
        let collection = snapshot.collections.first(where: { $0.name == name })
      else { throw HTTPError(.notFound) }
      return Answer.json(document(collection))
    }
    router.get("collections/:name/items") { request, context in
      guard let name = context.parameters.get("name") else { throw HTTPError(.notFound) }
      let query = request.uri.queryParameters
      for (key, _) in query where !["bbox", "limit", "offset"].contains(key) {
        return Answer.problem(
          .badRequest, "the parameter \(key) is not known; there are bbox, limit and offset")
      }
      var box: BoundingBox?
      if let text = query["bbox"] {
        box = BoundingBox(query: text)
        if box == nil {
          return Answer.problem(.badRequest, "bbox takes west,south,east,north in degrees, west before east")
        }
      }
      guard let limit = whole(query["limit"], defaultLimit), (1...largestLimit).contains(limit),
        let offset = whole(query["offset"], 0), offset >= 0
      else {
        return Answer.problem(.badRequest, "limit takes 1 to \(largestLimit), offset a number from 0")
      }
      guard let found = snapshot.features(of: name, in: box, offset: offset, limit: limit) else {
        throw HTTPError(.notFound)
      }
      var answer = Answer.bytes(found.geoJSON, type: "application/geo+json")
      if offset + found.returned < found.matched, let link = HTTPField.Name("Link") {
        let boxPart = query["bbox"].map { "&bbox=\($0)" } ?? ""
        answer.headers[link] =
          "</collections/\(name)/items?offset=\(offset + found.returned)&limit=\(limit)\(boxPart)>; rel=\"next\""
      }
      return answer
    }
  }

  private static func whole(_ text: Substring?, _ otherwise: Int) -> Int? {
    guard let text else { return otherwise }
    return text.utf8.count <= 9 ? Int(text) : nil
  }

  private static func document(_ collection: AtlasSnapshot.Collection) -> JSONValue {
    var members = [
      JSONMember("id", .text(collection.name)), JSONMember("title", .text(collection.title.ja)),
      JSONMember("description", .text("\(collection.about.ja) / \(collection.about.en)")),
      JSONMember("count", .integer(collection.count)),
      JSONMember(
        "links",
        .array([
          .object([
            JSONMember("href", .text("/collections/\(collection.name)/items")),
            JSONMember("rel", .text("items")),
            JSONMember("type", .text("application/geo+json")),
          ])
        ])),
    ]
    if let box = collection.extent {
      members.append(
        JSONMember("bbox", .array([box.west, box.south, box.east, box.north].map(JSONValue.real))))
    }
    return .object(members)
  }
}

extension BoundingBox {
  /// `west,south,east,north`; nil for anything else, numbers off the globe and boxes turned inside out.
  init?(query text: Substring) {
    guard text.utf8.count <= 200 else { return nil }
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) ?? .nan }
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite), abs(numbers[0]) <= 180, abs(numbers[2]) <= 180,
      abs(numbers[1]) <= 90, abs(numbers[3]) <= 90, numbers[0] <= numbers[2], numbers[1] <= numbers[3]
    else { return nil }
    self.init(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
  }
}
