import Spatial

/// The built-in patterns, drawn as real lines and dots that hang on the world's origin: neighbouring
/// areas and neighbouring tiles continue each other.
enum PatternPaint {
  /// Nothing: a class that stays plain among classes with patterns.
  static let none = "none"

  static func css(_ pattern: String, _ colour: StyleColour, _ opacity: Double) -> String {
    isDots(pattern)
      ? "fill:\(colour.hexadecimal)" + ShapePaint.share("fill-opacity", opacity)
      : "fill:none;stroke:\(colour.hexadecimal);stroke-width:\(ShapePaint.units(lineWidth(pattern)))"
        + ShapePaint.share("stroke-opacity", opacity)
  }

  /// Drawn as dots, which are filled, not stroked.
  static func isDots(_ pattern: String) -> Bool { pattern.hasPrefix("dots") }

  /// Pixels.
  static func lineWidth(_ pattern: String) -> Double { pattern.hasPrefix("cross") ? 0.4 : 0.7 }

  /// The pattern inside `rings`, which hang on a world whose origin is at `origin`; `pixel` is the length
  /// of a pixel in their unit. Gaps up to `bridging` are hatched over.
  static func path(
    _ pattern: String, in rings: [[PlanePoint]], origin: PlanePoint, pixel: Double = TileGrid.pixel,
    decimals: Int = 0, bridging: Double = 0
  ) -> PathData {
    let wide = pattern.hasSuffix("-wide") ? 1.8 : 1
    if isDots(pattern) {
      return Hatching.path(
        dots: Hatching.dots(in: rings, spacing: 4 * wide * pixel, origin: origin), size: 1.3 * pixel,
        decimals: decimals)
    }
    let spacing = 5 * wide * pixel
    let lines =
      if pattern.hasPrefix("cross") {
        Hatching.crossed(in: rings, spacing: spacing, origin: origin, bridging: bridging)
      } else {
        Hatching.lines(
          in: rings, spacing: spacing, angle: pattern.hasPrefix("hatch-135") ? 45 : -45, origin: origin,
          bridging: bridging)
      }
    return Hatching.path(lines, decimals: decimals)
  }
}
