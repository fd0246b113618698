import Spatial

/// Where an area stands among its like: one line for each figure, all areas as ticks, the subject as a dot with its
/// rank; better to the right.
public struct RankPlot: Sendable {
  public struct Line: Sendable {
    public var name: String
    /// Values of all areas.
    public var values: [Double]
    public var subject: Double?
    public var shown: String
    public var rank: String
    public var isLessBetter: Bool

    public init(
      _ name: String, values: [Double], subject: Double?, shown: String, rank: String, isLessBetter: Bool
    ) {
      self.name = name
      self.values = values
      self.subject = subject
      self.shown = shown
      self.rank = rank
      self.isLessBetter = isLessBetter
    }
  }

  public var text: ChartText
  public var lines: [Line]
  public var colour: Colour

  public init(text: ChartText, lines: [Line], colour: Colour) {
    self.text = text
    self.lines = lines
    self.colour = colour
  }

  public func svg(width: Double = 170) -> [UInt8] {
    let row = ChartType.label * 2.2
    let head = ChartCanvas.margin + ChartType.title * 1.4 + ChartType.label * 2.4
    let height = head + row * Double(lines.count) + ChartType.note * 1.6 + ChartCanvas.margin + 2
    var canvas = ChartCanvas(width: width, height: height, text: text)
    let widest = lines.map { TextMeasure.width($0.name, size: ChartType.label) }.max() ?? 0
    let left = ChartCanvas.margin + min(widest, width * 0.42) + 3
    let ends =
      lines.map {
        TextMeasure.width("\($0.shown)  \($0.rank)", size: ChartType.label, weight: .bold)
      }.max() ?? 0
    let right = width - ChartCanvas.margin - ends - 3
    for (number, one) in lines.enumerated() {
      let y = canvas.top + 2 + row * (Double(number) + 0.5)
      canvas.write(
        TextMeasure.truncated(one.name, size: ChartType.label, width: left - ChartCanvas.margin - 2.5),
        x: left - 2, y: y + ChartType.label * 0.35, size: ChartType.label, anchor: .end)
      canvas.line(PlanePoint(x: left, y: y), PlanePoint(x: right, y: y))
      let (low, high) = (one.values.min() ?? 0, one.values.max() ?? 1)
      func x(_ value: Double) -> Double {
        let part = high > low ? (value - low) / (high - low) : 0.5
        return left + (one.isLessBetter ? 1 - part : part) * (right - left)
      }
      for value in one.values {
        canvas.line(
          PlanePoint(x: x(value), y: y - row * 0.22), PlanePoint(x: x(value), y: y + row * 0.22),
          Palette.noDataLine, width: 0.2)
      }
      if let subject = one.subject {
        canvas.svg.element(
          "circle", .number("cx", x(subject)), .number("cy", y), .number("r", 1.4), .colour("fill", colour),
          .colour("stroke", Palette.paper), .number("stroke-width", 0.3))
      }
      canvas.write(
        "\(one.shown)  \(one.rank)", x: width - ChartCanvas.margin, y: y + ChartType.label * 0.35,
        size: ChartType.label, anchor: .end, weight: .bold)
    }
    return canvas.finish()
  }
}
