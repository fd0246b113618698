import Spatial

/// What one map is drawn with.
struct MapCanvas: Sendable {
  let content: SheetContent
  let view: MapView
  let type: SheetType
  let colours: SheetColours
  let municipalities: [SheetArea]

  var pixel: Double { type.pixel }

  var language: Wording.Language { content.language }
}

import Wording

/// Sea, land and borders.
enum MapGround {
  /// The frame filled with sea, then land: outside the subject, and the municipalities.
  static func paintLand(_ canvas: MapCanvas, in writer: inout SVGWriter, drawn: inout Set<LegendKey>) {
    let frame = canvas.view.frame
    writer.element(
      "rect", .number("x", frame.minX), .number("y", frame.minY), .number("width", frame.width),
      .number("height", frame.height), .colour("fill", canvas.colours.sea))
    let outside = canvas.view.rings(canvas.content.ground.surroundings.rings)
    if !outside.isEmpty {
      writer.path(
        canvas.view.path(outside, in: writer), .colour("fill", canvas.colours.outside),
        .text("fill-rule", "evenodd"), .colour("stroke", canvas.colours.municipalityBorder),
        .number("stroke-width", canvas.type.points(0.25)))
      drawn.insert(.outside)
    }
  }

  /// Land of the subject, with the names of its municipalities for those who point at it.
  static func paintMunicipalities(_ canvas: MapCanvas, in writer: inout SVGWriter) {
    let colour = canvas.colours.land
    writer.open("g", .text("stroke-linejoin", "round"), .text("fill-rule", "evenodd"))
    for area in canvas.municipalities {
      let rings = canvas.view.rings(area.shape.rings)
      guard !rings.isEmpty else { continue }
      writer.open(
        "path", .path(canvas.view.path(rings, in: writer)), .colour("fill", colour),
        .colour("stroke", colour), .number("stroke-width", canvas.type.points(0.3)))
      writer.element("title", text: area.name)
      writer.close()
    }
    writer.close()
  }

  /// Thin lines with their degrees at the left and the lower side of the frame.
  static func paintGraticule(_ canvas: MapCanvas, in writer: inout SVGWriter) {
    guard !canvas.content.graticule.isEmpty else { return }
    let frame = canvas.view.frame
    let size = canvas.type.note * 0.9
    writer.open("g", .text("id", "graticule"))
    for line in canvas.content.graticule {
      let pieces = canvas.view.lines(line.line)
      var path = writer.path
      for piece in pieces { path.polyline(piece) }
      writer.path(
        path, .text("fill", "none"), .colour("stroke", Palette.coast), .text("stroke-opacity", "0.55"),
        .number("stroke-width", canvas.type.points(0.3)))
      let ends = pieces.flatMap { [$0.first, $0.last] }.compactMap(\.self)
      guard let end = line.isMeridian ? ends.max(by: { $0.y < $1.y }) : ends.min(by: { $0.x < $1.x }) else {
        continue
      }
      let text = SheetText(size: size, colour: Palette.quietInk, halo: canvas.type.points(1.2))
      let width = TextMeasure.width(line.label, size: size)
      let x = line.isMeridian ? min(frame.maxX - width, end.x + size * 0.2) : frame.minX + size * 0.3
      let y = line.isMeridian ? frame.maxY - size * 0.4 : max(frame.minY + size, end.y - size * 0.25)
      text.draw(line.label, in: &writer, x: x, y: y)
    }
    writer.close()
  }
}
