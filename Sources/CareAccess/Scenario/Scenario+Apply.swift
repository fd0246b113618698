import CareRegistry
import Spatial
import Wording

extension Scenario {
  /// What a new or moved facility carries as its source.
  public static let source = "scenario"

  /// Applies the steps one after the other, to values only: nothing that was given changes.
  ///
  /// - Parameters:
  ///   - facilities: those of the atlas.
  ///   - rules: its reach rules.
  ///   - municipalityPoints: a point by code of municipality, such as its office; for steps that name only a
  ///     municipality.
  ///   - municipalityAt: the municipality (and ward) that holds a position, where the caller knows; without it
  ///     a facility put at a position keeps the code that the step gives, else none.
  /// - Throws: `Failure.badInput` with the place of the step for an unknown facility, municipality or rule, an
  ///   id that exists already, a facility without a position to be near to, or a rule not given in metres.
  public func applied(
    to facilities: [Facility], rules: [ReachRule], municipalityPoints: [String: Position] = [:],
    municipalityAt: (Position) -> (code: String, ward: String?)? = { _ in nil }
  ) throws(Failure) -> ScenarioOutcome {
    var outcome = ScenarioOutcome(facilities: facilities, rules: rules, applied: [])
    for (number, step) in steps.enumerated() {
      switch step.action {
      case .add(let new):
        let id = new.facilityID ?? "scenario-\(number + 1)"
        guard !outcome.facilities.contains(where: { $0.id == id }) else {
          throw Failure(
            .badInput, Words.Scenario.facilityExists.with(ScenarioEntry.clipped(id)), at: step.place,
            remedy: Words.Scenario.facilityExistsRemedy)
        }
        let site = try site(
          new.place, step.place, outcome.facilities, municipalityPoints, municipalityAt)
        var states: [Service: Availability] = [:]
        for service in new.services { states[service] = .yes }
        outcome.facilities.append(
          Facility(
            id: id, kind: new.kind, name: new.name ?? Words.Scenario.assumedName(.ja, new.kind.label.ja),
            address: "", municipalityCode: site.code, wardCode: site.ward, position: site.position,
            positionGrade: site.grade, services: states, roundTheClock: new.roundTheClock,
            source: Self.source, referenceDate: facilities.map(\.referenceDate).max() ?? ""))
        outcome.note(step, Words.Scenario.added, outcome.facilities[outcome.facilities.count - 1])
      case .remove(let id):
        let at = try find(id, in: outcome.facilities, step.place)
        outcome.note(step, Words.Scenario.removed, outcome.facilities.remove(at: at))
      case .move(let id, let place):
        let at = try find(id, in: outcome.facilities, step.place)
        let site = try site(place, step.place, outcome.facilities, municipalityPoints, municipalityAt)
        let before = outcome.facilities[at].position
        outcome.facilities[at].position = site.position
        outcome.facilities[at].positionGrade = site.grade
        outcome.facilities[at].municipalityCode = site.code
        outcome.facilities[at].wardCode = site.ward
        // The address in the lists is that of the old place.
        outcome.facilities[at].address = ""
        outcome.facilities[at].source = Self.source
        outcome.note(
          step, before == nil ? Words.Scenario.placed : Words.Scenario.moved, outcome.facilities[at],
          before.map { "\(Int(Geodesic.distance($0, site.position).value.rounded()))" })
      case .reach(let service, let rule, let metres):
        try outcome.setReach(step, service, rule, metres)
      }
    }
    return outcome
  }

  private func find(_ id: String, in facilities: [Facility], _ place: String) throws(Failure) -> Int {
    guard let at = facilities.firstIndex(where: { $0.id == id }) else {
      throw Failure(
        .badInput, Words.Scenario.unknownFacility.with(ScenarioEntry.clipped(id)), at: place,
        remedy: Words.Scenario.unknownFacilityRemedy)
    }
    return at
  }

  private func site(
    _ place: Place, _ written: String, _ facilities: [Facility], _ points: [String: Position],
    _ municipalityAt: (Position) -> (code: String, ward: String?)?
  ) throws(Failure) -> (position: Position, grade: PositionGrade, code: String?, ward: String?) {
    switch place {
    case .position(let position, let code):
      let found = municipalityAt(position)
      return (
        position, .official, code ?? found?.code, code == nil || code == found?.code ? found?.ward : nil
      )
    case .municipality(let code):
      guard let point = points[code] else {
        throw Failure(
          .badInput, Words.Scenario.unknownMunicipality.with(ScenarioEntry.clipped(code)), at: written,
          remedy: Words.Scenario.unknownMunicipalityRemedy)
      }
      return (point, .municipality, code, nil)
    case .near(let id):
      let neighbour = facilities[try find(id, in: facilities, written)]
      guard let position = neighbour.position else {
        throw Failure(
          .badInput, Words.Scenario.nearWithoutPosition.with(ScenarioEntry.clipped(id)), at: written,
          remedy: Words.Scenario.nearWithoutPositionRemedy)
      }
      return (position, neighbour.positionGrade, neighbour.municipalityCode, neighbour.wardCode)
    }
  }
}

extension ScenarioOutcome {
  fileprivate mutating func note(
    _ step: Scenario.Step, _ phrase: Phrase, _ facility: Facility, _ metres: String? = nil
  ) {
    let kind = facility.kind.label
    let values = [facility.name, facility.id] + (metres.map { [$0] } ?? [])
    applied.append(
      Applied(
        place: step.place,
        text: Phrase(
          ja: phrase.filled(.ja, [kind.ja] + values), en: phrase.filled(.en, [kind.en] + values)),
        facilityID: facility.id))
  }
}
