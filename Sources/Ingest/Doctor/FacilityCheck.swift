import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Checks the facilities of a dataset: positions against its boundaries, shared positions, pairs, characters.
enum FacilityCheck {
  /// Boundaries of a dataset are generalised by some hundred metres; what lies farther out is doubted.
  static let limit = Metres(1_000)

  /// - Parameter rows: row in the file of each facility.
  static func findings(_ dataset: CareDataset, rows: [Int], map: inout DatasetMap)
    -> [DoctorFinding]
  {
    let file = DatasetLayout.facilities.path
    var findings: [DoctorFinding] = []
    var points: [PublishedPoint] = []
    var published: [PublishedPoint] = []
    var entries: [DuplicateFacilityCheck.Entry] = []
    for (facility, row) in zip(dataset.facilities, rows) {
      entries.append(
        .init(
          row: row, id: facility.id, kind: facility.kind, name: facility.name,
          address: facility.address,
          position: facility.position))
      for (column, text) in [("name", facility.name), ("address", facility.address)] {
        findings += TextCheck.characters(text, CheckedPlace(file: file, row: row, column: column))
          .map { DoctorFinding($0, at: facility.position) }
      }
      guard let position = facility.position else {
        findings.append(
          DoctorFinding(
            .found(
              "no_position", .warning,
              CheckedPlace(file: file, row: row, column: "longitude, latitude"),
              value: facility.id, Words.Ingest.about(facility.name, Words.Ingest.noPosition))))
        continue
      }
      points.append(point(facility, row, position))
      // Facilities placed by their town share its point as they should.
      if facility.positionGrade == .official, let last = points.last { published.append(last) }
      if let finding = outside(facility, row, position, &map) { findings.append(finding) }
    }
    let wrong = PositionCheck.findings(points)
    let refused = Set(wrong.map(\.issue.row))
    findings = findings.filter {
      $0.issue.ruleID != "position_outside_municipality" || !refused.contains($0.issue.row)
    }
    findings += wrong
    findings += PlaceholderCheck.findings(published)
    findings += DuplicateFacilityCheck.findings(entries, file: file)
    return findings
  }

  private static func point(_ facility: Facility, _ row: Int, _ position: Position)
    -> PublishedPoint
  {
    func decimals(_ value: Double) -> String {
      FixedPoint.text(value, decimals: DatasetWriter.coordinateDecimals)
    }
    return PublishedPoint(
      file: DatasetLayout.facilities.path, row: row, column: "longitude, latitude",
      name: facility.name,
      address: facility.address, kind: facility.kind, id: facility.id,
      latitudeText: decimals(position.latitude),
      longitudeText: decimals(position.longitude), position: position)
  }

  private static func outside(
    _ facility: Facility, _ row: Int, _ position: Position, _ map: inout DatasetMap
  ) -> DoctorFinding? {
    guard let code = facility.municipalityCode else { return nil }
    let holder = map.unit(containing: position)
    if let holder, holder == code || map.municipality(ofUnit: holder) == code { return nil }
    guard let distance = map.distance(from: position, to: code), distance > limit else {
      return nil
    }
    let kilometres = kilometresText(distance.value)
    let message =
      holder.map {
        Words.Doctor.facilityOutsideInside.with(
          facility.name, map.name(code), kilometres, map.name($0))
      }
      ?? Words.Doctor.facilityOutside.with(facility.name, map.name(code), kilometres)
    return DoctorFinding(
      .found(
        "position_outside_municipality", .warning,
        CheckedPlace(file: DatasetLayout.facilities.path, row: row, column: "longitude, latitude"),
        value: "\(FixedPoint.text(position.latitude, decimals: DatasetWriter.coordinateDecimals)), "
          + FixedPoint.text(position.longitude, decimals: DatasetWriter.coordinateDecimals), message
      ),
      at: position)
  }
}
