import CareRegistry
import Spatial
import Wording

/// Checks published positions one by one: missing, swapped, outside Japan, the prefecture or the municipality
/// that the address names, far from its town.
public enum PositionCheck {
  /// A review without boundaries: it finds what is missing, swapped, outside Japan or far from the town.
  public static let withoutBoundaries = PositionReview(
    municipalityContaining: { _ in nil }, distanceToMunicipality: { _, _ in nil },
    distance: Geodesic.distance
  )

  /// What is wrong with each position, in the order of `points`.
  ///
  /// - Parameters:
  ///   - prefecture: two digits, of a list of one prefecture; nil for the whole country.
  ///   - review: with the boundaries at hand; without them only `withoutBoundaries` is left.
  ///   - reportsMissing: whether rows without a position are findings: some lists have none by design.
  public static func findings(
    _ points: [PublishedPoint], prefecture: String? = nil,
    review: PositionReview = withoutBoundaries,
    reportsMissing: Bool = false
  ) -> [DoctorFinding] {
    points.compactMap { point in
      let finding = review.review(
        published: point.position, address: point.geocoded, prefectureCode: prefecture)
      return Self.finding(point, finding, reportsMissing: reportsMissing)
    }
  }

  /// The finding of one review; nil where all is well.
  static func finding(
    _ point: PublishedPoint, _ finding: PositionReview.Finding, reportsMissing: Bool = true
  ) -> DoctorFinding? {
    let verdict = finding.verdict
    guard verdict != .fine, reportsMissing || verdict != .missing else { return nil }
    let severity: Issue.Severity =
      verdict == .outsideJapan || verdict == .outsidePrefecture ? .error : .warning
    return DoctorFinding(
      Issue(
        ruleID: verdict.ruleID, severity: severity, file: point.file, row: point.row,
        column: point.column,
        value: clip(point.value), message: Words.Ingest.about(point.name, finding.message),
        remedy: RuleBook.entry(verdict.ruleID)?.remedy
          ?? Words.Geocoding.addressMunicipalityOnlyRemedy),
      at: verdict == .missing ? point.geocoded.position : point.position)
  }
}
