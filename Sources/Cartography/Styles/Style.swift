import Wording

/// A map style: a document of the MapLibre Style Specification, version 8, as far as it is supported.
///
/// What isn't supported is refused with its path, never ignored. The titles and legends that a map of
/// ours needs stand under `metadata` with names that begin with `zaitaku:`, where other readers leave
/// them alone. Zooms are those of 256-pixel tiles.
///
/// Source: https://maplibre.org/maplibre-style-spec/
public struct Style: Sendable {
  /// Lower-case name, safe as a file name, a class name and a part of an `id`.
  /// With what was chosen: `gaps-visiting-nurse`.
  public let name: String
  /// The name without what was chosen: `gaps`.
  public let family: String
  /// What the document leaves open, as chosen.
  public let choices: [StyleChoice]
  public let title: Phrase
  /// One or two sentences for people; empty when the document gives none.
  public let about: Phrase
  /// Made for paper: a set of all styles for the screen leaves it out.
  public let isForPrint: Bool
  public let sources: [String: StyleSource]
  /// From the bottom to the top.
  public let layers: [StyleLayer]
  /// The file it was read from, for messages.
  public let path: String

  /// Reads a style document.
  ///
  /// - Parameters:
  ///   - json: UTF-8.
  ///   - path: the file, for messages; its base name is the style's name where the document has none.
  ///   - choosing: values for the document's `state`, such as `["service": "visiting_nurse"]`; keys that
  ///     the document does not have are left alone.
  /// - Throws: `badInput` whose place is the file and the path inside the document; `usage` for a value
  ///   that the document does not offer.
  public init(json: [UInt8], path: String, choosing: [String: String] = [:]) throws(Failure) {
    var reader = StyleReader(file: path, choosing: choosing)
    self = try reader.style(StyleNode.parse(json, path: path))
  }

  /// Every way to choose from a document, its default first; one empty way where nothing is open.
  public static func variants(json: [UInt8], path: String) throws(Failure) -> [Style] {
    let first = try Style(json: json, path: path)
    var ways: [[String: String]] = [[:]]
    for choice in first.choices {
      let rest = choice.options.map(\.value).filter { $0 != choice.chosen }
      ways = ([choice.chosen] + rest).flatMap { value in
        ways.map { $0.merging([choice.key: value]) { _, new in new } }
      }
    }
    var styles: [Style] = []
    for way in ways { styles.append(try Style(json: json, path: path, choosing: way)) }
    return styles
  }

  init(
    name: String, family: String, choices: [StyleChoice], title: Phrase, about: Phrase, isForPrint: Bool,
    sources: [String: StyleSource], layers: [StyleLayer], path: String
  ) {
    (self.name, self.family, self.choices, self.title, self.about) = (name, family, choices, title, about)
    (self.isForPrint, self.sources, self.layers, self.path) = (isForPrint, sources, layers, path)
  }

  /// What was chosen for a key of the document's `state`; nil where it has no such key.
  public func chosen(_ key: String) -> String? { choices.first { $0.key == key }?.chosen }

  /// The ground colour at a zoom: that of the lowest background layer; nil when there is none.
  public func background(zoom: Double) -> StyleColour? {
    guard let layer = layers.first(where: { $0.kind == .background }) else { return nil }
    let evaluation = ExpressionEvaluation(zoom: zoom) { _ in .null }
    return layer.properties["background-color"].flatMap { evaluation.value($0).colour } ?? .black
  }

  /// Names of all tables that the layers draw, sorted.
  public var tables: [String] { Set(layers.compactMap(\.table)).sorted() }
}
