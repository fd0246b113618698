import CareRegistry
import Spatial
import Wording

/// Providers by home-care area: bars per 10,000 people of 75 and older, and a dot per provider.
struct ResourcePainter: ThemePainter {
  let theme: ResourceTheme

  private let kinds = FacilityKind.homeCare

  /// More providers than this are dots: shapes would be a carpet.
  private static let mostSymbols = 800

  private var assigned: [AreaResources] { theme.areas.filter { $0.code != nil } }

  private var whole: AreaResources {
    var sum = AreaResources(code: nil, name: "", counts: [:], people75: 0)
    for area in theme.areas {
      sum.people75 += area.people75
      for (kind, count) in area.counts { sum.counts[kind, default: 0] += count }
    }
    return sum
  }

  func title(_ content: SheetContent) -> String {
    let l = content.language
    let rates = assigned.compactMap { area in area.rate(theme.headline).map { (area, $0) } }
    let least = rates.min { $0.1 != $1.1 ? $0.1 < $1.1 : ($0.0.code ?? "") < ($1.0.code ?? "") }
    guard let least, let overall = whole.rate(theme.headline) else {
      return Words.Sheets.resourceTitlePlain(l)
    }
    return Words.Sheets.resourceTitle(
      l, theme.headline.label(l), least.0.name, FigureText.tenth(least.1), FigureText.tenth(overall))
  }

  func description(_ content: SheetContent) -> String {
    Words.Sheets.descriptionResources(content.language, content.title ?? title(content), content.areaName)
  }

  func figures(_ content: SheetContent) -> [FiguresPanel.Row] { [] }

  private func short(_ kind: FacilityKind, _ language: Language) -> String {
    switch kind {
    case .clinic: Words.Sheets.shortClinic(language)
    case .hospital: Words.Sheets.shortHospital(language)
    case .dentalPractice: Words.Sheets.shortDental(language)
    case .visitingNurseStation: Words.Sheets.shortNurse(language)
    case .pharmacy: Words.Sheets.shortPharmacy(language)
    default: kind.label(language)
    }
  }

  private func row(_ area: AreaResources, name: String) -> [String] {
    [name, FigureText.whole(area.people75)]
      + kinds.map { FigureText.whole(Double(area.counts[$0] ?? 0)) }
      + [area.rate(theme.headline).map(FigureText.tenth) ?? "–"]
  }

  func table(_ content: SheetContent, type: SheetType) -> TablePanel? {
    let l = content.language
    guard !theme.areas.isEmpty else { return nil }
    let mono = content.isMonochrome
    return TablePanel(
      heading: Words.Sheets.countsByArea(l),
      columns: [
        .init(title: Words.Sheets.area(l)), .init(title: Words.Sheets.people75(l)),
      ]
        + kinds.map {
          .init(title: short($0, l), mark: SymbolStyle($0, isMonochrome: mono))
        } + [.init(title: Words.Sheets.perTenThousand(l, short(theme.headline, l)))],
      rows: theme.areas.map {
        row($0, name: $0.code == nil ? Words.Sheets.unassignedRow(l) : $0.name)
      },
      total: row(whole, name: Words.Sheets.total(l)), type: type)
  }

  func notes(_ content: SheetContent) -> [String] {
    let l = content.language
    var notes = [Words.Sheets.rateNote(l)]
    if !content.ground.unassignedMunicipalityCodes.isEmpty { notes.append(Words.Sheets.unassignedNote(l)) }
    return notes
  }

  func fill(_ area: SheetArea, _ canvas: MapCanvas, drawn: inout Set<LegendKey>) -> FillStyle {
    guard canvas.content.ground.unassignedMunicipalityCodes.contains(area.code) else {
      return FillStyle(colour: canvas.colours.land)
    }
    drawn.insert(.unassigned)
    return FillStyle(colour: canvas.colours.unassigned)
  }

  func paintUnder(_ canvas: MapCanvas, in writer: inout SVGWriter, drawn: inout Set<LegendKey>) {
    let lowest = lowestCodes
    for area in canvas.content.ground.homeCareAreas where lowest.contains(area.code) {
      let rings = canvas.view.rings(area.shape.rings)
      guard !rings.isEmpty else { continue }
      FillPainter.paint(rings, canvas.colours.lowest, in: &writer, pixel: canvas.pixel)
      drawn.insert(.lowest)
    }
    writer.open("g", .text("data-layer", "providers"))
    let visible = theme.facilities.filter { canvas.view.contains(canvas.view.point($0.point)) }
    if visible.count > Self.mostSymbols {
      SymbolLayer.dots(
        visible, radius: canvas.type.points(0.8), canvas: canvas, in: &writer, drawn: &drawn)
    } else {
      _ = SymbolLayer.symbols(
        visible, radius: canvas.symbolRadius(for: visible.count, points: 1.4...3), canvas: canvas,
        in: &writer,
        drawn: &drawn)
    }
    writer.close()
  }

  func paintOver(
    _ canvas: MapCanvas, placer: inout LabelPlacer, in writer: inout SVGWriter, drawn: inout Set<LegendKey>
  ) {
    writer.open("g", .text("id", "areas"))
    let glyph = AreaGlyph(
      kinds: kinds, headline: theme.headline, highest: highestRate, canvas: canvas,
      scale: canvas.labelScale(for: assigned.count))
    let shapes = Dictionary(canvas.content.ground.homeCareAreas.map { ($0.code, $0) }) { a, _ in a }
    var spots: [(resources: AreaResources, pole: PlanePoint, room: Double)] = []
    for area in assigned {
      guard let code = area.code, let shape = shapes[code],
        let pole = AreaLabels.pole(of: shape, canvas: canvas)
      else { continue }
      spots.append((area, pole.point, pole.room))
    }
    // The narrowest first: wide areas have other places.
    spots.sort {
      $0.room != $1.room ? $0.room < $1.room : ($0.resources.code ?? "") < ($1.resources.code ?? "")
    }
    var placed: [(resources: AreaResources, pole: PlanePoint, middle: PlanePoint)] = []
    for spot in spots {
      let size = glyph.size(of: spot.resources)
      let candidates = AreaLabels.candidates(about: spot.pole, step: canvas.type.points(7), rings: 12)
      guard let middle = placer.place(width: size.width, height: size.height, candidates: candidates)
      else { continue }
      placed.append((spot.resources, spot.pole, middle))
    }
    // Leaders beneath every glyph.
    for item in placed { glyph.drawLeader(from: item.middle, to: item.pole, of: item.resources, in: &writer) }
    for item in placed { glyph.draw(item.resources, at: item.middle, in: &writer) }
    if !placed.isEmpty { drawn.formUnion([.bars, .rateNumber]) }
    writer.close()
  }

  /// The fifth of the areas (three to five) with the lowest rates of the kind in the title.
  private var lowestCodes: Set<String> {
    let rates = assigned.compactMap { area -> (code: String, rate: Double)? in
      guard let code = area.code, let rate = area.rate(theme.headline) else { return nil }
      return (code, rate)
    }
    guard rates.count >= 6 else { return [] }
    let count = min(5, max(3, rates.count / 5))
    return Set(
      rates.sorted { $0.rate != $1.rate ? $0.rate < $1.rate : $0.code < $1.code }.prefix(count).map(\.code))
  }

  private var highestRate: Double {
    assigned.flatMap { area in kinds.compactMap { area.rate($0) } }.max() ?? 0
  }

  func legend(_ content: SheetContent, colours: SheetColours) -> [(LegendKey, LegendEntry)] {
    let l = content.language
    let styles = kinds.map { SymbolStyle($0, isMonochrome: colours.isMonochrome) }
    let order = kinds.map { short($0, l) }.joined(separator: Words.Sheets.listSeparator(l))
    var entries: [(LegendKey, LegendEntry)] = [
      (
        .bars,
        .init(
          swatch: .bars(kinds.map { ($0, AreaGlyph.colour(of: $0, colours)) }),
          text: Words.Sheets.bars(l, FigureText.tenth(highestRate), order))
      ),
      (
        .rateNumber,
        .init(
          swatch: .number(AreaGlyph.numberColour(of: theme.headline, colours), "1.2"),
          text: Words.Sheets.rateNumber(l, theme.headline.label(l)))
      ),
      (
        .lowest,
        .init(
          swatch: .fill(colours.lowest),
          text: Words.Sheets.lowest(l, theme.headline.label(l), String(lowestCodes.count)))
      ),
    ]
    for (kind, style) in zip(kinds, styles) {
      entries.append(
        (
          .provider(kind, isSilent: false),
          .init(swatch: .symbol(style), text: kind.label(l), isCompact: true)
        ))
      entries.append((.dot(kind), .init(swatch: .dot(style.colour), text: kind.label(l), isCompact: true)))
    }
    entries.append((.anyDot, .init(swatch: .dot(SymbolLayer.greyDot), text: Words.Sheets.dots(l))))
    entries.append(
      (
        .unassigned,
        .init(swatch: .fill(FillStyle(colour: colours.unassigned)), text: Words.Sheets.unassigned(l))
      ))
    return entries
  }
}
