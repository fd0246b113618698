/// Sizes of type and widths of lines on one paper, all in millimetres.
struct SheetType: Sendable {
  let scale: Double

  init(_ paper: SheetPaper) { scale = paper.typeScale }

  var title: Double { points(16) }
  var subtitle: Double { points(9) }
  /// Headings of the side column.
  var heading: Double { points(8) }
  var body: Double { points(7) }
  var figure: Double { points(11) }
  var areaName: Double { points(9) }
  var municipalityName: Double { points(7) }
  var note: Double { points(6.5) }
  var foot: Double { points(6.5) }
  /// One CSS pixel: 0.75 pt.
  var pixel: Double { points(0.75) }

  /// Millimetres of a size given for A4.
  func points(_ value: Double) -> Double { FontStack.millimetres(value) * scale }
}
