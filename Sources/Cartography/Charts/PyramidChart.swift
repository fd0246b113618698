import Spatial

/// Two years beside each other by age group, oldest above: what shrinks and what grows.
public struct PyramidChart: Sendable {
  public var text: ChartText
  /// Oldest first.
  public var groups: [String]
  /// Names of the two sides, such as the years, and their people by group.
  public var left: (name: String, values: [Double])
  public var right: (name: String, values: [Double])
  public var colours: (left: Colour, right: Colour)

  public init(
    text: ChartText, groups: [String], left: (name: String, values: [Double]),
    right: (name: String, values: [Double]), colours: (left: Colour, right: Colour)
  ) {
    precondition(groups.count == left.values.count && groups.count == right.values.count)
    self.text = text
    self.groups = groups
    self.left = left
    self.right = right
    self.colours = colours
  }

  public func svg(width: Double = 160) -> [UInt8] {
    let row = ChartType.label * 2.4
    let head = ChartCanvas.margin + ChartType.title * 1.4 + ChartType.label * 3.6
    let height =
      head + row * Double(groups.count) + ChartType.label * 2.2 + ChartType.note * 1.6 + ChartCanvas.margin
    var canvas = ChartCanvas(width: width, height: height, text: text)
    // One scale for both sides: lengths may be compared across the middle.
    let scale = ChartScale(values: left.values + right.values, fromZero: true, ticks: 3)
    let gap = (groups.map { TextMeasure.width($0, size: ChartType.label) }.max() ?? 0) + 4
    let middle = width / 2
    let room = width / 2 - gap / 2 - ChartCanvas.margin - ChartType.label * 4
    let top = canvas.top + ChartType.label * 1.8
    for (isLeft, side) in [(true, left), (false, right)] {
      let origin = isLeft ? middle - gap / 2 : middle + gap / 2
      let sign = isLeft ? -1.0 : 1
      canvas.write(
        side.name, x: origin, y: top - ChartType.label * 0.6, size: ChartType.label,
        anchor: isLeft ? .end : .start, weight: .bold, colour: isLeft ? colours.left : colours.right)
      for tick in scale.ticks {
        let x = origin + sign * scale.part(tick) * room
        canvas.line(
          PlanePoint(x: x, y: top), PlanePoint(x: x, y: top + row * Double(groups.count)), Palette.rule)
        canvas.write(
          ChartNumber.text(tick, decimals: scale.decimals), x: x,
          y: top + row * Double(groups.count) + ChartType.label * 1.3, size: ChartType.note,
          anchor: .middle, colour: Palette.quietInk)
      }
      for (number, value) in side.values.enumerated() {
        let length = scale.part(value) * room
        let y = top + row * Double(number) + row * 0.12
        canvas.rectangle(
          x: isLeft ? origin - length : origin, y: y, width: length, height: row * 0.76,
          isLeft ? colours.left : colours.right)
        canvas.write(
          ChartNumber.text(value, decimals: 0), x: origin + sign * (length + 1),
          y: y + row * 0.38 + ChartType.label * 0.35, size: ChartType.label, anchor: isLeft ? .end : .start)
      }
    }
    for (number, group) in groups.enumerated() {
      canvas.write(
        group, x: middle, y: top + row * (Double(number) + 0.5) + ChartType.label * 0.35,
        size: ChartType.label, anchor: .middle)
    }
    return canvas.finish()
  }
}
