import Spatial

/// The legend: a sample and its meaning, line by line.
struct LegendPanel: SheetPanel {
  let heading: String
  let entries: [LegendEntry]
  let type: SheetType
  let colours: SheetColours

  private var swatchWidth: Double { type.points(20) }
  private var swatchHeight: Double { type.points(9) }
  private var linePitch: Double { type.body * 1.3 }

  private func lines(_ entry: LegendEntry, width: Double) -> [String] {
    if case .heading = entry.swatch {
      return TextMeasure.wrapped(entry.text, size: type.body, width: width, weight: .medium)
    }
    return TextMeasure.wrapped(entry.text, size: type.body, width: width - swatchWidth - type.points(5))
  }

  private func height(_ entry: LegendEntry, width: Double) -> Double {
    let text = Double(lines(entry, width: width).count) * linePitch
    switch entry.swatch {
    case .heading: return text + type.points(1.5)
    case .drawn(let swatch):
      return max(text, swatchHeight, swatch.height(pixel: type.pixel)) + type.points(2.5)
    default: break
    }
    return max(text, swatchHeight) + type.points(2.5)
  }

  /// Short entries stand two abreast.
  private func rows(width: Double) -> [[LegendEntry]] {
    let half = (width - gutter) / 2
    var rows: [[LegendEntry]] = []
    for entry in entries {
      if let last = rows.last, last.count == 1, isShort(last[0], half), isShort(entry, half) {
        rows[rows.count - 1].append(entry)
      } else {
        rows.append([entry])
      }
    }
    return rows
  }

  private var gutter: Double { type.points(6) }

  private func isShort(_ entry: LegendEntry, _ half: Double) -> Bool {
    entry.isCompact && lines(entry, width: half).count == 1
  }

  private func height(_ row: [LegendEntry], width: Double) -> Double {
    row.count == 2 ? swatchHeight + type.points(2.5) : row.reduce(0) { $0 + height($1, width: width) }
  }

  func height(width: Double) -> Double {
    PanelHeading.height(type) + rows(width: width).reduce(0) { $0 + height($1, width: width) }
  }

  func draw(in writer: inout SVGWriter, x: Double, y: Double, width: Double) {
    PanelHeading.draw(heading, in: &writer, x: x, y: y, width: width, type: type)
    var top = y + PanelHeading.height(type)
    for row in rows(width: width) {
      let room = height(row, width: width) - type.points(2.5)
      for (i, entry) in row.enumerated() {
        let left = x + Double(i) * (width + gutter) / 2
        draw(entry.swatch, in: &writer, x: left, middle: top + room / 2)
        let lines = lines(entry, width: width)
        if case .heading = entry.swatch {
          SheetText(size: type.body, weight: .medium, colour: Palette.quietInk).draw(
            lines, in: &writer, x: left, y: top + linePitch * 0.75, pitch: linePitch)
          continue
        }
        let first = top + room / 2 - Double(lines.count - 1) * linePitch / 2
        SheetText(size: type.body).draw(
          lines, in: &writer, x: left + swatchWidth + type.points(5),
          y: first + type.body * SheetText.baselineShift, pitch: linePitch)
      }
      top += height(row, width: width)
    }
  }

  private func draw(_ swatch: LegendEntry.Swatch, in writer: inout SVGWriter, x: Double, middle: Double) {
    switch swatch {
    case .fill(let colour):
      writer.element(
        "rect", .number("x", x), .number("y", middle - swatchHeight / 2), .number("width", swatchWidth),
        .number("height", swatchHeight), .colour("fill", colour), .colour("stroke", Palette.noDataLine),
        .number("stroke-width", type.points(0.35)))
    case .drawn(let swatch):
      swatch.draw(
        in: &writer,
        box: LabelBox(
          x: x, y: middle - swatchHeight / 2, width: swatchWidth, height: swatchHeight),
        pixel: type.pixel)
    case .heading: break
    case .number(let colour, let text):
      SheetText(size: type.body, weight: .bold, colour: colour, anchor: .middle)
        .draw(text, in: &writer, x: x + swatchWidth / 2, y: middle + type.body * SheetText.baselineShift)
    }
  }
}
