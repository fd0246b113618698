/// A thing that a map can show and its legend explain. The painter records what it drew; the legend lists
/// that and nothing else.
enum LegendKey: Hashable, Sendable {
  /// Land outside the subject.
  case outside
  /// Names with numbers.
  case callout
  /// How rows of a style's layer look.
  case look(layer: String, [StyleValue])
  /// The title over the entries of a layer.
  case heading(String)
}

/// A sample and its meaning.
struct LegendEntry: Sendable {
  enum Swatch: Sendable {
    case fill(Colour)
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
