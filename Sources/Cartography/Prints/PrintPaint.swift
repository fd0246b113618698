import CareRegistry
import Spatial

/// Draws rows of a style's layers on paper: attributes of the elements, not CSS, since office programs read
/// them better. Lengths of the style are pixels; `pixel` says how many millimetres one is.
struct PrintPaint {
  let binding: LayerBinding
  let pixel: Double

  /// - Parameter rings: on paper, clipped.
  func fill(_ row: Int, _ rings: [[PlanePoint]], title: String? = nil, in writer: inout SVGWriter) {
    let opacity = binding.number("fill-opacity", row)
    guard !rings.isEmpty, let colour = binding.colour("fill-color", row), opacity * colour.opacity > 0 else {
      return
    }
    let whole = colour.opacity * opacity
    if let pattern = binding.text("fill-pattern", row) {
      guard pattern != PatternPaint.none else { return }
      let path = PatternPaint.path(
        pattern, in: rings, origin: PlanePoint(x: 0, y: 0), pixel: pixel, decimals: writer.decimals)
      if PatternPaint.isDots(pattern) {
        writer.path(path, [.text("fill", colour.hexadecimal)] + Self.share("fill-opacity", whole))
      } else {
        writer.path(
          path,
          [
            .text("fill", "none"), .text("stroke", colour.hexadecimal),
            .number("stroke-width", PatternPaint.lineWidth(pattern) * pixel),
          ] + Self.share("stroke-opacity", whole))
      }
      return
    }
    var path = writer.path
    for ring in rings { path.ring(ring) }
    var attributes: [SVGAttribute] = [.text("fill", colour.hexadecimal), .text("fill-rule", "evenodd")]
    attributes += Self.share("fill-opacity", whole)
    if let outline = binding.colour("fill-outline-color", row), outline.opacity > 0 {
      attributes += [.text("stroke", outline.hexadecimal), .number("stroke-width", pixel)]
    } else if whole >= 1 {
      // A hair of the same colour closes the seam between neighbours.
      attributes += [.text("stroke", colour.hexadecimal), .number("stroke-width", 0.3 * pixel)]
    }
    guard let title, !path.isEmpty else { return writer.path(path, attributes) }
    writer.open("path", attributes + [.path(path)])
    writer.element("title", text: title)
    writer.close()
  }

  /// - Parameter lines: on paper, clipped.
  func line(_ row: Int, _ lines: [[PlanePoint]], in writer: inout SVGWriter) {
    let width = binding.number("line-width", row)
    let opacity = binding.number("line-opacity", row)
    guard let colour = binding.colour("line-color", row), width > 0, opacity * colour.opacity > 0 else {
      return
    }
    var path = writer.path
    for line in lines { path.polyline(line) }
    var attributes: [SVGAttribute] = [
      .text("fill", "none"), .text("stroke", colour.hexadecimal), .number("stroke-width", width * pixel),
    ]
    attributes += Self.share("stroke-opacity", colour.opacity * opacity)
    if let cap = binding.text("line-cap", row), cap != "butt" {
      attributes.append(.text("stroke-linecap", cap))
    }
    if let join = binding.text("line-join", row), join != "miter" {
      attributes.append(.text("stroke-linejoin", join))
    }
    if let dashes = binding.numbers("line-dasharray", row), dashes.contains(where: { $0 > 0 }) {
      let text = dashes.map { FixedDecimal.text($0 * width * pixel, decimals: writer.decimals) }
      attributes.append(.text("stroke-dasharray", text.joined(separator: " ")))
    }
    writer.path(path, attributes)
  }

  /// The radius of a circle with its stroke, in millimetres; nil where none is drawn.
  func circleRadius(_ row: Int) -> Double? {
    let radius = binding.number("circle-radius", row)
    guard radius > 0 else { return nil }
    return (radius + binding.number("circle-stroke-width", row)) * pixel
  }

  func circle(_ row: Int, at place: PlanePoint, title: String? = nil, in writer: inout SVGWriter) {
    let radius = binding.number("circle-radius", row) * pixel
    let opacity = binding.number("circle-opacity", row)
    guard radius > 0, let colour = binding.colour("circle-color", row) else { return }
    var attributes: [SVGAttribute] = [
      .number("cx", place.x), .number("cy", place.y), .number("r", radius), .text("fill", colour.hexadecimal),
    ]
    attributes += Self.share("fill-opacity", colour.opacity * opacity)
    let stroke = binding.number("circle-stroke-width", row)
    if stroke > 0, let line = binding.colour("circle-stroke-color", row) {
      attributes += [.text("stroke", line.hexadecimal), .number("stroke-width", stroke * pixel)]
    }
    guard let title else { return writer.element("circle", attributes) }
    writer.open("circle", attributes)
    writer.element("title", text: title)
    writer.close()
  }

  /// The symbol of a row; nil where it has none.
  func icon(_ row: Int) -> BuiltInIcon? { binding.text("icon-image", row).flatMap(BuiltInIcon.init) }

  /// Millimetres.
  func iconRadius(_ row: Int) -> Double {
    binding.number("icon-size", row) * SymbolPlacement.iconRadius * pixel
  }

  /// - Parameter shares: of a ring, by kind.
  func icon(
    _ row: Int, at place: PlanePoint, shares: [Double], title: String? = nil, in writer: inout SVGWriter
  ) {
    let radius = iconRadius(row)
    guard radius > 0, let icon = icon(row) else { return }
    switch icon {
    case .facility(let style):
      style.draw(in: &writer, at: place, radius: radius, pixel: pixel, title: title)
    case .clusterPie:
      guard shares.contains(where: { $0 > 0 }) else { return }
      writer.open("g")
      if let title { writer.element("title", text: title) }
      PrintPie.draw(shares, at: place, radius: radius, pixel: pixel, in: &writer)
      writer.close()
    }
  }

  static func share(_ name: String, _ value: Double) -> [SVGAttribute] {
    value >= 1 ? [] : [.text(name, FixedDecimal.text(value, decimals: 2))]
  }
}

/// A ring whose parts are kinds of facility, around a white middle for the number.
enum PrintPie {
  static func draw(
    _ shares: [Double], at place: PlanePoint, radius: Double, pixel: Double, in writer: inout SVGWriter
  ) {
    let total = shares.reduce(0, +)
    disc(at: place, radius: radius + pixel * 0.8, in: &writer)
    var from = 0.0
    for (kind, share) in zip(FacilityKind.allCases, shares) where share > 0 {
      let to = from + share / total
      var slice = writer.path
      slice.slice(centre: place, radius: radius, from: from, to: to)
      writer.path(
        slice, .colour("fill", Palette.colour(of: kind)), .colour("stroke", Palette.paper),
        .number("stroke-width", 0.4 * pixel))
      from = to
    }
    disc(at: place, radius: max(radius * 0.66, radius - 4 * pixel), in: &writer)
  }

  private static func disc(at place: PlanePoint, radius: Double, in writer: inout SVGWriter) {
    writer.element(
      "circle", .number("cx", place.x), .number("cy", place.y), .number("r", radius),
      .colour("fill", Palette.paper))
  }
}
