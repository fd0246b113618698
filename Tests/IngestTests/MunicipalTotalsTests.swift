import CareRegistry
import Foundation
import Spatial
import Testing

@testable import Ingest

/// Totals of municipalities from registers and projections, projected demand, and town points as the last resort.
@Suite struct MunicipalTotalsTests {
  private static let register = MiniPrefecture.register([
    ("310000", "-", 2_000, [900, 500, 100]), ("311006", "見本市", 1_100, [200, 100, 60]),
    ("311014", "見本市北区", 600, [120, 60, 40]), ("311022", "見本市南区", 500, [80, 40, 20]),
    ("312002", "奥郡", 80, [10, 10, 10]), ("312011", "奥郡山町", 50, [10, 8, 4]),
    ("313026", "奥郡海村", 30, [8, 6, 2]),
  ])

  @Test func `the register gives the base year where there is no projection`() throws {
    var mini = try MiniPrefecture.without("table1.xlsx", "table33.xlsx", "table34.xlsx")
    mini.files["juki.xlsx"] = Self.register
    let (dataset, summary) = try MiniPrefectureTests.run(mini)
    #expect(dataset.baseYear == 2025)
    #expect(
      dataset.populations.first { $0.code == "31100" }
        == MunicipalPopulation(code: "31100", year: 2025, total: 1_100, over65: 360, over75: 160, over85: 60))
    #expect(dataset.populations.map(\.code) == ["31100", "31101", "31102", "31201", "31302"])
    #expect(summary.count("population") == 1_180)
    #expect(dataset.sources.first { $0.key == SourceKey.residentRegister }?.referenceDate == "2025-01-01")
    // Rows of counties and of the prefecture are sums, not municipalities.
    #expect(!dataset.issues.contains { $0.ruleID == "unknown_municipality" })
    #expect(dataset.issues.contains { $0.ruleID == "no_population" && $0.value == "31303" })
  }

  @Test func `beside a projection of its year the register only checks`() throws {
    var mini = try MiniPrefecture()
    let tables = [
      ("table1.xlsx", "総人口（人）", ["1000", "600", "400", "50", "30"]),
      ("table33.xlsx", "総人口に占める65歳以上人口の割合（％）", ["30", "25", "37.5", "40", "50"]),
      ("table34.xlsx", "総人口に占める75歳以上人口の割合（％）", ["15", "10", "22.5", "20", "30"]),
    ]
    for (name, title, values) in tables {
      mini.files[name] = MiniPrefecture.population(title, values, last: "2025年")
    }
    mini.files["juki.xlsx"] = Self.register
    let (dataset, summary) = try MiniPrefectureTests.run(mini)
    #expect(dataset.baseYear == 2020)
    #expect(dataset.populations.first { $0.code == "31100" && $0.year == 2025 }?.total == 1_000)
    #expect(summary.count("register_compared") == 5)
    let apart = dataset.issues.filter { $0.ruleID == "projection_differs_from_register" }
    #expect(apart.map(\.value).contains("31102"))
    // 600 against 600 people, but 150 of 65+ against 220.
    #expect(apart.first { $0.value == "31101" }?.column == "65歳以上")
    #expect(dataset.sources.contains { $0.key == SourceKey.residentRegister })
  }

  @Test func `an area that a projection joins is an issue and its municipalities follow the mesh`() throws {
    var mini = try MiniPrefecture()
    var mesh = FutureMeshSample(.of2018, years: [2020, 2050])
    for index in [2, 3] {
      mesh.add(
        try FutureMeshSample.cell(index, 0.5, 0.5), index == 2 ? "31201" : "31302",
        [.init(total: 40, classes: [1: 20, 14: 20]), .init(total: 10, classes: [14: 10])])
    }
    mini.files["mesh.zip"] = mesh.shapefile(named: "mesh")
    func table(_ title: String, _ values: [(String, String, String, String)]) -> [UInt8] {
      StoredZip.workbook(
        [
          ["コード", "市などの別", "都道府県", "市区町村", title, ""], ["", "", "", "", "2020年", "2050年"],
        ] + values.map { [$0.0, $0.1, "鳥取県", $0.2, $0.3, $0.3] })
    }
    mini.files["table1.xlsx"] = table(
      "総人口（人）", [("31000", "a", "", "90"), ("31201", "3", "山町", "50"), ("31999", "9", "浜地域", "40")])
    mini.files["table33.xlsx"] = table(
      "総人口に占める65歳以上人口の割合（％）", [("31201", "3", "山町", "40"), ("31999", "9", "浜地域", "50")])
    mini.files["table34.xlsx"] = table(
      "総人口に占める75歳以上人口の割合（％）", [("31201", "3", "山町", "20"), ("31999", "9", "浜地域", "25")])
    let dataset = try MiniPrefectureTests.run(mini).dataset
    #expect(dataset.issues.filter { $0.ruleID == "joined_area_in_projection" }.map(\.value) == ["31999"])
    #expect(!dataset.issues.contains { $0.ruleID == "municipalities_do_not_sum" })
    #expect(dataset.populations.first { $0.code == "31302" && $0.year == 2020 }?.total == 40)
    #expect(dataset.populations.first { $0.code == "31201" && $0.year == 2020 }?.total == 50)
    #expect(dataset.issues.first { $0.ruleID == "population_from_mesh" }?.value == "31302")
  }

  @Test func `later years of a projection beside a register are said to be of another kind`() throws {
    var mini = try MiniPrefecture.withoutPeople()
    var mesh = FutureMeshSample(.of2018, years: [2020, 2050])
    mesh.add(
      try FutureMeshSample.cell(2, 0.5, 0.5), "31201",
      [.init(total: 40, classes: [1: 20, 14: 20]), .init(total: 10, classes: [14: 10])])
    mini.files["mesh.zip"] = mesh.shapefile(named: "mesh")
    mini.files["juki.xlsx"] = Self.register
    let dataset = try MiniPrefectureTests.run(mini).dataset
    #expect(dataset.baseYear == 2025)
    #expect(dataset.populations.filter { $0.code == "31201" }.map(\.total) == [50, 10])
    #expect(dataset.issues.first { $0.ruleID == "totals_of_two_kinds" }?.value == "2050")
  }

  @Test func `demand is read from both sheets and areas that nobody knows are said`() throws {
    var mini = try MiniPrefecture()
    mini.files["demand.xlsx"] = MiniPrefecture.demand([
      ("3101", "東部", [10.51234, 11]), ("3199", "幻", [1, 2]), ("0101", "南渡島", [5, 6]),
    ])
    let dataset = try MiniPrefectureTests.run(mini).dataset
    #expect(
      dataset.demand.map { "\($0.secondaryAreaCode) \($0.kind.rawValue) \($0.year) \($0.receiptsPerMonth)" }
        == [
          "3101 home_visit 2024 10.512", "3101 home_visit 2030 11.0", "3101 outpatient 2024 105.123",
          "3101 outpatient 2030 110.0", "3199 home_visit 2024 1.0", "3199 home_visit 2030 2.0",
          "3199 outpatient 2024 10.0", "3199 outpatient 2030 20.0",
        ])
    #expect(dataset.issues.filter { $0.ruleID == "demand_of_unknown_area" }.map(\.value) == ["3199"])
    #expect(dataset.issues.filter { $0.ruleID == "area_without_demand" }.map(\.value) == ["3102"])
  }

  @Test func `without any mesh people go to the cells of town points`() throws {
    var mini = try MiniPrefecture.without("mesh.csv")
    let text = String(decoding: try #require(mini.files["towns.csv"]), as: UTF8.self)
    // 海村 has no point at all.
    mini.set(
      "towns.csv",
      text.split(separator: "\n").filter { !$0.contains("海村") }.joined(separator: "\n") + "\n鳥取県,奥郡山町,奥山,,,")
    let (dataset, summary) = try MiniPrefectureTests.run(mini)
    #expect(dataset.populationMethod == .townPoints)
    #expect(dataset.cells.allSatisfy { $0.assignedBy == "town_points" && $0.code.level == .third })
    #expect(summary.count("town_points") == 9)
    #expect(dataset.cells.filter { $0.municipalityCode == "31201" }.reduce(0) { $0 + $1.weight } == 3)
    let village = dataset.cells.filter { $0.municipalityCode == "31302" }
    #expect(village.map(\.weight) == [1])
    let place = try #require(village.first).code.centre
    #expect((134.3...134.4).contains(place.longitude) && (35.4...35.5).contains(place.latitude))
    // 島村 has nobody by the projection and needs no cell.
    #expect(!dataset.cells.contains { $0.municipalityCode == "31303" })
    let rules = dataset.issues.map(\.ruleID)
    #expect(rules.contains("population_by_town_points") && rules.contains("municipality_without_town_points"))
    #expect(!rules.contains("cells_missing"))
  }

  @Test func `a cell of two wards goes to the one with fewer cells, with all its points`() throws {
    var mini = try MiniPrefecture.without("mesh.csv")
    // 南区 has three points in one cell, which 北区 shares with one point; 北区 has a cell of its own besides.
    func point(_ ward: String, _ x: Double) -> String {
      let place = MiniPrefecture.place(1, x, 0.52)
      return "鳥取県,見本市\(ward),町\(x),,\(place.latitude),\(place.longitude)"
    }
    let other = MiniPrefecture.place(0, 0.5, 0.5)
    mini.set(
      "towns.csv",
      (["都道府県名,市区町村名,大字町丁目名,小字・通称名,緯度,経度"]
        + [point("南区", 0.02), point("南区", 0.03), point("南区", 0.04), point("北区", 0.05)]
        + ["鳥取県,見本市北区,奥,,\(other.latitude),\(other.longitude)"]).joined(separator: "\n"))
    let dataset = try MiniPrefectureTests.run(mini).dataset
    let city = dataset.cells.filter { $0.municipalityCode == "31100" }
    #expect(city.map { "\($0.wardCode ?? "") \($0.weight)" }.sorted() == ["31101 1", "31102 4"])
  }
}
