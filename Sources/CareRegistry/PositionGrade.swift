import Wording

/// How well the place of a facility is known, best first.
public enum PositionGrade: String, Sendable, CaseIterable, Codable, Comparable {
  /// Coordinates published by the source.
  case official
  /// From the address: the block (街区).
  case townBlock = "town_block"
  /// From the address: the town section (町丁目); about 100–500 m.
  case town
  /// From the address: the large section (大字); up to some kilometres.
  case oaza
  /// From the address: only the municipality is known.
  case municipality
  /// No usable place.
  case none

  public var label: Phrase {
    switch self {
    case .official: Words.Registry.gradeOfficial
    case .townBlock: Words.Registry.gradeTownBlock
    case .town: Words.Registry.gradeTown
    case .oaza: Words.Registry.gradeOaza
    case .municipality: Words.Registry.gradeMunicipality
    case .none: Words.Registry.gradeNone
    }
  }

  /// Better grades come first.
  public static func < (a: PositionGrade, b: PositionGrade) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
