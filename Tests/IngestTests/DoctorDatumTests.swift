import CareRegistry
import Spatial
import TestSupport
import Testing

@testable import Ingest

@Suite struct DoctorDatumTests {
  /// Facilities about Sapporo, their towns up to some hundred metres away in every direction.
  private func points(_ count: Int, tokyo: Bool, seed: UInt64 = 4301) throws -> [PublishedPoint] {
    var random = SeededGenerator(seed: seed)
    let back = try Transformation(from: ReferenceSystem(epsg: 4301), to: .jgd2011)
    return try (0..<count).map { row in
      func within(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
      let actual = Position(longitude: within(141.2...141.5), latitude: within(43.0...43.2))
      let town = Position(
        longitude: actual.longitude + within(-0.003...0.003),
        latitude: actual.latitude + within(-0.002...0.002)
      )
      let published =
        tokyo ? try back.unproject([PlanePoint(x: actual.longitude, y: actual.latitude)])[0] : actual
      var point = samplePoint(row + 2, latitude: "", longitude: "", town: town)
      point.position = published
      return point
    }
  }

  @Test("A file in the Tokyo datum is found by its median offset, and said once")
  func tokyo() throws {
    let findings = try DatumCheck.findings(points(60, tokyo: true))
    #expect(findings.map(\.issue.ruleID) == ["position_tokyo_datum"])
    #expect((findings.first?.issue.file, findings.first?.issue.row) == ("list.csv", nil))
    #expect(findings.first?.issue.message.ja.contains("60件") == true)
  }

  @Test("The shift of the Tokyo datum is some 400 metres")
  func shift() throws {
    let tokyo = Position(longitude: 141.35, latitude: 43.06)
    let image = try Transformation(from: ReferenceSystem(epsg: 4301), to: .jgd2011).project([tokyo])[0]
    let metres = Geodesic.distance(tokyo, Position(longitude: image.x, latitude: image.y)).value
    #expect((350...500).contains(metres), "\(metres) m")
  }

  @Test("A file in JGD2011 is not doubted, nor one of fewer than twenty rows")
  func others() throws {
    #expect(try DatumCheck.findings(points(60, tokyo: false)).isEmpty)
    #expect(try DatumCheck.findings(points(19, tokyo: true)).isEmpty)
  }

  @Test("No care list of Hokkaido is in the Tokyo datum", .enabled(if: SharedData.isHere))
  func realLists() throws {
    let geocoder = try GeocodingRealDataTests.geocoder("hokkaido")
    for list in ["visiting_nurse", "home_help", "care_manager"] {
      let points = try GeocodingRealDataTests.places("hokkaido", list).enumerated().map { row, place in
        var point = samplePoint(row + 2, address: place.address, latitude: "", longitude: "", file: list)
        point.position = place.published
        point.geocoded = geocoder.locate(place.address, municipalityCodeHint: place.hint)
        return point
      }
      #expect(try DatumCheck.findings(points).isEmpty)
      let back = try Transformation(from: ReferenceSystem(epsg: 4301), to: .jgd2011)
      let shifted = try points.map { point in
        var copy = point
        if let p = point.position, PositionReview.isInJapan(p) {
          copy.position = try back.unproject([PlanePoint(x: p.longitude, y: p.latitude)])[0]
        }
        return copy
      }
      #expect(
        try DatumCheck.findings(shifted).count == 1, "the same list carried back into the old datum: \(list)")
    }
  }
}
