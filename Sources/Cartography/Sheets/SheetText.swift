/// Text on a sheet: `<text>` with the sheet's fonts, placed by its left end, middle or right end.
struct SheetText {
  enum Anchor: String {
    case start
    case middle
    case end
  }

  var size: Double
  var weight: FontWeight = .regular
  var colour: Colour = Palette.ink
  var anchor: Anchor = .start
  var letterSpacing = 0.0
  /// Width of a white line around the letters; 0: none.
  var halo = 0.0
  var haloColour: Colour = Palette.paper

  /// From the middle of a line of text down to its baseline, in font sizes.
  static let baselineShift = 0.37

  /// - Parameter y: of the baseline.
  func draw(_ text: String, in writer: inout SVGWriter, x: Double, y: Double) {
    guard !text.isEmpty else { return }
    var attributes: [SVGAttribute] = [
      .number("x", x), .number("y", y), .number("font-size", size),
    ]
    if weight != .regular { attributes.append(.text("font-weight", String(weight.rawValue))) }
    if anchor != .start { attributes.append(.text("text-anchor", anchor.rawValue)) }
    if letterSpacing != 0 { attributes.append(.number("letter-spacing", letterSpacing)) }
    if halo > 0 {
      // Twice the text: paint-order would do it in one, but office programs ignore it.
      writer.element(
        "text",
        attributes + [
          .colour("fill", haloColour), .colour("stroke", haloColour), .number("stroke-width", halo),
          .text("stroke-linejoin", "round"), .text("aria-hidden", "true"),
        ], text: text)
    }
    writer.element("text", attributes + [.colour("fill", colour)], text: text)
  }

  /// Lines below each other; `y` is the first baseline.
  func draw(_ lines: [String], in writer: inout SVGWriter, x: Double, y: Double, pitch: Double) {
    for (i, line) in lines.enumerated() { draw(line, in: &writer, x: x, y: y + Double(i) * pitch) }
  }

  /// A placed label: lines around the middle of its box.
  func draw(_ request: LabelRequest, at middle: (x: Double, y: Double), in writer: inout SVGWriter) {
    let pitch = request.size * LabelRequest.leading
    let top = middle.y - Double(request.lines.count - 1) * pitch / 2
    // Letter spacing follows the last letter too: half of it to the right keeps the middle.
    draw(
      request.lines, in: &writer, x: middle.x + letterSpacing / 2, y: top + size * Self.baselineShift,
      pitch: pitch)
  }
}
