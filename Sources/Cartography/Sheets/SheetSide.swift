import Wording

/// Legend, key figures, table and notes: one column at the right, or a band below.
struct SheetSide {
  let content: SheetContent
  let layout: SheetLayout
  let colours: SheetColours
  let painter: StylePainter
  let drawn: Set<LegendKey>
  /// Where the map has no room for it.
  let inset: InsetMap?

  private var locator: LocatorMap? { LocatorMap(content, type: type, colours: colours) }

  /// Beside each other where the column is wide enough.
  private func boxesHeight(width: Double) -> Double {
    var boxes: [any SideBox] = []
    if let inset { boxes.append(inset) }
    if let locator { boxes.append(locator) }
    guard boxes.count == 2 else { return boxes.first?.height ?? 0 }
    return stand(abreast: boxes, width)
      ? max(boxes[0].height, boxes[1].height) : boxes[0].height + gap + boxes[1].height
  }

  private func stand(abreast boxes: [any SideBox], _ width: Double) -> Bool {
    boxes.reduce(gap) { $0 + $1.width } <= width
  }

  /// - Parameter bottom: lower end of both.
  private func drawBoxes(x: Double, bottom: Double, width: Double, in writer: inout SVGWriter) {
    var (left, low) = (x, bottom)
    if let locator {
      locator.draw(
        in: &writer,
        box: LabelBox(x: left, y: low - locator.height, width: locator.width, height: locator.height))
      if let inset, stand(abreast: [inset, locator], width) {
        left += locator.width + gap
      } else {
        low -= locator.height + gap
      }
    }
    if let inset { drawInset(inset, x: left, y: low - inset.height, in: &writer) }
  }

  private var type: SheetType { layout.type }
  private var language: Language { content.language }
  private var gap: Double { type.points(10) }

  /// Only what the map shows, borders last.
  static func entries(
    _ content: SheetContent, painter: StylePainter, colours: SheetColours, drawn: Set<LegendKey>
  ) -> [LegendEntry] {
    let l = content.language
    let common: [(LegendKey, LegendEntry)] = [
      (
        .outside,
        .init(swatch: .fill(colours.outside), text: Words.Sheets.outside(l), isCompact: true)
      )
    ]
    let all = painter.legend(content, colours: colours) + common
    // A title stands only above entries that are there.
    return all.indices.filter { i in
      guard case .heading = all[i].0 else { return drawn.contains(all[i].0) }
      return all[(i + 1)...].prefix { if case .heading = $0.0 { false } else { true } }
        .contains { drawn.contains($0.0) }
    }.map { all[$0].1 }
  }

  private func panels() -> Panels {
    var notes = painter.notes(content)
    notes += content.notes
    let figures = painter.figures(content)
    return Panels(
      figures: figures.isEmpty
        ? nil
        : FiguresPanel(
          heading: Words.Sheets.keyFigures(language), rows: figures, type: type, colours: colours),
      legend: LegendPanel(
        heading: Words.Sheets.legend(language),
        entries: Self.entries(content, painter: painter, colours: colours, drawn: drawn), type: type,
        colours: colours),
      table: painter.table(content, type: type),
      notes: NotesPanel(heading: Words.Sheets.notes(language), notes: notes, type: type))
  }

  func draw(in writer: inout SVGWriter) {
    let panels = panels()
    writer.open("g", .text("id", "side"))
    if layout.isLandscape { drawColumn(panels, in: &writer) } else { drawBand(panels, in: &writer) }
    writer.close()
  }

  private struct Panels {
    var figures: FiguresPanel?
    var legend: LegendPanel
    var table: TablePanel?
    var notes: NotesPanel
  }

  private func more(_ count: Int) -> String {
    Words.Sheets.andMore(language, FigureText.whole(Double(count)))
  }

  private func drawColumn(_ panels: Panels, in writer: inout SVGWriter) {
    let side = layout.side
    var y = side.minY
    func put(_ panel: some SheetPanel, _ writer: inout SVGWriter) {
      panel.draw(in: &writer, x: side.minX, y: y, width: side.width)
      y += panel.height(width: side.width) + gap
    }
    if let figures = panels.figures { put(figures, &writer) }
    put(panels.legend, &writer)
    let notes = panels.notes.fitted(height: side.maxY - y, width: side.width)
    let notesTop = side.maxY - notes.height(width: side.width)
    let boxes = boxesHeight(width: side.width)
    let insetRoom = boxes > 0 ? boxes + gap : 0
    if boxes > 0 { drawBoxes(x: side.minX, bottom: notesTop - gap, width: side.width, in: &writer) }
    if let table = panels.table {
      let fitted = table.fitted(height: notesTop - insetRoom - gap - y, width: side.width, more: more)
      if !fitted.rows.isEmpty { put(fitted, &writer) }
    }
    notes.draw(in: &writer, x: side.minX, y: notesTop, width: side.width)
  }

  /// The height that a band of the layout's width needs, and what it can use.
  var bandHeight: ClosedRange<Double> {
    let panels = panels()
    let width = layout.side.width
    let third = (width - 2 * gutter) / 3
    let figures = panels.figures?.height(width: third) ?? 0
    let legend = panels.legend.height(width: third)
    // A short first column has room for the inset.
    let boxes = boxesHeight(width: third)
    let first = figures + (boxes > 0 ? gap + boxes : 0)
    let left = panels.table?.isLong == true ? first + (first > 0 ? gap : 0) + legend : max(first, legend)
    var table = panels.table
    if table?.isLong == true { table?.parts = 2 }
    let rest = gap + panels.notes.height(width: width)
    let most = max(left, table?.height(width: third) ?? 0) + rest
    // A list of the first few needs no more room than the legend.
    if let list = table, list.isTopList { table = list.fitted(height: left, width: third, more: more) }
    return (max(left, table?.height(width: third) ?? 0) + rest)...most
  }

  private var gutter: Double { type.points(16) }

  private func drawInset(_ inset: InsetMap, x: Double, y: Double, in writer: inout SVGWriter) {
    var inside: Set<LegendKey> = []
    let box = LabelBox(x: x, y: y, width: inset.width, height: inset.height)
    inset.draw(in: &writer, box: box, painter: painter, drawn: &inside)
  }

  private func drawBand(_ panels: Panels, in writer: inout SVGWriter) {
    let side = layout.side
    let third = (side.width - 2 * gutter) / 3
    let notes = panels.notes.fitted(height: side.height * 0.4, width: side.width)
    let notesTop = side.maxY - notes.height(width: side.width)
    notes.draw(in: &writer, x: side.minX, y: notesTop, width: side.width)
    let room = notesTop - gap - side.minY
    let isLong = panels.table?.isLong == true
    var y = side.minY
    var x = side.minX
    if let figures = panels.figures {
      figures.draw(in: &writer, x: x, y: y, width: third)
      y += figures.height(width: third) + gap
    }
    let boxes = boxesHeight(width: third)
    if boxes > 0 {
      drawBoxes(x: x, bottom: y + boxes, width: third, in: &writer)
      y += boxes + gap
    }
    if !isLong { (x, y) = (x + third + gutter, side.minY) }
    panels.legend.draw(in: &writer, x: x, y: y, width: third)
    x += third + gutter
    guard var table = panels.table else { return }
    let width = side.maxX - x
    if isLong { table.parts = 2 }
    let fitted = table.fitted(height: room, width: width, more: more)
    if !fitted.rows.isEmpty { fitted.draw(in: &writer, x: x, y: side.minY, width: width) }
  }
}
