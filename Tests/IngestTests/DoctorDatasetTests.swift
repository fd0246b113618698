import CareRegistry
import Foundation
import Spatial
import TestSupport
import Testing
import Wording

@testable import Ingest

@Suite struct DoctorDatasetTests {
  private func rules(_ report: DatasetDoctor.Report) -> Set<String> {
    Set(report.findings.map(\.issue.ruleID))
  }

  private func examined(_ dataset: CareDataset) throws -> DatasetDoctor.Report {
    try withTemporaryFolder { folder in
      try DatasetWriter.write(dataset, to: folder + "/town")
      return try DatasetDoctor.examine(folder + "/town")
    }
  }

  @Test("A sound dataset is read as the strict reader reads it")
  func sameAsTheReader() throws {
    try withTemporaryFolder { folder in
      try DatasetWriter.write(SampleDataset.make(), to: folder + "/mihon")
      let examination = try DatasetExamination(folder + "/mihon")
      var wanted = try DatasetReader.read(folder + "/mihon")
      // The reader adds what it finds to the stored issues.
      let found = wanted.issues.count - examination.dataset.issues.count
      wanted.issues.removeLast(found)
      expectEqual(examination.dataset, wanted)
      #expect(examination.issues.count == found)
    }
  }

  @Test("Every fault that stops the strict reader is listed with its place", arguments: DatasetFault.all)
  func everyKnownFault(_ fault: DatasetFault) throws {
    // A resource that the descriptor hides is read from where it should be, so it has no place of its own.
    try withTemporaryFolder { folder in
      let path = folder + "/mihon"
      try DatasetWriter.write(SampleDataset.make(), to: path)
      try edit("\(path)/\(fault.file)", replacing: fault.old, with: fault.new)
      let report = try DatasetDoctor.examine(path)
      let faults = report.findings.map(\.issue).filter {
        $0.ruleID.hasPrefix("dataset_") && $0.severity == .error || $0.ruleID == "boundary_not_usable"
      }
      #expect(!faults.isEmpty, "\(fault.name)")
      let texts = faults.map { "\($0.file):\($0.row ?? 0) \($0.column) \($0.value) \($0.message.ja)" }
      let named = fault.says.filter { part in
        // `features[0]` is a row here.
        part.hasPrefix("boundaries.geojson") || texts.contains { $0.contains(part) }
      }
      #expect(named.count == fault.says.count || faults.contains { $0.file == fault.file }, "\(texts)")
    }
  }

  @Test("Five faults in five places are five findings, and the rest is still read")
  func allFaultsAtOnce() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/town"
      try DatasetWriter.write(try MiniTown.dataset(), to: path)
      let whole = try DatasetReader.read(path)
      try edit("\(path)/facilities.csv", replacing: ",hospital,", with: ",hospitol,")
      try edit("\(path)/facilities.csv", replacing: "own-1,", with: "care-1-130,")
      try edit("\(path)/municipal_population.csv", replacing: ",1007,", with: ",many,")
      try edit("\(path)/municipal_population.csv", replacing: ",2007,", with: ",,")
      try edit("\(path)/population_mesh.csv", replacing: "6341000", with: "6341900")
      try edit("\(path)/facility_services.csv", replacing: "med-2", with: "med-9")
      let report = try DatasetDoctor.examine(path)
      let errors = report.findings.map(\.issue).filter { $0.severity == .error }.map {
        "\($0.ruleID) \($0.file)"
      }
      #expect(
        errors.sorted() == [
          "dataset_key_repeated facilities.csv", "dataset_reference_missing facility_services.csv",
          "dataset_value_bad facilities.csv", "dataset_value_bad municipal_population.csv",
          "dataset_value_bad municipal_population.csv", "dataset_value_bad population_mesh.csv",
        ])
      #expect(!report.isWhole)
      #expect(report.dataset.facilities.count == whole.facilities.count - 2)
      #expect(report.dataset.populations.count == whole.populations.count - 2)
      #expect(report.dataset.cells.count == whole.cells.count - 1)
      // The hospital's record is left out with it; it isn't called a reference to nothing.
      #expect(report.dataset.facilitySources.isEmpty)
    }
  }

  @Test("The row of a finding is that of the file, behind a bad row too")
  func rowsOfTheFile() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/town"
      try DatasetWriter.write(try MiniTown.dataset(), to: path)
      try edit("\(path)/facilities.csv", replacing: ",visiting_nurse_station,", with: ",station,")
      let lines = try text(of: path + "/facilities.csv").split(separator: "\n")
      let row = try #require(lines.firstIndex { $0.hasPrefix("own-1,") }) + 1
      let report = try DatasetDoctor.examine(path)
      #expect(report.findings.first { $0.issue.ruleID == "no_position" }?.issue.row == row)
      #expect(report.findings.first { $0.issue.ruleID == "dataset_value_bad" }?.issue.row == 2)
    }
  }

  @Test("Missing and cut files, and a lost descriptor, leave the rest to be read")
  func missingFiles() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/town"
      try DatasetWriter.write(try MiniTown.dataset(), to: path)
      try FileManager.default.removeItem(atPath: path + "/datapackage.json")
      try FileManager.default.removeItem(atPath: path + "/facility_sources.csv")
      let boundaries = try text(of: path + "/boundaries.geojson")
      try String(boundaries.prefix(boundaries.count / 2)).write(
        toFile: path + "/boundaries.geojson", atomically: true, encoding: .utf8)
      let report = try DatasetDoctor.examine(path)
      let files = report.findings.map(\.issue).filter { $0.ruleID == "dataset_file_unreadable" }.map(\.file)
      #expect(files.sorted() == ["boundaries.geojson", "datapackage.json", "facility_sources.csv"])
      #expect(report.dataset.facilities.count == 4)
    }
  }

  @Test("A folder that holds no dataset is bad input")
  func noDataset() throws {
    try withTemporaryFolder { folder in
      let failure = try #require(throws: Failure.self) { try DatasetDoctor.examine(folder) }
      #expect(failure.kind == .badInput)
    }
  }

  @Test("Mutated bytes never trap")
  func mutatedBytes() throws {
    let files = try DatasetWriter.files(of: SampleDataset.make(), command: "")
    var random = SeededGenerator(seed: 20_251_001)
    try withTemporaryFolder { folder in
      for file in files { try Data(file.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)")) }
      for _ in 0..<150 {
        let file = try #require(files.randomElement(using: &random))
        var bytes = file.bytes
        for _ in 0...Int.random(in: 0...4, using: &random) {
          bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)"))
        _ = try DatasetDoctor.examine(folder)
        try Data(file.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file.name)"))
      }
    }
  }

  @Test("A small town without a fault has only what is true of it")
  func soundTown() throws {
    // One facility has no place, one municipality no home-care area, and the printed population is another.
    #expect(
      rules(try examined(try MiniTown.dataset()))
        == ["no_position", "no_home_care_area", "printed_population_differs"])
  }

  @Test("Memberships are checked on the dataset's date")
  func memberships() throws {
    var dataset = try MiniTown.dataset()
    dataset.memberships += [
      AreaMembership(municipalityCode: "01001", level: .homeCare, areaCode: "01-h02", source: "list"),
      AreaMembership(
        municipalityCode: "01002", level: .homeCare, areaCode: "01-h01", validTo: "2020-01-01", source: "list"
      ),
    ]
    dataset.memberships.removeAll { $0.municipalityCode == "01003" && $0.level == .secondary }
    let found = AreaCheck.issues(dataset)
    #expect(found.filter { $0.ruleID == "municipality_in_two_areas" }.map(\.value) == ["01001"])
    #expect(found.filter { $0.ruleID == "no_secondary_area" }.map(\.value) == ["01003"])
    dataset.areas.append(Area(level: .secondary, code: "0102", name: "別"))
    dataset.memberships.append(
      AreaMembership(municipalityCode: "01003", level: .secondary, areaCode: "0102", source: "list"))
    #expect(
      AreaCheck.issues(dataset).filter { $0.ruleID == "home_care_area_across_secondary" }.map(\.value) == [
        "西"
      ])
  }

  @Test("Facilities outside their municipality, cells far from theirs, and mixed-up ages are found")
  func places() throws {
    var dataset = try MiniTown.dataset()
    let far = dataset.cells[399].code.centre
    dataset.facilities[0].position = far
    dataset.facilities.append(dataset.facilities[2])
    dataset.facilities[4].id = "med-3"
    for index in [2, 4] { dataset.facilities[index].address = "町2-1-1" }
    dataset.cells[0].municipalityCode = "01004"
    dataset.cells[5].isSuppressed = true
    dataset.populations[0].over75 = dataset.populations[0].over65 + 1
    let report = try examined(dataset)
    func finding(_ rule: String) -> DoctorFinding? { report.findings.first { $0.issue.ruleID == rule } }
    let outside = try #require(finding("position_outside_municipality"))
    #expect(outside.issue.message.ja.contains("町1の外、町4にあります"))
    #expect(outside.place.map { abs($0.latitude - far.latitude) < 1e-4 } == true)
    #expect(finding("same_facility_twice")?.issue.value == "med-3")
    #expect(finding("cell_outside_municipality")?.issue.value == dataset.cells[0].code.description)
    #expect(finding("cell_suppressed")?.issue.severity == .note)
    #expect(finding("age_bands_not_nested")?.issue.file == "municipal_population.csv")
  }

  @Test("What the import has noted already is not said again")
  func nothingTwice() throws {
    var dataset = try MiniTown.dataset()
    dataset.issues = [
      Issue(
        ruleID: "no_home_care_area", severity: .note, file: "areas.txt", row: nil, value: "01004",
        message: Phrase(ja: "前から", en: "before"), remedy: Phrase(ja: "", en: ""))
    ]
    let found = try examined(dataset).findings.filter { $0.issue.ruleID == "no_home_care_area" }
    #expect(found.map(\.issue.message.ja) == ["前から"])
  }

  @Test("The shipped dataset has one pair of stations under two numbers, and no other new finding")
  func hokkaido() throws {
    let report = try DatasetDoctor.examine(SharedData.geoData + "/hokkaido")
    let stored = Set(report.dataset.issues)
    let new = report.findings.filter { !stored.contains($0.issue) }.map(\.issue)
    #expect(new.map(\.ruleID) == ["same_facility_twice"], "\(new.map(\.message.ja))")
    #expect(new.first?.message.ja.contains("ぺると") == true)
    #expect(report.isWhole)
    let clover = report.findings.first { $0.issue.message.ja.contains("クローバー") }
    #expect(clover?.place.map { (35...36).contains($0.latitude) } == true, "the published place, in Tokyo")
  }
}
