import CareRegistry
import Spatial
import Wording

/// A small dataset with something in every table, awkward texts included.
enum SampleDataset {
  static func square(_ west: Double, _ south: Double) throws -> MultiPolygon {
    MultiPolygon([
      Polygon(
        exterior: try LinearRing([
          Position(longitude: west, latitude: south), Position(longitude: west + 0.25, latitude: south),
          Position(longitude: west + 0.25, latitude: south + 0.25),
          Position(longitude: west, latitude: south + 0.25), Position(longitude: west, latitude: south),
        ]))
    ])
  }

  static func make() throws -> CareDataset {
    var dataset = CareDataset(
      name: "mihon", title: "見本県", titleEnglish: "Mihon", prefectureCode: "99",
      referenceDate: "2025-10-01", baseYear: 2020)
    dataset.areas = [
      Area(level: .prefecture, code: "99", name: "見本県", nameEnglish: "Mihon"),
      Area(level: .tertiary, code: "99-t1", name: "全域", parents: [.prefecture: "99"]),
      Area(
        level: .secondary, code: "9901", name: "東\"部\", 西部",
        parents: [.tertiary: "99-t1", .prefecture: "99"]),
      Area(
        level: .homeCare, code: "99-h01", name: "東", parents: [.secondary: "9901"],
        healthCentre: "東保健所", printedPopulation: 12_345, areaKm2: 123.4567),
      Area(
        level: .municipality, code: "99100", name: "見本市",
        parents: [.homeCare: "99-h01", .secondary: "9901", .prefecture: "99"], areaKm2: 0.5),
      Area(level: .municipality, code: "99201", name: "別の市", parents: [.prefecture: "99"]),
      Area(level: .ward, code: "99101", name: "北区", parents: [.municipality: "99100"]),
    ]
    dataset.memberships = [
      AreaMembership(
        municipalityCode: "99100", level: .homeCare, areaCode: "99-h01", validFrom: "2024-04-01",
        validTo: nil, source: "home_care_areas")
    ]
    dataset.boundaries = ["99101": try square(141.25, 43), "99201": try square(141.5, 43)]
    dataset.facilities = [
      Facility(
        id: "med-9911234567", kind: .clinic, name: "=危険, \"医院\"", address: " 見本市北区１－２",
        municipalityCode: "99100", wardCode: "99101",
        position: Position(longitude: 141.34677, latitude: 43.05262), positionGrade: .town,
        services: [.visitingPhysician: .yes, .visitingNurse: .no], roundTheClock: .yes, capacity: 2.5,
        source: "insured", referenceDate: "2025-08-01"),
      Facility(
        id: "own-0a1b", kind: .pharmacy, name: "薬局<b>&amp;", address: "", municipalityCode: nil,
        position: nil, positionGrade: .none, services: [.visitingPharmacist: .notReported],
        source: "insured", referenceDate: "2025-06-01"),
    ]
    dataset.facilitySources = [
      FacilitySource(
        facilityID: "med-9911234567", source: "insured", officialNumber: "1234567", row: 3, joinedBy: "number"
      )
    ]
    dataset.statements = [
      ServiceStatement(
        facilityID: "med-9911234567", service: "round_the_clock", state: .yes, symbol: "支援診2",
        source: "insured", referenceDate: "2025-10-01"),
      ServiceStatement(
        facilityID: "med-9911234567", service: "round_the_clock", state: .yes, symbol: "支援診2",
        source: "insured", referenceDate: "2025-10-01"),
    ]
    dataset.cells = [
      MeshCell(
        code: try MeshCode("644142781"), municipalityCode: "99100", wardCode: "99101", weight: 27,
        assignedBy: "centre"),
      MeshCell(
        code: try MeshCode("644142782"), municipalityCode: "99201", wardCode: nil, weight: 0,
        assignedBy: "nearest", isSuppressed: true),
    ]
    dataset.populations = [
      MunicipalPopulation(code: "99100", year: 2020, total: 100, over65: 30, over75: 10, over85: 4),
      MunicipalPopulation(code: "99101", year: 2050, total: 90, over65: 40, over75: 20),
    ]
    dataset.rules = [
      ReachRule(
        rule: "16km", service: .visitingNurse, kind: .metres, value: 16_000, validFrom: "2007-04-20",
        validTo: nil, citation: "疑義解釈その7, 問5", isDefault: true),
      ReachRule(
        rule: "own", service: .visitingNurse, kind: .municipality, value: 0, validFrom: nil, validTo: nil,
        citation: "—", isDefault: false),
    ]
    dataset.issues = [
      Issue(
        ruleID: "position_outside", severity: .error, file: "a,b.csv", row: 7, column: "緯度", value: "0.0",
        message: Phrase(ja: "範囲外", en: "outside"), remedy: Phrase(ja: "直す", en: "correct it")),
      Issue(
        ruleID: "note", severity: .note, file: "c.csv", row: nil, message: Phrase(ja: "注", en: "note"),
        remedy: Phrase(ja: "", en: "")),
    ]
    dataset.sources = ["home_care_areas", "insured"].map { key in
      SourceRecord(
        key: key, title: "資料 \(key)", file: "\(key).csv", publisher: "見本県", licence: "CC BY 4.0",
        referenceDate: "2025-10-01", sha256: String(repeating: "0a", count: 32), bytes: 10, rowsRead: 3,
        rowsAccepted: 2, rowsRejected: 1, method: "読んだ、並べた")
    }
    return dataset
  }
}
