import CareRegistry
import GeoFormats
import Testing

@testable import Ingest

/// Joins the real lists of clinics and hospitals with the list of insured institutions.
@Suite(.enabled(if: SharedData.isHere, Comment(rawValue: SharedData.message)))
struct LinkageRealDataTests {
  static func insured(_ prefecture: String) throws -> [LinkageRecord] {
    let path = (SharedData.root ?? "") + "/\(prefecture)/facilities/insured_institutions_2025-08.csv"
    return try CSVTable(bytes: FileReading.bytes(path), hasHeader: false).rows.map { row in
      LinkageRecord(
        id: row.field(1) + " \(row.line)", kinds: [.clinic, .hospital], name: row.field(2),
        address: row.field(4))
    }
  }

  static func facilities(_ prefecture: String, _ list: String, _ kind: FacilityKind) throws -> [LinkageRecord]
  {
    let table = try GeocodingRealDataTests.table("\(prefecture)/facilities/\(list).csv")
    return table.rows.map { row in
      LinkageRecord(
        id: list + " \(row.line)", kinds: [kind], name: table.value(row, "正式名称") ?? "",
        address: table.value(row, "所在地") ?? "")
    }
  }

  @Test(
    "Nine clinics of ten and nearly every hospital find their number",
    arguments: [("hokkaido", 0.94, 0.98), ("okayama", 0.9, 0.98), ("ishikawa", 0.89, 0.98)])
  func rates(prefecture: String, clinicRate: Double, hospitalRate: Double) throws {
    let linker = FacilityLinker(
      addresses: AddressNormaliser(municipalities: try GeocodingRealDataTests.municipalities(prefecture)))
    let clinics = try Self.facilities(prefecture, "clinic", .clinic)
    let hospitals = try Self.facilities(prefecture, "hospital", .hospital)
    let result = linker.link(clinics + hospitals, try Self.insured(prefecture))
    let joinedClinics = result.links.filter { $0.left.hasPrefix("clinic") }.count
    let joinedHospitals = result.links.filter { $0.left.hasPrefix("hospital") }.count
    #expect(
      Double(joinedClinics) >= clinicRate * Double(clinics.count), "\(joinedClinics) of \(clinics.count)")
    #expect(
      Double(joinedHospitals) >= hospitalRate * Double(hospitals.count),
      "\(joinedHospitals) of \(hospitals.count)")
    let sure = result.links.filter { $0.level == .nameAndAddress }.count
    #expect(Double(sure) >= 0.95 * Double(result.links.count))
  }
}
