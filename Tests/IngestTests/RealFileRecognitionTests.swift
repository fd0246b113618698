import Foundation
import Testing

@testable import Ingest

@Suite(.enabled(if: SharedData.isHere, "needs the real data: set ZAITAKU_SHARED_DATA"))
struct RealFileRecognitionTests {
  @Test(arguments: ["okayama", "ishikawa"])
  func `every file of other prefectures is recognised`(_ prefecture: String) throws {
    let root = try #require(SharedData.root)
    var formats: [String: String] = [:]
    let known = try InputFormats()
    for path in try InputWalk.files(under: [root + "/" + prefecture]) where !FileOpener.isCompanion(path) {
      try FileOpener.open(path) { probe in
        let format = known.recognise(probe)
        #expect(format != nil, "\(probe.file.name)")
        formats[probe.file.baseName] = format?.profile.key
      }
    }
    #expect(formats["clinic.csv"] == "clinics")
    #expect(formats["hospital.csv"] == "hospitals")
    #expect(formats["dental.csv"] == "dental")
    #expect(formats["pharmacy.csv"] == "pharmacies")
    #expect(formats["visiting_nurse.csv"] == "visiting_nurse")
    #expect(formats["home_help.csv"] == "home_help")
    #expect(formats["todokede_ika_2025-10.xlsx"] == "notifications")
  }
}
