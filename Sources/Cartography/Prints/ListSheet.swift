import Wording

/// Pages of a list that goes with a map: the facilities by their numbers.
public struct ListSheet: Sendable {
  public struct Column: Sendable {
    public var title: String
    /// Share of the width, beside those of the others.
    public var share: Double
    public var isNumber: Bool

    public init(_ title: String, share: Double, isNumber: Bool = false) {
      (self.title, self.share, self.isNumber) = (title, share, isNumber)
    }
  }

  public var paper: SheetPaper
  public var language: Language
  public var title: String
  public var subtitle: String
  public var columns: [Column]
  public var rows: [[String]]
  /// Sources and editor, at the foot of every page.
  public var credit: String

  public init(
    paper: SheetPaper, language: Language, title: String, subtitle: String, columns: [Column],
    rows: [[String]], credit: String
  ) {
    (self.paper, self.language, self.title, self.subtitle) = (paper, language, title, subtitle)
    (self.columns, self.rows, self.credit) = (columns, rows, credit)
  }

  private var type: SheetType { SheetType(paper) }
  private var pitch: Double { type.body * 1.55 }

  /// The pages as SVG in millimetres; one even where there are no rows.
  public func pages() -> [[UInt8]] {
    let foot = footLines
    let top = SheetPaper.margin + type.title * 1.3 + type.subtitle * 1.6
    let bottom = paper.height - SheetPaper.margin - Double(foot.count) * type.foot * 1.35 - type.points(6)
    let perPage = max(1, FixedDecimal.units(((bottom - top - pitch * 1.3) / pitch).rounded(.down), scale: 1))
    let count = max(1, (rows.count + perPage - 1) / perPage)
    return (0..<count).map { page in
      draw(
        Array(rows.dropFirst(page * perPage).prefix(perPage)), page: page + 1, of: count, top: top, foot: foot
      )
    }
  }

  private var footLines: [String] {
    TextMeasure.wrappedEvenly(credit, size: type.foot, width: paper.width - 2 * SheetPaper.margin)
  }

  private func draw(_ rows: [[String]], page: Int, of count: Int, top: Double, foot: [String]) -> [UInt8] {
    var writer = SVGWriter(decimals: 2, capacity: 1 << 17)
    let left = SheetPaper.margin
    let width = paper.width - 2 * left
    writer.openDocument(
      width: paper.width, height: paper.height, unit: "mm",
      [
        .text("role", "img"), .text("xml:lang", language.rawValue), .text("font-family", FontStack.family),
        .text("aria-labelledby", "title"),
      ])
    writer.element("title", [.text("id", "title")], text: title)
    writer.element(
      "rect", .number("width", paper.width), .number("height", paper.height), .colour("fill", Palette.paper))
    SheetText(size: type.title, weight: .bold).draw(
      TextMeasure.truncated(title, size: type.title, width: width, weight: .bold), in: &writer, x: left,
      y: left + type.title * 0.9)
    let second = left + type.title * 1.3 + type.subtitle
    SheetText(size: type.subtitle, colour: Palette.quietInk).draw(subtitle, in: &writer, x: left, y: second)
    SheetText(size: type.subtitle, colour: Palette.quietInk, anchor: .end).draw(
      Words.Prints.listPage(language, String(page), String(count)), in: &writer, x: left + width, y: second)
    var y = top + pitch
    row(columns.map(\.title), y: y, width: width, isHead: true, in: &writer)
    PanelHeading.rule(
      in: &writer, x: left, y: y + pitch * 0.32, width: width, type: type, colour: Palette.quietInk)
    y += pitch * 0.3
    for (i, cells) in rows.enumerated() {
      y += pitch
      row(cells, y: y, width: width, isHead: false, in: &writer)
      // A rule every five rows leads the eye across.
      if i % 5 == 4 {
        PanelHeading.rule(in: &writer, x: left, y: y + pitch * 0.32, width: width, type: type)
      }
    }
    SheetText(size: type.foot, colour: Palette.quietInk).draw(
      foot, in: &writer, x: left,
      y: paper.height - SheetPaper.margin - Double(foot.count - 1) * type.foot * 1.35, pitch: type.foot * 1.35
    )
    return writer.finish()
  }

  private func row(
    _ cells: [String], y: Double, width: Double, isHead: Bool, in writer: inout SVGWriter
  ) {
    let total = columns.reduce(0) { $0 + $1.share }
    let gap = type.points(4)
    var x = SheetPaper.margin
    for (column, cell) in zip(columns, cells) {
      let room = width * column.share / total
      let style = SheetText(
        size: type.body, weight: isHead ? .medium : .regular, colour: isHead ? Palette.quietInk : Palette.ink,
        anchor: column.isNumber ? .end : .start)
      style.draw(
        TextMeasure.truncated(cell, size: type.body, width: room - gap, weight: style.weight), in: &writer,
        x: column.isNumber ? x + room - gap : x, y: y)
      x += room
    }
  }
}
