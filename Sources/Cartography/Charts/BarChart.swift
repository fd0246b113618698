import Spatial

/// Horizontal bars, one or several parts each, with the value at the end: the subject in full colour, all others grey
/// when there is only one part.
public struct BarChart: Sendable {
  public struct Bar: Sendable {
    public var label: String
    /// nil: not known, shown as such and never as 0.
    public var values: [Double?]
    public var isSubject: Bool

    public init(_ label: String, _ values: [Double?], isSubject: Bool = false) {
      self.label = label
      self.values = values
      self.isSubject = isSubject
    }
  }

  public var text: ChartText
  /// In the order in which they stand.
  public var bars: [Bar]
  /// Names and colours of the parts of a bar; one for plain bars.
  public var parts: [(name: String, colour: Colour)]
  public var decimals: Int
  /// What is written where nothing is known.
  public var unknown: String

  public init(
    text: ChartText, bars: [Bar], parts: [(name: String, colour: Colour)], decimals: Int = 0,
    unknown: String = "–"
  ) {
    self.text = text
    self.bars = bars
    self.parts = parts
    self.decimals = decimals
    self.unknown = unknown
  }

  /// SVG, `width` millimetres wide; as high as its bars need.
  public func svg(width: Double = 160) -> [UInt8] {
    let row = ChartType.label * 1.9
    let legend = parts.count > 1 ? ChartType.label * 1.8 : 0
    let head = ChartCanvas.margin + ChartType.title * 1.4 + ChartType.label * 1.8 + legend
    let foot = ChartType.label * 2.2 + ChartType.note * 1.6 + ChartCanvas.margin
    let height = head + row * Double(bars.count) + foot
    var canvas = ChartCanvas(width: width, height: height, text: text)
    let totals = bars.map { bar in
      bar.values.contains { $0 == nil } ? nil : bar.values.reduce(0) { $0 + ($1 ?? 0) }
    }
    let scale = ChartScale(values: totals.compactMap(\.self), fromZero: true)
    let widest = bars.map { TextMeasure.width($0.label, size: ChartType.label) }.max() ?? 0
    let left = ChartCanvas.margin + min(widest, width * 0.35) + 2
    let room = ChartNumber.text(scale.upper, decimals: decimals).count
    let right = width - ChartCanvas.margin - Double(room) * ChartType.label * 0.62 - 2
    let top = canvas.top + legend
    let bottom = top + row * Double(bars.count)
    if parts.count > 1 { drawLegend(&canvas, y: canvas.top + ChartType.label * 0.9) }
    canvas.verticalRules(scale, left: left, right: right, top: top, bottom: bottom)
    for (number, bar) in bars.enumerated() {
      let y = top + row * Double(number)
      let baseline = y + row / 2 + ChartType.label * 0.35
      canvas.write(
        TextMeasure.truncated(bar.label, size: ChartType.label, width: left - ChartCanvas.margin - 1.8),
        x: left - 1.5, y: baseline, size: ChartType.label, anchor: .end,
        weight: bar.isSubject ? .bold : .regular)
      guard let total = totals[number] else {
        canvas.write(
          unknown, x: left + 1, y: baseline, size: ChartType.label, colour: Palette.quietInk)
        continue
      }
      let zero = left + scale.part(0) * (right - left)
      var from = zero
      for (part, value) in bar.values.enumerated() {
        let length = (value ?? 0) / (scale.upper - scale.lower) * (right - left)
        let colour = parts.count > 1 || bar.isSubject ? parts[part].colour : Palette.rule
        canvas.rectangle(
          x: min(from, from + length), y: y + row * 0.15, width: abs(length), height: row * 0.7, colour)
        from += length
      }
      canvas.write(
        ChartNumber.text(total, decimals: decimals), x: max(from, zero) + 1, y: baseline,
        size: ChartType.label, weight: bar.isSubject ? .bold : .regular)
    }
    return canvas.finish()
  }

  private func drawLegend(_ canvas: inout ChartCanvas, y: Double) {
    var x = ChartCanvas.margin
    for part in parts {
      canvas.rectangle(
        x: x, y: y - ChartType.label * 0.8, width: ChartType.label, height: ChartType.label * 0.8,
        part.colour)
      canvas.write(part.name, x: x + ChartType.label * 1.3, y: y, size: ChartType.label)
      x += ChartType.label * 2.4 + TextMeasure.width(part.name, size: ChartType.label)
    }
  }
}
