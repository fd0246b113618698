import CareRegistry
import Spatial
import Testing

@testable import Ingest

@Suite struct ReadingTests {
  @Test(arguments: [
    ("[令和７年１０月１日 現在 ]令和７年１０月１日作成", "2025-10-01"), ("令和 4年 4月 1日", "2022-04-01"),
    ("昭32. 7. 1", "1957-07-01"), ("平成元年1月8日", "1989-01-08"), ("2025年6月1日現在", "2025-06-01"),
    ("R7.10.1", "2025-10-01"),
  ])
  func `dates of lists are read`(_ text: String, _ date: String) {
    #expect(JapaneseDate.iso(in: text) == date)
  }

  @Test(arguments: ["", "令和7年13月1日", "第979209号", "平成29年", "令和7年2月30日"])
  func `what is no date is none`(_ text: String) {
    #expect(JapaneseDate.iso(in: text) == nil)
  }

  @Test(arguments: [
    ("01-1_hospital_facility_info_20250601.csv", "2025-06-01"),
    ("insured_institutions_2025-08.csv", "2025-08-01"),
    ("todokede_ika_2025-10.xlsx", "2025-10-01"),
  ])
  func `a date in a file's name is read`(_ name: String, _ date: String) {
    #expect(SourceReading.date(inName: name) == date)
  }

  @Test(arguments: ["N03-21_01_simplified.geojson", "clinic.csv", "20251301.csv", "census2010_mesh500m.csv"])
  func `a number that is no date is none`(_ name: String) {
    #expect(SourceReading.date(inName: name) == nil)
  }

  @Test(arguments: [
    ("療養　　206／一般　　231", 437), ("一般　一般　95／療養　療養　40", 135), ("一般　　１９", 19),
  ])
  func `beds are added up`(_ text: String, _ beds: Int) {
    #expect(NotificationFormat.beds(text) == beds)
  }

  @Test func `no beds are nothing`() {
    #expect(NotificationFormat.beds("") == nil)
  }

  @Test func `an ID gets its zero back, whatever its length`() {
    #expect(MedicalFacilityFormat.restored("122010005810", prefecture: "01") == "0122010005810")
    #expect(MedicalFacilityFormat.restored("0122010005810", prefecture: "01") == "0122010005810")
    #expect(MedicalFacilityFormat.restored("1722220052", prefecture: "17") == "1722220052")
  }

  @Test func `a length that few IDs have is odd, several common ones are not`() {
    let usual = (0..<30).map { String(1_000_000_000_000 + $0) }
    #expect(MedicalFacilityFormat.oddLengths(usual + ["12345"]) == [5])
    #expect(MedicalFacilityFormat.oddLengths(usual + (0..<10).map { String(100_000 + $0) }) == [])
    #expect(MedicalFacilityFormat.oddLengths([]) == [])
  }

  @Test(arguments: [("0.0", "0.0"), ("", ""), ("43.1", ""), ("abc", "141"), ("nan", "inf"), ("95", "400")])
  func `what is no position is none`(_ latitude: String, _ longitude: String) {
    #expect(TableReading.position(latitude: latitude, longitude: longitude) == nil)
  }

  @Test func `a building that stands twice is written once`() {
    #expect(ListedAddress.withoutRepeat("中央区19丁目1シティ鼻1階 シティ鼻1階") == "中央区19丁目1シティ鼻1階")
    #expect(ListedAddress.withoutRepeat("町206番地 役場　1階 役場　1階") == "町206番地 役場　1階")
    #expect(ListedAddress.withoutRepeat("北1条 西2丁目") == "北1条 西2丁目")
    #expect(ListedAddress.withoutRepeat("") == "")
  }

  @Test func `texts lose what can't be seen, and private characters show`() {
    #expect(TableReading.clean(" \u{FEFF}北\n医院\u{200B}　") == "北 医院")
    #expect(TableReading.clean("\u{E38B}田医院") == "〓田医院")
  }

  @Test func `a home-care document is read through its damage`() {
    let document = HomeCareDocument(text: MiniPrefecture.document, file: "d.txt", source: "x")
    #expect(document.statedCount == 4)
    #expect(document.printed.map(\.tertiary) == ["全域", "全域"])
    #expect(document.printed.map(\.secondary) == ["西部", "西部"])
    #expect(document.printed.map(\.healthCentre) == ["奥山", "奥山"])
    #expect(document.printed.map(\.members) == [["山町"], ["海村"]])
    #expect(document.likeSecondary.map(\.name) == ["東部"])
    #expect(document.issues.map(\.ruleID) == ["merged_cell_tail"])
  }

  @Test func `borders that cross after rounding are found`() throws {
    func shape(_ corners: [(Double, Double)]) throws -> MultiPolygon {
      MultiPolygon([
        Polygon(exterior: try LinearRing(corners.map { Position(longitude: $0.0, latitude: $0.1) }))
      ])
    }
    let square = try shape([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)])
    let neighbour = try shape([(1, 0), (2, 0), (2, 1), (1, 1), (1, 0)])
    let bow = try shape([(5, 0), (6, 1), (6, 0), (5, 1), (5, 0)])
    let pinched = try shape([(8, 0), (9, 0), (8.5, 0.5), (9, 1), (8, 1), (8.5, 0.5), (8, 0)])
    #expect(RoundedBorders.faulty([square, neighbour], decimals: 5) == [])
    #expect(RoundedBorders.faulty([square, bow, pinched], decimals: 5) == [1, 2])
  }
}
