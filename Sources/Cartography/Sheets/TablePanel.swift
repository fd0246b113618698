/// A table of text: the first column at the left, numbers at the right of theirs.
struct TablePanel: SheetPanel {
  struct Column: Sendable {
    var title: String
    /// A symbol above the title.
    var mark: SymbolStyle?
  }

  let heading: String
  let columns: [Column]
  var rows: [[String]]
  /// Bold, under a rule; nil: none.
  let total: [String]?
  let type: SheetType
  /// The rows are the first of a longer list: fewer of them need no word.
  var isTopList = false
  /// Tables side by side.
  var parts = 1
  /// 1: the usual distance between rows; smaller where the table would not fit.
  var tightness = 1.0

  /// Too wide and too long for a third of a band.
  var isLong: Bool { columns.count > 3 }

  private var pitch: Double { type.body * 1.42 * tightness }
  private var size: Double { type.body * (0.35 + 0.65 * tightness) }
  private var headHeight: Double { hasMarks ? pitch * 1.75 : pitch * 1.1 }
  private var hasMarks: Bool { columns.contains { $0.mark != nil } }
  private var gutter: Double { type.points(14) }

  private var rowsPerPart: Int {
    let all = rows.count + (total == nil ? 0 : 1)
    return max(1, (all + parts - 1) / parts)
  }

  func height(width: Double) -> Double {
    PanelHeading.height(type) + headHeight + Double(rowsPerPart) * pitch + type.points(3)
  }

  /// As many rows as fit, tighter first; the rest is counted in a last line. Without rows there is no
  /// room for a table at all.
  func fitted(height room: Double, width: Double, more: (Int) -> String) -> TablePanel {
    var table = self
    while !isTopList && table.height(width: width) > room && table.tightness > 0.66 {
      table.tightness -= 0.05
    }
    guard table.height(width: width) > room else { return table }
    let fixed = PanelHeading.height(type) + table.headHeight + type.points(3)
    let perPart = FixedDecimal.units(((room - fixed) / table.pitch).rounded(.down), scale: 1)
    guard perPart >= 2 else {
      table.rows = []
      return table
    }
    let lines = perPart * parts
    if isTopList {
      table.rows = Array(rows.prefix(lines))
      return table
    }
    let kept = max(0, lines - 1 - (total == nil ? 0 : 1))
    if kept < rows.count {
      let left = rows.count - kept
      table.rows = Array(rows.prefix(kept)) + [[more(left)]]
    }
    return table
  }

  func draw(in writer: inout SVGWriter, x: Double, y: Double, width: Double) {
    PanelHeading.draw(heading, in: &writer, x: x, y: y, width: width, type: type)
    let partWidth = (width - gutter * Double(parts - 1)) / Double(parts)
    let all = rows.map { ($0, false) } + (total.map { [($0, true)] } ?? [])
    for part in 0..<parts {
      let left = x + Double(part) * (partWidth + gutter)
      let slice = all.dropFirst(part * rowsPerPart).prefix(rowsPerPart)
      guard !slice.isEmpty else { break }
      drawPart(Array(slice), in: &writer, x: left, y: y + PanelHeading.height(type), width: partWidth)
    }
  }

  /// Columns as wide as their texts, the room left over shared out; a smaller size where they would
  /// not fit.
  private func columnEdges(x: Double, width: Double) -> (edges: [Double], size: Double) {
    let all = rows.filter { $0.count > 1 } + (total.map { [$0] } ?? [])
    let ems = columns.indices.map { i in
      all.reduce(TextMeasure.ems(columns[i].title)) { widest, row in
        i < row.count ? max(widest, TextMeasure.ems(row[i], weight: .bold)) : widest
      } + 0.7
    }
    let needed = ems.reduce(0, +)
    let size = min(size, width / needed)
    let spare = max(0, width - needed * size) / Double(columns.count)
    var edges = [x]
    for em in ems { edges.append((edges.last ?? x) + em * size + spare) }
    return (edges, size)
  }

  private func drawPart(
    _ rows: [([String], Bool)], in writer: inout SVGWriter, x: Double, y: Double, width: Double
  ) {
    let (edges, size) = columnEdges(x: x, width: width)
    for (i, column) in columns.enumerated() {
      let right = edges[i + 1]
      let style = SheetText(size: size * 0.93, colour: Palette.quietInk, anchor: i == 0 ? .start : .end)
      style.draw(column.title, in: &writer, x: i == 0 ? x : right, y: y + headHeight - pitch * 0.32)
      if let mark = column.mark {
        let half = TextMeasure.width(column.title, size: size * 0.93) / 2
        mark.draw(
          in: &writer, at: .init(x: right - half, y: y + headHeight - pitch * 1.38), radius: type.points(2.3),
          pixel: type.pixel)
      }
    }
    PanelHeading.rule(in: &writer, x: x, y: y + headHeight, width: width, type: type)
    var top = y + headHeight + type.points(0.6)
    for (row, isTotal) in rows {
      if isTotal {
        PanelHeading.rule(
          in: &writer, x: x, y: top + type.points(0.4), width: width, type: type, colour: Palette.quietInk)
      }
      for (i, text) in row.enumerated() where i < columns.count {
        let style = SheetText(
          size: size, weight: isTotal ? .bold : .regular, colour: Palette.ink, anchor: i == 0 ? .start : .end)
        let room = edges[row.count == 1 ? columns.count : i + 1] - edges[i]
        style.draw(
          TextMeasure.truncated(text, size: size, width: room, weight: style.weight), in: &writer,
          x: i == 0 ? x : edges[i + 1], y: top + pitch * 0.76)
      }
      top += pitch
    }
  }
}
