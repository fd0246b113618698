import CareRegistry
import Spatial
import Wording

extension FacilityAssembly {
  /// Turns drafts into facilities: position and grade, municipality, services.
  mutating func makeFacilities() {
    for draft in drafts {
      let official = draft.rows.first { $0.officialPosition != nil }
      let position = official?.officialPosition ?? draft.first.addressPosition
      let grade = official == nil ? draft.first.addressGrade : .official
      let unit = self.unit(draft.first, official)
      facilities.append(facility(draft, position, position == nil ? .none : grade, unit))
      reportPlace(draft, facilities[facilities.count - 1])
    }
  }

  /// Municipality and ward: as the address says, else as an official position says.
  private func unit(
    _ first: FacilityRecord, _ official: FacilityRecord?
  ) -> (municipality: String?, ward: String?) {
    let named = first.addressUnit.flatMap(units.unit)
    // An address that names the city alone gets its ward from an official position.
    if let holder = official?.officialUnit, let held = units.unit(holder),
      named == nil || (named?.ward == nil && held.municipality == named?.municipality)
    {
      return held
    }
    return named.map { ($0.municipality, $0.ward) } ?? (nil, nil)
  }

  private func facility(
    _ draft: FacilityDraft, _ position: Position?, _ grade: PositionGrade,
    _ unit: (municipality: String?, ward: String?)
  ) -> Facility {
    var services: [Service: Availability] = [:]
    for service in Service.allCases where service.kindsThatMayOffer.contains(draft.kind) {
      services[service] = .notReported
    }
    var roundTheClock = Availability.notReported
    for statement in draft.statements {
      if let service = Service(rawValue: statement.service) {
        // A source that says yes outweighs silence and a no elsewhere.
        if services[service] != .yes { services[service] = statement.state }
      } else if statement.service == "round_the_clock", roundTheClock != .yes {
        roundTheClock = statement.state
      }
    }
    return Facility(
      id: draft.id, kind: draft.kind, name: draft.name, address: draft.address,
      municipalityCode: unit.municipality, wardCode: unit.ward, position: position, positionGrade: grade,
      services: services, roundTheClock: roundTheClock,
      capacity: draft.rows.lazy.compactMap(\.capacity).first, source: draft.source,
      referenceDate: date(of: draft.source))
  }

  /// Facilities that the map can't show well, or at all.
  private mutating func reportPlace(_ draft: FacilityDraft, _ facility: Facility) {
    func report(_ rule: String, _ severity: Issue.Severity, _ message: Phrase, _ remedy: Phrase) {
      issue(
        rule, severity, draft.first, "所在地", draft.address, Words.Ingest.about(draft.name, message), remedy)
    }
    if facility.positionGrade == .none {
      report("no_position", .warning, Words.Ingest.noPosition, Words.Ingest.addressRemedy)
    } else if facility.positionGrade == .municipality {
      report("position_of_municipality", .note, Words.Ingest.municipalityPoint, Words.Ingest.addressRemedy)
    }
    if facility.municipalityCode == nil {
      report("no_municipality", .warning, Words.Ingest.noMunicipality, Words.Ingest.addressRemedy)
    }
    if draft.name.contains("〓") {
      report("private_use_character", .note, Words.Ingest.privateUse, Words.Ingest.privateUseRemedy)
    }
  }
}
