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
  }

  var swatch: Swatch
  var text: String
  /// May stand beside another such entry on one line.
  var isCompact = false
}
