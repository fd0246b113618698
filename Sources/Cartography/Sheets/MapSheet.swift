import Spatial
import Wording

/// Draws a whole sheet.
public enum MapSheet {
  /// The sheet as SVG: sizes in millimetres, text as text, nothing from outside the file.
  ///
  /// The same content gives the same bytes. A ground without municipalities gives a sheet with an
  /// empty map.
  public static func svg(_ content: SheetContent) -> [UInt8] {
    let painter = StylePainter(theme: content.theme)
    let title = content.title ?? painter.title(content)
    let colours = SheetColours(isMonochrome: content.isMonochrome)
    let layout = layout(content, title, colours, painter)

    var writer = SVGWriter(decimals: 2, capacity: 1 << 20)
    writer.openDocument(
      width: content.paper.width, height: content.paper.height, unit: "mm",
      [
        .text("role", "img"), .text("xml:lang", content.language.rawValue),
        .text("font-family", FontStack.family), .text("aria-labelledby", "title desc"),
      ])
    writer.element("title", [.text("id", "title")], text: title)
    writer.element("desc", [.text("id", "desc")], text: painter.description(content))
    writer.element(
      "rect", .number("width", content.paper.width), .number("height", content.paper.height),
      .colour("fill", Palette.paper))
    drawHead(layout, in: &writer)
    let map = drawMap(content, layout, colours, painter, in: &writer)
    SheetSide(
      content: content, layout: layout, colours: colours, painter: painter, drawn: map.drawn,
      inset: map.leftOver
    )
    .draw(in: &writer)
    drawFoot(layout, in: &writer)
    return writer.finish()
  }

  /// The scale that a sheet of this content has, as its denominator: 2,500,000 for 1:2,500,000.
  public static func scaleDenominator(_ content: SheetContent) -> Double {
    let painter = StylePainter(theme: content.theme)
    let colours = SheetColours(isMonochrome: content.isMonochrome)
    return layout(content, content.title ?? painter.title(content), colours, painter).scale.denominator
  }

  /// Millimetres that the area takes at the sheet's scale, and those that the sheet has for it.
  public static func room(_ content: SheetContent) -> (
    needed: (width: Double, height: Double), there: (width: Double, height: Double)
  ) {
    let painter = StylePainter(theme: content.theme)
    let colours = SheetColours(isMonochrome: content.isMonochrome)
    let layout = layout(content, content.title ?? painter.title(content), colours, painter)
    let extent = extent(of: content.ground)
    return (
      (layout.scale.millimetres(extent.width), layout.scale.millimetres(extent.height)),
      (layout.map.width, layout.map.height)
    )
  }

  /// A portrait sheet is drawn once for nothing: what its legend needs shows only then, and the map
  /// takes the rest of the page.
  private static func layout(
    _ content: SheetContent, _ title: String, _ colours: SheetColours, _ painter: StylePainter
  ) -> SheetLayout {
    let extent = extent(of: content.ground)
    let first = SheetLayout(content, title: title, extent: extent)
    guard !first.isLandscape else { return first }
    var scrap = SVGWriter(decimals: 2)
    let map = drawMap(content, first, colours, painter, in: &scrap)
    let side = SheetSide(
      content: content, layout: first, colours: colours, painter: painter, drawn: map.drawn,
      inset: map.leftOver)
    return SheetLayout(content, title: title, extent: extent, bandHeight: side.bandHeight)
  }

  /// How many mesh cells of `cellMetres` to join along each side, so that a square is half a
  /// millimetre on paper: smaller ones are dust.
  public static func cellFactor(cellMetres: Double, scaleDenominator: Double) -> Int {
    let millimetres = cellMetres * 1000 / max(1, scaleDenominator)
    guard millimetres > 0 else { return 1 }
    return max(1, FixedDecimal.units((0.45 / millimetres).rounded(.up), scale: 1))
  }

  /// The box around the main map's municipalities, in metres; a kilometre where there are none.
  static func extent(of ground: SheetGround) -> LabelBox {
    var extent: LabelBox?
    for area in ground.mainMunicipalities {
      guard let box = area.shape.box else { continue }
      extent = extent?.union(box) ?? box
    }
    return extent ?? LabelBox(x: 0, y: 0, width: 1000, height: 1000)
  }

  private static func drawHead(_ layout: SheetLayout, in writer: inout SVGWriter) {
    let type = layout.type
    writer.open("g", .text("id", "head"))
    var y = SheetPaper.margin + type.title * 0.9
    SheetText(size: type.title, weight: .bold).draw(
      layout.titleLines, in: &writer, x: layout.map.minX, y: y, pitch: type.title * 1.25)
    y += Double(layout.titleLines.count - 1) * type.title * 1.25 + type.title * 0.35 + type.subtitle * 1.05
    SheetText(size: type.subtitle, colour: Palette.quietInk).draw(
      layout.subtitleLines, in: &writer, x: layout.map.minX, y: y, pitch: type.subtitle * 1.35)
    writer.close()
  }

  private static func drawFoot(_ layout: SheetLayout, in writer: inout SVGWriter) {
    let type = layout.type
    writer.open("g", .text("id", "foot"))
    SheetText(size: type.foot, colour: Palette.quietInk).draw(
      layout.footLines, in: &writer, x: layout.foot.minX,
      y: layout.foot.minY + type.points(4) + type.foot * 0.9,
      pitch: type.foot * 1.35)
    writer.close()
  }

  private static func drawMap(
    _ content: SheetContent, _ layout: SheetLayout, _ colours: SheetColours, _ painter: StylePainter,
    in writer: inout SVGWriter
  ) -> (drawn: Set<LegendKey>, leftOver: InsetMap?) {
    let extent = extent(of: content.ground)
    let view = MapView(
      frame: layout.map, scale: layout.scale, centre: PlanePoint(x: extent.midX, y: extent.midY))
    let canvas = MapCanvas(
      content: content, view: view, type: layout.type, colours: colours,
      municipalities: content.ground.municipalities)
    var drawn: Set<LegendKey> = []
    writer.open("g", .text("id", "map"))
    MapGround.paintLand(canvas, in: &writer, drawn: &drawn)
    MapGround.paintMunicipalities(canvas, in: &writer)
    painter.paintUnder(canvas, in: &writer, drawn: &drawn)
    MapGround.paintGraticule(canvas, in: &writer)

    // The corners for scale and inset are taken before labels are placed.
    var spots = EmptySpot(frame: layout.map)
    for area in content.ground.municipalities { spots.fill(view.rings(area.shape.rings)) }
    spots.fill(view.rings(content.ground.surroundings.rings))
    var placer = LabelPlacer(frame: layout.map.insetBy(layout.type.points(2)))
    let inset = InsetMap(content, type: layout.type, colours: colours)
    let edge = layout.type.points(6)
    var insetBox: LabelBox?
    // An inset that would hide land goes beside the map.
    if let inset, let spot = spots.best(width: inset.width, height: inset.height, inset: edge),
      spot.taken < 0.02
    {
      insetBox = spot.box
      spots.fill(spot.box.insetBy(-edge))
      placer.block(spot.box)
    }
    let bar = ScaleBar(scale: layout.scale, type: layout.type, language: content.language)
    let barBox = spots.best(width: bar.width, height: bar.height, inset: edge)?.box
    if let barBox { placer.block(barBox) }

    painter.paintOver(canvas, placer: &placer, in: &writer, drawn: &drawn)
    if let inset, let insetBox { inset.draw(in: &writer, box: insetBox, painter: painter, drawn: &drawn) }
    if let barBox { bar.draw(in: &writer, box: barBox) }
    if content.isMonochrome {
      let frame = layout.map
      writer.element(
        "rect", .number("x", frame.minX), .number("y", frame.minY), .number("width", frame.width),
        .number("height", frame.height), .text("fill", "none"), .colour("stroke", colours.coast),
        .number("stroke-width", layout.type.points(0.4)))
    }
    writer.close()
    guard let inset, insetBox == nil else { return (drawn, nil) }
    // What only the inset shows belongs to the legend too.
    var scrap = SVGWriter(decimals: 2)
    inset.draw(
      in: &scrap, box: LabelBox(x: 0, y: 0, width: inset.width, height: inset.height), painter: painter,
      drawn: &drawn)
    return (drawn, inset)
  }
}
