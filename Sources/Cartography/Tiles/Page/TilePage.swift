import FoundationEssentials
import GeoFormats
import Spatial
import Wording

/// A page that shows the tiles of several styles from a folder, without a server and without a network:
/// one file beside the folders of tiles.
public enum TilePage {
  /// One style on the page.
  public struct Entry: Sendable {
    public var renderer: TileRenderer
    /// The tiles that exist; the page asks for no other.
    public var tiles: [TileAddress]
    /// Folder of the tiles, relative to the page: `{folder}/{z}/{x}/{y}.svg`.
    public var folder: String

    public init(_ renderer: TileRenderer, tiles: [TileAddress], folder: String? = nil) {
      self.renderer = renderer
      self.tiles = tiles
      self.folder = folder ?? renderer.style.name
    }
  }

  /// The page in UTF-8. Its words can be switched between the languages; names on the tiles are in the
  /// language of their source.
  ///
  /// - Parameters:
  ///   - title: what the maps are of, such as the name of the prefecture.
  ///   - language: the language it opens with.
  public static func html(_ layers: [Entry], title: Phrase, attribution: Phrase, language: Language = .ja)
    -> [UInt8]
  {
    let words = Words.TilePage.self
    let script = TilePageScript.text
    var page = ""
    page += "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
    page += "<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy(script))\">\n"
    page += "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
    page +=
      "<title>\(escaped(title(language)))</title>\n<style>\(TilePageStyle.text)</style>\n</head>\n<body>\n"
    page +=
      "<header><h1>\(both(title))</h1>\n<div role=\"radiogroup\" aria-label=\"\(escaped(words.styles(language)))\">\n"
    for (i, layer) in layers.enumerated() {
      page += "<label><input type=\"radio\" name=\"style\" value=\"\(i)\"\(i == 0 ? " checked" : "")>"
      page += "<span>\(both(layer.renderer.style.title))</span></label>\n"
    }
    page += "</div>\n<button type=\"button\" id=\"language\">\(both(words.otherLanguage))</button></header>\n"
    page +=
      "<main><div id=\"map\" tabindex=\"0\" role=\"application\" aria-label=\"\(escaped(words.map(language)))\">"
    page += "<div id=\"tiles\"></div>\n<div id=\"zoom\">"
    page += "<button type=\"button\" id=\"in\" aria-label=\"\(escaped(words.zoomIn(language)))\">+</button>"
    page += "<output id=\"level\"></output>"
    page +=
      "<button type=\"button\" id=\"out\" aria-label=\"\(escaped(words.zoomOut(language)))\">−</button></div>"
    page +=
      "<p id=\"hint\">\(both(words.hint))</p></div>\n<aside aria-label=\"\(escaped(words.legend(language)))\">\n"
    for (i, layer) in layers.enumerated() { page += legend(layer.renderer.style, number: i) }
    page += "</aside></main>\n<footer>\(both(attribution))</footer>\n"
    page += "<script type=\"application/json\" id=\"data\">\(data(layers))</script>\n"
    page += "<script>\(script)</script>\n</body>\n</html>\n"
    return Array(page.utf8)
  }

  /// Nothing but what is in the page and the pictures beside it.
  private static func policy(_ script: String) -> String {
    let digest = Checksum.sha256(Array(script.utf8))
    var bytes: [UInt8] = []
    var rest = Substring(digest)
    while rest.count >= 2 {
      bytes.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
      rest = rest.dropFirst(2)
    }
    let hash = Data(bytes).base64EncodedString()
    return
      "default-src 'none'; img-src 'self' file:; script-src 'sha256-\(hash)'; style-src 'unsafe-inline'; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// The text in both languages; the page shows the one that is chosen.
  private static func both(_ phrase: Phrase) -> String {
    Language.allCases.map { "<span lang=\"\($0.rawValue)\">\(escaped(phrase($0)))</span>" }.joined()
  }

  private static func escaped(_ text: String) -> String { SVGText.escaped(text) }

  private static func legend(_ style: Style, number: Int) -> String {
    var out =
      "<section data-style=\"\(number)\"\(number == 0 ? "" : " hidden")>\n<p>\(both(style.about))</p>\n"
    for layer in style.layers {
      guard let legend = layer.legend else { continue }
      if let title = legend.title { out += "<h2>\(both(title))</h2>\n" }
      out += "<ul>\n"
      for item in legend.items {
        let swatch = String(decoding: LegendSwatch.svg(style, layer, item), as: UTF8.self)
        out += "<li>\(swatch)<span class=\"words\">\(both(item.title))</span></li>\n"
      }
      out += "</ul>\n"
    }
    return out + "</section>\n"
  }

  /// What the script needs: of each style its folder, ground colour and runs `[z, x, from y, to y]` of
  /// tiles; the box of everything on the unit square.
  private static func data(_ layers: [Entry]) -> String {
    let styles = layers.map { layer -> String in
      let ground = layer.renderer.style.background(zoom: 8)?.hexadecimal ?? "#fff"
      let runs = self.runs(layer.tiles).map { "[" + $0.map(String.init).joined(separator: ",") + "]" }
      return "{\"folder\":\(JSONText.quoted(layer.folder)),\"ground\":\(JSONText.quoted(ground)),"
        + "\"tiles\":[\(runs.joined(separator: ","))]}"
    }
    let boxes = layers.compactMap(\.renderer.bounds)
    let box = boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
    var view = "[0,0,1,1]"
    if let box {
      let a = WebMercator.project(Position(longitude: box.west, latitude: box.north))
      let b = WebMercator.project(Position(longitude: box.east, latitude: box.south))
      view =
        "[" + [a.x, a.y, b.x, b.y].map { FixedDecimal.text($0, decimals: 6) }.joined(separator: ",") + "]"
    }
    return "{\"box\":\(view),\"styles\":[\(styles.joined(separator: ","))]}"
  }

  private static func runs(_ tiles: [TileAddress]) -> [[Int]] {
    var out: [[Int]] = []
    for tile in tiles.sorted() {
      if let last = out.last, last[0] == tile.z, last[1] == tile.x, last[3] + 1 == tile.y {
        out[out.count - 1][3] = tile.y
      } else {
        out.append([tile.z, tile.x, tile.y, tile.y])
      }
    }
    return out
  }
}
