import GeoFormats
import Wording

extension Style {
  /// The style for the figures of `tables`: stops that depend on them found, and the classes of every
  /// legend written out. Tables and columns that are missing leave a layer as it stands.
  public func resolved(for tables: [String: FeatureTable]) -> Style {
    Style(
      name: name, family: family, choices: choices, title: title, about: about, isForPrint: isForPrint,
      sources: sources, layers: layers.map { Self.resolved($0, tables) }, path: path)
  }

  private static func resolved(_ layer: StyleLayer, _ tables: [String: FeatureTable]) -> StyleLayer {
    guard let step = layer.figureStep else { return layer }
    var layer = layer
    var limits = step.stops.map(\.at)
    if let breaks = layer.breaks, breaks.method != .fixed,
      let table = (breaks.table ?? layer.table).flatMap({ tables[$0] })
    {
      let figures = Self.figures(of: step.input, layer, table)
      limits = breaks.limits(figures, classes: step.stops.count + 1).limits
      layer.properties = layer.properties.mapValues { $0.withLimits(limits, of: step.input) }
    }
    if let legend = layer.legend, let unit = legend.unit, case .get(let column) = step.input {
      // A zoom at which the layer itself shows: at another one other layers would paint over the sample.
      let zoom = max(layer.minimumZoom, min(9, layer.maximumZoom - 1))
      let classes = Self.items(limits, unit, column: column, zoom: zoom)
      layer.legend = StyleLegend(title: legend.title, unit: unit, items: classes + legend.items)
    }
    return layer
  }

  private static func figures(of input: Expression, _ layer: StyleLayer, _ table: FeatureTable) -> [Double] {
    let zoom = layer.minimumZoom
    let isOwn = table.name == layer.table
    let filter = isOwn ? layer.filter.map { BoundExpression($0, table: table) } : nil
    let bound = BoundExpression(input, table: table)
    return (0..<table.rowCount).compactMap { row in
      if let filter, filter.value(row: row, zoom: zoom) != .boolean(true) { return nil }
      return bound.value(row: row, zoom: zoom).number
    }
  }

  /// The highest class first, as a map's reader looks for it.
  private static func items(
    _ limits: [Double], _ unit: StyleUnit, column: String, zoom: Double
  ) -> [StyleLegend.Item] {
    let words = Words.StyleLegend.self
    guard let first = limits.first, let last = limits.last else {
      return [.init(title: words.all, row: [column: .number(0)], zoom: zoom)]
    }
    var items = [
      StyleLegend.Item(title: words.atLeast.with(unit.text(last)), row: [column: .number(last)], zoom: zoom)
    ]
    for (low, high) in zip(limits, limits.dropFirst()).reversed() {
      items.append(
        .init(
          title: words.between.with(unit.text(low), unit.text(high)), row: [column: .number(low)], zoom: zoom)
      )
    }
    // Any figure below the first limit: one step of the last place that is written.
    items.append(
      .init(title: words.below.with(unit.text(first)), row: [column: .number(first - 1e-6)], zoom: zoom))
    return items
  }
}
