/// How far a service goes, from which date on, by which rule.
public struct ReachRule: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// Straight line on the ellipsoid.
    case metres
    /// Minutes by road: not computed without a road network.
    case minutes
    /// Own municipality only.
    case municipality
  }

  /// Name of the rule, such as `16km`.
  public var rule: String
  public var service: Service
  public var kind: Kind
  /// Metres or minutes; 0 for `municipality`.
  public var value: Double
  /// ISO 8601; nil: not stated.
  public var validFrom: String?
  public var validTo: String?
  public var citation: String
  /// Whether this is the rule used when none is asked for.
  public var isDefault: Bool

  public init(
    rule: String, service: Service, kind: Kind, value: Double, validFrom: String?, validTo: String?,
    citation: String, isDefault: Bool
  ) {
    self.rule = rule
    self.service = service
    self.kind = kind
    self.value = value
    self.validFrom = validFrom
    self.validTo = validTo
    self.citation = citation
    self.isDefault = isDefault
  }
}

/// Where a cell stands to the reach of the nearest provider, seen by its size.
public enum ReachClass: String, Sendable, CaseIterable, Codable {
  /// The whole cell lies within reach.
  case covered
  /// The limit runs through the cell.
  case edge
  /// The whole cell lies beyond reach.
  case uncovered
}
