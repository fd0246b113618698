/// Why accessibility can't be computed. Numbers are positions in the arrays given.
public enum AccessError: Error, Equatable, Sendable {
  /// As many supplies as providers and as many demands as homes are needed.
  case countsDiffer
  /// A provider's supply is negative or no number.
  case supply(provider: Int)
  /// A home's demand is negative or no number.
  case demand(home: Int)
}
