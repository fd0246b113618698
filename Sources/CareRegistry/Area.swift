import Wording

/// The levels at which people and providers are counted.
public enum AreaLevel: String, Sendable, CaseIterable, Codable {
  case municipality
  case ward
  case homeCare = "home_care"
  case secondary
  case tertiary
  case prefecture

  public var label: Phrase {
    switch self {
    case .municipality: Words.Registry.municipality
    case .ward: Words.Registry.ward
    case .homeCare: Words.Registry.homeCareArea
    case .secondary: Words.Registry.secondaryArea
    case .tertiary: Words.Registry.tertiaryArea
    case .prefecture: Words.Registry.prefecture
    }
  }
}

/// A municipality, or an area made of municipalities.
public struct Area: Sendable, Hashable {
  public var level: AreaLevel
  public var code: String
  public var name: String
  /// nil where no source gives it.
  public var nameEnglish: String?
  /// 郡 of a town or village, which addresses name; nil for others.
  public var district: String?
  /// The areas that this one lies in, by level.
  public var parents: [AreaLevel: String]
  /// 所管保健所; nil where no source gives it.
  public var healthCentre: String?
  /// Population that a source prints for the area, to be checked against its members.
  public var printedPopulation: Int?
  /// Square kilometres on the ellipsoid by the detailed boundary; nil until known.
  public var areaKm2: Double?

  public init(
    level: AreaLevel, code: String, name: String, nameEnglish: String? = nil,
    parents: [AreaLevel: String] = [:], healthCentre: String? = nil, printedPopulation: Int? = nil,
    areaKm2: Double? = nil
  ) {
    self.level = level
    self.code = code
    self.name = name
    self.nameEnglish = nameEnglish
    self.parents = parents
    self.healthCentre = healthCentre
    self.printedPopulation = printedPopulation
    self.areaKm2 = areaKm2
  }
}

/// A municipality belongs to an area for a time.
public struct AreaMembership: Sendable, Hashable {
  public var municipalityCode: String
  public var level: AreaLevel
  public var areaCode: String
  /// ISO 8601; nil: the source does not say since when.
  public var validFrom: String?
  /// ISO 8601; nil: still valid.
  public var validTo: String?
  /// Key of the dataset's sources.
  public var source: String

  public init(
    municipalityCode: String, level: AreaLevel, areaCode: String, validFrom: String? = nil,
    validTo: String? = nil, source: String
  ) {
    self.municipalityCode = municipalityCode
    self.level = level
    self.areaCode = areaCode
    self.validFrom = validFrom
    self.validTo = validTo
    self.source = source
  }
}
