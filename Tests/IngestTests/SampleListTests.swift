import CareRegistry
import Testing

@testable import Ingest

/// The official files at hand: each is recognised, and no row of it is lost without an issue.
@Suite(.enabled(if: SharedData.isHere, "needs the real data: set ZAITAKU_SHARED_DATA"))
struct SampleListTests {
  struct Sample: CustomTestStringConvertible {
    var file: String
    var prefecture: String
    var format: String
    /// Rows read, accepted and rejected.
    var rows: [Int]
    /// How many issues of a rule.
    var issues: [String: Int] = [:]

    var testDescription: String { file }
  }

  /// The files at a path, opened.
  static func probes(_ path: String) throws -> [FileProbe] {
    var probes: [FileProbe] = []
    try FileOpener.open(path) { probes.append($0) }
    return probes
  }

  @Test(arguments: [
    Sample(
      file: "hokkaido/facilities/todokede_ika_2025-10.xlsx", prefecture: "01", format: "notifications",
      rows: [36_712, 36_712, 0], issues: ["private_use_character": 10]),
    Sample(
      file: "okayama/facilities/todokede_ika_2025-10.xlsx", prefecture: "33", format: "notifications",
      rows: [31_244, 31_244, 0], issues: ["private_use_character": 114]),
    Sample(
      file: "ishikawa/facilities/todokede_ika_2025-10.xlsx", prefecture: "17", format: "notifications",
      rows: [13_984, 13_984, 0], issues: ["private_use_character": 13]),
    Sample(
      file: "hokkaido/facilities/insured_institutions_2025-08.csv", prefecture: "01", format: "insured",
      rows: [3_257, 3_257, 0]),
    Sample(
      file: "okayama/facilities/insured_institutions_2025-08.csv", prefecture: "33", format: "insured",
      rows: [1_419, 1_419, 0]),
    Sample(
      file: "formats/P04-14_47_GML.zip", prefecture: "47", format: "ksj_medical", rows: [1_632, 1_632, 0]),
  ])
  func `an official file is read whole`(_ sample: Sample) throws {
    let root = try #require(SharedData.root)
    let formats = try InputFormats()
    var read = 0
    for probe in try Self.probes(root + "/" + sample.file) {
      guard let format = formats.recognise(probe) else { continue }
      read += 1
      #expect(format.profile.key == sample.format)
      var material = ImportMaterial()
      let name = try #require(PrefectureNames.name(ofCode: sample.prefecture))
      let outcome = try format.read(
        probe, ImportContext(prefecture: sample.prefecture, prefectureName: name, source: format.profile.key),
        into: &material)
      let counts = outcome.counts
      #expect([counts.read, counts.accepted, counts.rejected] == sample.rows)
      #expect(counts.read == counts.accepted + counts.rejected)
      let found = Dictionary(material.issues.map { ($0.ruleID, 1) }, uniquingKeysWith: +)
      #expect(found == sample.issues)
    }
    #expect(read == 1)
  }

  @Test(arguments: ["hokkaido", "okayama", "ishikawa"])
  func `the table of symbols knows every home-care symbol of the real lists`(_ prefecture: String) throws {
    let root = try #require(SharedData.root)
    let formats = try InputFormats()
    var material = ImportMaterial()
    let code = ["hokkaido": "01", "okayama": "33", "ishikawa": "17"][prefecture] ?? ""
    let name = try #require(PrefectureNames.name(ofCode: code))
    for file in [
      root + "/\(prefecture)/facilities/todokede_ika_2025-10.xlsx",
      SharedData.geoData + "/rules/notification_symbols.csv",
    ] {
      for probe in try Self.probes(file) {
        let format = try #require(formats.recognise(probe))
        _ = try format.read(
          probe, ImportContext(prefecture: code, prefectureName: name, source: "x"), into: &material)
      }
    }
    var assembly = DatasetAssembly(
      dataset: CareDataset(
        name: "x", title: "", titleEnglish: "", prefectureCode: code, referenceDate: "2025-10-01", baseYear: 0
      ),
      material: material, options: ImportOptions(prefecture: code))
    let before = assembly.issues.count
    assembly.checkSymbols()
    #expect(assembly.issues.dropFirst(before).map(\.value) == [])
  }
}
