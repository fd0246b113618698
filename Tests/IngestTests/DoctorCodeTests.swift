import CareRegistry
import GeoFormats
import Testing

@testable import Ingest

@Suite struct DoctorCodeTests {
  private let place = CheckedPlace(file: "list.csv", row: 7, column: "都道府県コード又は市区町村コード")
  private let check = MunicipalCodeCheck(
    known: ["01100", "01101", "01202", "01234", "13101", "22138"],
    former: [
      FormerMunicipality(
        code: "01358", name: "砂原町", successorCode: "01345", successorName: "森町", mergedOn: "2005-04-01",
        source: "総務省")
    ])

  @Test(
    "Check digits are those of the published table",
    arguments: [
      ("01000", 6), ("01100", 2), ("01202", 5), ("13101", 6), ("01234", 3),
    ])
  func checkDigits(code: String, digit: Int) {
    #expect(MunicipalCodeCheck.checkDigit(of: code) == digit)
  }

  @Test(
    "Good codes pass, in every way of writing them",
    arguments: [
      "011002", "01100", "０１１００２", "012025", "010006", "131016", "13101", "", " ",
    ])
  func good(code: String) {
    #expect(check.issue(code, place) == nil)
  }

  @Test(
    "A wrong code is told by what is wrong with it",
    arguments: [
      ("011003", "check_digit_wrong"), ("12025", "leading_zero_lost"), ("12343", "leading_zero_lost"),
      ("1202", "leading_zero_lost"), ("01358", "former_municipality"), ("013587", "former_municipality"),
      ("01999", "unknown_municipality"), ("札幌市", "unknown_municipality"), ("0110", "unknown_municipality"),
    ])
  func wrong(code: String, rule: String) throws {
    let digit = code == "013587" ? MunicipalCodeCheck.checkDigit(of: "01358").map { "01358\($0)" } : nil
    let issue = try #require(check.issue(digit ?? code, place))
    #expect(issue.ruleID == rule)
    #expect((issue.file, issue.row) == ("list.csv", 7))
    if rule == "former_municipality" { #expect(issue.message.ja.contains("森町（01345）")) }
    if rule == "leading_zero_lost" { #expect(issue.message.ja.contains("「0\(code)」")) }
  }

  @Test("The table of former municipalities is read by its columns")
  func formerTable() throws {
    let text = """
      former_code,former_name,prefecture_code,successor_code,successor_name,merged_on,source
      22131,浜松市中区,22,22138,浜松市中央区,2024-01-01,総務省
      ,無番号,22,22138,浜松市中央区,2024-01-01,総務省
      """
    let rows = try FormerMunicipalities(bytes: Array(text.utf8), file: "former.csv").all
    #expect(rows.map(\.code) == ["22131"])
    #expect(MunicipalCodeCheck(former: rows).issue("22131", place)?.message.en.contains("2024-01-01") == true)
  }

  @Test("Numbers of institutions have seven or ten digits, those of care providers ten characters")
  func numbers() {
    for good in ["1234567", "0112345678", "０１１２３４５６７８"] {
      #expect(OfficialNumberCheck.institution(good, place) == nil)
    }
    for bad in ["015701110140", "12345", "01A2345678", ""] {
      #expect(OfficialNumberCheck.institution(bad, place)?.ruleID == "institution_number_length", "\(bad)")
    }
    for good in ["0160190385", "01A0190385"] { #expect(OfficialNumberCheck.careProvider(good, place) == nil) }
    for bad in ["160190385", "016019", ""] {
      #expect(OfficialNumberCheck.careProvider(bad, place)?.ruleID == "care_number_length", "\(bad)")
    }
  }
}
