import CareRegistry
import Testing
import Wording

@testable import Ingest

/// Home-care areas as tables instead of a document.
@Suite struct HomeCareTableTests {
  func run(_ name: String, _ text: String) throws -> CareDataset {
    var mini = try MiniPrefecture()
    mini.files["document.txt"] = nil
    mini.set(name, text)
    return try MiniPrefectureTests.run(mini).dataset
  }

  func members(_ dataset: CareDataset) -> [String] {
    let names = Dictionary(dataset.areas(.homeCare).map { ($0.code, $0.name) }) { a, _ in a }
    return dataset.memberships.filter { $0.level == .homeCare && $0.validTo == nil }
      .map { "\($0.municipalityCode) \(names[$0.areaCode] ?? "?") \($0.validFrom ?? "-")" }
  }

  @Test func `a row for each area, in the columns of the document`() throws {
    let dataset = try run(
      "home.csv",
      """
      第三次医療圏,第二次医療圏,在宅医療圏,所管保健所,構成市町村,圏域人口
      全域,東部,東,見本,見本市,"1,000"
      ,西部,山海,奥山,山町、海村,80人
      """)
    #expect(members(dataset) == ["31100 東 -", "31201 山海 -", "31302 山海 -"])
    #expect(dataset.areas(.homeCare).map(\.printedPopulation) == [1000, 80])
    #expect(dataset.areas(.homeCare).map(\.healthCentre) == ["見本", "奥山"])
    #expect(!dataset.issues.contains { $0.ruleID == "tertiary_area_differs" })
  }

  @Test func `without the wider areas nothing is missed`() throws {
    let dataset = try run("home.csv", "在宅医療圏,構成市町村\n東,見本市\n山海,\"山町、海村\"\n空,\n")
    #expect(members(dataset) == ["31100 東 -", "31201 山海 -", "31302 山海 -"])
    let rules = Set(dataset.issues.filter { $0.file == "home.csv" }.map(\.ruleID))
    #expect(rules == ["row_not_usable"])
    #expect(dataset.areas(.homeCare).allSatisfy { $0.healthCentre == nil })
  }

  @Test func `a row for each municipality by its code, with days`() throws {
    let dataset = try run(
      "home.csv",
      """
      市区町村コード,市区町村名,在宅医療圏コード,在宅医療圏名,保健所,開始日,終了日
      311006,見本市,1,東,見本,令和6年4月1日,
      312011,山町,2,山海,奥山,2024-04-01,
      313025,海村,2,山海,奥山,2024-04-01,
      312011,山町,1,東,見本,2018-04-01,2024-03-31
      313033,島村,9,離島,奥山,2018-04-01,2024-03-31
      323033,他県,9,離島,奥山,,
      """)
    #expect(members(dataset) == ["31100 東 2024-04-01", "31201 山海 2024-04-01", "31302 山海 2024-04-01"])
    let ended = dataset.memberships.filter { $0.level == .homeCare && $0.validTo != nil }
    #expect(ended.map(\.municipalityCode) == ["31201"])
    #expect(ended.map(\.validTo) == ["2024-03-31"])
    #expect(dataset.issues.contains { $0.ruleID == "home_care_area_ended" && $0.row == 6 })
    #expect(dataset.areas(.homeCare).map(\.healthCentre) == ["見本", "奥山"])
  }

  @Test func `a row for each municipality by its name, all ending with the plan`() throws {
    let dataset = try run(
      "home.csv", "市町村名,在宅医療圏,終了日\n見本市,東,2030-03-31\n山町,山海,2030-03-31\n海村,山海,2030-03-31\n迷町,山海,2030-03-31\n")
    #expect(members(dataset) == ["31100 東 -", "31201 山海 -", "31302 山海 -"])
    #expect(dataset.issues.contains { $0.ruleID == "unknown_municipality" && $0.value == "迷町" })
  }

  @Test func `of two files of areas one is used, and it is said`() throws {
    var mini = try MiniPrefecture()
    mini.set("z_home.csv", "在宅医療圏,構成市町村\n別,山町\n")
    let dataset = try MiniPrefectureTests.run(mini).dataset
    #expect(!dataset.areas(.homeCare).contains { $0.name == "別" })
    #expect(dataset.issues.filter { $0.ruleID == "home_care_areas_twice" }.map(\.file) == ["z_home.csv"])
  }
}
