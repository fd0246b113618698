import CareRegistry
import Wording

/// Facilities and rules after a scenario, and what was done.
public struct ScenarioOutcome: Sendable {
  public struct Applied: Sendable, Hashable {
    /// Where the step is written, such as `plan.csv:3`.
    public let place: String
    /// What was done, for a person.
    public let text: Phrase
    /// The facility concerned; nil for a change of reach.
    public let facilityID: String?
  }

  /// In the order given, without those removed; new ones at the end in the order of the steps.
  public internal(set) var facilities: [Facility]
  /// In the order given.
  public internal(set) var rules: [ReachRule]
  /// In the order of the steps.
  public internal(set) var applied: [Applied]
}
