import CareRegistry
import Foundation
import Testing
import Wording

@testable import Ingest

/// Lists of notifications and of insured institutions, in every layout.
@Suite struct NotificationListTests {
  static let header = [
    "項番", "都道府県コード", "都道府県名", "区分", "医療機関番号", "医療機関名称", "医療機関所在地（住所）", "病床数", "受理届出名称", "受理記号",
    "算定開始年月日",
  ]

  static func row(
    _ table: String, _ number: String, _ symbol: String, name: String = "見本医院", prefecture: String = "31",
    date: String = "令和 7年 4月 1日"
  ) -> [String] {
    ["1", prefecture, "鳥取県", table, number, name, "見本市本町１", "", "届出", symbol, date]
  }

  static func workbook(_ rows: [[String]], above: [[String]] = [[], ["[令和７年１０月１日 現在 ]"], []]) -> [UInt8] {
    StoredZip.workbook(above + [header] + rows)
  }

  @Test func `one file may hold medical, dental and pharmacy, with repeats and other prefectures`() throws {
    let list = try ListReading(
      "list.xlsx",
      Self.workbook([
        Self.row("医科", "0110001", "支援診２"), Self.row("医科", "110001", "支援診２"),
        Self.row("歯科", "0110001", "歯訪診"), Self.row("薬局", "0110001", "在薬"), [],
        Self.row("医科", "0110009", "ニコ", prefecture: "32"),
      ]))
    #expect(list.format == "notifications")
    #expect(list.material.notifications.map(\.scoreTable) == ["1", "3", "4"])
    #expect(list.material.notifications[0].notifications.map(\.symbol) == ["支援診2"])
    #expect(list.outcome.referenceDate == "2025-10-01")
    #expect(list.outcome.counts == RowCounts(read: 4, accepted: 4, repaired: 1, rejected: 0))
  }

  @Test func `a private-use character names its row and its column`() throws {
    let list = try ListReading(
      "list.xlsx", Self.workbook([Self.row("医科", "0110001", "ニコ", name: "\u{E38B}田医院")]))
    let issue = try #require(list.material.issues.first)
    #expect((issue.ruleID, issue.row, issue.column) == ("private_use_character", 5, "医療機関名称"))
    #expect(issue.value == "〓田医院")
    #expect(issue.message.en.contains("U+E38B"))
  }

  @Test func `a day that is none is reported once with its rows, and the row stays`() throws {
    let list = try ListReading(
      "list.xlsx",
      Self.workbook([
        Self.row("医科", "0110001", "ニコ", date: "昭32. 7. 1"),
        Self.row("医科", "0110002", "ニコ", date: "7年の春"), Self.row("医科", "0110003", "ニコ", date: "7年の春"),
      ]))
    #expect(list.rules == ["date_not_understood"])
    #expect(list.material.issues[0].row == 6)
    #expect(list.material.issues[0].message.en.contains("2 rows"))
    #expect(list.outcome.counts.accepted == 3)
  }

  @Test func `a row without a number is rejected with an issue`() throws {
    let list = try ListReading("list.xlsx", Self.workbook([Self.row("医科", "", "ニコ")]))
    #expect(list.rules == ["row_not_usable"])
    #expect(list.outcome.counts.rejected == 1)
  }

  @Test func `the same list as CSV under a title, in the encoding of Windows`() throws {
    let lines = [["届出受理医療機関名簿　令和7年10月1日現在"], [], Self.header, Self.row("医科", "0110001", "在医総管１")]
    let text = lines.map { $0.joined(separator: ",") }.joined(separator: "\r\n")
    let list = try ListReading("list.csv", try ListReading.cp932(text))
    #expect(list.material.notifications.map(\.number) == ["0110001"])
    #expect(list.outcome.referenceDate == "2025-10-01")
  }

  @Test
  func `symbols that look like home care and are unknown are counted, known ones without meaning are not`()
    throws
  {
    var mini = try MiniPrefecture()
    mini.files["notified.xlsx"] = Self.workbook([
      Self.row("医科", "0110001", "支援診２", name: "北医院"), Self.row("医科", "0110001", "在宅新１", name: "北医院"),
      Self.row("医科", "0110002", "在宅新１", name: "南診療所"), Self.row("医科", "0110002", "外在ベⅠ", name: "南診療所"),
      Self.row("医科", "0110002", "ニコ", name: "南診療所"),
    ])
    mini.edit("symbols.csv", "在後病,1,back_up_beds,yes,,,見本", "外在ベI,1,none,not_reported,,,見本")
    let dataset = try MiniPrefectureTests.run(mini).dataset
    let issues = dataset.issues.filter { $0.ruleID == "unknown_notification_symbol" }
    #expect(issues.map(\.value) == ["在宅新1"])
    #expect(issues.first?.message.en.contains("2 institutions") == true)
    #expect(!dataset.statements.contains { $0.service == "none" })
  }

  @Test func `every home-care symbol of the table says what it implies`() throws {
    let bytes = Array(
      try Data(contentsOf: URL(fileURLWithPath: SharedData.geoData + "/rules/notification_symbols.csv")))
    let list = try ListReading("symbols.csv", bytes)
    let known = Set(list.material.symbols.map { "\($0.symbol) \($0.scoreTable) \($0.service)" })
    #expect(known.contains("在診実1 1 end_of_life"))
    // Nurses of an institution visit its own patients: only the list of providers makes one.
    #expect(list.material.silentSymbols.contains(.init(symbol: "訪看DX", scoreTable: "1")))
    #expect(known.contains("在宅DX 3 visiting_dentist"))
    #expect(list.material.silentSymbols.contains(.init(symbol: "在看", scoreTable: "1")))
    let services = Set(Service.allCases.map(\.rawValue)).union([
      "round_the_clock", "back_up_beds", "end_of_life",
    ])
    #expect(list.material.symbols.allSatisfy { services.contains($0.service) && $0.state == .yes })
  }

  @Test(arguments: [
    ("310110001,0110001,北医院,6800001,見本市", "1"), ("3130110001,0110001,北歯科,6800001,見本市", "3"),
    ("3140110001,0110001,北薬局,6800001,見本市", "4"),
  ])
  func `insured institutions of each kind without a header`(_ line: String, _ table: String) throws {
    let list = try ListReading(
      "insured.csv", text: line + "\n" + line.replacingOccurrences(of: "0110001", with: "0110002"))
    #expect(list.format == "insured")
    #expect(list.material.insured.map(\.scoreTable) == [table, table])
    #expect(list.material.insured.map(\.number) == ["0110001", "0110002"])
  }

  @Test func `insured institutions under a header, known or not`() throws {
    let named = try ListReading(
      "a.csv", text: "\u{FEFF}郵便番号,所在地,名称,医療機関番号,医療機関コード\n680,見本市,北医院,0110001,310110001\n\n")
    #expect(named.material.insured.map(\.name) == ["北医院"])
    #expect(named.outcome.counts == RowCounts(read: 1, accepted: 1))
    let other = try ListReading("b.csv", text: "い,ろ,は,に,ほ\n310110001,0110001,北医院,680,見本市\n")
    #expect(other.material.insured.map(\.address) == ["見本市"])
    #expect(other.outcome.counts == RowCounts(read: 1, accepted: 1))
  }
}
