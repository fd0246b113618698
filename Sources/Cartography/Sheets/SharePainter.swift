import CareRegistry
import Spatial
import Wording

/// A figure of every municipality as shades, with providers above.
struct SharePainter: ThemePainter {
  let theme: ShareTheme

  private func text(_ value: Double, _ language: Language) -> String {
    theme.measure == .share75 ? FigureText.share(value) : FigureText.people(value, language)
  }

  /// Highest first; ties by code.
  private func ranked(_ content: SheetContent) -> [(area: SheetArea, value: Double)] {
    content.ground.municipalities.compactMap { area in
      theme.values[area.code].map { (area, $0) }
    }
    .sorted { $0.value != $1.value ? $0.value > $1.value : $0.area.code < $1.area.code }
  }

  func title(_ content: SheetContent) -> String {
    let l = content.language
    let ranked = ranked(content)
    guard let high = ranked.first, let low = ranked.last else { return Words.Sheets.share75(l) }
    switch theme.measure {
    case .share75:
      return Words.Sheets.shareTitle(
        l, content.areaName, FigureText.share(theme.total), FigureText.share(low.value...high.value, l))
    case .people75:
      return Words.Sheets.numberTitle(
        l, content.areaName, FigureText.people(theme.total, l), high.area.name,
        FigureText.people(high.value, l))
    }
  }

  func description(_ content: SheetContent) -> String {
    Words.Sheets.descriptionShare(content.language, content.title ?? title(content), content.areaName)
  }

  private func measureName(_ language: Language) -> String {
    (theme.measure == .share75 ? Words.Sheets.share75 : Words.Sheets.people75)(language)
  }

  func figures(_ content: SheetContent) -> [FiguresPanel.Row] {
    let l = content.language
    var rows = [
      FiguresPanel.Row(
        label: Words.Sheets.wholeArea(l, content.areaName, measureName(l)), value: text(theme.total, l),
        isMain: true)
    ]
    for kind in FacilityKind.allCases {
      let count = theme.facilities.filter { $0.kind == kind }.count
      guard count > 0 else { continue }
      rows.append(
        FiguresPanel.Row(label: kind.label(l), value: Words.Sheets.places(l, FigureText.whole(Double(count))))
      )
    }
    return rows
  }

  func table(_ content: SheetContent, type: SheetType) -> TablePanel? {
    let l = content.language
    let rows = ranked(content).prefix(20).map { [$0.area.name, text($0.value, l)] }
    guard !rows.isEmpty else { return nil }
    return TablePanel(
      heading: (theme.measure == .share75 ? Words.Sheets.highest : Words.Sheets.highestNumber)(l),
      columns: [
        .init(title: Words.Sheets.place(l)), .init(title: measureName(l)),
      ], rows: rows, total: nil, type: type, isTopList: true)
  }

  func notes(_ content: SheetContent) -> [String] {
    [Words.Sheets.symbolNote(content.language), Words.Sheets.borderNote(content.language)]
  }

  func fill(_ area: SheetArea, _ canvas: MapCanvas, drawn: inout Set<LegendKey>) -> FillStyle {
    guard let value = theme.values[area.code], let index = theme.breaks.index(of: value) else {
      drawn.insert(.noData)
      return canvas.colours.noData
    }
    drawn.insert(.valueClass(index))
    return FillStyle(colour: canvas.colours.classes(theme.breaks.classCount)[index])
  }

  func paintUnder(_ canvas: MapCanvas, in writer: inout SVGWriter, drawn: inout Set<LegendKey>) {}

  func paintOver(
    _ canvas: MapCanvas, placer: inout LabelPlacer, in writer: inout SVGWriter, drawn: inout Set<LegendKey>
  ) {
    writer.open("g", .text("id", "providers"))
    // Many kinds are dots; one or two kinds have room for their shapes.
    let boxes = SymbolLayer.symbols(
      theme.facilities, radius: canvas.symbolRadius(for: theme.facilities.count, points: 1.7...3.5),
      canvas: canvas, in: &writer, drawn: &drawn)
    writer.close()
    for box in boxes { placer.avoid(box) }
    writer.open("g", .text("id", "labels"))
    let l = canvas.language
    let highest = ranked(canvas.content).prefix(5).map { item in
      var area = item.area
      area.name = item.area.name + "\n" + text(item.value, l)
      return area
    }
    let scale = canvas.labelScale(for: canvas.content.ground.homeCareAreas.count)
    let size = canvas.type.points(7.5) * min(1.25, scale)
    let requests = highest.compactMap { area -> LabelRequest? in
      guard let pole = AreaLabels.pole(of: area, canvas: canvas) else { return nil }
      return LabelRequest(
        priority: 0, lines: area.name.split(separator: "\n").map(String.init), size: size, weight: .bold,
        candidates: AreaLabels.candidates(about: pole.point, step: size, rings: 4), clearance: size * 0.15)
    }
    let names = AreaLabels.requests(
      canvas.content.ground.homeCareAreas, canvas: canvas, size: canvas.type.points(8.5) * min(1.25, scale),
      priority: 1)
    let towns = AreaLabels.municipalities(
      canvas, priority: 2, except: Set(ranked(canvas.content).prefix(5).map(\.area.name)))
    let places = placer.place(requests + names + towns)
    let halo = canvas.type.points(1.8)
    AreaLabels.draw(
      towns, at: Array(places.dropFirst(requests.count + names.count)),
      style: SheetText(size: 0, colour: Palette.areaName, halo: halo * 0.8), in: &writer)
    AreaLabels.draw(
      names, at: Array(places.dropFirst(requests.count).prefix(names.count)),
      style: SheetText(size: 0, colour: Palette.areaName, halo: halo), in: &writer)
    AreaLabels.draw(
      requests, at: Array(places.prefix(requests.count)),
      style: SheetText(size: 0, colour: Palette.ink, halo: halo), in: &writer)
    writer.close()
  }

  func legend(_ content: SheetContent, colours: SheetColours) -> [(LegendKey, LegendEntry)] {
    let l = content.language
    var entries: [(LegendKey, LegendEntry)] = []
    let fills = colours.classes(theme.breaks.classCount)
    for index in fills.indices.reversed() {
      entries.append(
        (.valueClass(index), .init(swatch: .fill(FillStyle(colour: fills[index])), text: classText(index, l)))
      )
    }
    entries.append((.noData, .init(swatch: .fill(colours.noData), text: Words.Sheets.noData(l))))
    for kind in SymbolStyle.drawingOrder.reversed() {
      let style = SymbolStyle(kind, isMonochrome: colours.isMonochrome)
      entries.append(
        (
          .provider(kind, isSilent: false),
          .init(swatch: .symbol(style), text: kind.label(l), isCompact: true)
        ))
    }
    return entries
  }

  private func classText(_ index: Int, _ language: Language) -> String {
    let limits = theme.breaks.limits
    let phrase: Phrase
    var values: [String] = []
    if limits.isEmpty {
      return measureName(language)
    } else if index == 0 {
      phrase = Words.Sheets.below
      values = [text(limits[0], language)]
    } else if index == limits.count {
      phrase = Words.Sheets.atLeast
      values = [text(limits[index - 1], language)]
    } else {
      phrase = Words.Sheets.fromToBelow
      values = [text(limits[index - 1], language), text(limits[index], language)]
    }
    return phrase.filled(language, values)
  }
}
