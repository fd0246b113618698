import Spatial

/// Fills areas on paper with a colour and a pattern.
enum FillPainter {
  /// - Parameter seam: width of a line in the fill's own colour that closes hairlines between
  ///   neighbours; 0: none.
  static func paint(
    _ rings: [[PlanePoint]], _ style: FillStyle, in writer: inout SVGWriter, pixel: Double, seam: Double = 0
  ) {
    guard !rings.isEmpty else { return }
    var path = writer.path
    for ring in rings { path.ring(ring) }
    if let colour = style.colour {
      var attributes: [SVGAttribute] = [.colour("fill", colour), .text("fill-rule", "evenodd")]
      if seam > 0 { attributes += [.colour("stroke", colour), .number("stroke-width", seam)] }
      writer.path(path, attributes)
    }
    pattern(of: rings, style, in: &writer, pixel: pixel)
  }

  static func pattern(
    of rings: [[PlanePoint]], _ style: FillStyle, in writer: inout SVGWriter, pixel: Double
  ) {
    let spacing = style.spacing * pixel
    switch style.pattern {
    case .none: return
    case .dots:
      let path = Hatching.path(
        dots: Hatching.dots(in: rings, spacing: spacing), size: style.lineWidth * pixel,
        decimals: writer.decimals)
      writer.path(path, .colour("fill", style.patternColour))
    case .lines, .crossed:
      let lines =
        style.pattern == .lines
        ? Hatching.lines(in: rings, spacing: spacing) : Hatching.crossed(in: rings, spacing: spacing)
      writer.path(
        Hatching.path(lines, decimals: writer.decimals), .text("fill", "none"),
        .colour("stroke", style.patternColour), .number("stroke-width", style.lineWidth * pixel))
    }
  }
}
