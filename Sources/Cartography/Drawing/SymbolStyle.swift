import CareRegistry
import Spatial

/// How a facility is drawn: its shape and colour, with what its data say about it.
public struct SymbolStyle: Hashable, Sendable {
  public var kind: FacilityKind
  /// The place is known only to the large section or the municipality: drawn without a fill.
  public var isHollow: Bool
  /// A ring for a provider that answers round the clock.
  public var hasRing: Bool
  /// Black and white: shapes alone tell the kinds apart.
  public var isMonochrome: Bool

  public init(
    _ kind: FacilityKind, isHollow: Bool = false, hasRing: Bool = false, isMonochrome: Bool = false
  ) {
    self.kind = kind
    self.isHollow = isHollow
    self.hasRing = hasRing
    self.isMonochrome = isMonochrome
  }

  /// Whether a place of this grade is drawn hollow.
  public static func isHollow(_ grade: PositionGrade) -> Bool { grade >= .oaza }

  public var colour: Colour { isMonochrome ? Palette.ink : Palette.colour(of: kind) }

  /// Draws one symbol with its halo. `pixel` is the length of one pixel (0.75 pt) in the drawing's unit.
  public func draw(
    in writer: inout SVGWriter, at centre: PlanePoint, radius: Double, pixel: Double, title: String? = nil
  ) {
    let groups = hasRing || title != nil || needsOutline || isHollow
    if groups { writer.open("g") }
    if let title { writer.element("title", text: title) }
    if hasRing {
      var ring = writer.path
      ring.circle(centre: centre, radius: radius * 1.2 + 2 * pixel)
      writer.path(
        ring, .text("fill", "none"), .colour("stroke", colour), .number("stroke-width", 0.7 * pixel))
    }
    var path = writer.path
    FacilitySymbol(kind).add(to: &path, centre: centre, radius: radius)
    if isHollow {
      writer.path(
        path, .text("fill", "none"), .colour("stroke", Palette.paper), .number("stroke-width", 2.8 * pixel))
      writer.path(
        path, .colour("fill", Palette.paper), .colour("stroke", colour), .number("stroke-width", 1.2 * pixel))
    } else if needsOutline {
      writer.path(
        path, .text("fill", "none"), .colour("stroke", Palette.paper), .number("stroke-width", 2 * pixel))
      writer.path(
        path, .colour("fill", colour), .colour("stroke", Palette.ink), .number("stroke-width", 0.5 * pixel))
    } else {
      writer.path(
        path, .colour("fill", colour), .colour("stroke", Palette.paper), .number("stroke-width", 0.8 * pixel))
    }
    if groups { writer.close() }
  }

  /// Light colours fade on a light ground.
  private var needsOutline: Bool { colour.contrast(with: Palette.paper) < 3 }
}
