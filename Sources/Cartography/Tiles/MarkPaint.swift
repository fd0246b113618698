import CareRegistry
import Spatial

/// Draws symbols into a tile. Numbers are grid units.
enum MarkPaint {
  /// Symbols below this radius are too small to carry a number.
  static let smallestCounted = 3.5 * TileGrid.pixel

  static let countCSS =
    "font-size:\(ShapePaint.units(8.5))px;font-weight:700;fill:#1e1c1a;paint-order:stroke;stroke:#fff;"
    + "stroke-width:\(ShapePaint.units(2.4))"

  /// The id of a facility's symbol, made from what it looks like: one id never stands for two looks, in
  /// whatever page tiles of several styles and zooms come together.
  static func name(of symbol: MarkLayer.Symbol) -> String {
    var writer = SVGWriter(decimals: 0, capacity: 512)
    define("", symbol, in: &writer)
    return "s" + String(FeatureNumbers.hash(writer.finish()) % 2_176_782_336, radix: 36)
  }

  /// A facility's symbol, drawn once and used wherever it stands.
  static func define(_ name: String, _ symbol: MarkLayer.Symbol, in writer: inout SVGWriter) {
    guard case .facility(let style) = symbol.shape else { return }
    var attributes: [SVGAttribute] = [.text("id", name)]
    if symbol.opacity < 1 {
      attributes.append(.text("opacity", FixedDecimal.text(symbol.opacity, decimals: 2)))
    }
    writer.open("g", attributes)
    style.draw(
      in: &writer, at: PlanePoint(x: 0, y: 0), radius: symbol.radius, pixel: TileGrid.pixel)
    writer.close()
  }

  /// A disc as the round ends of a line, so that many are one path.
  static func dotCSS(_ colour: StyleColour, radius: Double) -> String {
    "fill:none;stroke:\(colour.hexadecimal);stroke-width:\(FixedDecimal.text(2 * radius, decimals: 1))"
      + ";stroke-linecap:round"
  }

  static let pieCSS = "fill:#fff;stroke:#fff;stroke-width:\(ShapePaint.units(0.6))"

  /// A ring whose parts are the kinds, around a white middle for the number.
  static func pie(_ shares: [Double], at place: PlanePoint, radius: Double, in writer: inout SVGWriter) {
    let total = shares.reduce(0, +)
    disc(at: place, radius: radius + TileGrid.pixel, in: &writer)
    var from = 0.0
    for (kind, share) in zip(FacilityKind.allCases, shares) where share > 0 {
      let to = from + share / total
      var slice = writer.path
      slice.slice(centre: place, radius: radius, from: from, to: to)
      writer.path(slice, .colour("fill", Palette.colour(of: kind)))
      from = to
    }
    disc(at: place, radius: max(radius * 0.66, radius - 5 * TileGrid.pixel), in: &writer)
  }

  private static func disc(at place: PlanePoint, radius: Double, in writer: inout SVGWriter) {
    writer.element("circle", .number("cx", place.x), .number("cy", place.y), .number("r", radius))
  }
}
