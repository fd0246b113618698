import Spatial

/// The paper of a chart in millimetres: title above, source below, and the room between them.
struct ChartCanvas {
  var svg: SVGWriter
  let width: Double
  let height: Double
  /// Top and bottom of the room for the chart itself.
  let top: Double
  let bottom: Double
  static let margin = 4.0

  init(width: Double, height: Double, text: ChartText) {
    self.width = width
    self.height = height
    var svg = SVGWriter(decimals: 2)
    svg.openDocument(
      width: width, height: height, unit: "mm",
      [.text("font-family", FontStack.family), .text("role", "img")])
    svg.element("title", text: text.title)
    svg.element("desc", text: "\(text.unit) \(text.source)")
    svg.element(
      "rect", .number("width", width), .number("height", height), .colour("fill", Palette.paper))
    self.svg = svg
    let inner = width - 2 * Self.margin
    top = Self.margin + ChartType.title * 1.4 + ChartType.label * 1.8
    bottom = height - Self.margin - ChartType.note * 1.6
    write(
      TextMeasure.truncated(text.title, size: ChartType.title, width: inner, weight: .bold),
      x: Self.margin, y: Self.margin + ChartType.title, size: ChartType.title, weight: .bold)
    write(
      TextMeasure.truncated(text.unit, size: ChartType.label, width: inner), x: Self.margin,
      y: Self.margin + ChartType.title * 1.4 + ChartType.label, size: ChartType.label,
      colour: Palette.quietInk)
    write(
      TextMeasure.truncated(text.source, size: ChartType.note, width: inner), x: Self.margin,
      y: height - Self.margin, size: ChartType.note, colour: Palette.quietInk)
  }

  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// Text whose baseline stands at `y`.
  mutating func write(
    _ text: String, x: Double, y: Double, size: Double, anchor: Anchor = .start,
    weight: FontWeight = .regular, colour: Colour = Palette.ink
  ) {
    var attributes: [SVGAttribute] = [
      .number("x", x), .number("y", y), .number("font-size", size), .colour("fill", colour),
    ]
    if anchor != .start { attributes.append(.text("text-anchor", anchor.rawValue)) }
    if weight != .regular { attributes.append(.text("font-weight", String(weight.rawValue))) }
    svg.element("text", attributes, text: text)
  }

  mutating func line(
    _ a: PlanePoint, _ b: PlanePoint, _ colour: Colour = Palette.rule, width: Double = 0.15
  ) {
    svg.element(
      "line", .number("x1", a.x), .number("y1", a.y), .number("x2", b.x), .number("y2", b.y),
      .colour("stroke", colour), .number("stroke-width", width))
  }

  mutating func rectangle(x: Double, y: Double, width: Double, height: Double, _ colour: Colour) {
    guard width > 0, height > 0 else { return }
    svg.element(
      "rect", .number("x", x), .number("y", y), .number("width", width), .number("height", height),
      .colour("fill", colour))
  }

  /// Marks along a horizontal axis: light rules and their numbers below.
  mutating func verticalRules(_ scale: ChartScale, left: Double, right: Double, top: Double, bottom: Double) {
    for tick in scale.ticks {
      let x = left + scale.part(tick) * (right - left)
      line(
        PlanePoint(x: x, y: top), PlanePoint(x: x, y: bottom),
        tick == 0 ? Palette.quietInk : Palette.rule, width: tick == 0 ? 0.25 : 0.15)
      write(
        ChartNumber.text(tick, decimals: scale.decimals), x: x, y: bottom + ChartType.label * 1.3,
        size: ChartType.label, anchor: .middle, colour: Palette.quietInk)
    }
  }

  /// Marks along an upright axis: light rules and their numbers at the left.
  mutating func horizontalRules(_ scale: ChartScale, left: Double, right: Double, top: Double, bottom: Double)
  {
    for tick in scale.ticks {
      let y = bottom - scale.part(tick) * (bottom - top)
      line(
        PlanePoint(x: left, y: y), PlanePoint(x: right, y: y),
        tick == 0 ? Palette.quietInk : Palette.rule, width: tick == 0 ? 0.25 : 0.15)
      write(
        ChartNumber.text(tick, decimals: scale.decimals), x: left - 1, y: y + ChartType.label * 0.35,
        size: ChartType.label, anchor: .end, colour: Palette.quietInk)
    }
  }

  consuming func finish() -> [UInt8] { svg.finish() }
}

/// Numbers on charts: separators, fixed decimals.
enum ChartNumber {
  static func text(_ value: Double, decimals: Int) -> String {
    let fixed = FixedDecimal.text(abs(value), decimals: decimals)
    let parts = fixed.split(separator: ".", maxSplits: 1).map(String.init)
    var whole = ""
    for (i, digit) in parts[0].enumerated() {
      if i > 0 && (parts[0].count - i) % 3 == 0 { whole.append(",") }
      whole.append(digit)
    }
    let isNegative = value < 0 && fixed.contains { $0 != "0" && $0 != "." }
    return (isNegative ? "−" : "") + whole + (parts.count > 1 ? "." + parts[1] : "")
  }
}
