import Wording

/// Whether a facility does something, as far as the sources say. Silence is a state of its own.
public enum Availability: String, Sendable, CaseIterable, Codable {
  case yes
  case no
  case notReported = "not_reported"

  public var label: Phrase {
    switch self {
    case .yes: Words.Registry.yes
    case .no: Words.Registry.no
    case .notReported: Words.Registry.notReported
    }
  }
}

/// How `not_reported` is read when people are counted.
public enum Capability: String, Sendable, CaseIterable, Codable {
  /// Only facilities of which a source says that they offer the service.
  case confirmed
  /// Those, and the facilities on which the sources are silent.
  case possible

  public func admits(_ state: Availability) -> Bool {
    state == .yes || (self == .possible && state == .notReported)
  }

  public var label: Phrase {
    switch self {
    case .confirmed: Words.Registry.confirmed
    case .possible: Words.Registry.possible
    }
  }
}
