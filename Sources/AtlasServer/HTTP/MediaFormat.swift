/// A form in which something is answered, by the key that `f=` takes and the media type that `Accept` names.
struct MediaFormat: Hashable, Sendable {
  let key: String
  let type: String
  /// Whether gzip makes it smaller.
  let isText: Bool

  init(_ key: String, _ type: String, isText: Bool = true) {
    (self.key, self.type, self.isText) = (key, type, isText)
  }

  static let json = MediaFormat("json", "application/json")
  static let html = MediaFormat("html", "text/html; charset=utf-8")
  static let geoJSON = MediaFormat("geojson", "application/geo+json")
  static let sequence = MediaFormat("geojsonseq", "application/geo+json-seq")
  static let csv = MediaFormat("csv", "text/csv; charset=utf-8")
  static let openAPI = MediaFormat("json", "application/vnd.oai.openapi+json;version=3.0")
  static let schema = MediaFormat("json", "application/schema+json")
  static let svg = MediaFormat("svg", "image/svg+xml; charset=utf-8")
  static let pdf = MediaFormat("pdf", "application/pdf", isText: false)
  static let png = MediaFormat("png", "image/png", isText: false)
  static let vectorTile = MediaFormat("mvt", "application/vnd.mapbox-vector-tile")
  static let plain = MediaFormat("txt", "text/plain; version=0.0.4; charset=utf-8")
  static let script = MediaFormat("js", "text/javascript; charset=utf-8")
  static let styleSheet = MediaFormat("css", "text/css; charset=utf-8")
  static let problem = MediaFormat("json", "application/problem+json")

  /// The type without its parameters, in lower case.
  var essence: String { Self.essence(type) }

  static func essence(_ type: String) -> String {
    (type.split(separator: ";", maxSplits: 1).first.map(String.init) ?? "").lowercased()
      .trimmingSpaces()
  }
}

extension String {
  func trimmingSpaces() -> String {
    var text = Substring(self)
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
