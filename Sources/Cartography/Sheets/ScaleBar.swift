import Spatial
import Wording

/// Scale bar, stated scale and north arrow, as one small block.
struct ScaleBar: Sendable {
  let scale: SheetScale
  let type: SheetType
  let language: Language

  private var barMetres: Double { scale.barMetres(about: type.points(95)) }
  var barWidth: Double { scale.millimetres(barMetres) }
  private var arrowWidth: Double { type.points(13) }

  var width: Double {
    max(
      barWidth + TextMeasure.width(kilometres, size: type.note) / 2 + type.points(2),
      TextMeasure.width(statement, size: type.note)) + arrowWidth + type.points(10)
  }
  var height: Double { type.points(30) }

  private var statement: String { Words.Sheets.scale(language, FigureText.whole(scale.denominator)) }

  private var kilometres: String { Words.Sheets.kilometres(language, number(barMetres)) }

  private func number(_ metres: Double) -> String { FixedDecimal.text(metres / 1000, decimals: 3) }

  func draw(in writer: inout SVGWriter, box: LabelBox) {
    writer.open("g", .text("id", "scale"))
    let left = box.minX + arrowWidth + type.points(7)
    let text = SheetText(size: type.note, colour: Palette.quietInk)
    text.draw(statement, in: &writer, x: left, y: box.minY + type.points(7))
    let barY = box.minY + type.points(12)
    let thickness = type.points(3)
    // Two halves, dark and light, so that half the length can be read too.
    for (i, colour) in [Palette.quietInk, Palette.paper].enumerated() {
      writer.element(
        "rect", .number("x", left + Double(i) * barWidth / 2), .number("y", barY),
        .number("width", barWidth / 2), .number("height", thickness), .colour("fill", colour),
        .colour("stroke", Palette.quietInk), .number("stroke-width", type.points(0.5)))
    }
    var marks = text
    marks.anchor = .middle
    let y = barY + thickness + type.points(7.5)
    marks.draw("0", in: &writer, x: left, y: y)
    marks.draw(number(barMetres / 2), in: &writer, x: left + barWidth / 2, y: y)
    marks.draw(kilometres, in: &writer, x: left + barWidth, y: y)
    drawArrow(in: &writer, x: box.minX + arrowWidth / 2, top: box.minY, bottom: box.minY + type.points(24))
    writer.close()
  }

  private func drawArrow(in writer: inout SVGWriter, x: Double, top: Double, bottom: Double) {
    SheetText(size: type.note, weight: .bold, colour: Palette.quietInk, anchor: .middle)
      .draw(Words.Sheets.north(language), in: &writer, x: x, y: top + type.points(6.5))
    let tip = top + type.points(8.5)
    let half = type.points(4)
    var dark = writer.path
    dark.ring([
      PlanePoint(x: x, y: tip), PlanePoint(x: x, y: bottom - type.points(4)),
      PlanePoint(x: x - half, y: bottom),
    ])
    writer.path(dark, .colour("fill", Palette.quietInk))
    var light = writer.path
    light.ring([
      PlanePoint(x: x, y: tip), PlanePoint(x: x + half, y: bottom),
      PlanePoint(x: x, y: bottom - type.points(4)),
    ])
    writer.path(
      light, .colour("fill", Palette.paper), .colour("stroke", Palette.quietInk),
      .number("stroke-width", type.points(0.4)))
  }
}
