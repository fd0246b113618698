import CareRegistry
import Spatial
import Wording

/// One step as it is written, and its reading.
struct ScenarioEntry {
  /// Such as `plan.csv:3`.
  let place: String
  /// Without blanks at the ends; only fields that are filled in.
  let values: [ScenarioField: String]

  init(place: String, texts: [String: String]) throws(Failure) {
    self.place = place
    var values: [ScenarioField: String] = [:]
    // Sorted, so that of several faults it is always the same one that is told.
    for (key, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard let field = ScenarioField(rawValue: Self.trimmed(key)) else {
        throw Failure(
          .badInput, Words.Scenario.unknownField.with(Self.clipped(key)), at: place,
          remedy: Words.Scenario.formRemedy.with(ScenarioField.list))
      }
      let value = Self.trimmed(text)
      if !value.isEmpty { values[field] = value }
    }
    self.values = values
  }

  func step() throws(Failure) -> Scenario.Step {
    let verb = try value(.action, ScenarioVerb.self, for: ScenarioField.action.rawValue)
    for field in ScenarioField.allCases where field != .action && !verb.fields.contains(field) {
      guard let text = values[field] else { continue }
      throw Failure(
        .badInput, Words.Scenario.unused.with(verb.rawValue, field.rawValue, Self.clipped(text)), at: place,
        remedy: Words.Scenario.unusedRemedy)
    }
    switch verb {
    case .add: return Scenario.Step(place: place, action: .add(try addition()))
    case .remove:
      return Scenario.Step(
        place: place, action: .remove(facilityID: try text(.facilityID, for: verb.rawValue)))
    case .move:
      let id = try text(.facilityID, for: verb.rawValue)
      return Scenario.Step(
        place: place, action: .move(facilityID: id, to: try location(for: verb.rawValue)))
    case .reach: return Scenario.Step(place: place, action: try reach())
    }
  }

  private func addition() throws(Failure) -> Scenario.Addition {
    let verb = ScenarioVerb.add.rawValue
    let kind = try value(.kind, FacilityKind.self, for: verb)
    var services = try services()
    if services.isEmpty { services = Service.allCases.filter { $0.kindsThatMayOffer.contains(kind) } }
    guard !services.isEmpty else {
      throw Failure(
        .badInput, Words.Scenario.noService.with(kind.rawValue), at: place,
        remedy: Words.Scenario.missingRemedy.with(ScenarioField.service.rawValue))
    }
    let night =
      values[.roundTheClock] == nil
      ? Availability.notReported : try value(.roundTheClock, Availability.self, for: verb)
    return Scenario.Addition(
      facilityID: values[.facilityID], kind: kind, name: values[.name], place: try location(for: verb),
      services: services, roundTheClock: night)
  }

  private func reach() throws(Failure) -> Scenario.Action {
    let verb = ScenarioVerb.reach.rawValue
    let services = try services()
    guard services.count <= 1 else {
      throw unknown(.service, values[.service] ?? "", Service.allCases.map(\.rawValue))
    }
    // Neither would be every default rule of every service: too much to be meant by leaving out.
    if services.isEmpty { _ = try text(.rule, for: verb) }
    _ = try text(.metres, for: verb)
    let metres = try number(.metres)
    return .reach(
      service: services.first, rule: values[.rule], metres: try ReachRule.checked(metres, at: place).value)
  }

  private func location(for verb: String) throws(Failure) -> Scenario.Place {
    let given: [ScenarioField] = [.longitude, .latitude, .near, .municipalityCode].filter {
      values[$0] != nil
    }
    if values[.longitude] != nil || values[.latitude] != nil {
      guard values[.near] == nil else { throw twoPlaces(given) }
      _ = try text(.longitude, for: verb)
      _ = try text(.latitude, for: verb)
      let position = Position(longitude: try number(.longitude), latitude: try number(.latitude))
      let bounds = Scenario.bounds
      guard position.isOnGlobe, (bounds.west...bounds.east).contains(position.longitude),
        (bounds.south...bounds.north).contains(position.latitude)
      else {
        throw Failure(
          .badInput,
          Words.Scenario.outsideJapan.with("\(position.longitude)", "\(position.latitude)"), at: place,
          remedy: Words.Decide.positionRemedy)
      }
      return .position(position, municipality: values[.municipalityCode])
    }
    if let id = values[.near] {
      guard given.count == 1 else { throw twoPlaces(given) }
      return .near(facilityID: id)
    }
    if let code = values[.municipalityCode] { return .municipality(code) }
    throw Failure(
      .badInput, Words.Scenario.noPlace.with(verb), at: place, remedy: Words.Scenario.twoPlacesRemedy)
  }

  private func twoPlaces(_ given: [ScenarioField]) -> Failure {
    Failure(
      .badInput, Words.Scenario.twoPlaces.with(given.map(\.rawValue).joined(separator: ", ")), at: place,
      remedy: Words.Scenario.twoPlacesRemedy)
  }
}
