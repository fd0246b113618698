import CareRegistry

/// A thing that a map can show and its legend explain. Painters record what they drew; the legend
/// lists that and nothing else.
enum LegendKey: Hashable, Sendable {
  case reach(SheetReach)
  case beyondReach
  case valueClass(Int)
  case noData
  case unassigned
  case outside
  case provider(FacilityKind, isSilent: Bool)
  case dot(FacilityKind)
  case anyDot
  case bars
  case lowest
  case rateNumber
  case hollow
  case ring
  case gapLabel
  case border(SheetBorder.Level)
  /// How rows of a style's layer look.
  case look(layer: String, [StyleValue])
  /// The title over the entries of a layer.
  case heading(String)
}

/// A sample and its meaning.
struct LegendEntry: Sendable {
  enum Swatch: Sendable {
    case fill(FillStyle)
    case line(SheetBorder.Level)
    case symbol(SymbolStyle)
    case dot(Colour)
    case bars([(FacilityKind, Colour)])
    case number(Colour, String)
    /// What a style draws for a row.
    case drawn(StyleSwatch)
    /// No sample: the text is the title of what follows.
    case heading
  }

  var swatch: Swatch
  var text: String
  /// May stand beside another such entry on one line.
  var isCompact = false
}
