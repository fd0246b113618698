/// The fields of a step: columns of the CSV, keys of the JSON.
public enum ScenarioField: String, Sendable, CaseIterable {
  /// `add`, `remove`, `move` or `reach`.
  case action
  case facilityID = "facility_id"
  /// A `FacilityKind`.
  case kind
  case name
  /// Degrees.
  case longitude
  case latitude
  /// Five digits.
  case municipalityCode = "municipality_code"
  /// The id of a facility at the same place.
  case near
  /// One or several `Service`s, several with `;` between them (in JSON also a list).
  case service
  /// An `Availability`; in JSON also true or false.
  case roundTheClock = "round_the_clock"
  /// Name of a reach rule.
  case rule
  case metres

  static let list = allCases.map(\.rawValue).joined(separator: ", ")
}

enum ScenarioVerb: String, CaseIterable {
  case add
  case remove
  case move
  case reach

  /// What the verb reads beside itself.
  var fields: Set<ScenarioField> {
    switch self {
    case .add:
      [.facilityID, .kind, .name, .longitude, .latitude, .municipalityCode, .near, .service, .roundTheClock]
    case .remove: [.facilityID]
    case .move: [.facilityID, .longitude, .latitude, .municipalityCode, .near]
    case .reach: [.service, .rule, .metres]
    }
  }
}
