import CareRegistry
import Testing
import Wording

@testable import Ingest

/// Municipal offices, progress of the work items, and the codes of both.
@Suite struct MunicipalTableTests {
  @Test(arguments: [
    (["010006", "11011", "131016"], ["01000", "01101", "13101"]), (["11011", "11029"], ["01101", "01102"]),
    (["11100", "11101", "11207", "11206"], ["11100", "11101", "11207", "11206"]), (["01101"], ["01101"]),
    (["1100", "13101"], ["01100", "13101"]), (["０１１０１１"], ["01101"]),
  ])
  func `a column of codes says how it is written`(_ texts: [String], _ codes: [String]) {
    let column = CodeColumn(texts)
    #expect(texts.map { column.read($0)?.code } == codes)
  }

  @Test func `check digits follow the formula`() {
    for (code, digit) in [("01000", 6), ("01100", 2), ("01202", 5), ("13101", 6)] {
      #expect(MunicipalCodeCheck.checkDigit(of: code) == digit)
    }
    let column = CodeColumn(["011002", "012025", "131017"])
    #expect(column.read("131017")?.isSound == false)
    #expect(column.read("131017")?.code == "13101")
    #expect(column.read("中央区") == nil)
  }

  static let offices = """
    pid,pref,cid,city,citykana,lat,lng,url,phrase,lgcode
    31,鳥取県,31100,見本市,みほんし,35.45,134.05,,,311006
    31,鳥取県,31101,見本市 北区,みほんし きたく,35.46,134.06,,,311014
    31,鳥取県,31201,山町,やまちょう,35.45,134.25,,,312019
    31,鳥取県,31999,無町,むちょう,35.45,134.25,,,
    31,鳥取県,31302,海村,うみむら,0,0,,,313025
    32,島根県,32201,松江市,まつえし,35.4,133.0,,,322016
    """

  @Test func `offices of the dataset's municipalities are kept, with their wards`() throws {
    var mini = try MiniPrefecture()
    mini.set("offices.csv", Self.offices)
    mini.files["offices_sjis.csv"] = try ListReading.cp932(
      "pid,pref,cid,city,citykana,lat,lng,url,phrase\r\n\"31\",\"鳥取県\",\"31100\",\"見本市\",\"\",\"35.4\",\"134.0\",\"\",\"\"\r\n"
    )
    let dataset = try MiniPrefectureTests.run(mini).dataset
    #expect(dataset.offices.map(\.code) == ["31100", "31101", "31201"])
    #expect(dataset.offices.map(\.name) == ["見本市", "見本市北区", "山町"])
    #expect(dataset.offices.map(\.kana) == ["みほんし", "みほんしきたく", "やまちょう"])
    #expect(dataset.offices.first?.position.latitude == 35.45)
    let wrong = dataset.issues.filter { $0.ruleID == "check_digit_wrong" }
    #expect(wrong.map(\.value) == ["312019"])
    #expect(dataset.issues.contains { $0.ruleID == "unknown_municipality" && $0.value == "31999" })
    #expect(
      dataset.issues.contains { $0.ruleID == "row_not_usable" && $0.file == "offices.csv" && $0.row == 6 })
    #expect(dataset.issues.contains { $0.ruleID == "rows_in_two_files" && $0.file == "offices_sjis.csv" })
    try withTemporaryFolder { folder in
      try DatasetWriter.write(dataset, to: folder + "/tottori")
      #expect(try DatasetReader.read(folder + "/tottori").offices == dataset.offices)
    }
  }

  @Test func `progress item by item`() throws {
    var mini = try MiniPrefecture()
    mini.set(
      "progress.csv",
      """
      市区町村コード,市区町村名,年度,取組項目,実施状況
      311006,見本市,令和6年度,（ア）資源の把握,実施
      311006,見本市,2024,イ,実施予定
      312011,山町,R6,(ク)関係市区町村の連携,未実施
      312011,山町,2024,ウ,
      312011,山町,2024,ウ,実施
      312011,山町,2024,ケ,実施
      313025,海村,2024,エ,ぼちぼち
      313025,海村,,オ,○
      """)
    let dataset = try MiniPrefectureTests.run(mini).dataset
    #expect(
      dataset.progress.map {
        "\($0.municipalityCode) \($0.fiscalYear) \($0.item.rawValue) \($0.state.rawValue)"
      }
        == [
          "31100 2024 a implemented", "31100 2024 i planned", "31201 2024 u not_reported",
          "31201 2024 ku not_implemented",
        ])
    let rules = dataset.issues.filter { $0.file == "progress.csv" }.map { "\($0.ruleID) \($0.row ?? 0)" }
      .sorted()
    #expect(
      rules == [
        "fiscal_year_missing 9", "progress_contradicts 6", "progress_state_not_understood 8",
        "row_not_usable 7",
      ])
  }

  @Test func `progress as the survey has it: a row a municipality, merged headers, the year in the title`()
    throws
  {
    let items = ["ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク"].map { "（\($0)）取組" }
    let sheet: [[String]] = [
      ["在宅医療・介護連携推進事業 実施状況調査（令和６年度）"], [],
      ["団体コード", "都道府県", "市区町村", "実施状況"], ["", "", ""] + items,
      ["311006", "鳥取県", "見本市", "○", "△", "×", "○", "○", "○", "○", "未回答"],
      ["312011", "鳥取県", "山町", "○", "○", "○", "○", "○", "○", "○", ""],
      ["320005", "島根県", "", "○", "○", "○", "○", "○", "○", "○", "○"], ["", "計", "", "2"],
    ]
    let list = try ListReading(
      "survey.xlsx", StoredZip.workbook(sheets: [("説明", [["この調査は"]]), ("市町村", sheet)]))
    #expect(list.format == "progress_by_municipality")
    #expect(list.outcome.counts == RowCounts(read: 2, accepted: 2, repaired: 2, rejected: 0))
    #expect(Set(list.material.progress.map(\.record.fiscalYear)) == [2024])
    #expect(
      list.material.progress.prefix(8).map(\.record.state) == [
        .implemented, .planned, .notImplemented, .implemented, .implemented, .implemented, .implemented,
        .notReported,
      ])
    #expect(list.material.progress.count == 16)
    #expect(list.material.issues.isEmpty)
  }

  @Test(arguments: [
    ("令和6年度", 2024), ("令和元年度", 2019), ("2024年度", 2024), ("2024", 2024), ("H30", 2018), ("Ｒ６", 2024),
    ("六年", nil), ("", nil),
  ])
  func `fiscal years are read`(_ text: String, _ year: Int?) { #expect(FiscalYear.read(text) == year) }
}
