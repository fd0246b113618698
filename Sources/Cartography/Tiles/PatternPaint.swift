import Spatial

/// The built-in patterns, drawn as real lines and dots that hang on the world's origin: neighbouring
/// areas and neighbouring tiles continue each other.
enum PatternPaint {
  static func css(_ pattern: String, _ colour: StyleColour, _ opacity: Double) -> String {
    switch pattern {
    case "dots": "fill:\(colour.hexadecimal)" + ShapePaint.share("fill-opacity", opacity)
    default:
      "fill:none;stroke:\(colour.hexadecimal);stroke-width:\(ShapePaint.units(pattern == "hatch-45" ? 0.7 : 0.4))"
        + ShapePaint.share("stroke-opacity", opacity)
    }
  }

  /// The pattern inside `rings`, which are in units of a tile whose own place is `origin`.
  ///
  /// - Parameter bridging: gaps up to this are hatched over.
  static func path(
    _ pattern: String, in rings: [[PlanePoint]], origin: PlanePoint, bridging: Double = 0
  ) -> PathData {
    let pixel = TileGrid.pixel
    switch pattern {
    case "dots":
      return Hatching.path(
        dots: Hatching.dots(in: rings, spacing: 4 * pixel, origin: origin), size: 1.3 * pixel, decimals: 0)
    case "cross-hatch":
      return Hatching.path(
        Hatching.crossed(in: rings, spacing: 5 * pixel, origin: origin, bridging: bridging), decimals: 0)
    default:
      return Hatching.path(
        Hatching.lines(in: rings, spacing: 5 * pixel, origin: origin, bridging: bridging), decimals: 0)
    }
  }
}
