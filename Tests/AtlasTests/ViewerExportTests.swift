import Cartography
import Foundation
import GeoFormats
import Spatial
import TestSupport
import Testing
import Wording

@testable import Atlas

/// The map page as a folder and as one file.
@Suite struct ViewerExportTests {
  /// Hands a folder with `a.gpkg` and a map library to `body`.
  private static func inFolder(_ body: (_ folder: String, _ library: String) throws -> Void) throws {
    try ViewerTown.withLibrary { library in
      try ViewerTown.inFolder { folder in
        let model = try ViewerTown.model(name: ViewerTown.hostileName)
        try BuildAtlas.write(model.tables(), dataset: model.dataset, to: folder + "/a.gpkg")
        try body(folder, library)
      }
    }
  }

  private static func site(
    _ folder: String, _ library: String, to name: String, styles: [String] = ["resources"]
  )
    throws
  {
    _ = try ExportSite.run(
      atlas: folder + "/a.gpkg", styles: styles, styleFolder: ViewerTown.styles, leaflet: library,
      language: .ja, terminal: .en, to: folder + "/" + name, progress: { _ in })
  }

  private static func files(_ folder: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
      if !isFolder.boolValue { found[name] = try FileReading.bytes(folder + "/" + name) }
    }
    return found
  }

  @Test func aSiteHoldsEveryTileThatItNamesAndNoOther() throws {
    try Self.inFolder { folder, library in
      try Self.site(folder, library, to: "site")
      let files = try Self.files(folder + "/site")
      let atlas = try JSONValue(bytes: files["viewer/atlas.json"] ?? [])
      #expect(atlas["server"] == .boolean(false) && atlas["prints"] == .boolean(false))
      var named: Set<String> = []
      for run in try #require(atlas["tiles"]?["resources"]?.elements) {
        let numbers = (run.elements ?? []).compactMap(\.integer)
        for y in numbers[2]...numbers[3] {
          named.insert("tiles/resources/\(numbers[0])/\(numbers[1])/\(y).svg")
        }
      }
      #expect(named.count > 5)
      #expect(named == Set(files.keys.filter { $0.hasPrefix("tiles/") }))
      #expect(files["index.html"] != nil && files["viewer/data.js"] != nil)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.gpkg", "site"])

      try Self.site(folder, library, to: "again")
      #expect(try Self.files(folder + "/again") == files)
    }
  }

  @Test func aFolderOfSomebodyElseIsLeftAlone() throws {
    try Self.inFolder { folder, library in
      try FileManager.default.createDirectory(atPath: folder + "/mine", withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(filePath: folder + "/mine/letter.txt"))
      #expect(throws: Failure.self) { try Self.site(folder, library, to: "mine") }
      #expect(try Self.files(folder + "/mine").keys.sorted() == ["letter.txt"])
    }
  }

  @Test func withoutReportsOfProgressItsMapIsLeftOut() throws {
    try Self.inFolder { folder, library in
      let maps = try ViewerMaps(
        atlas: folder + "/a.gpkg", names: [], folder: ViewerTown.root + "/Styles", language: .ja)
      #expect(maps.left.contains("progress"))
      #expect(!maps.renderers.contains { $0.style.family == "progress" })
      #expect(maps.renderers.contains { $0.style.name == "gaps-visiting-dentist" })
    }
  }

  @Test func theSingleFileHoldsEverythingAndItsPolicyNamesEveryPart() throws {
    try Self.inFolder { folder, library in
      for name in ["a.html", "b.html"] {
        _ = try ExportSingleFile.run(
          atlas: folder + "/a.gpkg", styles: ["resources", "gaps"], styleFolder: ViewerTown.styles,
          leaflet: library, language: .en, terminal: .en, to: folder + "/" + name, progress: { _ in })
      }
      let bytes = try FileReading.bytes(folder + "/a.html")
      #expect(bytes == (try FileReading.bytes(folder + "/b.html")))
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(page.contains("<html lang=\"en\">") && !page.contains("onerror=alert"))
      #expect(
        !page.contains("<script src") && !page.contains("<script defer")
          && !page.contains("<link rel=\"style"))

      let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]+)"/)?.output.1)
      #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
      let parts = page.matches(of: /<(?:script|style)>([\s\S]*?)<\/(?:script|style)>/).map {
        String($0.output.1)
      }
      #expect(parts.count == ViewerAssets.scripts.count + ViewerAssets.sheets.count + 2)
      for part in parts {
        var digest: [UInt8] = []
        var rest = Checksum.sha256(Array(part.utf8))[...]
        while let byte = UInt8(rest.prefix(2), radix: 16) {
          digest.append(byte)
          rest = rest.dropFirst(2)
        }
        #expect(policy.contains("'sha256-\(Data(digest).base64EncodedString())'"), "\(part.prefix(80))")
      }

      let payload = try #require(page.firstMatch(of: /id="payload">([^<]+)</)?.output.1)
      let data = try #require(Data(base64Encoded: String(payload)))
      let packed = [UInt8](data)
      let all = try Gzip.decompress(packed)
      let length = (0..<4).reduce(0) { $0 | Int(all[$1]) << (8 * $1) }
      let list = try JSONValue(bytes: Array(all[4..<4 + length])).elements ?? []
      let sizes = list.map { $0.elements?[1].integer ?? 0 }
      #expect(all.count == 4 + length + sizes.reduce(0, +))
      let names = list.map { $0.elements?[0].text ?? "" }
      #expect(Array(names.prefix(4)) == ["atlas.json", "facilities.json", "areas.json", "figures.json"])
      #expect(
        names.contains { $0.hasPrefix("resources/10/") }
          && names.contains { $0.hasPrefix("gaps-visiting-nurse/5/") })
      let first = try JSONValue(bytes: Array(all[(4 + length)..<(4 + length + sizes[0])]))
      #expect(first["server"] == .boolean(false))
    }
  }

  /// The script is asked by Node, where it is installed, and must agree with our own geodesics to a millimetre.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/node")))
  func lengthsOfTheScriptAreThoseOfTheKernel() throws {
    var random = SeededGenerator(seed: 20_250_601)
    var pairs: [(Position, Position)] = []
    for _ in 0..<200 {
      let a = Position(
        longitude: Double.random(in: 123...149, using: &random),
        latitude: Double.random(in: 24...46, using: &random))
      let b = Position(
        longitude: a.longitude + Double.random(in: -0.4...0.4, using: &random),
        latitude: a.latitude + Double.random(in: -0.3...0.3, using: &random))
      pairs.append((a, b))
    }
    pairs.append((pairs[0].0, pairs[0].0))
    pairs.append((Position(longitude: 122.9, latitude: 24.4), Position(longitude: 148.8, latitude: 45.5)))
    let script = ViewerAssets.scripts.first { $0.name == "geodesic.js" }?.bytes ?? []
    let list = pairs.map { "[\($0.longitude),\($0.latitude),\($1.longitude),\($1.latitude)]" }
      .joined(separator: ",")
    let program =
      "const ZA = {};\n" + String(decoding: script, as: UTF8.self)
      + "\nfor (const p of [\(list)]) { const c = ZA.circle(p[0], p[1], 16000, 7)[3];"
      + " console.log(ZA.distance(...p) + ' ' + ZA.distance(p[0], p[1], c[1], c[0])); }\n"
    try ViewerTown.inFolder { folder in
      let path = folder + "/ask.js"
      try Data(program.utf8).write(to: URL(filePath: path))
      let node = Process()
      let pipe = Pipe()
      node.executableURL = URL(filePath: "/usr/bin/node")
      node.arguments = [path]
      node.standardOutput = pipe
      try node.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      node.waitUntilExit()
      let lines = output.split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
      try #require(lines.count == pairs.count)
      for (pair, line) in zip(pairs, lines) {
        #expect(abs(line[0] - Geodesic.distance(pair.0, pair.1).value) < 0.001)
        #expect(abs(line[1] - 16_000) < 0.001, "the circle of 16 km")
      }
    }
  }
}
