import CareRegistry
import GeoFormats
import Spatial
import Testing

@testable import Ingest

/// What the review says of positions that the care lists publish.
@Suite(.enabled(if: SharedData.isHere, Comment(rawValue: SharedData.message)))
struct GeocodingReviewRealDataTests {
  static func review(_ prefecture: String, _ number: String) throws -> PositionReview {
    let path = (SharedData.root ?? "") + "/\(prefecture)/N03-21_\(number)_simplified.geojson"
    var shapes: [String: [Polygon]] = [:]
    for feature in try GeoJSONReader(bytes: FileReading.bytes(path)).features().features {
      guard case .text(let code) = feature.property("N03_007") else { continue }
      shapes[code, default: []] += feature.geometry?.polygons ?? []
    }
    let codes = shapes.keys.sorted()
    let all = PolygonLocator(codes.map { MultiPolygon(shapes[$0] ?? []) })
    let each = shapes.mapValues { PolygonLocator([MultiPolygon($0)]) }
    return PositionReview(
      municipalityContaining: { all.index(containing: $0).map { codes[$0] } },
      distanceToMunicipality: { position, code in
        guard let locator = each[code] else { return nil }
        return locator.index(containing: position) != nil
          ? Metres(0) : locator.nearest(to: position)?.distance
      },
      distance: Geodesic.distance)
  }

  static func verdicts(_ prefecture: String, _ number: String, _ lists: [String]) throws -> [(
    address: String, finding: PositionReview.Finding
  )] {
    let review = try review(prefecture, number)
    let geocoder = try GeocodingRealDataTests.geocoder(prefecture)
    return try lists.flatMap { list in
      try GeocodingRealDataTests.places(prefecture, list).map { place in
        (
          place.address,
          review.review(
            published: place.published,
            address: geocoder.locate(place.address, municipalityCodeHint: place.hint),
            prefectureCode: number)
        )
      }
    }
  }

  @Test(
    "Nearly all published positions agree with their address; none that is used lies abroad",
    arguments: [("hokkaido", "01"), ("okayama", "33"), ("ishikawa", "17")])
  func mostAreFine(prefecture: String, number: String) throws {
    let verdicts = try Self.verdicts(prefecture, number, ["visiting_nurse", "home_help", "care_manager"])
    var counts: [PositionReview.Verdict: Int] = [:]
    for verdict in verdicts { counts[verdict.finding.verdict, default: 0] += 1 }
    #expect(verdicts.count > 500)
    #expect(Double(counts[.fine] ?? 0) > 0.95 * Double(verdicts.count), "\(counts)")
    for verdict in verdicts {
      if let position = verdict.finding.position { #expect(PositionReview.isInJapan(position)) }
    }
  }

  @Test("The stations in Tokyo and far inside the prefecture are found")
  func knownCases() throws {
    let verdicts = try Self.verdicts("hokkaido", "01", ["visiting_nurse"]).map(\.finding)
    #expect(verdicts.filter { $0.verdict == .outsidePrefecture }.count == 1)
    let far = verdicts.compactMap { $0.verdict == .outsideMunicipality ? $0.distance?.value : nil }
    #expect(far.filter { $0 > 40_000 && $0 < 100_000 }.count == 3)
    #expect(verdicts.allSatisfy { $0.position != nil })
  }
}
