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
  public let name: String
  public let title: Phrase
  /// One or two sentences for people; empty when the document gives none.
  public let about: Phrase
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
  /// - Throws: `badInput` whose place is the file and the path inside the document.
  public init(json: [UInt8], path: String) throws(Failure) {
    self = try StyleReader(file: path).style(StyleNode.parse(json, path: path))
  }

  init(
    name: String, title: Phrase, about: Phrase, sources: [String: StyleSource], layers: [StyleLayer],
    path: String
  ) {
    (self.name, self.title, self.about) = (name, title, about)
    (self.sources, self.layers, self.path) = (sources, layers, path)
  }

  /// The ground colour at a zoom: that of the lowest background layer; nil when there is none.
  public func background(zoom: Double) -> StyleColour? {
    guard let layer = layers.first(where: { $0.kind == .background }) else { return nil }
    let evaluation = ExpressionEvaluation(zoom: zoom) { _ in .null }
    return layer.properties["background-color"].flatMap { evaluation.value($0).colour } ?? .black
  }

  /// Names of all tables that the layers draw, sorted.
  public var tables: [String] { Set(layers.compactMap(\.table)).sorted() }
}
