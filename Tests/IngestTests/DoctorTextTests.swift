import CareRegistry
import Foundation
import GeoFormats
import Testing

@testable import Ingest

@Suite struct DoctorTextTests {
  private let place = CheckedPlace(file: "list.csv", row: 3, column: "名称")

  @Test("Lost and private-use characters are found, each once")
  func characters() {
    #expect(TextCheck.characters("髙木内科①", place).isEmpty)
    let both = TextCheck.characters("\u{E123}医\u{FFFD}院\u{FFFD}", place)
    #expect(both.map(\.ruleID) == ["replacement_character", "private_use_character"])
    #expect(both.last?.message.ja.contains("1文字目に外字（U+E123）") == true)
  }

  @Test("Dates that no era and no calendar has are doubted; empty cells are not")
  func dates() {
    for good in ["令和 4年 4月 1日", "昭32. 7. 1", "2025-10-01", "", " ", "－"] {
      #expect(TextCheck.date(good, place) == nil, "\(good)")
    }
    for bad in ["令和7年", "安政3年1月1日", "令和7年13月1日", "未定"] {
      #expect(TextCheck.date(bad, place)?.ruleID == "date_not_understood", "\(bad)")
    }
  }

  @Test("A symbol of home care that the table lacks is said once, with its rows counted")
  func symbols() {
    func symbol(_ text: String, _ row: Int) -> TextCheck.NotifiedSymbol { .init(symbol: text, row: row) }
    let issues = TextCheck.unknownSymbols(
      [
        symbol("支援診９", 9), symbol("支援診3", 5), symbol("支援診９", 6), symbol("腹肝支", 7), symbol("在血液", 8),
        symbol("外在ベⅠ", 10), symbol("在宅ＤＸ", 11),
      ], known: ["支援診3"], file: "n.xlsx")
    #expect(issues.map(\.value) == ["支援診9", "在宅DX"])
    #expect((issues.first?.row, issues.first?.ruleID) == (6, "unknown_symbol"))
    #expect(issues.first?.message.en.contains("(2 rows)") == true)
  }

  private func week(_ open: Bool, sunday: Bool) -> [Bool?] { [Bool?](repeating: open, count: 6) + [sunday] }

  @Test("Flags that close everybody on weekdays are the wrong way round")
  func closedDays() throws {
    let inverted = (0..<40).map { $0 < 36 ? week(false, sunday: true) : week(true, sunday: false) }
    let issue = try #require(
      ClosedDayCheck.issue(isOpen: inverted, oneMeansOpen: false, file: "h.csv", column: "毎週決まった曜日に休診"))
    #expect((issue.ruleID, issue.row) == ("closed_days_inverted", nil))
    #expect(issue.message.ja.contains("1を休診と読むと") && issue.message.ja.contains("90％"))
    let right = inverted.map { $0.map { $0.map { !$0 } } }
    #expect(ClosedDayCheck.issue(isOpen: right, oneMeansOpen: true, file: "h.csv", column: "") == nil)
    #expect(
      ClosedDayCheck.issue(isOpen: Array(inverted.prefix(3)), oneMeansOpen: false, file: "h.csv", column: "")
        == nil)
  }

  @Test(
    "医療情報ネット means open by 1: read as its heading says, all hospitals close on weekdays",
    .enabled(if: SharedData.isHere))
  func realFlags() throws {
    let path = (SharedData.root ?? "") + "/formats/01-1_hospital_facility_info_20250601.zip"
    let archive = try ZipArchive(path: path)
    let entry = try #require(archive.entries.first { $0.name.hasSuffix(".csv") })
    let table = try CSVTable(bytes: try archive.bytes(of: entry))
    let days = ["月", "火", "水", "木", "金", "土", "日"].map { "毎週決まった曜日に休診（\($0)）" }
    func weeks(_ one: Bool) -> [[Bool?]] {
      table.rows.map { row in
        days.map { day in
          switch table.value(row, day) {
          case "1": one
          case "0": !one
          default: nil
          }
        }
      }
    }
    #expect(ClosedDayCheck.issue(isOpen: weeks(true), oneMeansOpen: true, file: "", column: "") == nil)
    #expect(ClosedDayCheck.issue(isOpen: weeks(false), oneMeansOpen: false, file: "", column: "") != nil)
  }

  @Test("A higher age with more people, and groups that don't add up, are doubted")
  func ageBands() {
    func rules(_ row: AgeBandCheck.Row) -> [String] {
      AgeBandCheck.issues([row], file: "mesh.csv", column: "PTC_2020").map(\.ruleID)
    }
    #expect(
      rules(.init(row: 2, name: "6441", total: 100, over65: 40, over75: 20, over80: 12, over85: 6)).isEmpty)
    // PTD (75+) taken for 65+ and the other way round.
    #expect(
      rules(.init(row: 2, name: "6441", total: 100, over65: 20, over75: 40)) == ["age_bands_not_nested"])
    #expect(
      rules(.init(row: 2, name: "6441", total: 100, over75: 20, over80: 21)) == ["age_bands_not_nested"])
    #expect(rules(.init(row: 2, name: "6441", total: 10, over65: 10.004, sumOfGroups: 10.004)).isEmpty)
    #expect(
      rules(.init(row: 2, name: "6441", total: 3, over65: 0, sumOfGroups: 0)) == ["age_bands_do_not_sum"])
  }

  @Test("Suppressed cells are counted and the first is named")
  func suppression() throws {
    let issue = try #require(
      MeshCheck.suppression(
        rows: [9, 4], cells: 50, file: "m.txt", column: "HTKSYORI", firstCode: "6441"))
    #expect((issue.ruleID, issue.severity, issue.row) == ("cell_suppressed", .note, 4))
    #expect(issue.message.ja.contains("2個のメッシュ（全50個）"))
    #expect(MeshCheck.suppression(rows: [], cells: 50, file: "", column: "", firstCode: "") == nil)
  }

  @Test("A mesh code with a digit out of range is doubted")
  func meshCodes() {
    for good in ["6441", "64414278", "644142781", "６４４１４２７８１"] { #expect(MeshCheck.code(good, place) == nil) }
    for bad in ["644192781", "644142785", "64414", "メッシュ", ""] {
      #expect(MeshCheck.code(bad, place)?.ruleID == "mesh_code_invalid", "\(bad)")
    }
  }

  @Test("One name and address under two ids is a pair, however they are written")
  func duplicates() {
    func entry(_ row: Int, _ id: String, _ name: String, _ address: String, _ kind: FacilityKind = .pharmacy)
      -> DuplicateFacilityCheck.Entry
    {
      .init(row: row, id: id, kind: kind, name: name, address: address)
    }
    let findings = DuplicateFacilityCheck.findings(
      [
        entry(2, "a", "コスモス薬局", "北海道函館市昭和4丁目30番35号"), entry(3, "b", "コスモス 薬局", "函館市昭和４－３０－３５ 昭和ビル1階"),
        entry(4, "c", "コスモス薬局", "函館市昭和4丁目30-36"), entry(5, "d", "コスモス薬局", "函館市昭和4-30-35", .clinic),
        entry(6, "e", "コスモス薬局", ""), entry(7, "f", "コスモス薬局", ""),
      ], file: "facilities.csv")
    #expect(findings.map(\.issue.row) == [3])
    #expect(findings.first?.issue.value == "b")
  }
}
