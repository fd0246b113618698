import CareRegistry
import GeoFormats
import Spatial
import Testing

@testable import Ingest

/// The figures reached on published positions of three prefectures (docs/geocoding.md). The bounds leave a little
/// room, so that a change for the worse shows.
@Suite(.enabled(if: SharedData.isHere, Comment(rawValue: SharedData.message)))
struct GeocodingTruthTests {
  static let prefectures = [("hokkaido", "01"), ("okayama", "33"), ("ishikawa", "17")]

  static func municipalities(_ prefecture: String) throws -> MunicipalityTable {
    let table = try GeocodingRealDataTests.table("\(prefecture)/areas/secondary_medical_areas.csv")
    return MunicipalityTable(
      table.rows.map {
        MunicipalityName(code: table.value($0, "市区町村コード") ?? "", name: table.value($0, "市区町村名") ?? "")
      }, former: try GeocodingFormerTests.former())
  }

  static func geocoder(_ prefecture: String) throws -> Geocoder {
    let towns = try TownTable(GeocodingRealDataTests.table("\(prefecture)/towns.csv"), file: "towns.csv")
    return Geocoder(
      gazetteer: TownGazetteer(
        rows: towns.rows, municipalities: try municipalities(prefecture), file: "towns.csv"))
  }

  static func truth(_ prefecture: String, _ number: String, _ geocoder: Geocoder) throws -> [GeocodingTruth] {
    let archive = try ZipArchive(
      bytes: FileReading.bytes((SharedData.root ?? "") + "/formats/01-1_hospital_facility_info_20250601.zip"))
    let entry = try #require(archive.entries.first { $0.name.hasSuffix(".csv") })
    var truth =
      GeocodingTruth.rows(
        of: try CSVTable(bytes: archive.bytes(of: entry)), file: "hospital", prefectureCode: number,
        geocoder: geocoder) ?? []
    for list in ["visiting_nurse", "home_help", "care_manager"] {
      truth +=
        GeocodingTruth.rows(
          of: try GeocodingRealDataTests.table("\(prefecture)/facilities/\(list).csv"), file: list,
          prefectureCode: number, geocoder: geocoder) ?? []
    }
    return truth
  }

  static func report(_ prefecture: String, _ number: String) throws -> GeocodingReport {
    let geocoder = try geocoder(prefecture)
    let review = try GeocodingReviewRealDataTests.review(prefecture, number)
    let table = geocoder.gazetteer.municipalities
    return GeocodingReport(truth: try truth(prefecture, number, geocoder), geocoder: geocoder) {
      position, code in
      // A city named without its ward: the nearest of its wards.
      let wards =
        table.index(ofCode: code).map { table.entries[$0].wards.map { table.entries[$0].code } } ?? []
      return ([code] + wards).compactMap { review.distanceToMunicipality(position, $0) }.min()
    }
  }

  /// Rows without a town, and rows beyond five kilometres without those whose official point lies in another town.
  static let reached: [String: (unmatched: Int, far: Int, median: Double)] = [
    "01 hospital": (2, 2, 125), "01 visiting_nurse": (2, 2, 118), "01 home_help": (6, 9, 122),
    "01 care_manager": (4, 12, 141), "33 hospital": (0, 0, 392), "33 visiting_nurse": (0, 0, 344),
    "33 home_help": (3, 1, 368), "33 care_manager": (1, 1, 447), "17 hospital": (1, 0, 153),
    "17 visiting_nurse": (2, 0, 160), "17 home_help": (1, 0, 153), "17 care_manager": (1, 2, 168),
  ]

  @Test("The figures of every list are at least those reached", arguments: prefectures)
  func figures(prefecture: String, number: String) throws {
    let report = try Self.report(prefecture, number)
    #expect(report.figures.count == 4)
    for f in report.figures {
      let bound = try #require(Self.reached[f.prefectureCode + " " + f.file])
      let label = "\(prefecture) \(f.file)"
      #expect(f.rows - f.matched <= bound.unmatched, "\(label)")
      #expect(f.far - f.officialInOtherTown <= bound.far, "\(label)")
      #expect((f.median?.value ?? .infinity) <= bound.median, "\(label)")
      #expect(f.outside == 0, "\(label)")
      #expect(f.judged > 80, "\(label)")
      #expect(Double(f.officialOutside) <= 0.015 * Double(f.rows), "\(label)")
    }
  }

  @Test("Every address without a town is known by its cause")
  func unmatched() throws {
    let known = [
      // The gazetteer lacks the town, or its coordinates.
      "小清水町南町", "Fビレッジ", "新栄南", "上サロベツ", "土地区画整理",
      // The address names no town.
      "富良野市２０６２", "秩父別町", "日高町28番地", "485番地4", "北区１－２２－１", "新庄村1998", "能登町タ字97", "居宅支援事業所",
      // Misspelt, or in one of two towns of the name.
      "別常盤町", "下中野364",
    ]
    for (prefecture, number) in Self.prefectures {
      for c in try Self.report(prefecture, number).cases where c.kind == .unmatched {
        #expect(known.contains(where: c.truth.address.contains), "\(c.truth.address)")
      }
    }
  }

  @Test("A gazetteer kept as a table gives the same answers for every address", arguments: prefectures)
  func roundTrip(prefecture: String, number: String) throws {
    let geocoder = try Self.geocoder(prefecture)
    let again = Geocoder(
      gazetteer: TownGazetteer(
        geocoder.gazetteer.points, municipalities: try Self.municipalities(prefecture), file: "gazetteer.csv")
    )
    let truth = try Self.truth(prefecture, number, geocoder)
    #expect(truth.count > 700)
    var differing = 0
    for row in truth
    where again.locate(row.address, hints: row.hints) != geocoder.locate(row.address, hints: row.hints) {
      differing += 1
    }
    #expect(differing == 0)
  }
}
