import CareRegistry
import Foundation
import Testing
import Wording

@testable import Ingest

/// One damage to a dataset, and what the message must say.
struct DatasetFault: Sendable, CustomTestStringConvertible {
  var name: String
  var file: String
  var old: String
  var new: String
  /// Texts that the place or the message must hold.
  var says: [String]
  var testDescription: String { name }

  static let all: [DatasetFault] = [
    .init(
      name: "a missing column", file: "facilities.csv", old: "position_grade", new: "seido",
      says: ["facilities.csv:1", "position_grade", "seido"]),
    .init(
      name: "a column twice", file: "facilities.csv", old: "capacity", new: "name",
      says: ["facilities.csv:1", "name"]),
    .init(
      name: "a word that isn't in the list", file: "facilities.csv", old: ",clinic,", new: ",klinik,",
      says: ["facilities.csv:2 kind", "klinik", "dental_practice"]),
    .init(
      name: "text for a number", file: "population_mesh.csv", old: ",27,", new: ",many,",
      says: ["population_mesh.csv:2 weight", "many"]),
    .init(
      name: "a number beyond all bounds", file: "population_mesh.csv", old: ",27,",
      new: ",9223372036854775807,", says: ["population_mesh.csv:2 weight", "9223372036854775807"]),
    .init(
      name: "a longitude off the globe", file: "facilities.csv", old: "141.34677", new: "1e300",
      says: ["facilities.csv:2 longitude"]),
    .init(
      name: "half a position", file: "facilities.csv", old: "141.34677", new: "",
      says: ["facilities.csv:2 position_grade", "town"]),
    .init(
      name: "a repeated key", file: "facilities.csv", old: "own-0a1b", new: "med-9911234567",
      says: ["facilities.csv:3", "med-9911234567", "2"]),
    .init(
      name: "a reference to nothing", file: "facility_sources.csv", old: "med-9911234567",
      new: "med-0000000000", says: ["facility_sources.csv:2 facility_id", "med-0000000000", "facilities.csv"]),
    .init(
      name: "a broken mesh code", file: "population_mesh.csv", old: "644142781", new: "644192781",
      says: ["population_mesh.csv:2 mesh_code", "644192781"]),
    .init(
      name: "a date that no calendar has", file: "area_membership.csv", old: "2024-04-01",
      new: "2024-02-30", says: ["area_membership.csv:2 valid_from", "2024-02-30"]),
    .init(
      name: "an area inside nothing", file: "areas.csv", old: "99-h01,東", new: "99-h02,東",
      says: ["area_membership.csv:2", "99-h01"]),
    .init(
      name: "a name with a line break", file: "areas.csv", old: "別の市", new: "\"別の\n市\"",
      says: ["areas.csv:7 name"]),
    .init(
      name: "an id that is a path", file: "facilities.csv", old: "own-0a1b", new: "../../etc/passwd",
      says: ["facilities.csv:3 facility_id", "../../etc/passwd"]),
    .init(
      name: "JSON cut short", file: "boundaries.geojson", old: "\n]}\n", new: "",
      says: ["boundaries.geojson"]),
    .init(
      name: "a ring that isn't closed", file: "boundaries.geojson", old: "[141.25,43]]", new: "[141,43]]",
      says: ["boundaries.geojson features[0] 99101"]),
    .init(
      name: "a position with one number", file: "boundaries.geojson", old: "[141.25,43]", new: "[141.25]",
      says: ["boundaries.geojson features[0] 99101"]),
    .init(
      name: "a line for a boundary", file: "boundaries.geojson", old: "MultiPolygon", new: "LineString",
      says: ["boundaries.geojson features[0] 99101"]),
    .init(
      name: "a point for a boundary", file: "boundaries.geojson",
      old:
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[141.25,43],[141.5,43],[141.5,43.25],[141.25,43.25],[141.25,43]]]]}",
      new: "{\"type\":\"Point\",\"coordinates\":[141,43]}",
      says: ["boundaries.geojson features[0] 99101", "Point"]),
    .init(
      name: "a boundary of nobody", file: "boundaries.geojson", old: "\"99101\"", new: "\"99999\"",
      says: ["boundaries.geojson", "99999"]),
    .init(
      name: "a resource that left the folder", file: "datapackage.json", old: "\"path\" : \"facilities.csv\"",
      new: "\"path\" : \"../facilities.csv\"", says: ["datapackage.json", "../facilities.csv"]),
    .init(
      name: "a resource that isn't listed", file: "datapackage.json", old: "\"name\" : \"facilities\"",
      new: "\"name\" : \"places\"", says: ["datapackage.json", "facilities"]),
    .init(
      name: "a descriptor of another kind", file: "datapackage.json", old: "\"zaitaku\"", new: "\"other\"",
      says: ["datapackage.json", "zaitaku"]),
    .init(
      name: "a newer format", file: "datapackage.json", old: "\"format_version\" : 1",
      new: "\"format_version\" : 99", says: ["datapackage.json", "99"]),
  ]
}

@Suite struct DatasetFaultTests {
  @Test(arguments: DatasetFault.all)
  func `a damaged dataset gives one message that names the place`(_ fault: DatasetFault) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/mihon"
      try DatasetWriter.write(SampleDataset.make(), to: path)
      try edit("\(path)/\(fault.file)", replacing: fault.old, with: fault.new)
      let failure = try #require(throws: Failure.self) { try DatasetReader.read(path) }
      #expect(failure.kind == .badInput)
      #expect(failure.remedy != nil)
      for language in Language.allCases {
        let message = failure.text(language)
        for part in fault.says { #expect(message.contains(part), "\(message)") }
      }
    }
  }

  @Test(arguments: DatasetLayout.tables.map(\.path) + ["boundaries.geojson", "datapackage.json"])
  func `a missing file gives one message that names it`(_ file: String) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/mihon"
      try DatasetWriter.write(SampleDataset.make(), to: path)
      try FileManager.default.removeItem(atPath: "\(path)/\(file)")
      let failure = try #require(throws: Failure.self) { try DatasetReader.read(path) }
      #expect(failure.kind == .badInput)
      #expect(failure.text(.ja).contains(file))
    }
  }

  @Test func `mutated bytes never trap the reader`() throws {
    let files = try DatasetWriter.files(of: SampleDataset.make(), command: "")
    var seed: UInt64 = 20_251_001
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    try withTemporaryFolder { folder in
      var refused = 0
      for file in files { try Data(file.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)")) }
      for _ in 0..<300 {
        let file = files[random(files.count)]
        var bytes = file.bytes
        for _ in 0...random(4) { bytes[random(bytes.count)] = UInt8(random(256)) }
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)"))
        do { _ = try DatasetReader.read(folder) } catch { refused += 1 }
        try Data(file.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)"))
      }
      #expect(refused > 50, "seed 20251001")
      expectEqual(try DatasetReader.read(folder), try SampleDataset.make())
    }
  }
}
