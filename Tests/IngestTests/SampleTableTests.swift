import CareRegistry
import Testing

@testable import Ingest

/// Every official file at hand is recognised, and its rows add up.
@Suite(.enabled(if: SharedData.isHere, "needs the real data: set ZAITAKU_SHARED_DATA"))
struct SampleTableTests {
  /// What goes with a file of data and is none itself.
  static let companions = [".xml", ".gfs", "iryojoho_column_definition.txt", ".topojson"]

  @Test(arguments: [
    ("hokkaido/facilities", "01"), ("hokkaido/areas", "01"), ("okayama/facilities", "33"),
    ("okayama/areas", "33"),
    ("ishikawa/facilities", "17"), ("ishikawa/areas", "17"), ("formats", "01"), ("formats/kaigo", "37"),
    ("formats/takamatsu_hospital_data.csv", "37"), ("formats/P04-14_47_GML.zip", "47"),
  ])
  func `every file is recognised, and no row is lost without an issue`(
    _ folder: String, _ prefecture: String
  ) throws {
    let root = try #require(SharedData.root)
    let formats = try InputFormats()
    let name = try #require(PrefectureNames.name(ofCode: prefecture))
    var read = 0
    for path in try InputWalk.files(under: [root + "/" + folder]) where !FileOpener.isCompanion(path) {
      for probe in try SampleListTests.probes(path) {
        guard let format = formats.recognise(probe) else {
          #expect(Self.companions.contains { probe.file.name.hasSuffix($0) }, "\(probe.file.name)")
          continue
        }
        var material = ImportMaterial()
        let counts = try format.read(
          probe, ImportContext(prefecture: prefecture, prefectureName: name, source: format.profile.key),
          into: &material
        ).counts
        read += counts.read
        #expect(counts.read == counts.accepted + counts.rejected, "\(probe.file.name)")
        #expect(counts.rejected == 0 || !material.issues.isEmpty, "\(probe.file.name)")
      }
    }
    #expect(read > 0)
  }
}
