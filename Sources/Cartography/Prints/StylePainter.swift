import Spatial
import Wording

/// Draws a sheet by a style: its fills and lines under, its symbols and names over the borders.
struct StylePainter {
  let theme: StyleTheme

  func title(_ content: SheetContent) -> String { theme.finding.title }
  func description(_ content: SheetContent) -> String { theme.finding.about }

  func figures(_ content: SheetContent) -> [FiguresPanel.Row] {
    theme.finding.figures.map {
      .init(label: $0.label, value: $0.value, isMain: $0.isMain, isWarning: $0.isWarning)
    }
  }

  func table(_ content: SheetContent, type: SheetType) -> TablePanel? {
    guard let table = theme.finding.table, !table.rows.isEmpty else { return nil }
    return TablePanel(
      heading: table.heading, columns: table.columns.map { .init(title: $0) }, rows: table.rows, total: nil,
      type: type, isTopList: table.isTopList)
  }

  func notes(_ content: SheetContent) -> [String] { theme.finding.notes }

  func binding(_ layer: PrintLayer) -> LayerBinding {
    LayerBinding(
      layer.layer, table: layer.table, zoom: theme.source.zoom, language: theme.source.language)
  }

  func paintUnder(_ canvas: MapCanvas, in writer: inout SVGWriter, drawn: inout Set<LegendKey>) {
    for layer in theme.source.layers where layer.layer.kind == .fill || layer.layer.kind == .line {
      let binding = binding(layer)
      let paint = PrintPaint(binding: binding, pixel: canvas.pixel)
      writer.open("g", .text("data-layer", layer.layer.id))
      for shape in layer.shapes {
        if layer.layer.kind == .fill {
          let rings = canvas.view.rings(shape.lines, thinned: !shape.isMesh)
          guard !rings.isEmpty else { continue }
          paint.fill(shape.row, rings, title: shape.title, in: &writer)
        } else {
          let lines = shape.lines.flatMap { canvas.view.lines($0) }
          guard !lines.isEmpty else { continue }
          paint.line(shape.row, lines, in: &writer)
        }
        drawn.insert(.look(layer: layer.layer.id, StyleLook.of(binding, shape.row)))
      }
      writer.close()
    }
  }

  func paintOver(
    _ canvas: MapCanvas, placer: inout LabelPlacer, in writer: inout SVGWriter, drawn: inout Set<LegendKey>
  ) {
    let layers = theme.source.layers.filter { $0.layer.kind == .symbol || $0.layer.kind == .circle }
    var placement = PrintPlacement(canvas: canvas, placer: placer)
    placement.silence(theme.silentNames)
    // Facilities keep their places: what is written goes around them.
    for layer in layers { placement.keepClear(layer, binding(layer)) }
    placement.call(theme.callouts)
    // Upper layers choose first; all are then drawn from the bottom up.
    var drawings: [PrintDrawing] = []
    for layer in layers.reversed() {
      drawings.append(placement.place(layer, binding(layer), numbers: theme.numbers))
    }
    placement.name(theme.neighbours)
    placer = placement.placer
    placement.drawNeighbours(in: &writer)
    for drawing in drawings.reversed() {
      drawing.draw(in: &writer, pixel: canvas.pixel, opacity: 1)
      for look in drawing.looks { drawn.insert(.look(layer: drawing.binding.layer.id, look)) }
    }
    if placement.drawCallouts(colour: canvas.colours.warning, in: &writer) { drawn.insert(.callout) }
  }

  func legend(_ content: SheetContent, colours: SheetColours) -> [(LegendKey, LegendEntry)] {
    let entries = StyleLegendEntries(
      style: theme.source.style, zoom: theme.source.zoom, language: content.language
    ).entries()
    let callout = LegendEntry(
      swatch: .number(colours.warning, "123"), text: Words.Sheets.gapLabel(content.language))
    // After the classes of areas, before symbols and borders with their titles.
    let place =
      entries.indices.first { i in
        switch (i + 1 < entries.count ? [entries[i], entries[i + 1]] : [entries[i]])
          .map(\.1.swatch).first(where: { if case .heading = $0 { false } else { true } })
        {
        case .drawn(let swatch)?: swatch.layer.kind != .fill
        default: false
        }
      } ?? entries.count
    return Array(entries[..<place]) + [(.callout, callout)] + Array(entries[place...])
  }
}

/// How a row looks, as far as a legend tells rows apart.
enum StyleLook {
  static func of(_ binding: LayerBinding, _ row: Int) -> [StyleValue] {
    switch binding.layer.kind {
    case .symbol: [binding.text("icon-image", row).map(StyleValue.text) ?? .null]
    // Sizes are continuous: the samples of a legend stand for all of them.
    case .circle: []
    default: binding.look(row)
    }
  }
}
