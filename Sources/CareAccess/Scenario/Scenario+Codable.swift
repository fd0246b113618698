import CareRegistry
import Spatial

/// The same document that `init(json:)` reads; a step's `place` is not written, it follows from its position.
extension Scenario: Codable {
  public init(from decoder: any Decoder) throws {
    let document = try ScenarioDocument(from: decoder)
    self.init(name: document.name ?? "", steps: try document.checkedSteps("scenario"))
  }

  public func encode(to encoder: any Encoder) throws {
    let steps = steps.map { step in
      var values: [String: ScenarioDocument.Scalar] = [:]
      for (field, value) in step.action.fields { values[field.rawValue] = value }
      return values
    }
    try ScenarioDocument(name: name.isEmpty ? nil : name, steps: steps).encode(to: encoder)
  }
}

extension Scenario.Action {
  fileprivate var fields: [(ScenarioField, ScenarioDocument.Scalar)] {
    func optional(_ field: ScenarioField, _ text: String?) -> [(ScenarioField, ScenarioDocument.Scalar)] {
      text.map { [(field, .text($0))] } ?? []
    }
    switch self {
    case .add(let new):
      return [(.action, .text(ScenarioVerb.add.rawValue)), (.kind, .text(new.kind.rawValue))]
        + optional(.facilityID, new.facilityID) + optional(.name, new.name) + new.place.fields
        + [
          (.service, .list(new.services.map(\.rawValue))),
          (.roundTheClock, .text(new.roundTheClock.rawValue)),
        ]
    case .remove(let id):
      return [(.action, .text(ScenarioVerb.remove.rawValue)), (.facilityID, .text(id))]
    case .move(let id, let place):
      return [(.action, .text(ScenarioVerb.move.rawValue)), (.facilityID, .text(id))] + place.fields
    case .reach(let service, let rule, let metres):
      return [(.action, .text(ScenarioVerb.reach.rawValue)), (.metres, .number(metres))]
        + optional(.service, service?.rawValue) + optional(.rule, rule)
    }
  }
}

extension Scenario.Place {
  fileprivate var fields: [(ScenarioField, ScenarioDocument.Scalar)] {
    switch self {
    case .position(let position, let municipality):
      return [(.longitude, .number(position.longitude)), (.latitude, .number(position.latitude))]
        + (municipality.map { [(.municipalityCode, .text($0))] } ?? [])
    case .municipality(let code): return [(.municipalityCode, .text(code))]
    case .near(let id): return [(.near, .text(id))]
    }
  }
}
