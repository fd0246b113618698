import CareRegistry
import Foundation
import Testing
import Wording

@testable import Ingest

@Suite struct ScratchTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SCRATCH_OUT"] != nil)) func scratch() throws {
    let root = try #require(SharedData.root)
    let out = try #require(ProcessInfo.processInfo.environment["SCRATCH_OUT"])
    var paths = [root + "/hokkaido"]
    paths += ["1", "3_3", "3_4"].map { root + "/formats/population/kekkahyo\($0).xlsx" }
    paths.append(root + "/formats/01-1_hospital_facility_info_20250601.zip")
    paths += [SharedData.geoData + "/supplements", SharedData.geoData + "/rules"]
    let start = Date()
    let (dataset, summary) = try Importer.run(paths: paths, options: ImportOptions(prefecture: "01"))
    print("import seconds", Date().timeIntervalSince(start))
    for line in summary.lines(.ja) { print(line) }
    try DatasetWriter.write(dataset, to: out)
    expectEqual(try DatasetReader.read(out), dataset)
    print("all seconds", Date().timeIntervalSince(start))
  }
}
