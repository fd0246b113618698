import Spatial

/// Points by two figures. Names stand beside their points where there is room; the subject always has its own.
public struct ScatterChart: Sendable {
  public struct Mark: Sendable {
    public var name: String
    public var x: Double
    public var y: Double
    public var isSubject: Bool

    public init(_ name: String, x: Double, y: Double, isSubject: Bool = false) {
      self.name = name
      self.x = x
      self.y = y
      self.isSubject = isSubject
    }
  }

  public var text: ChartText
  /// What the horizontal axis counts; the upright one is the unit of `text`.
  public var horizontal: String
  public var marks: [Mark]
  public var colour: Colour

  public init(text: ChartText, horizontal: String, marks: [Mark], colour: Colour) {
    self.text = text
    self.horizontal = horizontal
    // What is no number has no place.
    self.marks = marks.filter { $0.x.isFinite && $0.y.isFinite }
    self.colour = colour
  }

  public func svg(width: Double = 160, height: Double = 110) -> [UInt8] {
    var canvas = ChartCanvas(width: width, height: height, text: text)
    let (across, up) = (
      ChartScale(values: marks.map(\.x), fromZero: false),
      ChartScale(values: marks.map(\.y), fromZero: false)
    )
    let numbers = up.ticks.map {
      TextMeasure.width(ChartNumber.text($0, decimals: up.decimals), size: ChartType.label)
    }
    let left = ChartCanvas.margin + (numbers.max() ?? 0) + 2
    let (right, top) = (width - ChartCanvas.margin - 6, canvas.top + 2)
    let bottom = canvas.bottom - ChartType.label * 3.6
    canvas.horizontalRules(up, left: left, right: right, top: top, bottom: bottom)
    canvas.verticalRules(across, left: left, right: right, top: top, bottom: bottom)
    canvas.write(
      horizontal, x: right, y: bottom + ChartType.label * 2.8, size: ChartType.label, anchor: .end,
      colour: Palette.quietInk)
    func place(_ mark: Mark) -> PlanePoint {
      PlanePoint(
        x: left + across.part(mark.x) * (right - left), y: bottom - up.part(mark.y) * (bottom - top))
    }
    let radius = 1.1
    var taken = marks.map { mark -> (x: Double, y: Double, width: Double, height: Double) in
      let at = place(mark)
      return (at.x - radius, at.y - radius, 2 * radius, 2 * radius)
    }
    // The subject lies on top, and its name is placed first.
    for mark in marks.filter({ !$0.isSubject }) + marks.filter(\.isSubject) {
      let at = place(mark)
      canvas.svg.element(
        "circle", .number("cx", at.x), .number("cy", at.y), .number("r", mark.isSubject ? 1.5 : radius),
        .colour("fill", mark.isSubject ? colour : Palette.noDataLine), .colour("stroke", Palette.paper),
        .number("stroke-width", 0.2))
    }
    for mark in marks.filter(\.isSubject) + marks.filter({ !$0.isSubject }) {
      let at = place(mark)
      let size = (
        width: TextMeasure.width(mark.name, size: ChartType.note), height: ChartType.note * 1.1
      )
      let spots = [
        (at.x + 1.8, at.y - size.height / 2), (at.x - 1.8 - size.width, at.y - size.height / 2),
        (at.x - size.width / 2, at.y - 1.8 - size.height), (at.x - size.width / 2, at.y + 1.8),
      ]
      let free = spots.first { spot in
        spot.0 >= left && spot.0 + size.width <= width - 1 && spot.1 >= top
          && spot.1 + size.height <= bottom
          && !taken.contains {
            spot.0 < $0.x + $0.width && $0.x < spot.0 + size.width && spot.1 < $0.y + $0.height
              && $0.y < spot.1 + size.height
          }
      }
      guard let spot = free ?? (mark.isSubject ? spots[0] : nil) else { continue }
      taken.append((spot.0, spot.1, size.width, size.height))
      canvas.write(
        mark.name, x: spot.0, y: spot.1 + size.height * 0.85, size: ChartType.note,
        weight: mark.isSubject ? .bold : .regular, colour: mark.isSubject ? colour : Palette.quietInk)
    }
    return canvas.finish()
  }
}
