/// How an area is filled: a ground colour and a pattern of real lines over it.
struct FillStyle: Hashable, Sendable {
  enum Pattern: Hashable, Sendable {
    case none
    case lines
    case crossed
    case dots
  }

  /// nil: see-through.
  var colour: Colour?
  var pattern: Pattern = .none
  var patternColour: Colour = Palette.ink
  /// Pixels between the lines.
  var spacing: Double = 5
  /// Width of the lines in pixels.
  var lineWidth: Double = 0.7
}

/// The colours of one sheet, in colour or in black and white.
struct SheetColours: Sendable {
  let isMonochrome: Bool

  var sea: Colour { isMonochrome ? Palette.paper : Palette.sea }
  var land: Colour { isMonochrome ? Palette.paper : Palette.land }
  var outside: Colour { isMonochrome ? Colour(0xF0F0F0) : Palette.landOutside }
  var unassigned: Colour { isMonochrome ? Colour(0xE4E4E4) : Colour(0xE3DFD8) }

  func border(_ level: SheetBorder.Level) -> Colour {
    switch level {
    case .municipality: isMonochrome ? Colour(0xA8A8A8) : Palette.municipalityBorder
    case .coast: isMonochrome ? Colour(0x6E6E6E) : Palette.coast
    case .homeCare: isMonochrome ? Colour(0x4A4A4A) : Palette.homeCareBorder
    case .secondary: isMonochrome ? Colour(0x222222) : Palette.secondaryBorder
    }
  }

  /// Points.
  static func borderWidth(_ level: SheetBorder.Level) -> Double {
    switch level {
    case .municipality: 0.35
    case .coast: 0.5
    case .homeCare: 0.8
    case .secondary: 1.1
    }
  }

  func fill(_ reach: SheetReach) -> FillStyle {
    switch (reach, isMonochrome) {
    case (.covered, false): FillStyle(colour: Palette.covered)
    case (.covered, true): FillStyle(colour: Colour(0xDEDEDE))
    case (.edge, false):
      FillStyle(
        colour: Palette.edge, pattern: .dots, patternColour: Colour(0x7A5A10), spacing: 3.5, lineWidth: 0.9)
    case (.edge, true):
      FillStyle(colour: Palette.paper, pattern: .dots, spacing: 2.6, lineWidth: 1.1)
    case (.notReported, false):
      FillStyle(
        colour: Palette.notReported, pattern: .crossed, patternColour: Colour(0x7F7B76), spacing: 5,
        lineWidth: 0.45)
    case (.notReported, true):
      FillStyle(
        colour: Palette.paper, pattern: .crossed, patternColour: Colour(0x555555), spacing: 3.4,
        lineWidth: 0.45)
    case (.uncovered, false):
      FillStyle(
        colour: Palette.uncovered, pattern: .lines, patternColour: Colour(0x741606), spacing: 3.4,
        lineWidth: 0.7)
    case (.uncovered, true):
      FillStyle(
        colour: Colour(0x5A5A5A), pattern: .lines, patternColour: Colour(0x000000), spacing: 3, lineWidth: 1.1
      )
    }
  }

  /// Land out of reach, inhabited or not: pale, so that its people stand out.
  var beyondReach: FillStyle {
    isMonochrome
      ? FillStyle(
        colour: Palette.paper, pattern: .lines, patternColour: Colour(0x8A8A8A), spacing: 5, lineWidth: 0.5)
      : FillStyle(
        colour: Colour(0xF8E6DF), pattern: .lines, patternColour: Colour(0xDDA492), spacing: 5, lineWidth: 0.7
      )
  }

  /// Areas with the least: pale, so that dots and bars stand on it.
  var lowest: FillStyle {
    isMonochrome
      ? FillStyle(
        colour: Palette.paper, pattern: .lines, patternColour: Colour(0xA0A0A0), spacing: 5, lineWidth: 0.6)
      : FillStyle(colour: Colour(0xFBDFC6))
  }

  var noData: FillStyle {
    FillStyle(
      colour: Palette.noData, pattern: .crossed, patternColour: Palette.noDataLine, spacing: 5, lineWidth: 0.4
    )
  }

  /// `count` classes of the choropleth, lowest first.
  func classes(_ count: Int) -> [Colour] {
    Palette.spread(isMonochrome ? Self.greys : Palette.share, over: count)
  }

  private static let greys: [Colour] = [0xFFFFFF, 0xDDDDDD, 0xB0B0B0, 0x7C7C7C, 0x444444].map(Colour.init)

  /// People out of reach, as text.
  var warning: Colour { isMonochrome ? Palette.ink : Colour(0x8E1F08) }
}
