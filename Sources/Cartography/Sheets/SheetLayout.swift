import Wording

/// Where the parts of a sheet lie, in millimetres.
struct SheetLayout: Sendable {
  let type: SheetType
  let titleLines: [String]
  let subtitleLines: [String]
  let footLines: [String]
  /// The box of the whole map.
  let map: LabelBox
  /// Beside the map (landscape) or below it (portrait).
  let side: LabelBox
  let foot: LabelBox
  let scale: SheetScale
  let isLandscape: Bool

  /// Blank around the land inside the frame, in millimetres.
  private static let padding = 3.0

  /// - Parameter bandHeight: what the band of a portrait sheet needs, and can use; nil: not known yet.
  init(_ content: SheetContent, title: String, extent: LabelBox, bandHeight: ClosedRange<Double>? = nil) {
    let paper = content.paper
    let type = SheetType(paper)
    let margin = SheetPaper.margin
    let width = paper.width - 2 * margin
    let l = content.language
    titleLines = Self.titleLines(title, size: type.title, width: width)
    subtitleLines = TextMeasure.wrappedEvenly(
      Words.Sheets.subtitle(l, content.areaName, content.dateLine), size: type.subtitle, width: width)
    let credit = Words.Sheets.credit(
      l, content.sources.joined(separator: Words.Sheets.listSeparator(l)), content.editor)
    footLines = TextMeasure.wrappedEvenly(credit, size: type.foot, width: width)
    let headHeight =
      Double(titleLines.count) * type.title * 1.25 + Double(subtitleLines.count) * type.subtitle * 1.35
      + type.points(5)
    let footHeight = Double(footLines.count) * type.foot * 1.35 + type.points(4)
    let body = LabelBox(
      minX: margin, minY: margin + headHeight, maxX: paper.width - margin,
      maxY: paper.height - margin - footHeight)
    foot = LabelBox(minX: margin, minY: body.maxY, maxX: body.maxX, maxY: paper.height - margin)
    let gap = type.points(14)
    isLandscape = paper.orientation == .landscape
    if isLandscape {
      let least = type.points(165)
      scale =
        content.scaleDenominator.map(SheetScale.init)
        ?? SheetScale.fitting(
          widthMetres: extent.width, heightMetres: extent.height,
          width: body.width - gap - least - 2 * Self.padding, height: body.height - 2 * Self.padding)
      // What the round scale leaves over goes to the column, up to a width that still reads as one.
      let wanted = scale.millimetres(extent.width) + 2 * Self.padding
      let column = min(type.points(245), max(least, body.width - gap - wanted))
      map = LabelBox(minX: body.minX, minY: body.minY, maxX: body.maxX - column - gap, maxY: body.maxY)
      side = LabelBox(minX: map.maxX + gap, minY: body.minY, maxX: body.maxX, maxY: body.maxY)
    } else {
      // A table of a hundred areas must not push the map off the page.
      let limit = body.height * 0.55
      let least = min(limit, bandHeight?.lowerBound ?? type.points(215))
      scale =
        content.scaleDenominator.map(SheetScale.init)
        ?? SheetScale.fitting(
          widthMetres: extent.width, heightMetres: extent.height, width: body.width - 2 * Self.padding,
          height: body.height - gap - least - 2 * Self.padding)
      let wanted = scale.millimetres(extent.height) + 4 * Self.padding
      let most = min(limit, bandHeight?.upperBound ?? type.points(330))
      let band = min(most, max(least, body.height - gap - wanted))
      map = LabelBox(minX: body.minX, minY: body.minY, maxX: body.maxX, maxY: body.maxY - band - gap)
      side = LabelBox(minX: body.minX, minY: map.maxY + gap, maxX: body.maxX, maxY: body.maxY)
    }
    self.type = type
  }

  /// A title of two lines breaks where its sense does: after 「：」 and 「、」, before 「（」.
  private static func titleLines(_ title: String, size: Double, width: Double) -> [String] {
    var pieces = [""]
    for character in title {
      if character == "（" && pieces.last?.isEmpty == false { pieces.append("") }
      pieces[pieces.count - 1].append(character)
      if character == "：" || character == "、" { pieces.append("") }
    }
    let fits = { TextMeasure.width($0, size: size, weight: .bold) <= width }
    var lines = [""]
    for piece in pieces {
      let line = lines[lines.count - 1] + piece
      if fits(line) || lines[lines.count - 1].isEmpty {
        lines[lines.count - 1] = line
      } else {
        lines.append(piece)
      }
    }
    return lines.allSatisfy(fits)
      ? lines : TextMeasure.wrappedEvenly(title, size: size, width: width, weight: .bold)
  }
}
