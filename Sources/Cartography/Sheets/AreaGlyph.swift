import CareRegistry
import Spatial

/// The name of a home-care area over its bars.
struct AreaGlyph {
  let kinds: [FacilityKind]
  /// The kind whose rate is written beside the name.
  let headline: FacilityKind
  /// The rate of the highest bar of the map.
  let highest: Double
  let canvas: MapCanvas
  /// How much larger than usual.
  let scale: Double

  private var type: SheetType { canvas.type }
  private var nameSize: Double { type.points(7.5) * scale }
  private var barHeight: Double { type.points(19) * scale }
  private var barWidth: Double { type.points(4.2) * scale }
  private var barStep: Double { type.points(4.9) * scale }
  private var padding: Double { type.points(1.8) * scale }

  static func colour(of kind: FacilityKind, _ colours: SheetColours) -> Colour {
    guard colours.isMonochrome else { return Palette.colour(of: kind) }
    switch kind {
    case .clinic: return Colour(0x6A6A6A)
    case .hospital: return Colour(0xA8A8A8)
    case .dentalPractice: return Colour(0x868686)
    case .visitingNurseStation: return Colour(0x000000)
    default: return Colour(0xC4C4C4)
    }
  }

  /// The colour of the kind, dark enough to be read as text.
  static func numberColour(of kind: FacilityKind, _ colours: SheetColours) -> Colour {
    if colours.isMonochrome { return Palette.ink }
    return kind == .visitingNurseStation ? Colour(0xC23A00) : Palette.ink
  }

  private func rateText(_ area: AreaResources) -> String {
    area.rate(headline).map(FigureText.tenth) ?? ""
  }

  private func nameWidth(_ area: AreaResources) -> Double {
    TextMeasure.width(area.name, size: nameSize, weight: .bold)
  }

  private var gap: Double { type.points(2) }

  private func textWidth(_ area: AreaResources) -> Double {
    nameWidth(area) + gap + TextMeasure.width(rateText(area), size: nameSize, weight: .bold)
  }

  func size(of area: AreaResources) -> (width: Double, height: Double) {
    let rate = kinds.compactMap { area.rate($0) }.max() ?? 0
    let bars = highest > 0 ? max(type.points(3), barHeight * rate / highest) : 0
    return (
      max(textWidth(area), barStep * Double(kinds.count)) + 2 * padding,
      nameSize * 1.15 + bars + 2 * padding
    )
  }

  func drawLeader(
    from middle: PlanePoint, to pole: PlanePoint, of area: AreaResources, in writer: inout SVGWriter
  ) {
    let size = size(of: area)
    let isBeside = abs(middle.x - pole.x) > size.width / 2 || abs(middle.y - pole.y) > size.height / 2
    guard isBeside else { return }
    writer.element(
      "line", .number("x1", middle.x), .number("y1", middle.y), .number("x2", pole.x), .number("y2", pole.y),
      .colour("stroke", Palette.areaName), .number("stroke-width", type.points(0.5)))
    writer.element(
      "circle", .number("cx", pole.x), .number("cy", pole.y), .number("r", type.points(1.1)),
      .colour("fill", Palette.areaName))
  }

  func draw(_ area: AreaResources, at middle: PlanePoint, in writer: inout SVGWriter) {
    let size = size(of: area)
    let (left, top) = (middle.x - size.width / 2, middle.y - size.height / 2)
    writer.open("g")
    writer.element("title", text: area.name)
    writer.element(
      "rect", .number("x", left), .number("y", top), .number("width", size.width),
      .number("height", size.height), .number("rx", type.points(1.2)), .colour("fill", Palette.paper),
      .text("fill-opacity", "0.86"))
    let textLeft = middle.x - textWidth(area) / 2
    let baseline = top + padding + nameSize * 0.85
    SheetText(size: nameSize, weight: .bold)
      .draw(area.name, in: &writer, x: textLeft, y: baseline)
    SheetText(size: nameSize, weight: .bold, colour: Self.numberColour(of: headline, canvas.colours))
      .draw(rateText(area), in: &writer, x: textLeft + nameWidth(area) + gap, y: baseline)
    let base = top + size.height - padding
    let start = middle.x - (barStep * Double(kinds.count) - (barStep - barWidth)) / 2
    for (i, kind) in kinds.enumerated() {
      guard let rate = area.rate(kind), highest > 0 else { continue }
      let x = start + Double(i) * barStep
      let height = barHeight * rate / highest
      if height < 0.02 {
        // A zero that can be seen: the place of the bar stays empty but marked.
        writer.element(
          "line", .number("x1", x), .number("y1", base - type.points(1.2)), .number("x2", x + barWidth),
          .number("y2", base - type.points(1.2)), .colour("stroke", Self.colour(of: kind, canvas.colours)),
          .number("stroke-width", type.points(0.5)))
        continue
      }
      writer.element(
        "rect", .number("x", x), .number("y", base - height), .number("width", barWidth),
        .number("height", height), .colour("fill", Self.colour(of: kind, canvas.colours)))
    }
    writer.element(
      "line", .number("x1", start), .number("y1", base), .number("x2", start + barStep * Double(kinds.count)),
      .number("y2", base), .colour("stroke", Palette.quietInk), .number("stroke-width", type.points(0.4)))
    writer.close()
  }
}
