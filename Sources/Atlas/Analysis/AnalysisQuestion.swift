import CareRegistry
import Wording

/// What all analyses are asked: the same words on the command line and over HTTP.
public struct AnalysisQuestion: Sendable, Hashable {
  public var service: Service
  public var level: AnalysisLevel
  /// The people who are counted.
  public var age: AgeBand
  /// nil: the base year of the atlas.
  public var year: Int?
  /// Only providers on duty day and night.
  public var roundTheClock: Bool
  /// nil: both readings of what is not reported, as a range where the analysis has one; else `possible`.
  public var capability: Capability?
  public var rule: RuleChoice
  /// A scenario to be applied first: path of a JSON or CSV file.
  public var scenario: String?

  public init(
    service: Service = .visitingNurse, level: AnalysisLevel = .area(.homeCare), age: AgeBand = .over75,
    year: Int? = nil, roundTheClock: Bool = false, capability: Capability? = nil,
    rule: RuleChoice = .byService, scenario: String? = nil
  ) {
    self.service = service
    self.level = level
    self.age = age
    self.year = year
    self.roundTheClock = roundTheClock
    self.capability = capability
    self.rule = rule
    self.scenario = scenario
  }

  /// The reading when an analysis takes one only.
  public var reading: Capability { capability ?? .possible }
}
