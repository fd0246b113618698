import CareRegistry

/// A row of a list as far as joining it with another list needs it.
public struct LinkageRecord: Sendable, Hashable {
  /// Unique within its list.
  public var id: String
  /// What the facility may be; a list that does not tell clinics from hospitals gives both.
  public var kinds: Set<FacilityKind>
  public var name: String
  public var address: String
  /// Five digits, where the list has it.
  public var municipalityCode: String?

  public init(
    id: String, kinds: Set<FacilityKind>, name: String, address: String, municipalityCode: String? = nil
  ) {
    self.id = id
    self.kinds = kinds
    self.name = name
    self.address = address
    self.municipalityCode = municipalityCode
  }
}

/// Two rows that are the same facility.
public struct FacilityLink: Sendable, Hashable {
  /// Why, best first.
  public enum Level: String, Sendable, CaseIterable, Codable {
    /// A person said so.
    case decision
    /// Same core name; same town and number, or the number of one goes on where the other ends.
    case nameAndAddress = "name_address"
    /// Same town and number, similar name.
    case address
    /// Same core name, borne by no other facility of the municipality in either list; same town.
    case name
  }

  public var left: String
  public var right: String
  public var level: Level
  /// 0 … 1.
  public var score: Double
}

/// Two rows that may be the same facility: for a person to decide.
public struct FacilityLinkCandidate: Sendable, Hashable {
  public enum Reason: String, Sendable, CaseIterable, Codable {
    /// Another row fits as well.
    case severalFit = "several_fit"
    /// Too little agrees.
    case weak
  }

  public var left: String
  public var right: String
  public var score: Double
  public var reason: Reason
}

/// What joining two lists gave; every array is sorted.
public struct FacilityLinkage: Sendable, Hashable {
  public var links: [FacilityLink]
  public var unmatchedLeft: [String]
  public var unmatchedRight: [String]
  /// Pairs of unmatched rows worth a look.
  public var candidates: [FacilityLinkCandidate]
}
