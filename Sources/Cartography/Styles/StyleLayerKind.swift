/// The kinds of layer that are drawn.
public enum StyleLayerKind: String, Sendable, CaseIterable {
  case background
  case fill
  case line
  case circle
  case symbol
}
