import CareRegistry
import Foundation
import Testing
import Wording

@testable import Ingest

/// The import of the real files of Hokkaido, against counts made independently. One import serves all
/// tests of the suite.
@Suite(.enabled(if: SharedData.isHere, "needs the real data: set ZAITAKU_SHARED_DATA"))
struct HokkaidoImportTests {
  static let imported = Result<(dataset: CareDataset, summary: ImportSummary), any Error> {
    let root = SharedData.root ?? ""
    let paths =
      [root + "/hokkaido"] + ["1", "3_3", "3_4"].map { root + "/formats/population/kekkahyo\($0).xlsx" }
      + [
        root + "/formats/01-1_hospital_facility_info_20250601.zip", SharedData.geoData + "/supplements",
        SharedData.geoData + "/rules",
      ]
    return try Importer.run(paths: paths, options: ImportOptions(prefecture: "01"))
  }

  @Test func `29 of the 39 home-care areas are known, and 39 municipalities stay unassigned`() throws {
    let (dataset, summary) = try Self.imported.get()
    #expect(dataset.areas(.homeCare).count == 29)
    #expect(dataset.areas(.secondary).count == 21)
    #expect(
      dataset.areas(.tertiary).map(\.name) == ["道南", "道央", "道北", "オホーツク", "十勝", "釧路・根室"])
    #expect(summary.count("assigned_municipalities") == 140)
    #expect(summary.count("unassigned_municipalities") == 39)
    #expect(dataset.issues.count { $0.ruleID == "no_home_care_area" } == 39)
    let engaru = try #require(dataset.areas(.homeCare).first { $0.name == "遠軽" })
    #expect((engaru.healthCentre, engaru.parents[.secondary]) == ("紋別", "0118"))
    let tokachi = dataset.areas(.homeCare).filter { $0.name.hasSuffix("十勝") }
    #expect(tokachi.map(\.healthCentre) == ["帯広", "帯広", "帯広", "帯広"])
  }

  @Test func `of 18 printed populations only that of 宗谷 differs`() throws {
    let (dataset, summary) = try Self.imported.get()
    #expect(summary.count("printed_populations_checked") == 18)
    let differing = dataset.issues.filter { $0.ruleID == "printed_population_differs" }
    #expect(differing.count == 1)
    #expect(differing.first?.value == "65961")
    #expect(differing.first?.message.ja.contains("62140") == true)
  }

  @Test func `cells and their people are those of the census`() throws {
    let (dataset, summary) = try Self.imported.get()
    #expect(summary.count("cells_centre") == 44_554)
    #expect(summary.count("cells_coast") == 934)
    #expect(summary.count("cells_coast_people") == 39_960)
    #expect(summary.count("cells_dropped") == 235)
    #expect(summary.count("cells_dropped_people") == 22_257)
    #expect(summary.count("cells_against_list") == 0)
    #expect(dataset.cells.count == 45_488)
    #expect(dataset.cells.reduce(0) { $0 + $1.weight } == 5_506_419)
    #expect(Set(dataset.cells.map(\.municipalityCode)).count == 179)
    #expect(dataset.cells.allSatisfy { ($0.municipalityCode == "01100") == ($0.wardCode != nil) })
  }

  @Test func `people of 65 and 75 sum to the published totals`() throws {
    let dataset = try Self.imported.get().dataset
    let wards = Set(dataset.areas(.ward).map(\.code))
    func sum(_ year: Int) -> [Int] {
      dataset.populations.filter { $0.year == year && !wards.contains($0.code) }
        .reduce(into: [0, 0, 0]) { sum, row in
          sum[0] += row.total
          sum[1] += row.over65
          sum[2] += row.over75
        }
    }
    #expect(sum(2020) == [5_224_614, 1_679_288, 855_525])
    #expect(sum(2025) == [5_007_066, 1_687_654, 984_606])
    #expect(sum(2050) == [3_820_016, 1_627_831, 1_040_710])
    for rule in ["wards_do_not_sum", "municipalities_do_not_sum", "percentage_not_exact"] {
      #expect(!dataset.issues.contains { $0.ruleID == rule })
    }
  }

  @Test func `areas are those of the detailed boundary`() throws {
    let dataset = try Self.imported.get().dataset
    let whole = try #require(dataset.areas(.prefecture).first?.areaKm2)
    #expect(abs(whole - 83_424.3933) < 0.02)
    #expect(dataset.boundaries.count == 194)
    #expect(dataset.issues.contains { $0.ruleID == "boundaries_not_used" })
    #expect(!dataset.issues.contains { $0.ruleID == "boundary_touches_itself" })
  }

  @Test func `capability comes from the notifications`() throws {
    let (dataset, summary) = try Self.imported.get()
    #expect(summary.count("confirmed_visiting_physician") == 703)
    #expect(summary.count("round_the_clock") == 459)
    #expect(
      dataset.facilities.count { $0.kind == .clinic && $0.availability(of: .visitingPhysician) == .yes }
        == 552)
    #expect(
      dataset.facilities.count { $0.kind == .hospital && $0.availability(of: .visitingPhysician) == .yes }
        == 151)
    #expect(Set(dataset.statements.filter { $0.service == "back_up_beds" }.map(\.facilityID)).count == 34)
  }

  @Test func `every row of the visiting-nurse list is a facility with the service`() throws {
    let (dataset, summary) = try Self.imported.get()
    // 715 rows of the list, and 19 institutions that the list lacks and whose notifications (訪看充, 訪看専, 訪看DX)
    // say that their own nurses visit.
    #expect(summary.count("confirmed_visiting_nurse") == 715 + 19)
    #expect(summary.count("facilities_visiting_nurse_station") == 640)
    #expect(summary.count("visiting_nurse_institutions") == 75)
    let refused = dataset.issues.filter { $0.ruleID.hasPrefix("position_outside") }
    #expect(refused.map(\.row).compactMap(\.self).sorted() == [24, 318, 458, 471, 549])
    let clover = try #require(dataset.facilities.first { $0.id == "care-0175701283-130" })
    #expect(clover.municipalityCode.map { $0.hasPrefix("01") } == true)
    #expect((clover.position?.latitude ?? 0) > 41)
  }

  @Test func `institutions and their places are all accounted for`() throws {
    let (dataset, summary) = try Self.imported.get()
    let numbered = dataset.facilities.filter { $0.id.hasPrefix("med-") }
    // 3,257 insured, 11 only notified of which 3 changed their number, 3 only in the visiting-nurse list.
    #expect(numbered.count == 3_257 + 11 - 3 + 3)
    #expect(summary.count("facilities_dental_practice") == 1_800)
    #expect(summary.count("facilities_pharmacy") == 2_190)
    #expect(dataset.facilities.allSatisfy { $0.municipalityCode != nil })
    #expect(dataset.facilities.allSatisfy { ($0.position == nil) == ($0.positionGrade == .none) })
    #expect(dataset.facilities.count { $0.positionGrade <= .oaza } > 7_900)
    let linked = ["name_address", "address", "name"].reduce(0) {
      $0 + (summary.count("linked_clinic_\($1)") ?? 0)
    }
    #expect(linked > 2_250, "an independent count finds 2,258 sure pairs")
  }
}

extension Result where Failure == any Error {
  /// The value of a body, or what it throws.
  init(_ body: () throws -> Success) { self = Swift.Result(catching: body) }
}
