import Spatial
import Wording

/// Far islands in a box of their own, with a frame, their name and their own scale.
struct InsetMap: SideBox, Sendable {
  let content: SheetContent
  let type: SheetType
  let colours: SheetColours
  let scale: SheetScale
  private let extent: LabelBox
  private let name: String

  private var captionHeight: Double { type.note * 1.5 }

  /// nil when the sheet has no inset or it holds nothing.
  init?(_ content: SheetContent, type: SheetType, colours: SheetColours) {
    guard let inset = content.ground.inset else { return nil }
    var extent: LabelBox?
    for area in content.ground.insetMunicipalities {
      guard let box = area.shape.box else { continue }
      extent = extent?.union(box) ?? box
    }
    guard let extent else { return nil }
    (self.content, self.type, self.colours, self.extent, self.name) = (
      content, type, colours, extent, inset.name
    )
    scale = SheetScale.fitting(
      widthMetres: extent.width, heightMetres: extent.height, width: type.points(105),
      height: type.points(90))
  }

  var width: Double {
    max(scale.millimetres(extent.width), TextMeasure.width(caption, size: type.note)) + type.points(8)
  }
  var height: Double { scale.millimetres(extent.height) + captionHeight + type.points(8) }

  private var caption: String {
    name + "　" + Words.Sheets.insetScale(content.language, FigureText.whole(scale.denominator))
  }

  func draw(
    in writer: inout SVGWriter, box: LabelBox, painter: StylePainter, drawn: inout Set<LegendKey>
  ) {
    let frame = LabelBox(
      minX: box.minX, minY: box.minY + captionHeight, maxX: box.maxX, maxY: box.maxY)
    let view = MapView(
      frame: frame, scale: scale, centre: PlanePoint(x: extent.midX, y: extent.midY))
    let canvas = MapCanvas(
      content: content, view: view, type: type, colours: colours,
      municipalities: content.ground.insetMunicipalities)
    writer.open("g", .text("id", "inset"))
    writer.element(
      "rect", .number("x", box.minX), .number("y", box.minY), .number("width", box.width),
      .number("height", box.height), .colour("fill", Palette.paper))
    var inside: Set<LegendKey> = []
    MapGround.paintLand(canvas, in: &writer, drawn: &inside)
    MapGround.paintMunicipalities(canvas, in: &writer)
    painter.paintUnder(canvas, in: &writer, drawn: &inside)
    drawn.formUnion(inside)
    writer.element(
      "rect", .number("x", box.minX), .number("y", box.minY), .number("width", box.width),
      .number("height", box.height), .text("fill", "none"), .colour("stroke", Palette.coast),
      .number("stroke-width", type.points(0.5)))
    SheetText(size: type.note, colour: Palette.quietInk)
      .draw(caption, in: &writer, x: box.minX + type.points(3), y: box.minY + captionHeight * 0.72)
    writer.close()
  }
}
