import GeoFormats
import Spatial
import Wording

/// A small picture beside a legend's words, drawn by the layers themselves: what the map shows is what
/// the legend shows.
enum LegendSwatch {
  /// Pixels.
  static let width = 34.0
  static let height = 22.0

  /// An inline `svg` element for an item of `layer`'s legend.
  static func svg(_ style: Style, _ layer: StyleLayer, _ item: StyleLegend.Item) -> [UInt8] {
    let table = LegendRow.table(layer.table ?? "", item.row)
    var writer = SVGWriter(decimals: 0)
    let pixel = TileGrid.pixel
    writer.open(
      "svg", .number("width", width), .number("height", height),
      .text("viewBox", "0 0 \(Int(width * pixel)) \(Int(height * pixel))"), .text("aria-hidden", "true"))
    // Layers that draw the same row on top of each other are one picture: a hatching on its colour.
    for other in style.layers where other.table == layer.table && other.source == layer.source {
      let fits = item.zoom >= other.minimumZoom && item.zoom < other.maximumZoom
      guard other.kind == layer.kind, fits || other.id == layer.id else { continue }
      let binding = LayerBinding(other, table: table, zoom: item.zoom, language: .ja)
      guard binding.admits(0) else { continue }
      draw(binding, table, in: &writer)
    }
    return writer.finish()
  }

  private static func draw(_ binding: LayerBinding, _ table: FeatureTable, in writer: inout SVGWriter) {
    let pixel = TileGrid.pixel
    let (w, h) = (width * pixel, height * pixel)
    let middle = PlanePoint(x: w / 2, y: h / 2)
    switch binding.layer.kind {
    case .fill:
      let (look, _) = ShapePaint.fill(binding, 0)
      // A class without a pattern: without a look the path would be black.
      guard look.css != "" else { return }
      let inset = 2 * pixel
      let ring = [
        PlanePoint(x: inset, y: inset), PlanePoint(x: w - inset, y: inset),
        PlanePoint(x: w - inset, y: h - inset), PlanePoint(x: inset, y: h - inset),
      ]
      var path = PathData(decimals: 0)
      if let pattern = look.pattern {
        path = PatternPaint.path(pattern, in: [ring], origin: PlanePoint(x: 0, y: 0))
      } else {
        path.ring(ring)
      }
      writer.path(path, attributes(look.css))
    case .line:
      let (look, _) = ShapePaint.line(binding, 0)
      guard look.css != "" else { return }
      var path = PathData(decimals: 0)
      path.polyline([PlanePoint(x: pixel, y: h / 2), PlanePoint(x: w - pixel, y: h / 2)])
      writer.path(path, attributes(look.css))
    case .symbol, .circle:
      var marks = MarkCollection(binding: binding, table: table)
      let row = [(row: 0, key: 0.0, place: PlanePoint(x: width / 2, y: height / 2))]
      if binding.layer.kind == .circle { marks.gatherCircles(row) } else { marks.gather(row) }
      let layer = marks.layer()
      for mark in layer.marks { draw(mark, layer.symbols[mark.symbol], at: middle, in: &writer) }
    case .background: break
    }
  }

  private static func draw(
    _ mark: MarkLayer.Mark, _ symbol: MarkLayer.Symbol, at place: PlanePoint, in writer: inout SVGWriter
  ) {
    switch symbol.shape {
    case .facility(let style):
      style.draw(in: &writer, at: place, radius: symbol.radius, pixel: TileGrid.pixel)
    case .clusterPie:
      writer.open("g", attributes(MarkPaint.pieCSS))
      MarkPaint.pie(
        mark.pie, at: place, radius: min(symbol.radius, 9.5 * TileGrid.pixel), in: &writer)
      writer.close()
    case .dot(let css):
      var path = writer.path
      path.dot(FixedDecimal.units(place.x, scale: 1), FixedDecimal.units(place.y, scale: 1))
      writer.path(path, attributes(css))
    case .circle(let css):
      writer.element(
        "circle",
        attributes(css) + [.number("cx", place.x), .number("cy", place.y), .number("r", symbol.radius)])
    }
  }

  /// Declarations of CSS as attributes, which a strict content policy lets through.
  private static func attributes(_ css: String) -> [SVGAttribute] {
    css.split(separator: ";").compactMap { declaration in
      let parts = declaration.split(separator: ":", maxSplits: 1)
      return parts.count == 2 ? .text(String(parts[0]), String(parts[1])) : nil
    }
  }
}
