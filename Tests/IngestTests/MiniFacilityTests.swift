import CareRegistry
import Foundation
import Spatial
import Testing
import Wording

@testable import Ingest

/// How lists of providers become facilities.
@Suite struct MiniFacilityTests {
  let dataset: CareDataset
  let summary: ImportSummary

  init() throws { (dataset, summary) = try MiniPrefectureTests.run(MiniPrefecture()) }

  func facility(_ id: String) throws -> Facility { try #require(dataset.facilities.first { $0.id == id }) }

  @Test func `a clinic of the register joins its row of the open data`() throws {
    let north = try facility("med-3110110001")
    #expect(north.kind == .clinic)
    #expect((north.municipalityCode, north.wardCode) == ("31100", "31101"))
    let records = dataset.facilitySources.filter { $0.facilityID == north.id }
    #expect(records.map(\.source) == ["clinics", "insured", "notifications"])
    #expect(records.map(\.joinedBy) == ["name_address", "number", "number"])
    #expect(records.first?.officialNumber == "3120110000011")
  }

  @Test func `symbols become statements, and silence is not a no`() throws {
    let north = try facility("med-3110110001")
    #expect(north.services == [.visitingPhysician: .yes])
    #expect(north.roundTheClock == .yes)
    #expect(
      dataset.statements.filter { $0.facilityID == north.id }.map { "\($0.service) \($0.symbol)" } == [
        "round_the_clock 支援診2", "visiting_physician 在医総管1", "visiting_physician 支援診2",
      ])
    let south = try facility("med-3110110002")
    #expect(south.services == [.visitingPhysician: .notReported])
    #expect(south.availability(of: .visitingNurse) == .no)
    #expect(south.roundTheClock == .notReported)
  }

  @Test func `a symbol counts from its first day on`() throws {
    // 在緩診実 is valid from 2026-04-01 in the table of symbols; the list is of 2025-10-01.
    #expect(!dataset.statements.contains { $0.service == "end_of_life" })
    #expect(dataset.statements.contains { $0.service == "back_up_beds" && $0.facilityID == "med-3110120001" })
  }

  @Test func `beds make a hospital, and nineteen don't`() throws {
    #expect(try facility("med-3110120001").kind == .hospital)
    #expect(try facility("med-3110110002").kind == .clinic)
  }

  @Test func `an institution that changed its number is one facility under the later number`() throws {
    let clinic = try facility("med-3110120009")
    #expect(clinic.name == "旧山医院")
    #expect(!dataset.facilities.contains { $0.id == "med-3110120002" })
    #expect(dataset.issues.contains { $0.ruleID == "institution_number_changed" && $0.value == "0120009" })
    #expect(dataset.facilitySources.count { $0.facilityID == clinic.id } == 2)
  }

  @Test func `an institution that only the notification list knows is kept`() throws {
    #expect(try facility("med-3110120077").name == "新山医院")
  }

  @Test func `a row of the open data outside the register is a facility of its own`() throws {
    let own = dataset.facilities.filter { $0.id.hasPrefix("own-") && $0.kind == .clinic }
    #expect(own.map(\.name) == ["浜辺美容クリニック"])
    #expect(dataset.issues.contains { $0.ruleID == "institution_not_registered" && $0.value == "浜辺美容クリニック" })
  }

  @Test func `rows of another prefecture are left alone`() {
    #expect(!dataset.facilities.contains { $0.name == "他県医院" })
  }

  @Test func `dental practices with a number are joined to it`() throws {
    let dental = try facility("med-3130130099")
    #expect(dental.services == [.visitingDentist: .yes])
    #expect(dataset.facilitySources.count { $0.facilityID == dental.id } == 2)
    let other = try #require(dataset.facilities.first { $0.name == "傷歯科" })
    #expect(other.services == [.visitingDentist: .notReported])
  }

  @Test func `a hospital in the visiting-nurse list stays a hospital and gets the service`() throws {
    let hospital = try facility("med-3110120001")
    #expect(hospital.services == [.visitingPhysician: .notReported, .visitingNurse: .yes])
    #expect(hospital.positionGrade == .official)
    let station = try facility("care-3160190001-130")
    #expect(station.kind == .visitingNurseStation)
    #expect(station.services == [.visitingNurse: .yes])
    #expect(station.address == "鳥取県見本市北区本町一丁目２　北ビル1階")
  }

  @Test func `an impossible position is an issue and never on the map`() throws {
    let lost = try facility("care-3160190002-130")
    #expect(lost.positionGrade == .town)
    let place = try #require(lost.position)
    #expect(abs(place.longitude - 134.32) < 0.001)
    let issue = try #require(dataset.issues.first { $0.ruleID == "position_outside_prefecture" })
    #expect((issue.file, issue.row, issue.value) == ("nurses.csv", 4, "37.5, 127.0"))
    #expect(issue.severity == .error)
    #expect(issue.remedy.ja.contains("町丁目"))
    let neighbour = try facility("care-3160190003-130")
    #expect(neighbour.positionGrade == .town)
    #expect(
      dataset.issues.filter { $0.ruleID == "position_outside_municipality" }.map(\.row) == [5])
    #expect(summary.count("positions_refused") == 2)
  }

  @Test func `zeros are no place, and every facility is counted`() throws {
    let hospital = try #require(dataset.facilities.first { $0.name == "無座標病院" })
    #expect(hospital.positionGrade == .town)
    #expect(
      dataset.issues.contains { $0.ruleID == "position_not_published" && $0.file == "hospital_info.csv" })
    let kinds = FacilityKind.allCases.reduce(0) { $0 + (summary.count("facilities_\($1.rawValue)") ?? 0) }
    let grades = PositionGrade.allCases.reduce(0) { $0 + (summary.count("grade_\($1.rawValue)") ?? 0) }
    #expect(kinds == dataset.facilities.count)
    #expect(grades == dataset.facilities.count)
  }

  @Test func `an address whose town is unknown stands at its municipality`() throws {
    let pharmacy = try #require(dataset.facilities.first { $0.kind == .pharmacy })
    #expect(pharmacy.positionGrade == .municipality)
    #expect(dataset.issues.contains { $0.ruleID == "position_of_municipality" && $0.file == "pharmacy.csv" })
  }

  @Test func `a repeated number is taken once`() {
    #expect(dataset.facilities.count { $0.id == "care-3160190003-130" } == 1)
    #expect(dataset.issues.contains { $0.ruleID == "duplicate_number" && $0.row == 6 })
  }

  @Test func `a list of the whole country beside that of the prefecture repeats nothing`() throws {
    var mini = try MiniPrefecture()
    mini.files["z_national.csv"] = mini.files["nurses.csv"]
    let again = try MiniPrefectureTests.run(mini).dataset
    #expect(again.facilities == dataset.facilities)
    #expect(again.statements == dataset.statements)
    #expect(again.issues.filter { $0.ruleID == "rows_in_two_files" }.map(\.file) == ["z_national.csv"])
  }

  @Test func `an ID that comes twice in one list is no key`() throws {
    var mini = try MiniPrefecture()
    mini.edit("dental.csv", "313345,", "3130110000011,")
    let again = try MiniPrefectureTests.run(mini).dataset
    #expect(again.facilities.contains { $0.name == "傷歯科" })
    #expect(again.issues.contains { $0.ruleID == "repeated_id" && $0.row == 3 })
  }

  @Test func `ids don't depend on spelling`() {
    let a = FacilityIdentity.own(prefecture: "31", kind: .pharmacy, name: "ＡＢＣ薬局", address: "本町１－２")
    let b = FacilityIdentity.own(prefecture: "31", kind: .pharmacy, name: "ABC 薬局", address: "本町1-2")
    #expect(a == b)
    #expect(a.hasPrefix("own-") && a.count == 16)
    #expect(a != FacilityIdentity.own(prefecture: "31", kind: .clinic, name: "ABC薬局", address: "本町1-2"))
  }
}
