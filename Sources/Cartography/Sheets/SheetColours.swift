/// The colours of one sheet around what its style draws, in colour or in black and white.
struct SheetColours: Sendable {
  let isMonochrome: Bool

  var sea: Colour { isMonochrome ? Palette.paper : Palette.sea }
  var land: Colour { isMonochrome ? Palette.paper : Palette.land }
  var outside: Colour { isMonochrome ? Colour(0xF0F0F0) : Palette.landOutside }
  var coast: Colour { isMonochrome ? Colour(0x6E6E6E) : Palette.coast }
  var municipalityBorder: Colour { isMonochrome ? Colour(0xA8A8A8) : Palette.municipalityBorder }

  /// People out of reach, as text.
  var warning: Colour { isMonochrome ? Palette.ink : Colour(0x8E1F08) }
}
