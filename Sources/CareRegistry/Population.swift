import Spatial
import Wording

/// Whole people of one municipality or ward in one year, by age band.
public struct MunicipalPopulation: Sendable, Hashable {
  public var code: String
  public var year: Int
  public var total: Int
  public var over65: Int
  public var over75: Int
  /// nil where the source has no such band.
  public var over85: Int?

  public init(code: String, year: Int, total: Int, over65: Int, over75: Int, over85: Int? = nil) {
    self.code = code
    self.year = year
    self.total = total
    self.over65 = over65
    self.over75 = over75
    self.over85 = over85
  }
}

/// A cell of the regional mesh in one municipality, with the weight by which a municipal total is
/// spread over its cells.
public struct MeshCell: Sendable, Hashable {
  public var code: MeshCode
  public var municipalityCode: String
  public var wardCode: String?
  /// People counted in the cell by the older census.
  public var weight: Int
  /// `centre`: the municipality holds the centre. `nearest`: the centre lies in the sea.
  public var assignedBy: String
  public var isSuppressed: Bool

  public init(
    code: MeshCode, municipalityCode: String, wardCode: String?, weight: Int, assignedBy: String,
    isSuppressed: Bool = false
  ) {
    self.code = code
    self.municipalityCode = municipalityCode
    self.wardCode = wardCode
    self.weight = weight
    self.assignedBy = assignedBy
    self.isSuppressed = isSuppressed
  }
}

/// Age bands of the tables.
public enum AgeBand: String, Sendable, CaseIterable, Codable {
  case total
  case over65 = "65"
  case over75 = "75"
  case over85 = "85"
}

extension AgeBand {
  public var label: Phrase {
    switch self {
    case .total: Words.Registry.allAges
    case .over65: Words.Registry.over65
    case .over75: Words.Registry.over75
    case .over85: Words.Registry.over85
    }
  }
}
