/// Key figures: a label at the left, the number at the right.
struct FiguresPanel: SheetPanel {
  struct Row: Sendable {
    var label: String
    var value: String
    /// The figure that the title speaks of.
    var isMain = false
    /// A number to worry about.
    var isWarning = false
  }

  let heading: String
  let rows: [Row]
  let type: SheetType
  let colours: SheetColours

  private func pitch(_ row: Row) -> Double { row.isMain ? type.figure * 1.45 : type.body * 1.6 }

  func height(width: Double) -> Double {
    PanelHeading.height(type) + rows.reduce(0) { $0 + pitch($1) }
  }

  func draw(in writer: inout SVGWriter, x: Double, y: Double, width: Double) {
    PanelHeading.draw(heading, in: &writer, x: x, y: y, width: width, type: type)
    var top = y + PanelHeading.height(type)
    for row in rows {
      let baseline = top + pitch(row) * 0.72
      let size = row.isMain ? type.figure : type.body
      let room = TextMeasure.width(row.label, size: type.body) + type.body
      let wanted = TextMeasure.width(row.value, size: size, weight: .bold)
      // A long range in a narrow column is set smaller rather than over its label.
      let fitted = wanted > width - room ? max(type.body, size * (width - room) / wanted) : size
      SheetText(size: type.body, colour: Palette.quietInk)
        .draw(row.label, in: &writer, x: x, y: baseline)
      SheetText(
        size: fitted, weight: .bold, colour: row.isWarning ? colours.warning : Palette.ink, anchor: .end
      )
      .draw(row.value, in: &writer, x: x + width, y: baseline)
      top += pitch(row)
    }
  }
}
