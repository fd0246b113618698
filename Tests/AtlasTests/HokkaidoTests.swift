import CareAccess
import CareRegistry
import Foundation
import Spatial
import Testing

@testable import Atlas

/// What must hold of the dataset that comes with the program, whatever machine it is on.
@Suite struct HokkaidoTests {
  private static let loaded: Result<CareDataset, any Error> = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    return try BuildAtlas.dataset(root + "/GeoData/hokkaido")
  }

  @Test func dissolvedAreasSumToTheAreaAboveThemWithoutSlivers() throws {
    let dataset = try Self.loaded.get()
    let catalogue = AreaCatalogue(dataset, unassignedName: "")
    let shapes = try AreaShapes(dataset, catalogue)
    for entry in catalogue.entries where entry.level == .secondary && entry.code != AreaCatalogue.unassigned {
      let whole = Geodesic.area(shapes.shape(.secondary, entry.code))
      let towns = entry.municipalities.reduce(0) { $0 + Geodesic.area(shapes.shape(.municipality, $1)) }
      #expect(abs(towns / whole - 1) < 1e-9, "\(entry.name)")
      let homes = Set(entry.municipalities.compactMap { catalogue.areaOfMunicipality[.homeCare]?[$0] })
      let rest = entry.municipalities.filter { catalogue.areaOfMunicipality[.homeCare]?[$0] == nil }
      let parts =
        homes.reduce(0) { $0 + Geodesic.area(shapes.shape(.homeCare, $1)) }
        + rest.reduce(0) { $0 + Geodesic.area(shapes.shape(.municipality, $1)) }
      #expect(abs(parts / whole - 1) < 1e-9, "\(entry.name)")
      #expect(try Validity.fault(in: shapes.shape(.secondary, entry.code)) == nil, "\(entry.name)")
    }
  }

  @Test func areasAreThoseOfTheDocument() throws {
    let dataset = try Self.loaded.get()
    let catalogue = AreaCatalogue(dataset, unassignedName: "")
    #expect(dataset.areas(.homeCare).count == 29 && dataset.areas(.secondary).count == 21)
    #expect(
      dataset.areas(.tertiary).map(\.name).sorted() == ["オホーツク", "十勝", "道北", "道南", "道央", "釧路・根室"].sorted())
    #expect(dataset.memberships.count { $0.level == .homeCare } == 140)
    #expect(catalogue.unassignedMunicipalities[.homeCare]?.count == 39)
    // The population printed for an area against the sum of its members: one of eighteen differs.
    let people = Dictionary(
      dataset.populations.filter { $0.year == 2020 }.map { ($0.code, $0.total) }
    ) { a, _ in a }
    var differing: [String] = []
    var printed = 0
    for area in dataset.areas(.homeCare) {
      guard let number = area.printedPopulation else { continue }
      printed += 1
      let members = dataset.memberships.filter { $0.level == .homeCare && $0.areaCode == area.code }
      if members.reduce(0, { $0 + (people[$1.municipalityCode] ?? 0) }) != number {
        differing.append(area.name)
      }
    }
    #expect(printed == 18 && differing == ["宗谷"])
    #expect(dataset.issues.filter { $0.ruleID == "printed_population_differs" }.map(\.value) == ["65961"])
  }

  @Test func everyMunicipalTotalOfEveryYearIsMetExactly() throws {
    let dataset = try Self.loaded.get()
    let spread = PopulationSpread.spread(cells: dataset.cells, populations: dataset.populations)
    #expect(spread.years == [2020, 2025, 2030, 2035, 2040, 2045, 2050] && spread.unplaced.isEmpty)
    let cities = Set(dataset.areas(.municipality).map(\.code))
    for (y, year) in spread.years.enumerated() {
      var sums: [String: (total: Int, over65: Int, over75: Int)] = [:]
      for (i, cell) in dataset.cells.enumerated() {
        var sum = sums[cell.municipalityCode] ?? (0, 0, 0)
        sum.total += spread.total[y][i]
        sum.over65 += spread.over65[y][i]
        sum.over75 += spread.over75[y][i]
        sums[cell.municipalityCode] = sum
      }
      for row in dataset.populations where row.year == year && cities.contains(row.code) && row.total > 0 {
        let sum = sums[row.code] ?? (0, 0, 0)
        #expect(sum == (row.total * 1000, row.over65 * 1000, row.over75 * 1000), "\(row.code) \(year)")
      }
    }
    #expect(dataset.cells.count == 45_488 && dataset.cells.count { $0.assignedBy == "nearest" } == 934)
    #expect(dataset.cells.reduce(0) { $0 + $1.weight } == 5_506_419)
  }

  @Test func peopleBeyondReachOfNursesAreThoseOfAnIndependentComputation() throws {
    // By pyproj (Geod, GRS80) from the official files: 7,646 cells and 31,499.4 people of 75+ beyond 16 km, judged by
    // the centre of the cell, municipal totals spread without rounding.
    let dataset = try Self.loaded.get()
    let spread = PopulationSpread.spread(cells: dataset.cells, populations: dataset.populations)
    let reach = CellReach.compute(
      centres: dataset.cells.map(\.code.centre),
      halfDiagonals: dataset.cells.map { CellReach.halfDiagonal(of: $0.code) },
      providers: dataset.facilities.filter { $0.availability(of: .visitingNurse) == .yes }.compactMap(
        \.position),
      reach: Metres(16_000))
    let beyond = dataset.cells.indices.filter { reach.metres[$0] > 16_000 }
    let people75 = beyond.reduce(0) { $0 + spread.over75[0][$1] }
    #expect(beyond.count == 7_646)
    #expect(abs(Double(people75) / 1000 - 31_499.4) < 0.1)
  }

  @Test func townsAndVillagesWithoutAPharmacyAreThoseOfTheFileAndMoreThanPublished() throws {
    // Published for Hokkaido at the end of fiscal 2024: 26 (無薬局町村). The list of June 2025 at hand gives 31: it is a
    // cut of the national file, and a pharmacy that has not reported to 医療情報ネット is missing from it.
    let dataset = try Self.loaded.get()
    let counts = FacilityCounts(dataset.facilities) { $0.kind == .pharmacy }
    let catalogue = AreaCatalogue(dataset, unassignedName: "")
    let bare = catalogue.entries.filter {
      $0.level == .municipality && !$0.cells.isEmpty && counts.count(in: $0) == 0
    }
    #expect(bare.count == 31)
    #expect(bare.allSatisfy { $0.name.hasSuffix("町") || $0.name.hasSuffix("村") })
    for name in ["奥尻町", "占冠村", "礼文町", "西興部村"] { #expect(bare.contains { $0.name == name }) }
  }

  @Test func demandOfEverySecondaryAreaIsSharedOutWhole() throws {
    let dataset = try Self.loaded.get()
    let spread = PopulationSpread.spread(cells: dataset.cells, populations: dataset.populations)
    let catalogue = AreaCatalogue(dataset, unassignedName: "")
    let visits = dataset.demand.filter { $0.kind == .homeVisit }
    #expect(Set(visits.map(\.secondaryAreaCode)).count == 21 && Set(visits.map(\.year)).count == 6)
    for forecast in visits {
      let area = try #require(
        catalogue.entries.first { $0.level == .secondary && $0.code == forecast.secondaryAreaCode })
      let people = DemandSpread.people(in: forecast.year, years: spread.years, people: spread.over75)
      let receipts = Int((forecast.receiptsPerMonth * 1000).rounded())
      let parts = DemandSpread.parts(receipts: receipts, cells: area.cells, people75: people)
      #expect(parts.reduce(0, +) == receipts && parts.allSatisfy { $0 >= 0 })
    }
  }

  @Test func everyServiceHasEveryNamedDistanceAndItsCitation() throws {
    let dataset = try Self.loaded.get()
    for service in Service.allCases {
      let rules = dataset.rules.filter { $0.service == service }
      #expect(Set(rules.map(\.rule)).isSuperset(of: ["16km", "15km", "8km", "4km", "own"]), "\(service)")
      #expect(rules.filter(\.isDefault).map(\.value) == [16_000])
      #expect(rules.allSatisfy { !$0.citation.isEmpty })
    }
  }
}
