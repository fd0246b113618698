import Spatial

/// Lines over years, named at their end instead of in a legend; the subject in colour, others grey.
public struct TimeSeriesChart: Sendable {
  public struct Series: Sendable {
    public var name: String
    /// By year; nil breaks the line: nothing is drawn over what is not known.
    public var values: [Double?]
    public var colour: Colour
    public var isSubject: Bool

    public init(_ name: String, _ values: [Double?], colour: Colour, isSubject: Bool = true) {
      self.name = name
      self.values = values
      self.colour = colour
      self.isSubject = isSubject
    }
  }

  public var text: ChartText
  /// Ascending.
  public var years: [Int]
  public var series: [Series]
  /// Whether the axis begins at 0: counts yes, indices no.
  public var fromZero: Bool

  public init(text: ChartText, years: [Int], series: [Series], fromZero: Bool = true) {
    self.text = text
    self.years = years
    self.series = series
    self.fromZero = fromZero
  }

  public func svg(width: Double = 160, height: Double = 90) -> [UInt8] {
    var canvas = ChartCanvas(width: width, height: height, text: text)
    let scale = ChartScale(values: series.flatMap { $0.values.compactMap(\.self) }, fromZero: fromZero)
    let numbers = scale.ticks.map {
      TextMeasure.width(ChartNumber.text($0, decimals: scale.decimals), size: ChartType.label)
    }
    let names = series.map { TextMeasure.width($0.name, size: ChartType.label) }
    let left = ChartCanvas.margin + (numbers.max() ?? 0) + 2
    let right = width - ChartCanvas.margin - min(names.max() ?? 0, width * 0.3) - 3
    let (top, bottom) = (canvas.top + 1, canvas.bottom - ChartType.label * 2)
    canvas.horizontalRules(scale, left: left, right: right, top: top, bottom: bottom)
    let (first, last) = (years.first ?? 0, years.last ?? 1)
    func x(_ year: Int) -> Double {
      left + Double(year - first) / Double(max(1, last - first)) * (right - left)
    }
    for year in years {
      canvas.write(
        String(year), x: x(year), y: bottom + ChartType.label * 1.4, size: ChartType.label,
        anchor: .middle, colour: Palette.quietInk)
    }
    var taken: [Double] = []
    for one in series.filter({ !$0.isSubject }) + series.filter(\.isSubject) {
      let colour = one.isSubject ? one.colour : Palette.rule
      var run: [PlanePoint] = []
      var path = canvas.svg.path
      var end: PlanePoint?
      for (year, value) in zip(years, one.values) {
        guard let value else {
          path.polyline(run)
          run = []
          continue
        }
        let point = PlanePoint(x: x(year), y: bottom - scale.part(value) * (bottom - top))
        run.append(point)
        end = point
      }
      path.polyline(run)
      canvas.svg.path(
        path, .text("fill", "none"), .colour("stroke", colour),
        .number("stroke-width", one.isSubject ? 0.7 : 0.4), .text("stroke-linejoin", "round"))
      guard let end else { continue }
      // Names that would stand on each other move apart.
      var y = end.y + ChartType.label * 0.35
      while let near = taken.first(where: { abs($0 - y) < ChartType.label * 1.1 }) {
        y = near + ChartType.label * 1.1
      }
      taken.append(y)
      canvas.write(
        TextMeasure.truncated(one.name, size: ChartType.label, width: width - right - 2), x: right + 1.5,
        y: y, size: ChartType.label, weight: one.isSubject ? .bold : .regular,
        colour: one.isSubject ? one.colour : Palette.quietInk)
    }
    return canvas.finish()
  }
}
