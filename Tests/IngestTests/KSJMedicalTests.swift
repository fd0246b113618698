import CareRegistry
import Testing
import Wording

@testable import Ingest

/// KSJ P04: institutions with a place and without a number.
@Suite struct KSJMedicalTests {
  static func zip() throws -> [UInt8] {
    let fields = [
      ("P04_001", 1), ("P04_002", 60), ("P04_003", 60), ("P04_004", 20), ("P04_005", 20), ("P04_006", 20),
      ("P04_007", 1),
    ].map { (name: $0.0, length: $0.1) }
    func row(_ x: Double, _ kind: String, _ name: String, _ address: String) -> (Double, Double, [String]) {
      (x, 35.45, [kind, name, address, "内科", "", "", "6"])
    }
    let parts = try PointShapefile.parts(
      fields: fields,
      rows: [
        row(134.25, "1", "髙山病院", "鳥取県奥郡山町本町１－３"), row(134.26, "2", "山の医院", "奥郡山町本町１－４"),
        row(134.27, "3", "山歯科", "鳥取県奥郡山町本町１－５"), row(133.0, "2", "他県医院", "島根県松江市１"),
        row(134.28, "9", "謎の施設", "鳥取県奥郡山町本町１－６"),
      ])
    let stem = "P04-14_31_GML/P04-14_31-g_MedicalInstitution"
    let projection = #"GEOGCS["JGD2000",DATUM["D_JGD_2000",SPHEROID["GRS_1980",6378137,298.257222101]]]"#
    return StoredZip.bytes([
      (stem + ".shp", parts["shp"] ?? []), (stem + ".dbf", parts["dbf"] ?? []),
      (stem + ".prj", Array(projection.utf8)),
    ])
  }

  @Test func `kind, name and place are read, whatever the table says of its encoding`() throws {
    let list = try ListReading("P04-14_31_GML.zip", try Self.zip())
    #expect(list.format == "ksj_medical")
    #expect(list.material.medicalFacilities.map(\.name) == ["髙山病院", "山の医院", "山歯科"])
    #expect(list.material.medicalFacilities.map(\.kind) == [.hospital, .clinic, .dentalPractice])
    #expect(list.material.medicalFacilities[0].position?.longitude == 134.25)
    #expect(list.outcome.counts == RowCounts(read: 4, accepted: 3, repaired: 0, rejected: 1))
    #expect(list.rules == ["row_not_usable"])
    #expect(list.outcome.referenceDate == "2014-01-01")
  }

  @Test func `an address without its prefecture is of the prefecture in the file's name`() {
    #expect(KSJMedicalFormat.prefecture(inName: "a.zip/P04-14_47-g_MedicalInstitution.shp") == "47")
    #expect(KSJMedicalFormat.prefecture(inName: "MedicalInstitution.shp") == nil)
    #expect(KSJMedicalFormat.prefecture(inName: "P04-14_4.shp") == nil)
  }

  @Test func `its institutions become facilities at their places`() throws {
    var mini = try MiniPrefecture()
    mini.files["P04-14_31_GML.zip"] = try Self.zip()
    let dataset = try MiniPrefectureTests.run(mini).dataset
    let dental = try #require(dataset.facilities.first { $0.name == "山歯科" })
    #expect(dental.positionGrade == .official)
    #expect(dental.municipalityCode == "31201")
    #expect(dental.referenceDate == "2014-01-01")
  }
}
