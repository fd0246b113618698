import CareRegistry
import Spatial
import Testing

@testable import Ingest

/// Two municipalities side by side on a grid, the border at 141.5° east; 16101 in another prefecture east of 142°.
struct GeocodingPositionReviewTests {
  static let review = PositionReview(
    municipalityContaining: { p in
      guard p.latitude > 43, p.latitude < 44 else { return nil }
      return p.longitude < 141.5 ? "01204" : p.longitude < 142 ? "01205" : "16101"
    },
    distanceToMunicipality: { p, code in
      let (west, east) = code == "01204" ? (141.0, 141.5) : (141.5, 142.0)
      let nearest = Position(
        longitude: min(max(p.longitude, west), east), latitude: min(max(p.latitude, 43), 44))
      return Geodesic.distance(p, nearest)
    },
    distance: Geodesic.distance)

  static func address(_ grade: PositionGrade, _ longitude: Double, spread: Double = 0) -> GeocodedAddress {
    var address = GeocodedAddress.nowhere
    address.position = grade == .none ? nil : Position(longitude: longitude, latitude: 43.5)
    address.grade = grade
    address.municipalityCode = "01204"
    address.spreadMetres = spread
    return address
  }

  static let town = address(.town, 141.2)

  @Test(
    "Each kind of wrong position has its verdict",
    arguments: [
      (141.21, 43.5, PositionReview.Verdict.fine), (0, 0, .missing), (43.5, 141.2, .swapped),
      (139.7, -35.6, .outsideJapan),
      (.nan, 43.5, .outsideJapan), (142.5, 43.5, .outsidePrefecture), (142.5, 44.9, .outsidePrefecture),
      (141.2, 44.05, .outsideMunicipality), (141.6, 43.5, .outsideMunicipality),
      (141.4, 43.5, .farFromAddress),
      (141.505, 43.5, .farFromAddress), (121, 43.5, .outsideJapan), (43.5, 142.5, .swapped),
    ])
  func verdicts(longitude: Double, latitude: Double, expected: PositionReview.Verdict) {
    let finding = Self.review.review(
      published: Position(longitude: longitude, latitude: latitude), address: Self.town)
    #expect(finding.verdict == expected)
    if expected == .fine {
      #expect(finding.grade == .official && finding.position?.longitude == longitude)
    } else if expected != .swapped {
      #expect(finding.position == Self.town.position && finding.grade == .town)
    }
  }

  @Test("An exchanged position is turned round only where it then agrees with the address")
  func exchanged() {
    let right = Self.review.review(published: Position(longitude: 43.5, latitude: 141.2), address: Self.town)
    #expect(right.position == Position(longitude: 141.2, latitude: 43.5) && right.grade == .official)
    let wrong = Self.review.review(published: Position(longitude: 43.5, latitude: 142.5), address: Self.town)
    #expect(wrong.position == Self.town.position && wrong.grade == .town)
  }

  @Test("The rougher the address, the more a position may lie off")
  func roughness() {
    let published = Position(longitude: 141.3, latitude: 43.5)
    #expect(Self.review.review(published: published, address: Self.town).verdict == .farFromAddress)
    #expect(Self.review.review(published: published, address: Self.address(.oaza, 141.2)).verdict == .fine)
    let far = Position(longitude: 141.45, latitude: 43.5)
    #expect(
      Self.review.review(published: far, address: Self.address(.oaza, 141.2)).verdict == .farFromAddress)
    #expect(
      Self.review.review(published: far, address: Self.address(.municipality, 141.2, spread: 12_000)).verdict
        == .fine)
    #expect(Self.review.review(published: far, address: Self.address(.none, 0)).verdict == .fine)
  }

  @Test("A position a little across a generalised border is not doubted")
  func borderTolerance() {
    let across = Position(longitude: 141.501, latitude: 43.5)
    #expect(Self.review.review(published: across, address: Self.address(.oaza, 141.45)).verdict == .fine)
  }

  @Test("An address without municipality is checked against the prefecture of its list")
  func prefectureOfTheList() {
    var address = GeocodedAddress.nowhere
    let abroad = Position(longitude: 142.5, latitude: 43.5)
    #expect(
      Self.review.review(published: abroad, address: address, prefectureCode: "01").verdict
        == .outsidePrefecture)
    #expect(Self.review.review(published: abroad, address: address).verdict == .fine)
    address.grade = .none
    #expect(Self.review.review(published: nil, address: address).position == nil)
  }

  @Test("A finding says its distance in both languages")
  func words() {
    let far = Self.review.review(published: Position(longitude: 141.6, latitude: 43.5), address: Self.town)
    #expect(far.verdict.ruleID == "position_outside_municipality")
    #expect(far.message.ja.contains("8.1 km") && far.message.en.contains("8.1 km"))
    for verdict in PositionReview.Verdict.allCases {
      let finding = PositionReview.Finding(verdict: verdict, distance: nil, position: nil, grade: .none)
      #expect(!finding.message.ja.isEmpty && !finding.message.ja.contains("{"))
      #expect(!finding.message.en.isEmpty && !finding.message.en.contains("{"))
    }
  }

  @Test("A position inside the prefecture stands against a municipality that was only inferred")
  func inferredMunicipality() {
    var inferred = Self.town
    inferred.basis = .uniqueTown
    let other = Position(longitude: 141.8, latitude: 43.5)
    #expect(Self.review.review(published: other, address: inferred).verdict == .fine)
    let abroad = Position(longitude: 142.5, latitude: 43.5)
    #expect(Self.review.review(published: abroad, address: inferred).verdict == .outsidePrefecture)
  }
}
