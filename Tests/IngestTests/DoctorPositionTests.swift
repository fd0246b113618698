import CareRegistry
import GeoFormats
import Spatial
import Testing
import Wording

@testable import Ingest

/// A published position with what the geocoder would say of its address.
func samplePoint(
  _ row: Int = 2, name: String = "訪問看護ステーションA", address: String = "北海道札幌市中央区南6条西8丁目5",
  latitude: String, longitude: String, town: Position? = nil, grade: PositionGrade = .town,
  code: String? = nil,
  file: String = "list.csv"
) -> PublishedPoint {
  var geocoded = GeocodedAddress.nowhere
  if let town { (geocoded.position, geocoded.grade) = (town, grade) }
  geocoded.municipalityCode = code
  geocoded.basis = code == nil ? .unknown : .named
  let numbers = (Double(longitude), Double(latitude))
  return PublishedPoint(
    file: file, row: row, name: name, address: address, latitudeText: latitude, longitudeText: longitude,
    position: numbers.0.flatMap { x in numbers.1.map { Position(longitude: x, latitude: $0) } },
    geocoded: geocoded)
}

@Suite struct DoctorPositionTests {
  private let town = Position(longitude: 141.3468, latitude: 43.0526)

  private func rules(_ points: [PublishedPoint], _ known: [PlaceholderCheck.KnownPoint] = []) -> [String] {
    (PositionCheck.findings(points, reportsMissing: true) + PlaceholderCheck.findings(points, known: known))
      .map { "\($0.issue.row ?? 0) \($0.issue.ruleID)" }
  }

  @Test(
    "Missing, zero, swapped, foreign and far positions are told apart",
    arguments: [
      ("", "", "position_missing"), ("0.0", "0.0", "position_missing"),
      ("141.34677", "43.05262", "position_swapped"), ("30.20696", "-93.19977", "position_outside_japan"),
      ("43.7391", "142.3826", "position_far_from_address"),
    ])
  func singlePositions(latitude: String, longitude: String, rule: String) throws {
    let point = samplePoint(latitude: latitude, longitude: longitude, town: town)
    let finding = try #require(PositionCheck.findings([point], reportsMissing: true).first)
    #expect(finding.issue.ruleID == rule)
    #expect((finding.issue.file, finding.issue.row, finding.issue.column) == ("list.csv", 2, "緯度・経度"))
    #expect(finding.issue.value == "\(latitude), \(longitude)")
    #expect(!finding.issue.remedy.ja.isEmpty)
    #expect(finding.issue.severity == (rule == "position_outside_japan" ? .error : .warning))
  }

  @Test("A position in its town is fine, and a list without positions isn't one finding a row")
  func fineAndMissing() {
    #expect(
      PositionCheck.findings([samplePoint(latitude: "43.05262", longitude: "141.34677", town: town)]).isEmpty)
    #expect(PositionCheck.findings([samplePoint(latitude: "", longitude: "")]).isEmpty)
  }

  @Test("A position that three towns share is a placeholder; a house that three facilities share isn't")
  func sharedPositions() {
    func shared(_ addresses: [String]) -> [PublishedPoint] {
      addresses.enumerated().map {
        samplePoint($0 + 2, address: $1, latitude: "33.55416", longitude: "130.34158")
      }
    }
    let towns = shared(["福岡市早良区梅林6-22-2", "福岡市早良区昭代3-5-20", "福岡市早良区有田3-7-7"])
    #expect(rules(towns) == ["2 position_placeholder", "3 position_placeholder", "4 position_placeholder"])
    #expect(rules(Array(towns.dropLast())).isEmpty)
    #expect(rules(shared(["福岡市早良区有田3-7-7", "福岡市早良区有田３丁目７", "福岡県福岡市早良区有田3-7-7 201"])).count == 0)
  }

  @Test("Of rows that share a position the one whose town is there keeps it")
  func theRightfulOwner() {
    let here = Position(longitude: 130.34158, latitude: 33.55416)
    let points = [
      samplePoint(2, latitude: "33.55416", longitude: "130.34158", town: here),
      samplePoint(
        3, latitude: "33.55416", longitude: "130.34158", town: Position(longitude: 130.4, latitude: 33.55)),
      samplePoint(
        4, latitude: "33.55416", longitude: "130.34158", town: Position(longitude: 130.4, latitude: 33.6)),
    ]
    #expect(PlaceholderCheck.findings(points).map(\.issue.row) == [3, 4])
  }

  @Test("The point of a country is a placeholder, that of an office where the address lies elsewhere")
  func knownPoints() throws {
    let japan = samplePoint(address: "和歌山県和歌山市和歌浦東3丁目5", latitude: "36.20482", longitude: "138.25292")
    let finding = try #require(PlaceholderCheck.findings([japan]).first)
    #expect(finding.issue.message.ja.contains("「日本」全体"))
    let office = PlaceholderCheck.KnownPoint.offices([
      MunicipalOffice(
        code: "01101", name: "札幌市役所", position: Position(longitude: 141.35438, latitude: 43.0621), source: "o"
      )
    ])
    let far = samplePoint(
      latitude: "43.0621", longitude: "141.35438", town: Position(longitude: 141.28, latitude: 43.0))
    let near = samplePoint(
      latitude: "43.0621", longitude: "141.35438", town: Position(longitude: 141.355, latitude: 43.062))
    #expect(PlaceholderCheck.findings([far, near], known: office).count == 1)
  }
}

/// Whole official files.
@Suite(.enabled(if: SharedData.isHere, Comment(rawValue: SharedData.message)))
struct DoctorRealPositionTests {
  private static func points(
    _ file: String, address: String = "住所", name: String = "事業所名", geocoder: Geocoder? = nil
  ) throws -> [PublishedPoint] {
    let table = try GeocodingRealDataTests.table(file)
    return table.rows.map { row in
      func text(_ column: String) -> String { table.value(row, column) ?? "" }
      let (x, y) = (Double(text("経度")), Double(text("緯度")))
      let code = text("都道府県コード又は市町村コード")
      return PublishedPoint(
        file: String(file.split(separator: "/").last ?? ""), row: row.line, name: text(name),
        address: text(address),
        latitudeText: text("緯度"), longitudeText: text("経度"),
        position: x.flatMap { x in y.map { Position(longitude: x, latitude: $0) } },
        geocoded: geocoder?.locate(text(address), municipalityCodeHint: code.isEmpty ? nil : code))
    }
  }

  @Test(
    "18 of the nation's visiting-nurse stations stand outside Japan, twelve of them at one point in Ireland")
  func nation() throws {
    let points = try Self.points("national/visiting_nurse.csv")
    #expect(points.count == 17_958)
    let outside = PositionCheck.findings(points).filter { $0.issue.ruleID == "position_outside_japan" }
    #expect(outside.count == 18)
    #expect(outside.map(\.issue.row).contains(2391))
    let placeholders = PlaceholderCheck.findings(points)
    #expect(placeholders.count { $0.place?.latitude == 53.41291 } == 12)
    #expect(placeholders.count { $0.place == Position(longitude: 138.25292, latitude: 36.20482) } == 8)
    #expect(placeholders.count < 60, "a shared house is no placeholder")
  }

  @Test("The stations of Hokkaido that are placed far from their addresses are named")
  func hokkaido() throws {
    let points = try Self.points(
      "hokkaido/facilities/visiting_nurse.csv", geocoder: GeocodingRealDataTests.geocoder("hokkaido"))
    let findings = PositionCheck.findings(
      points, prefecture: "01", review: try GeocodingReviewRealDataTests.review("hokkaido", "01"))
    func finding(_ name: String) -> DoctorFinding? { findings.first { $0.issue.message.ja.contains(name) } }
    let clover = try #require(finding("クローバー"))
    #expect((clover.issue.ruleID, clover.issue.severity) == ("position_outside_prefecture", .error))
    #expect((clover.place?.longitude ?? 0) < 140, "its place is the published one, in Tokyo")
    for (name, kilometres) in [("グラン・セラ", 90.0...100), ("島田脳神経外科", 60...65), ("ルピナス", 40...43)] {
      let found = try #require(finding(name), "\(name)")
      #expect(found.issue.ruleID == "position_outside_municipality")
      let text = found.issue.message.ja.split(separator: "（").last?.split(separator: " ").first ?? ""
      #expect(kilometres.contains(Double(text) ?? 0), "\(found.issue.message.ja)")
    }
    #expect(findings.count < 12, "\(findings.map(\.issue.message.ja))")
  }

  @Test(
    "四恩園 of 北広島 stands in Hiroshima, in both files that list it",
    arguments: [
      "formats/kaigo/760_regular_patrol_nursing_20250601.csv",
      "formats/kaigo/710_night_home_help_20250601.csv",
    ])
  func shionen(file: String) throws {
    let geocoder = try GeocodingRealDataTests.geocoder("hokkaido")
    let points = try Self.points(file, geocoder: geocoder).filter { $0.name.contains("四恩園") }
    let review = try GeocodingReviewRealDataTests.review("hokkaido", "01")
    let findings = PositionCheck.findings(points, prefecture: "01", review: review)
    #expect(findings.map(\.issue.ruleID) == ["position_outside_prefecture"])
    #expect(findings.first?.place?.latitude.rounded() == 35)
  }
}
