import GeoFormats

/// A link of an answer.
struct Link: Sendable {
  var href: String
  var rel: String
  var type: String?
  var title: String?
  var isTemplated = false

  init(_ href: String, _ rel: String, _ type: String? = nil, title: String? = nil, isTemplated: Bool = false)
  {
    (self.href, self.rel, self.type, self.title, self.isTemplated) = (href, rel, type, title, isTemplated)
  }

  var json: JSONValue {
    var members = [JSONMember("href", .text(href)), JSONMember("rel", .text(rel))]
    if let type { members.append(JSONMember("type", .text(type))) }
    if let title { members.append(JSONMember("title", .text(title))) }
    if isTemplated { members.append(JSONMember("templated", .boolean(true))) }
    return .object(members)
  }

  static func json(_ links: [Link]) -> JSONMember { JSONMember("links", .array(links.map(\.json))) }

  /// `self` in the form that was asked for and `alternate` in the others.
  static func forms(_ asked: Asked, _ formats: [MediaFormat]) -> [Link] {
    formats.map { format in
      Link(
        asked.address([("f", format.key)]), format == asked.format ? "self" : "alternate", format.type)
    }
  }
}
