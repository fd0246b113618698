import CareRegistry
import Spatial

/// Draws symbols into a tile. Numbers are grid units.
enum MarkPaint {
  /// Symbols below this radius are too small to carry a number.
  static let smallestCounted = 3.5 * TileGrid.pixel

  static let countCSS =
    "font-size:\(ShapePaint.units(8.5))px;font-weight:700;fill:#1e1c1a;paint-order:stroke;stroke:#fff;"
    + "stroke-width:\(ShapePaint.units(2.4));stroke-linejoin:round"

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

  static func draw(
    _ mark: MarkLayer.Mark, _ symbol: MarkLayer.Symbol, name: String, at place: PlanePoint, id: String?,
    in writer: inout SVGWriter
  ) {
    var attributes: [SVGAttribute] = []
    if let id { attributes.append(.text("id", id)) }
    switch symbol.shape {
    case .circle:
      attributes += [
        .text("class", name), .number("cx", place.x), .number("cy", place.y), .number("r", symbol.radius),
      ]
      write("circle", attributes, mark.title, in: &writer)
    case .facility:
      attributes += [.text("href", "#" + name), .number("x", place.x), .number("y", place.y)]
      write("use", attributes, mark.title, in: &writer)
    case .clusterPie:
      writer.open("g", attributes + [.text("class", name)])
      if let title = mark.title { writer.element("title", text: title) }
      pie(mark.pie, at: place, radius: symbol.radius, in: &writer)
      writer.close()
    }
  }

  private static func write(
    _ element: String, _ attributes: [SVGAttribute], _ title: String?, in writer: inout SVGWriter
  ) {
    guard let title else { return writer.element(element, attributes) }
    writer.open(element, attributes)
    writer.element("title", text: title)
    writer.close()
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

  /// How many features are one symbol, at its upper right.
  static func drawCount(
    _ count: Int, _ symbol: MarkLayer.Symbol, name: String, at place: PlanePoint, in writer: inout SVGWriter
  ) {
    writer.element(
      "text",
      [
        .text("class", name), .number("x", place.x + symbol.radius * 1.15),
        .number("y", place.y - symbol.radius * 0.5),
      ], text: String(count))
  }
}
