import CareRegistry
import Foundation
import Spatial
import Testing
import Wording

@testable import Ingest

@Suite struct DatasetRoundTripTests {
  @Test func `what is written is read back unchanged`() throws {
    let dataset = try SampleDataset.make()
    try withTemporaryFolder { folder in
      try DatasetWriter.write(dataset, to: folder + "/mihon")
      expectEqual(try DatasetReader.read(folder + "/mihon"), dataset)
    }
  }

  @Test func `the same dataset gives the same bytes twice`() throws {
    let dataset = try SampleDataset.make()
    let first = try DatasetWriter.files(of: dataset, command: "zaitaku import x")
    let second = try DatasetWriter.files(of: dataset, command: "zaitaku import x")
    #expect(first.map(\.name) == second.map(\.name))
    #expect(first.map(\.bytes) == second.map(\.bytes))
    #expect(first.map(\.name).contains("datapackage.json"))
  }

  @Test func `an existing dataset is replaced, a folder of something else is not`() throws {
    let dataset = try SampleDataset.make()
    try withTemporaryFolder { folder in
      try DatasetWriter.write(dataset, to: folder + "/mihon")
      try DatasetWriter.write(dataset, to: folder + "/mihon")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["mihon"])
      let other = folder + "/other"
      try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
      try "dear".write(toFile: other + "/letter.txt", atomically: true, encoding: .utf8)
      #expect(throws: Failure.self) { try DatasetWriter.write(dataset, to: other) }
      #expect(try text(of: other + "/letter.txt") == "dear")
    }
  }

  @Test func `the descriptor names every file with its size, hash and schema`() throws {
    let files = try DatasetWriter.files(of: SampleDataset.make(), command: "")
    let json = try #require(files.first { $0.name == "datapackage.json" })
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: Any])
    let resources = try #require(root["resources"] as? [[String: Any]])
    #expect(resources.count == DatasetLayout.tables.count + 1)
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      let file = try #require(files.first { $0.name == path })
      #expect(resource["bytes"] as? Int == file.bytes.count)
      #expect((resource["hash"] as? String)?.hasPrefix("sha256:") == true)
      if path.hasSuffix(".csv") {
        let schema = try #require(resource["schema"] as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: Any]])
        let header = String(decoding: file.bytes.prefix { $0 != 10 }, as: UTF8.self)
        #expect(fields.compactMap { $0["name"] as? String }.joined(separator: ",") == header)
      }
    }
    // The package is not tabular as a whole: the boundaries are GeoJSON.
    #expect(root["profile"] as? String == "data-package")
    #expect(root["created"] as? String == "2025-10-01T00:00:00Z")
  }

  @Test func `what a spreadsheet does to a file is put right and reported`() throws {
    let dataset = try SampleDataset.make()
    try withTemporaryFolder { folder in
      let path = folder + "/mihon"
      var leading = dataset
      leading.areas[4].code = "09100"
      leading.areas[6].parents[.municipality] = "09100"
      leading.memberships[0].municipalityCode = "09100"
      leading.cells[0].municipalityCode = "09100"
      leading.populations[0].code = "09100"
      leading.facilities[0].municipalityCode = "09100"
      try DatasetWriter.write(leading, to: path)
      let facilities = path + "/facilities.csv"
      let excel =
        "\u{FEFF}"
        + (try text(of: facilities)).replacingOccurrences(of: "09100", with: "9100")
        .replacingOccurrences(of: "2025-08-01", with: "2025/8/1").replacingOccurrences(of: "\n", with: "\r\n")
      try excel.write(toFile: facilities, atomically: true, encoding: .utf8)
      let read = try DatasetReader.read(path)
      #expect(read.facilities == leading.facilities)
      let found = read.issues.dropFirst(leading.issues.count)
      #expect(
        found.map { "\($0.ruleID) \($0.file) \($0.column)" } == [
          "dataset_file_changed facilities.csv ", "dataset_value_repaired facilities.csv municipality_code",
          "dataset_value_repaired facilities.csv reference_date",
        ])
    }
  }
}

/// Compares field by field, so that a difference names its place.
func expectEqual(_ a: CareDataset, _ b: CareDataset) {
  #expect(a.name == b.name)
  #expect(a.title == b.title)
  #expect(a.titleEnglish == b.titleEnglish)
  #expect(a.prefectureCode == b.prefectureCode)
  #expect(a.referenceDate == b.referenceDate)
  #expect(a.baseYear == b.baseYear)
  #expect(a.areas == b.areas)
  #expect(a.memberships == b.memberships)
  #expect(a.boundaries == b.boundaries)
  #expect(a.facilities == b.facilities)
  #expect(a.facilitySources == b.facilitySources)
  #expect(a.statements == b.statements)
  #expect(a.cells == b.cells)
  #expect(a.populations == b.populations)
  #expect(a.rules == b.rules)
  #expect(a.issues == b.issues)
  #expect(a.sources == b.sources)
}
