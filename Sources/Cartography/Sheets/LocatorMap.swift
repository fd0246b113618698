import Spatial

/// Where the sheet's area lies in its prefecture: a small outline with the area filled.
struct LocatorMap: SideBox {
  private let locator: SheetLocator
  private let type: SheetType
  private let colours: SheetColours
  private let scale: SheetScale
  private let extent: LabelBox

  /// nil when the sheet has no locator or nothing to show in it.
  init?(_ content: SheetContent, type: SheetType, colours: SheetColours) {
    guard let locator = content.locator, let extent = locator.land.box else { return nil }
    (self.locator, self.type, self.colours, self.extent) = (locator, type, colours, extent)
    scale = SheetScale.fitting(
      widthMetres: extent.width, heightMetres: extent.height, width: type.points(74),
      height: type.points(60))
  }

  private var captionHeight: Double { type.note * 1.5 }
  var width: Double { scale.millimetres(extent.width) + type.points(8) }
  var height: Double { scale.millimetres(extent.height) + captionHeight + type.points(6) }

  func draw(in writer: inout SVGWriter, box: LabelBox) {
    let frame = LabelBox(minX: box.minX, minY: box.minY + captionHeight, maxX: box.maxX, maxY: box.maxY)
    let view = MapView(frame: frame, scale: scale, centre: PlanePoint(x: extent.midX, y: extent.midY))
    writer.open("g", .text("id", "locator"))
    writer.element(
      "rect", .number("x", box.minX), .number("y", box.minY), .number("width", box.width),
      .number("height", box.height), .colour("fill", colours.sea))
    for (shape, colour) in [
      (locator.land, colours.isMonochrome ? Colour(0xE0E0E0) : Colour(0xDAD6CE)),
      (locator.subject, colours.isMonochrome ? Palette.ink : Palette.access[4]),
    ] {
      // Islands and small areas would vanish at this scale: a hair of their own colour keeps them.
      writer.path(
        view.path(view.rings(shape.rings), in: writer), .colour("fill", colour),
        .text("fill-rule", "evenodd"), .colour("stroke", colour), .number("stroke-width", type.points(0.3)))
    }
    writer.element(
      "rect", .number("x", box.minX), .number("y", box.minY), .number("width", box.width),
      .number("height", box.height), .text("fill", "none"), .colour("stroke", colours.coast),
      .number("stroke-width", type.points(0.4)))
    SheetText(size: type.note, colour: Palette.quietInk)
      .draw(
        TextMeasure.truncated(locator.name, size: type.note, width: box.width - type.points(5)), in: &writer,
        x: box.minX + type.points(3), y: box.minY + captionHeight * 0.72)
    writer.close()
  }
}

/// A small map in the side column.
protocol SideBox {
  /// Millimetres.
  var width: Double { get }
  /// Millimetres.
  var height: Double { get }
}

/// What a locator shows: the whole prefecture and the area in it, in the plane of the ground.
public struct SheetLocator: Hashable, Sendable {
  public var name: String
  public var land: PlaneShape
  public var subject: PlaneShape

  public init(name: String, land: PlaneShape, subject: PlaneShape) {
    (self.name, self.land, self.subject) = (name, land, subject)
  }
}

/// A line of the graticule with what it stands for, such as 43°N.
public struct SheetGraticule: Hashable, Sendable {
  public var line: [PlanePoint]
  public var label: String
  public var isMeridian: Bool

  public init(line: [PlanePoint], label: String, isMeridian: Bool) {
    (self.line, self.label, self.isMeridian) = (line, label, isMeridian)
  }
}
