import CareRegistry
import GeoFormats
import Spatial
import Wording

extension FacilityAssembly {
  /// Turns drafts into facilities: position and grade, municipality, services.
  mutating func place() {
    let filesWithPositions = self.filesWithPositions
    var missing: [String: Int] = [:]
    var refused = 0
    for draft in drafts {
      let address = geocoder.locate(draft.address, municipalityCodeHint: draft.municipalityHint)
      var position = address.position
      var grade = address.grade
      for published in draft.positions {
        let finding = review.review(
          published: published.position, address: address, prefectureCode: prefecture)
        if finding.verdict == .fine || finding.verdict == .swapped, let used = finding.position {
          position = used
          grade = .official
        }
        if finding.verdict != .fine {
          refused += finding.verdict == .swapped ? 0 : 1
          report(finding, published, address, draft)
        }
        if grade == .official { break }
      }
      if draft.positions.isEmpty {
        for file in Set(draft.records.compactMap { filesWithPositions[$0.source] }) {
          missing[file, default: 0] += 1
        }
      }
      let rounded = position.map {
        Position(
          longitude: roundedDecimals($0.longitude, DatasetWriter.coordinateDecimals),
          latitude: roundedDecimals($0.latitude, DatasetWriter.coordinateDecimals))
      }
      let unit = self.unit(address, rounded, isOfficial: grade == .official)
      facilities.append(facility(draft, rounded, rounded == nil ? .none : grade, unit))
      reportPlace(draft, facilities[facilities.count - 1])
    }
    for file in missing.keys.sorted() {
      issues.append(
        Issue(
          ruleID: "position_not_published", severity: .note, file: file, row: nil, column: "緯度・経度",
          value: "0.0",
          message: Words.Ingest.positionNotPublished.with(String(missing[file] ?? 0)),
          remedy: Words.Ingest.placedByAddress))
    }
    count("positions_refused", Words.Ingest.countRefused, refused)
  }

  /// Files that publish positions, by the key of their source.
  private var filesWithPositions: [String: String] {
    var files: [String: String] = [:]
    for record in material.medicalFacilities where record.position != nil {
      files[record.place.source] = record.place.file
    }
    for record in material.visitingNurses where record.position != nil {
      files[record.place.source] = record.place.file
    }
    return files
  }

  /// Municipality and ward: as the address says, else as an official position says.
  private func unit(
    _ address: GeocodedAddress, _ position: Position?, isOfficial: Bool
  ) -> (municipality: String?, ward: String?) {
    var code = address.municipalityCode
    // An address that names the city alone gets its ward from an official position.
    let isCity = code.map { municipalities.index(ofUnit: $0) == nil } ?? true
    if isCity, isOfficial, let position, let holder = review.municipalityContaining(position),
      code == nil || municipalities.municipalityCode(of: holder) == code
    {
      code = holder
    }
    guard let code else { return (nil, nil) }
    guard let index = municipalities.index(ofUnit: code) else {
      return (municipalities.municipalityCode(of: code), nil)
    }
    let unit = municipalities.units[index]
    return (unit.municipalityCode, unit.cityCode == nil ? nil : unit.code)
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
      services: services, roundTheClock: roundTheClock, source: draft.source,
      referenceDate: date(of: draft.source))
  }

  /// The issue of a published position that can't be right.
  private mutating func report(
    _ finding: PositionReview.Finding, _ published: FacilityDraft.PublishedPosition,
    _ address: GeocodedAddress, _ draft: FacilityDraft
  ) {
    let isFarOff = finding.verdict == .outsideJapan || finding.verdict == .outsidePrefecture
    issues.append(
      Issue(
        ruleID: finding.verdict.ruleID, severity: isFarOff ? .error : .warning, file: published.place.file,
        row: published.place.row, column: "緯度・経度",
        value: clip("\(published.latitude), \(published.longitude)"),
        message: Words.Ingest.about(draft.name, finding.message),
        remedy: finding.verdict == .swapped
          ? Words.Ingest.swappedRemedy
          : address.position == nil
            ? Words.Ingest.leftOffMap : Words.Ingest.placedAtAddress.filledIn(address.grade.label)))
  }

  /// Facilities that the map can't show well, or at all.
  private mutating func reportPlace(_ draft: FacilityDraft, _ facility: Facility) {
    func issue(_ rule: String, _ severity: Issue.Severity, _ message: Phrase, _ remedy: Phrase) {
      issues.append(
        Issue(
          ruleID: rule, severity: severity, file: draft.place.file, row: draft.place.row, column: "所在地",
          value: clip(draft.address), message: Words.Ingest.about(draft.name, message), remedy: remedy))
    }
    if facility.positionGrade == .none {
      issue("no_position", .warning, Words.Ingest.noPosition, Words.Ingest.addressRemedy)
    } else if facility.positionGrade == .municipality {
      issue("position_of_municipality", .note, Words.Ingest.municipalityPoint, Words.Ingest.addressRemedy)
    }
    if facility.municipalityCode == nil {
      issue("no_municipality", .warning, Words.Ingest.noMunicipality, Words.Ingest.addressRemedy)
    }
    if draft.name.contains("〓") {
      issue("private_use_character", .note, Words.Ingest.privateUse, Words.Ingest.privateUseRemedy)
    }
  }
}
