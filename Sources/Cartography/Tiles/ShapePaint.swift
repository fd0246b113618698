/// The CSS of fills and lines. Numbers are grid units of a tile.
enum ShapePaint {
  /// The class of a row's fill; empty CSS where nothing is to be drawn. `reach`: half the stroke.
  static func fill(_ binding: LayerBinding, _ row: Int) -> (ShapeClass, reach: Int) {
    let opacity = binding.number("fill-opacity", row)
    guard let colour = binding.colour("fill-color", row), opacity > 0, colour.opacity > 0 else {
      return (ShapeClass(css: "", pattern: nil), 0)
    }
    let whole = colour.opacity * opacity
    if let pattern = binding.text("fill-pattern", row) {
      guard pattern != PatternPaint.none else { return (ShapeClass(css: "", pattern: nil), 0) }
      return (ShapeClass(css: PatternPaint.css(pattern, colour, whole), pattern: pattern), 0)
    }
    var css = "fill:\(colour.hexadecimal)" + share("fill-opacity", whole)
    if let outline = binding.colour("fill-outline-color", row), outline.opacity > 0 {
      css +=
        ";stroke:\(outline.hexadecimal);stroke-width:\(units(1))"
        + share("stroke-opacity", outline.opacity * opacity)
      return (ShapeClass(css: css, pattern: nil), 8)
    }
    // Renderers blend the two edges of neighbours with the ground between them: a hair of the same
    // colour closes the seam.
    if whole >= 1 { css += ";stroke:\(colour.hexadecimal);stroke-width:\(units(0.4))" }
    return (ShapeClass(css: css, pattern: nil), 4)
  }

  static func line(_ binding: LayerBinding, _ row: Int) -> (ShapeClass, reach: Int) {
    let width = binding.number("line-width", row)
    let opacity = binding.number("line-opacity", row)
    guard let colour = binding.colour("line-color", row), width > 0, opacity * colour.opacity > 0 else {
      return (ShapeClass(css: "", pattern: nil), 0)
    }
    var css =
      "fill:none;stroke:\(colour.hexadecimal);stroke-width:\(units(width))"
      + share("stroke-opacity", colour.opacity * opacity)
    if let cap = binding.text("line-cap", row), cap != "butt" { css += ";stroke-linecap:\(cap)" }
    // Round is what a tile's root says.
    let join = binding.text("line-join", row) ?? "miter"
    if join != "round" { css += ";stroke-linejoin:\(join)" }
    if let dashes = binding.numbers("line-dasharray", row), dashes.contains(where: { $0 > 0 }) {
      // The specification counts dashes in line widths.
      css += ";stroke-dasharray:" + dashes.map { units($0 * width) }.joined(separator: " ")
    }
    return (ShapeClass(css: css, pattern: nil), FixedDecimal.units(width * TileGrid.pixel / 2, scale: 1) + 1)
  }

  /// Pixels as grid units, to a tenth.
  static func units(_ pixels: Double) -> String { FixedDecimal.text(pixels * TileGrid.pixel, decimals: 1) }

  /// A declaration of an opacity; nothing for 1.
  static func share(_ name: String, _ value: Double) -> String {
    value >= 1 ? "" : ";\(name):\(FixedDecimal.text(value, decimals: 2))"
  }
}
