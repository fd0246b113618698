import GeoFormats
import Spatial
import Wording

/// The legend of a style at the zoom of a sheet: what its layers say of themselves, areas first, then
/// symbols, borders last.
struct StyleLegendEntries {
  let style: Style
  let zoom: Double
  let language: Language

  private static let order: [StyleLayerKind] = [.fill, .circle, .symbol, .line]

  func entries() -> [(LegendKey, LegendEntry)] {
    var out: [(LegendKey, LegendEntry)] = []
    for kind in Self.order {
      // Upper symbols are explained before lower ones; classes of areas stay in their order.
      for layer in style.layers.filter({ $0.kind == kind }) {
        guard let legend = layer.legend else { continue }
        // What a layer shows at other scales only is explained by the one that shows here.
        guard layer.isPrinted(zoom: zoom) || isStandIn(layer) else { continue }
        out += entries(layer, legend)
      }
    }
    return out
  }

  /// A layer that explains its classes for a sister that shows the same figures at this scale: areas of
  /// another level, or cells.
  private func isStandIn(_ layer: StyleLayer) -> Bool { sister(layer) != nil }

  private func sister(_ layer: StyleLayer) -> StyleLayer? {
    guard let input = layer.figureStep?.input else { return nil }
    return style.layers.first {
      $0.id != layer.id && $0.kind == layer.kind && $0.isPrinted(zoom: zoom) && $0.legend == nil
        && $0.figureStep?.input == input && $0.gives("fill-pattern") == layer.gives("fill-pattern")
    }
  }

  private func entries(_ layer: StyleLayer, _ legend: StyleLegend) -> [(LegendKey, LegendEntry)] {
    let drawn = layer.isPrinted(zoom: zoom) ? layer : sister(layer) ?? layer
    var out: [(LegendKey, LegendEntry)] = []
    var seen: Set<[StyleValue]> = []
    for item in legend.items {
      let table = LegendRow.table(drawn.table ?? "", item.row)
      let binding = LayerBinding(drawn, table: table, zoom: zoom, language: language)
      guard binding.admits(0) else { continue }
      let look = StyleLook.of(binding, 0)
      // Two items that look the same at this scale are one; sizes of circles are samples.
      guard drawn.kind == .circle || seen.insert(look).inserted else { continue }
      out.append(
        (
          .look(layer: drawn.id, look),
          LegendEntry(
            swatch: .drawn(StyleSwatch(style: style, layer: drawn, row: item.row, zoom: zoom)),
            text: item.title(language), isCompact: drawn.kind == .line || drawn.kind == .symbol)
        ))
    }
    guard let title = legend.title?(language), !title.isEmpty, !out.isEmpty else { return out }
    return [(.heading(drawn.id), LegendEntry(swatch: .heading, text: title))] + out
  }
}

/// A sample that the layers of a style draw themselves, for a row of given values.
struct StyleSwatch: Sendable {
  let style: Style
  let layer: StyleLayer
  let row: [String: StyleValue]
  let zoom: Double

  /// - Parameter box: on paper.
  func draw(in writer: inout SVGWriter, box: LabelBox, pixel: Double) {
    let table = LegendRow.table(layer.table ?? "", row)
    let middle = PlanePoint(x: box.midX, y: box.midY)
    let ring = [
      PlanePoint(x: box.minX, y: box.minY), PlanePoint(x: box.maxX, y: box.minY),
      PlanePoint(x: box.maxX, y: box.maxY), PlanePoint(x: box.minX, y: box.maxY),
    ]
    // Layers that draw the same row on top of each other are one picture: a hatching on its colour.
    for other in style.layers
    where other.table == layer.table && other.source == layer.source && other.kind == layer.kind
      && other.isPrinted(zoom: zoom)
    {
      let binding = LayerBinding(other, table: table, zoom: zoom, language: .ja)
      guard binding.admits(0) else { continue }
      let paint = PrintPaint(binding: binding, pixel: pixel)
      switch other.kind {
      case .fill: paint.fill(0, [ring], in: &writer)
      case .line:
        paint.line(
          0, [[PlanePoint(x: box.minX, y: box.midY), PlanePoint(x: box.maxX, y: box.midY)]], in: &writer)
      case .circle: paint.circle(0, at: middle, in: &writer)
      case .symbol: paint.icon(0, at: middle, shares: LegendRow.shares(row), in: &writer)
      case .background: break
      }
    }
    guard layer.kind == .fill else { return }
    writer.element(
      "rect", .number("x", box.minX), .number("y", box.minY), .number("width", box.width),
      .number("height", box.height), .text("fill", "none"), .colour("stroke", Palette.noDataLine),
      .number("stroke-width", pixel * 0.4))
  }

  /// Millimetres that the sample needs; circles and symbols may be higher than a line.
  func height(pixel: Double) -> Double {
    let table = LegendRow.table(layer.table ?? "", row)
    let paint = PrintPaint(
      binding: LayerBinding(layer, table: table, zoom: zoom, language: .ja), pixel: pixel)
    switch layer.kind {
    case .circle: return 2 * (paint.circleRadius(0) ?? 0)
    case .symbol: return 2.2 * paint.iconRadius(0)
    default: return 0
    }
  }
}
