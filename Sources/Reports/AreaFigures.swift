import CareRegistry
import Wording

/// The figures of one area in the base year, as the tables and the summary show them.
public struct AreaFigures: Sendable {
  public var level: AreaLevel
  public var code: String
  public var name: String
  /// Names of the home-care and the secondary area around it; empty where there is none.
  public var homeCareName: String
  public var secondaryName: String
  /// Thousandths of people.
  public var people: Int
  public var people65: Int
  public var people75: Int
  /// Facilities located in the area, by kind.
  public var counts: [FacilityKind: Int]
  /// One for each service, in the order of `Service.allCases`.
  public var services: [ServiceFigures]

  public init(
    level: AreaLevel, code: String, name: String, homeCareName: String, secondaryName: String, people: Int,
    people65: Int, people75: Int, counts: [FacilityKind: Int], services: [ServiceFigures]
  ) {
    self.level = level
    self.code = code
    self.name = name
    self.homeCareName = homeCareName
    self.secondaryName = secondaryName
    self.people = people
    self.people65 = people65
    self.people75 = people75
    self.counts = counts
    self.services = services
  }
}

extension AreaFigures {
  /// Whether these are the municipalities without a home-care area, gathered.
  public var isUnassigned: Bool { level == .homeCare && code.isEmpty }

  /// The name as a person reads it.
  public func displayName(_ language: Language) -> String {
    isUnassigned ? Words.Registry.unassigned(language) : name
  }
}

/// What an area has of one service, read in both ways.
public struct ServiceFigures: Sendable {
  public var service: Service
  /// Name of the reach rule, such as `16km`.
  public var rule: String
  public var confirmed: ReachFigures
  public var possible: ReachFigures
  /// Counting only the kind that the service is named after.
  public var ownKindConfirmed: ReachFigures
  public var ownKindPossible: ReachFigures

  public init(
    service: Service, rule: String, confirmed: ReachFigures, possible: ReachFigures,
    ownKindConfirmed: ReachFigures, ownKindPossible: ReachFigures
  ) {
    self.service = service
    self.rule = rule
    self.confirmed = confirmed
    self.possible = possible
    self.ownKindConfirmed = ownKindConfirmed
    self.ownKindPossible = ownKindPossible
  }
}

/// People beyond reach and distances under one reading of what is known.
public struct ReachFigures: Sendable {
  /// Providers located in the area.
  public var providers: Int
  /// Thousandths of people; least, by the centre of the cell, and most.
  public var uncovered: (least: Int, centre: Int, most: Int)
  public var uncovered75: (least: Int, centre: Int, most: Int)
  /// Metres; nil without people or providers.
  public var mean: Double?
  public var p90: Double?
  public var least: Double?
  public var most: Double?

  public init(
    providers: Int, uncovered: (least: Int, centre: Int, most: Int),
    uncovered75: (least: Int, centre: Int, most: Int), mean: Double?, p90: Double?, least: Double?,
    most: Double?
  ) {
    self.providers = providers
    self.uncovered = uncovered
    self.uncovered75 = uncovered75
    self.mean = mean
    self.p90 = p90
    self.least = least
    self.most = most
  }
}
