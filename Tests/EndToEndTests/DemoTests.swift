import CareRegistry
import Foundation
import GeoFormats
import Ingest
import TestSupport
import Testing

@Suite struct DemoTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try DatasetWriter.write(try MiniTown.dataset(), to: scratch.path("town"))
  }

  private func demo(_ output: String, _ more: [String] = []) throws -> Program.Outcome {
    try Program.run(
      ["demo", "--dataset", scratch.path("town"), "--data-dir", packageRoot, "-o", scratch.path(output)]
        + more)
  }

  /// All files under a folder with their bytes.
  private func files(_ folder: String) throws -> [String: Data] {
    let root = scratch.path(folder)
    var found: [String: Data] = [:]
    for case let name as String in try #require(FileManager.default.enumerator(atPath: root)) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue { found[name] = try Data(contentsOf: URL(filePath: "\(root)/\(name)")) }
    }
    return found
  }

  @Test func oneCommandMakesEverythingAndTwoRunsGiveTheSameBytes() throws {
    let first = try demo("a")
    try #require(first.status == 0, "\(first.errors)")
    let second = try demo("b")
    #expect(second.status == 0)
    #expect(
      first.output.replacingOccurrences(of: scratch.path("a"), with: "")
        == second.output.replacingOccurrences(of: scratch.path("b"), with: ""))
    let (a, b) = (try files("a"), try files("b"))
    #expect(a.keys.sorted() == b.keys.sorted())
    for (name, bytes) in a { #expect(bytes == b[name], "\(name) differs between two runs") }
    for name in [
      "mini.gpkg", "areas.csv", "gaps.csv", "geojson/facility.geojson", "geojson/home_care_area.geojson",
      "geojson/gap_polygon.geojson", "maps/resources.svg", "maps/population75.svg",
      "maps/gaps-visiting_nurse.svg",
      "maps/gaps-visiting_physician.svg", "maps/gaps-visiting_dentist.svg",
      "maps/gaps-visiting_pharmacist.svg",
      "tiles/index.html", "tiles/resources.json",
    ] { #expect(a[name] != nil, "\(name) was not made") }
    #expect(
      a.keys.contains { $0.hasPrefix("tiles/resources/9/") }
        && a.keys.contains { $0.hasPrefix("tiles/resources/5/") })
    #expect(try scratch.names() == ["a", "b", "town"], "nothing is left beside the output")
    // The page asks nobody for anything.
    let page = String(decoding: try #require(a["tiles/index.html"]), as: UTF8.self)
    #expect(!page.contains("http://") && !page.contains("https://"))

    // A folder of an earlier run is replaced, a stranger's is not.
    #expect(try demo("a").status == 0)
    let other = try demo("town")
    #expect(other.status == 4, "\(other.errors)")
    #expect(try scratch.names("town").contains("datapackage.json"))
  }

  @Test(.enabled(if: Program.find("xmllint") != nil, "xmllint is not installed"))
  func hostileNamesLeaveEveryDrawingWellFormed() throws {
    #expect(try demo("a").status == 0)
    let names = try files("a").keys.filter { $0.hasSuffix(".svg") }.sorted()
    let check = try Program.execute(
      try #require(Program.find("xmllint")), ["--noout", "--nonet"] + names.map { scratch.path("a/\($0)") })
    #expect(check.status == 0, "\(check.errors)")
    for (name, bytes) in try files("a") where name.hasSuffix(".svg") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("ステーション<&>"), "\(name)")
    }
    let areas = try CSVTable(bytes: [UInt8](try #require(try files("a")["areas.csv"])))
    #expect(areas.header.contains("総人口"))
  }

  @Test func filesFollowTheLanguageAskedForAndMessagesTheEnvironment() throws {
    let english = try demo("en", ["--lang", "en"])
    #expect(english.status == 0)
    let areas = try CSVTable(bytes: [UInt8](try #require(try files("en")["areas.csv"])))
    #expect(areas.header.contains("People 75+"))
    let japanese = try Program.run(
      ["demo", "--dataset", scratch.path("nowhere"), "--data-dir", packageRoot, "-o", scratch.path("ja")],
      environment: ["LANG": "ja_JP.UTF-8"])
    #expect(japanese.status == 3 && japanese.errors.unicodeScalars.contains { $0.value >= 0x3040 })
  }

  @Test(.enabled(if: Program.find("ogrinfo") != nil, "GDAL is not installed"))
  func gdalReadsTheAtlasWithoutAWarningAndItsValidatorPasses() throws {
    #expect(try demo("a").status == 0)
    let atlas = scratch.path("a/mini.gpkg")
    let info = try Program.execute(try #require(Program.find("ogrinfo")), ["-al", "-so", atlas])
    #expect(info.status == 0)
    #expect(!(info.output + info.errors).lowercased().contains("warning"), "\(info.errors)")
    #expect(info.output.contains("Layer name: home_care_area"))
    let validator = "/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py"
    if FileManager.default.fileExists(atPath: validator),
      let python = ["/usr/bin/python3"].first(where: FileManager.default.isExecutableFile(atPath:))
    {
      let check = try Program.execute(python, [validator, "-k", "--extra", "--warning-as-error", atlas])
      #expect(check.status == 0, "\(check.output)\(check.errors)")
    }
    for name in try scratch.names("a/geojson") {
      let layer = try Program.execute(
        try #require(Program.find("ogrinfo")), ["-al", "-so", scratch.path("a/geojson/\(name)")])
      #expect(layer.status == 0 && layer.errors.isEmpty, "\(name): \(layer.errors)")
    }
  }
}
