/// Notes in small type, each led by a dot.
struct NotesPanel: SheetPanel {
  let heading: String
  let notes: [String]
  let type: SheetType
  /// Below 1 where many notes have little room.
  var shrink = 1.0

  private var size: Double { type.note * shrink }
  private var pitch: Double { size * 1.38 }
  private var indent: Double { size }

  /// Set smaller until they fit, down to half the size: a note is never left out.
  func fitted(height room: Double, width: Double) -> NotesPanel {
    var panel = self
    while panel.height(width: width) > room && panel.shrink > 0.5 { panel.shrink -= 0.05 }
    return panel
  }

  private func lines(width: Double) -> [[String]] {
    notes.map { TextMeasure.wrappedEvenly($0, size: size, width: width - indent) }
  }

  func height(width: Double) -> Double {
    guard !notes.isEmpty else { return 0 }
    return PanelHeading.height(type)
      + lines(width: width).reduce(0) { $0 + Double($1.count) * pitch + type.points(1) }
  }

  func draw(in writer: inout SVGWriter, x: Double, y: Double, width: Double) {
    guard !notes.isEmpty else { return }
    PanelHeading.draw(heading, in: &writer, x: x, y: y, width: width, type: type)
    let style = SheetText(size: size, colour: Palette.quietInk)
    var top = y + PanelHeading.height(type)
    for note in lines(width: width) {
      style.draw("・", in: &writer, x: x, y: top + pitch * 0.72)
      style.draw(note, in: &writer, x: x + indent, y: top + pitch * 0.72, pitch: pitch)
      top += Double(note.count) * pitch + type.points(1)
    }
  }
}
