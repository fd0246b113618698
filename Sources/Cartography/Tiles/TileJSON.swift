import Spatial
import Wording

/// TileJSON 3.0.0 of a pyramid of tiles.
///
/// Source: https://github.com/mapbox/tilejson-spec/tree/master/3.0.0
public enum TileJSON {
  /// - Parameters:
  ///   - tiles: URL template, relative to the document, such as `resources/{z}/{x}/{y}.svg`.
  ///   - bounds: of the tables drawn, in degrees.
  ///   - vectorLayers: JSON of `vector_layers`; nil: the tiles are pictures.
  /// - Returns: UTF-8, with a line end.
  public static func document(
    _ style: Style, tiles: String, zooms: ClosedRange<Int>, bounds: BoundingBox, language: Language,
    attribution: Phrase, vectorLayers: String? = nil
  ) -> [UInt8] {
    let box = [bounds.west, bounds.south, bounds.east, bounds.north].map { degrees($0) }
    let centre = bounds.centre
    let middle = min(max(zooms.lowerBound, 6), zooms.upperBound)
    let fields: [(String, String)] = [
      ("tilejson", JSONText.quoted("3.0.0")), ("name", JSONText.quoted(style.title(language))),
      ("description", JSONText.quoted(style.about(language))), ("version", JSONText.quoted("1.0.0")),
      ("attribution", JSONText.quoted(attribution(language))), ("scheme", JSONText.quoted("xyz")),
      ("format", JSONText.quoted(vectorLayers == nil ? "svg" : "pbf")),
      ("tiles", "[\(JSONText.quoted(tiles))]"),
      ("minzoom", String(zooms.lowerBound)), ("maxzoom", String(zooms.upperBound)),
      ("bounds", "[" + box.joined(separator: ",") + "]"),
      ("center", "[\(degrees(centre.longitude)),\(degrees(centre.latitude)),\(middle)]"),
      ("vector_layers", vectorLayers ?? "[]"),
    ]
    let lines = fields.map { "  \(JSONText.quoted($0)): \($1)" }
    return Array(("{\n" + lines.joined(separator: ",\n") + "\n}\n").utf8)
  }

  /// A list of the documents of several styles, which stand beside it.
  public static func index(_ styles: [Style]) -> [UInt8] {
    let names = styles.map { "    " + JSONText.quoted($0.name + ".json") }
    return Array("{\n  \"tilejson\": [\n\(names.joined(separator: ",\n"))\n  ]\n}\n".utf8)
  }

  private static func degrees(_ value: Double) -> String { FixedDecimal.text(value, decimals: 6) }
}

/// Text in JSON that may also stand inside an HTML `script` element.
enum JSONText {
  /// `text` in quotes. `<`, `>` and `&` are written as escapes, so that no text ends a script.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{7F}": out += escape(scalar.value)
      default:
        if scalar.value < 0x20 { out += escape(scalar.value) } else { out.unicodeScalars.append(scalar) }
      }
    }
    return out + "\""
  }

  private static func escape(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
