/// A block of the side column or the band: measured first, then drawn.
protocol SheetPanel {
  /// Millimetres that the block takes at a width.
  func height(width: Double) -> Double
  func draw(in writer: inout SVGWriter, x: Double, y: Double, width: Double)
}

/// The bold line above a block, with a rule beneath it.
enum PanelHeading {
  static func height(_ type: SheetType) -> Double { type.heading * 1.75 }

  static func draw(
    _ text: String, in writer: inout SVGWriter, x: Double, y: Double, width: Double, type: SheetType
  ) {
    SheetText(size: type.heading, weight: .bold, colour: Palette.ink)
      .draw(
        TextMeasure.truncated(text, size: type.heading, width: width, weight: .bold), in: &writer, x: x,
        y: y + type.heading * 0.88)
    rule(in: &writer, x: x, y: y + type.heading * 1.3, width: width, type: type, colour: Palette.quietInk)
  }

  static func rule(
    in writer: inout SVGWriter, x: Double, y: Double, width: Double, type: SheetType,
    colour: Colour = Palette.rule
  ) {
    writer.element(
      "line", .number("x1", x), .number("y1", y), .number("x2", x + width), .number("y2", y),
      .colour("stroke", colour), .number("stroke-width", type.points(0.4)))
  }
}
