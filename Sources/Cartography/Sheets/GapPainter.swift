import CareRegistry
import Spatial
import Wording

/// Where one service does not reach.
struct GapPainter: ThemePainter {
  let theme: GapTheme

  /// Red belongs to the gaps: providers are told by their shape.
  private static let providerColour = Palette.areaName

  private func reach(_ language: Language) -> String {
    theme.reachKilometres.map {
      Words.Sheets.withinKilometres(language, FixedDecimal.text($0, decimals: 1))
    } ?? Words.Sheets.withinMunicipality(language)
  }

  private var shares: ClosedRange<Double> {
    guard theme.people75 > 0 else { return 0...0 }
    return (theme.uncovered75.lowerBound / theme.people75)...(theme.uncovered75.upperBound / theme.people75)
  }

  private var isRange: Bool {
    FigureText.whole(theme.uncovered75.lowerBound) != FigureText.whole(theme.uncovered75.upperBound)
  }

  func title(_ content: SheetContent) -> String {
    let l = content.language
    let service = theme.service.label(l)
    guard theme.uncovered75.upperBound >= 0.5 else { return Words.Sheets.noGapTitle(l, service, reach(l)) }
    return Words.Sheets.gapTitle(
      l, service, reach(l), FigureText.people(theme.uncovered75, l), FigureText.share(shares, l))
  }

  func description(_ content: SheetContent) -> String {
    Words.Sheets.descriptionGap(content.language, content.title ?? title(content), content.areaName)
  }

  func figures(_ content: SheetContent) -> [FiguresPanel.Row] {
    let l = content.language
    let silent = theme.providers.filter { $0.state == .notReported }.count
    var rows = [
      FiguresPanel.Row(
        label: Words.Sheets.uncovered75(l), value: FigureText.people(theme.uncovered75, l), isMain: true,
        isWarning: true),
      FiguresPanel.Row(label: Words.Sheets.shareUncovered(l), value: FigureText.share(shares, l)),
      FiguresPanel.Row(label: Words.Sheets.people75(l), value: FigureText.people(theme.people75, l)),
      FiguresPanel.Row(
        label: Words.Sheets.providers(l),
        value: Words.Sheets.places(l, FigureText.whole(Double(theme.providers.count - silent)))),
    ]
    if silent > 0 {
      rows.append(
        FiguresPanel.Row(
          label: Words.Sheets.providersSilent(l),
          value: Words.Sheets.places(l, FigureText.whole(Double(silent)))))
    }
    return rows
  }

  func table(_ content: SheetContent, type: SheetType) -> TablePanel? {
    let l = content.language
    let rows = theme.gaps.filter { $0.people75 >= 0.5 }.prefix(20).map {
      [$0.name, FigureText.people($0.people75, l)]
    }
    guard !rows.isEmpty else { return nil }
    return TablePanel(
      heading: Words.Sheets.largestGaps(l),
      columns: [
        .init(title: placeTitle(content)),
        .init(title: Words.Sheets.people75(l)),
      ], rows: Array(rows), total: nil, type: type, isTopList: true)
  }

  /// Gaps may be named by municipality or by a larger area.
  private func placeTitle(_ content: SheetContent) -> String {
    let names = Set(content.ground.municipalities.map(\.name))
    let areMunicipalities = theme.gaps.allSatisfy { names.contains($0.name) }
    return (areMunicipalities ? Words.Sheets.place : Words.Sheets.anyArea)(content.language)
  }

  func notes(_ content: SheetContent) -> [String] {
    let l = content.language
    var notes = [Words.Sheets.candidateNote(l)]
    if isRange { notes.append(Words.Sheets.rangeNote(l)) }
    if let kilometres = theme.reachKilometres.map({ FixedDecimal.text($0, decimals: 1) }) {
      notes.append(
        theme.isConvention
          ? Words.Sheets.conventionNote(l, theme.service.label(l), kilometres)
          : Words.Sheets.ruleNote(l, kilometres))
    }
    if let estimate = theme.estimate { notes.append(Words.Sheets.estimateNote(l, estimate)) }
    if theme.cellMetres > 750 {
      notes.append(Words.Sheets.cellNote(l, FixedDecimal.text(theme.cellMetres / 1000, decimals: 1)))
    }
    return notes
  }

  func fill(_ area: SheetArea, _ canvas: MapCanvas, drawn: inout Set<LegendKey>) -> FillStyle {
    FillStyle(colour: canvas.colours.land)
  }

  func paintUnder(_ canvas: MapCanvas, in writer: inout SVGWriter, drawn: inout Set<LegendKey>) {
    let beyond = canvas.view.rings(theme.beyondReach.rings)
    if !beyond.isEmpty {
      FillPainter.paint(beyond, canvas.colours.beyondReach, in: &writer, pixel: canvas.pixel)
      drawn.insert(.beyondReach)
    }
    for reach in SheetReach.allCases.sorted() {
      let rings = canvas.view.rings(theme.cells[reach] ?? [], thinned: false)
      guard !rings.isEmpty else { continue }
      FillPainter.paint(
        rings, canvas.colours.fill(reach), in: &writer, pixel: canvas.pixel,
        seam: reach == .covered ? 0 : canvas.pixel * 0.3)
      drawn.insert(.reach(reach))
    }
  }

  func paintOver(
    _ canvas: MapCanvas, placer: inout LabelPlacer, in writer: inout SVGWriter, drawn: inout Set<LegendKey>
  ) {
    writer.open("g", .text("id", "providers"))
    let radius = canvas.symbolRadius(for: theme.providers.count, points: 1.9...4)
    let boxes = SymbolLayer.symbols(
      theme.providers, radius: radius, canvas: canvas, in: &writer, drawn: &drawn, colour: Self.providerColour
    )
    writer.close()
    for box in boxes { placer.avoid(box) }
    writer.open("g", .text("id", "labels"))
    let l = canvas.language
    let scale = canvas.labelScale(for: canvas.content.ground.homeCareAreas.count)
    let size = canvas.type.points(7.5) * min(1.25, scale)
    let gaps = theme.gaps.filter { $0.people75 >= 0.5 && canvas.view.contains(canvas.view.point($0.point)) }
      .prefix(8)
    let requests = gaps.map { gap in
      var request = LabelRequest(
        priority: 0, lines: [gap.name, FigureText.people(gap.people75, l)], size: size, weight: .bold,
        candidates: [], clearance: size * 0.3)
      let point = canvas.view.point(gap.point)
      request.candidates = request.around(point, gap: size * 0.5) + request.around(point, gap: size * 1.2)
      return request
    }
    // An area that stands there with its number needs no second name.
    let labelled = Set(gaps.map(\.name))
    let names = AreaLabels.requests(
      canvas.content.ground.homeCareAreas.filter { !labelled.contains($0.name) }, canvas: canvas,
      size: canvas.type.points(8) * min(1.25, scale),
      priority: 1)
    let towns = AreaLabels.municipalities(canvas, priority: 2, except: labelled)
    let places = placer.place(requests + names + towns)
    AreaLabels.draw(
      towns, at: Array(places.dropFirst(requests.count + names.count)),
      style: SheetText(size: 0, colour: Palette.areaName, halo: canvas.type.points(1.4)), in: &writer)
    AreaLabels.draw(
      names, at: Array(places.dropFirst(requests.count).prefix(names.count)),
      style: SheetText(
        size: 0, colour: Palette.areaName, halo: canvas.type.points(1.8)), in: &writer)
    AreaLabels.draw(
      requests, at: Array(places.prefix(requests.count)),
      style: SheetText(
        size: 0, colour: canvas.colours.warning, halo: canvas.type.points(2)), in: &writer)
    if places.prefix(requests.count).contains(where: { $0 != nil }) { drawn.insert(.gapLabel) }
    writer.close()
  }

  func legend(_ content: SheetContent, colours: SheetColours) -> [(LegendKey, LegendEntry)] {
    let l = content.language
    var entries: [(LegendKey, LegendEntry)] = [
      (.reach(.uncovered), .init(swatch: .fill(colours.fill(.uncovered)), text: Words.Sheets.uncovered(l))),
      (.beyondReach, .init(swatch: .fill(colours.beyondReach), text: Words.Sheets.beyondReach(l, reach(l)))),
      (
        .reach(.notReported),
        .init(swatch: .fill(colours.fill(.notReported)), text: Words.Sheets.notReported(l))
      ),
      (.reach(.edge), .init(swatch: .fill(colours.fill(.edge)), text: Words.Sheets.edge(l))),
      (
        .reach(.covered),
        .init(swatch: .fill(colours.fill(.covered)), text: Words.Sheets.covered(l, reach(l)))
      ),
      (.gapLabel, .init(swatch: .number(colours.warning, "123"), text: Words.Sheets.gapLabel(l))),
    ]
    for kind in FacilityKind.allCases {
      var style = SymbolStyle(kind, isMonochrome: colours.isMonochrome)
      style.override = Self.providerColour
      var silent = style
      silent.isHollow = true
      silent.override = SymbolLayer.silentColour
      entries.append(
        (
          .provider(kind, isSilent: false),
          .init(swatch: .symbol(style), text: kind.label(l), isCompact: true)
        ))
      entries.append(
        (
          .provider(kind, isSilent: true),
          .init(swatch: .symbol(silent), text: Words.Sheets.providerNotReported(l, kind.label(l)))
        ))
    }
    return entries
  }
}
