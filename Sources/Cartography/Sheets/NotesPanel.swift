/// Notes in small type, each led by a dot.
struct NotesPanel: SheetPanel {
  let heading: String
  let notes: [String]
  let type: SheetType

  private var pitch: Double { type.note * 1.38 }
  private var indent: Double { type.note }

  private func lines(width: Double) -> [[String]] {
    notes.map { TextMeasure.wrappedEvenly($0, size: type.note, width: width - indent) }
  }

  func height(width: Double) -> Double {
    guard !notes.isEmpty else { return 0 }
    return PanelHeading.height(type) + lines(width: width).reduce(0) { $0 + Double($1.count) * pitch + type.points(1) }
  }

  func draw(in writer: inout SVGWriter, x: Double, y: Double, width: Double) {
    guard !notes.isEmpty else { return }
    PanelHeading.draw(heading, in: &writer, x: x, y: y, width: width, type: type)
    let style = SheetText(size: type.note, colour: Palette.quietInk)
    var top = y + PanelHeading.height(type)
    for note in lines(width: width) {
      style.draw("・", in: &writer, x: x, y: top + pitch * 0.72)
      style.draw(note, in: &writer, x: x + indent, y: top + pitch * 0.72, pitch: pitch)
      top += Double(note.count) * pitch + type.points(1)
    }
  }
}
