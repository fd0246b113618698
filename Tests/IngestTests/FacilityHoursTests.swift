import CareRegistry
import Testing
import Wording

@testable import Ingest

/// Hours of facilities, and the flags of closed days.
@Suite struct FacilityHoursTests {
  static let days = ["月", "火", "水", "木", "金", "土", "日", "祝"]

  static func header(_ kinds: [String]) -> String {
    (["ID", "診療科目コード", "診療科目名", "診療時間帯"]
      + kinds.flatMap { kind in days.flatMap { ["\($0)_\(kind)開始時間", "\($0)_\(kind)終了時間"] } })
      .joined(separator: ",")
  }

  /// A row whose Monday has these hours, all other days none.
  static func row(_ id: String, _ subject: String, _ opens: String, _ closes: String) -> String {
    "\(id),01,\(subject),1,\(opens),\(closes)" + String(repeating: ",", count: 14)
  }

  static func hours(_ rows: [String]) -> String {
    "\u{FEFF}" + ([header(["診療_"].map { String($0.dropLast()) })] + rows).joined(separator: "\r\n") + "\r\n"
  }

  @Test(arguments: [
    ("9:00", 540), ("０９：００", 540), ("09:30:00", 570), ("24:00", 1440), ("9時", 540), ("9時30分", 570),
    ("0900", 540), ("0:00", 0),
  ])
  func `times of day are read however they are written`(_ text: String, _ minutes: Int) {
    #expect(ClockTime.minutes(text) == minutes)
  }

  @Test(arguments: ["", "25:00", "24:01", "9:60", "9", "午前", "9:", ":30", "9:00:30", "-1:00"])
  func `what is no time of day is none`(_ text: String) {
    #expect(ClockTime.minutes(text) == (text == "9:" ? 540 : nil))
  }

  @Test func `departments are taken together, stretches that touch are one`() throws {
    var mini = try MiniPrefecture()
    mini.set(
      "02-2_clinic_speciality_hours_20250601.csv",
      Self.hours([
        Self.row("3120110000011", "内科", "9:00", "12:00"), Self.row("3120110000011", "外科", "11:00", "13:00"),
        Self.row("3120110000011", "皮膚科", "13:00", "14:00"), Self.row("3120110000011", "夜間", "１７：００", "24:00"),
        Self.row("3120990000099", "内科", "9:00", "12:00"), Self.row("3220110000011", "他県", "9:00", "12:00"),
      ]))
    let (dataset, summary) = try MiniPrefectureTests.run(mini)
    #expect(
      dataset.hours.map { "\($0.day) \($0.opens)-\($0.closes)" } == [
        "monday 09:00-14:00", "monday 17:00-24:00",
      ])
    #expect(Set(dataset.hours.map(\.facilityID)) == ["med-3110110001"])
    #expect(dataset.hours.first?.source == "speciality_hours")
    let issue = try #require(dataset.issues.first { $0.ruleID == "hours_without_facility" })
    #expect((issue.value, issue.severity) == ("3120990000099", .note))
    let report = try #require(summary.files.first { $0.file.hasPrefix("02-2") })
    #expect((report.rowsRead, report.rowsAccepted) == (5, 5))
    #expect(dataset.sources.first { $0.key == "speciality_hours" }?.referenceDate == "2025-06-01")
  }

  @Test func `an end before its start is an issue and no hours`() throws {
    let list = try ListReading(
      "hours.csv",
      text: Self.hours([
        Self.row("3120110000011", "内科", "13:00", "9:00"), Self.row("3120110000011", "外科", "9:00", "9:00"),
        Self.row("3120110000011", "夜間", "18:00", "0:00"), Self.row("3120110000011", "随時", "9:00", "不定"),
        Self.row("3120110000011", "半端", "", "12:00"),
      ]))
    #expect(
      list.rules == [
        "hours_end_before_start", "hours_end_before_start", "hours_not_understood", "hours_not_understood",
      ]
    )
    let issue = try #require(list.material.issues.first)
    #expect((issue.row, issue.column, issue.value) == (2, "月_診療開始時間", "13:00–9:00"))
    #expect(list.material.hours.map(\.closes) == [1440])
  }

  @Test func `a zero that a spreadsheet took is put back, but not where other IDs have theirs`() throws {
    let lost = try ListReading(
      "a.csv", text: Self.hours([Self.row("120110000011", "内科", "9:00", "12:00")]), prefecture: "01")
    #expect(lost.material.hours.map(\.number) == ["0120110000011"])
    #expect(lost.outcome.counts.repaired == 1)
    let kept = try ListReading(
      "b.csv",
      text: Self.hours([
        Self.row("0120110000011", "内科", "9:00", "12:00"), Self.row("1120110000011", "内科", "9:00", "12:00"),
      ]), prefecture: "01")
    #expect(kept.material.hours.map(\.number) == ["0120110000011"])
    #expect(kept.outcome.counts.read == 1)
  }

  @Test func `pharmacies have their hours beside name and address`() throws {
    var mini = try MiniPrefecture()
    mini.files["pharmacy.csv"] = nil
    let columns = [1, 2].flatMap { band in
      Self.days.flatMap { ["\($0)_開店時間帯\(band)_開始時間", "\($0)_開店時間帯\(band)_終了時間"] }
    }
    let first = ["9:00", "13:00"] + Array(repeating: "", count: 14)
    let second = ["14:00", "19:00"] + Array(repeating: "", count: 12) + ["10:00", "12:00"]
    mini.set(
      "05_pharmacy_20250601.csv",
      (["ID", "名称", "所在地", "所在地座標（緯度）", "所在地座標（経度）"] + columns).joined(separator: ",") + "\n"
        + (["3150110000011", "見本薬局", "鳥取県見本市北区本町一丁目１", "35.45", "134.05"] + first + second)
        .joined(separator: ","))
    let dataset = try MiniPrefectureTests.run(mini).dataset
    #expect(
      dataset.hours.map { "\($0.day) \($0.opens)-\($0.closes)" } == [
        "monday 09:00-13:00", "monday 14:00-19:00", "holiday 10:00-12:00",
      ])
    #expect(dataset.hours.allSatisfy { $0.source == "pharmacy_info" })
  }

  static func flags(_ weekday: String, _ sunday: String, rows: Int) -> String {
    let header =
      ["ID", "正式名称", "所在地", "所在地座標（緯度）", "所在地座標（経度）"]
      + days.prefix(7).map { "毎週決まった曜日に休診（\($0)）" } + ["祝日に休診"]
    let cells = Array(repeating: weekday, count: 5) + ["", sunday, sunday]
    return
      ([header]
      + (0..<rows).map { ["312011000\(1000 + $0)", "医院\($0)", "鳥取県見本市北区本町１", "0.0", "0.0"] + cells })
      .map { $0.joined(separator: ",") }.joined(separator: "\n")
  }

  @Test(arguments: [("1", "0", 0), ("0", "1", 1), ("", "1", 0), ("0", "0", 0)])
  func `flags of closed days that are used the other way round are reported`(
    _ weekday: String, _ sunday: String, _ count: Int
  ) throws {
    var mini = try MiniPrefecture()
    mini.set("clinic_info.csv", Self.flags(weekday, sunday, rows: 12))
    let dataset = try MiniPrefectureTests.run(mini).dataset
    let issues = dataset.issues.filter { $0.ruleID == "closed_day_flags_inverted" }
    #expect(issues.count == count)
    #expect(issues.allSatisfy { $0.severity == .warning && $0.file == "clinic_info.csv" })
  }
}
