import CareRegistry
import Spatial
import Wording

/// Places the rows of all lists: by their address, and by the position that a list publishes where it
/// withstands the review.
struct RecordPlacer {
  let geocoder: Geocoder
  let review: PositionReview
  let prefecture: String
  private(set) var issues: [Issue] = []
  /// Published positions that were not used.
  private(set) var refused = 0

  init(geocoder: Geocoder, review: PositionReview, prefecture: String) {
    self.geocoder = geocoder
    self.review = review
    self.prefecture = prefecture
  }

  /// The rows with their places, at the decimals of a dataset; in the given order.
  mutating func place(_ rows: [FacilityRow]) -> [FacilityRecord] {
    let publishing = Set(rows.lazy.filter { $0.published?.position != nil }.map(\.record.source))
    var missing: [String: Int] = [:]
    let numbers = RegisterNumberHints(
      rows: rows.filter { $0.record.list == .care }.map { ($0.record.number, $0.record.address) },
      geocoder: geocoder)
    var records: [FacilityRecord] = []
    records.reserveCapacity(rows.count)
    var points: [PublishedPoint] = []
    for row in rows {
      var record = row.record
      // A care provider's number tells the district, where neither address nor list names the municipality.
      let address =
        record.list == .care && record.municipalityHint == nil
        ? geocoder.locate(
          record.address, amongMunicipalityCodes: numbers.municipalityCodes(forNumber: record.number))
        : geocoder.locate(record.address, municipalityCodeHint: record.municipalityHint)
      record.addressPosition = address.position.map(Self.rounded)
      record.addressGrade = address.grade
      record.addressUnit = address.municipalityCode
      if let published = row.published {
        if published.position == nil, publishing.contains(record.source) {
          missing[row.file, default: 0] += 1
        }
        if published.position != nil {
          judge(published, address, &record, row.file)
          points.append(
            PublishedPoint(
              file: row.file, row: record.row, name: record.name, address: record.address, kind: record.kind,
              id: record.number, latitudeText: published.latitude, longitudeText: published.longitude,
              position: published.position, geocoded: address))
        }
      }
      records.append(record)
    }
    for file in missing.keys.sorted() {
      issues.append(
        Issue(
          ruleID: "position_not_published", severity: .note, file: file, row: nil, column: "緯度・経度",
          value: "0.0",
          message: Words.Ingest.positionNotPublished.with(String(missing[file] ?? 0)),
          remedy: Words.Ingest.placedByAddress))
    }
    issues += Self.doubts(points, known: PlaceholderCheck.KnownPoint.countries)
    return records
  }

  private mutating func judge(
    _ published: FacilityRow.Published, _ address: GeocodedAddress, _ record: inout FacilityRecord,
    _ file: String
  ) {
    let finding = review.review(published: published.position, address: address, prefectureCode: prefecture)
    if finding.verdict == .fine || finding.verdict == .swapped, let position = finding.position {
      record.officialPosition = Self.rounded(position)
      record.officialUnit = review.municipalityContaining(position).flatMap { $0 == "00000" ? nil : $0 }
    }
    guard finding.verdict != .fine else { return }
    if finding.verdict != .swapped { refused += 1 }
    let isFarOff = finding.verdict == .outsideJapan || finding.verdict == .outsidePrefecture
    issues.append(
      Issue(
        ruleID: finding.verdict.ruleID, severity: isFarOff ? .error : .warning, file: file,
        row: record.row, column: "緯度・経度",
        value: clip("\(published.latitude), \(published.longitude)"),
        message: Words.Ingest.about(record.name, finding.message),
        remedy: finding.verdict == .swapped
          ? Words.Ingest.swappedRemedy
          : address.position == nil
            ? Words.Ingest.leftOffMap : Words.Ingest.placedAtAddress.filledIn(address.grade.label)))
  }

  private static func rounded(_ position: Position) -> Position {
    Position(
      longitude: roundedDecimals(position.longitude, DatasetWriter.coordinateDecimals),
      latitude: roundedDecimals(position.latitude, DatasetWriter.coordinateDecimals))
  }
}
