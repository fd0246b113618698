import CareRegistry
import Spatial

/// Providers as symbols, the rare above the common, west before east.
enum SymbolLayer {
  static func sorted(_ facilities: [SheetFacility]) -> [SheetFacility] {
    let order = SymbolStyle.drawingOrder
    func rank(_ f: SheetFacility) -> Int {
      (order.firstIndex(of: f.kind) ?? 0) * 2 + (f.state == .yes ? 1 : 0)
    }
    return facilities.sorted { a, b in
      let (ra, rb) = (rank(a), rank(b))
      if ra != rb { return ra < rb }
      // The southern one last: its symbol stands before those behind it.
      if a.point.y != b.point.y { return a.point.y > b.point.y }
      if a.point.x != b.point.x { return a.point.x < b.point.x }
      return a.name < b.name
    }
  }

  /// Small dots, one path per kind. Dots on one spot of the grid are one dot.
  static func dots(
    _ facilities: [SheetFacility], radius: Double, canvas: MapCanvas, in writer: inout SVGWriter,
    drawn: inout Set<LegendKey>
  ) {
    for kind in SymbolStyle.drawingOrder {
      var seen: Set<PlanePoint> = []
      var path = writer.path
      for facility in sorted(facilities) where facility.kind == kind {
        let p = canvas.view.point(facility.point)
        // Half a radius apart cannot be told apart.
        let spot = PlanePoint(
          x: (p.x / (radius / 2)).rounded() * radius / 2, y: (p.y / (radius / 2)).rounded() * radius / 2)
        guard canvas.view.contains(p), seen.insert(spot).inserted else { continue }
        path.circle(centre: spot, radius: radius)
      }
      guard !path.isEmpty else { continue }
      let isGrey = canvas.colours.isMonochrome
      let colour = isGrey ? greyDot : Palette.colour(of: kind)
      writer.path(path, .colour("fill", colour), .text("fill-opacity", "0.75"))
      // Grey dots cannot tell kinds apart, and say so.
      drawn.insert(isGrey ? .anyDot : .dot(kind))
    }
  }

  /// One symbol per provider; those whose symbols would hide each other are one.
  /// - Returns: the boxes of the symbols.
  static func symbols(
    _ facilities: [SheetFacility], radius: Double, canvas: MapCanvas, in writer: inout SVGWriter,
    drawn: inout Set<LegendKey>, colour: Colour? = nil
  ) -> [LabelBox] {
    var boxes: [LabelBox] = []
    var seen: Set<Spot> = []
    for facility in sorted(facilities) {
      let p = canvas.view.point(facility.point)
      guard canvas.view.contains(p) else { continue }
      let spot = Spot(
        kind: facility.kind, state: facility.state, x: FixedDecimal.units(p.x / radius * 1.25, scale: 1),
        y: FixedDecimal.units(p.y / radius * 1.25, scale: 1))
      guard seen.insert(spot).inserted else { continue }
      var style = SymbolStyle(
        facility.kind, isHollow: facility.state != .yes || SymbolStyle.isHollow(facility.positionGrade),
        hasRing: facility.roundTheClock == .yes, isMonochrome: canvas.colours.isMonochrome)
      style.override = facility.state == .yes ? colour : silentColour
      style.draw(
        in: &writer, at: p, radius: facility.state == .yes ? radius : radius * 0.8, pixel: canvas.pixel)
      drawn.insert(.provider(facility.kind, isSilent: facility.state != .yes))
      if facility.state == .yes && style.isHollow { drawn.insert(.hollow) }
      if style.hasRing { drawn.insert(.ring) }
      boxes.append(LabelBox(x: p.x - radius, y: p.y - radius, width: 2 * radius, height: 2 * radius))
    }
    return boxes
  }

  static let greyDot = Colour(0x5E5E5E)

  /// Providers on which the sources are silent stand back.
  static let silentColour = Colour(0x8C8780)

  private struct Spot: Hashable {
    var kind: FacilityKind
    var state: Availability
    var x: Int
    var y: Int
  }
}
