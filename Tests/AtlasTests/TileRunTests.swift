import AtlasStore
import CareRegistry
import Cartography
import Foundation
import GeoFormats
import Logging
import TestSupport
import Testing
import Wording

@testable import Atlas

/// Tiles into folders and archives, and what becomes of a run that was interrupted.
@Suite struct TileRunTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  private static let styles = DataFolders(
    option: root, environment: [:], binary: root, workingFolder: root)

  /// Hands a folder with an atlas `a.gpkg` to `body`.
  private static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/zaitaku-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let model = try AtlasBuilder(
      try MiniTown.dataset(), log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
    try BuildAtlas.write(model.tables(), dataset: model.dataset, to: folder + "/a.gpkg")
    try body(folder)
  }

  private static func draw(
    _ folder: String, to output: String, zoom: String = "7-11", format: DrawTiles.Format = .svg,
    language: Language = .ja, notice: (Phrase) -> Void = { _ in }
  ) throws {
    if DrawTiles.isArchive(output) {
      _ = try DrawTiles.archive(
        atlas: folder + "/a.gpkg", styles: ["resources"], styleFolder: styles, zoom: zoom, format: format,
        language: language, terminal: .en, to: folder + "/" + output, notice: notice, progress: { _ in })
    } else {
      _ = try DrawTiles.run(
        atlas: folder + "/a.gpkg", styles: ["resources", "population75"], styleFolder: styles, zoom: zoom,
        format: format, language: language, terminal: .en, to: folder + "/" + output, notice: notice,
        progress: { _ in })
    }
  }

  private static func files(_ folder: String) throws -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    for case let name as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var isFolder: ObjCBool = false
      FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue { found[name] = try FileReading.bytes("\(folder)/\(name)") }
    }
    return found
  }

  private static func identity(
    _ folder: String, _ names: [String], _ container: String, _ format: DrawTiles.Format
  )
    throws -> [String]
  {
    try TileRun.identity(
      atlas: folder + "/a.gpkg", styles: try DrawTiles.load(names, folder: root + "/Styles"), zooms: 7...11,
      language: .ja, format: format, container: container)
  }

  @Test("A folder that was interrupted is gone on with, and becomes what it would have been")
  func folderGoesOn() throws {
    try Self.inFolder { folder in
      try Self.draw(folder, to: "whole")
      let whole = try Self.files(folder + "/whole")
      let tiles = whole.keys.filter { $0.hasPrefix("resources/") }.sorted()
      try #require(tiles.count > 12)
      var run = try TileRun(
        output: folder + "/again",
        identity: try Self.identity(folder, ["resources", "population75"], "folder", .svg)
      ) { _, _, _ in true }
      #expect(run.start == .fresh && run.notice == nil)
      for (i, name) in tiles.prefix(10).enumerated() {
        let words = name.split(separator: "/").dropFirst().compactMap { Int($0.prefix { $0 != "." }) }
        let path = "\(run.folder)/\(name)"
        try DrawTiles.makeFolder((path as NSString).deletingLastPathComponent)
        var bytes = try #require(whole[name])
        try run.note(
          "resources",
          .init(address: TileAddress(z: words[0], x: words[1], y: words[2]), bytes: bytes.count, offset: 0))
        // The first two are not as the journal says: they must be drawn again. The third keeps a mark.
        if i == 0 { continue }
        if i == 1 { bytes.removeLast() }
        if i == 2 { bytes[bytes.count - 1] = UInt8(ascii: " ") }
        try TileFile.write(bytes, to: path)
      }
      run.leave()
      // A torn line.
      let journal = "\(run.folder)/journal"
      let text = try FileReading.bytes(journal)
      try TileFile.write(text + Array("resources 9 4".utf8), to: journal)
      var notices: [Phrase] = []
      try Self.draw(folder, to: "again", notice: { notices.append($0) })
      #expect(notices == [Words.TileRuns.resumed.with("8", folder + "/again.partial")])
      var again = try Self.files(folder + "/again")
      #expect(again[tiles[2]]?.last == UInt8(ascii: " "))
      again[tiles[2]] = whole[tiles[2]]
      #expect(again == whole)
      #expect(!FileReading.exists(folder + "/again.partial"))
    }
  }

  @Test(
    "An archive that was interrupted has the bytes of one that was not", arguments: ["pmtiles", "mbtiles"])
  func archiveGoesOn(_ ending: String) throws {
    try Self.inFolder { folder in
      try Self.draw(folder, to: "tiles", format: .mvt)
      try Self.draw(folder, to: "whole.\(ending)", format: .mvt)
      let tiles = try Self.files(folder + "/tiles").filter { $0.key.hasPrefix("resources/") }
        .sorted { $0.key > $1.key }
      var store = try TileStore(
        output: folder + "/again.\(ending)", identity: try Self.identity(folder, ["resources"], ending, .mvt))
      for (name, bytes) in tiles.prefix(7) {
        let words = name.split(separator: "/").dropFirst().compactMap { Int($0.prefix { $0 != "." }) }
        try store.add(
          "resources", TileAddress(z: words[0], x: words[1], y: words[2]), Gzip.compress(bytes, level: 9))
      }
      store.leave()
      // What came after the last record is not known to be whole.
      let data = "\(folder)/again.\(ending).partial/tiles"
      try TileFile.write(try FileReading.bytes(data) + [1, 2, 3], to: data)
      var notices: [Phrase] = []
      try Self.draw(folder, to: "again.\(ending)", format: .mvt, notice: { notices.append($0) })
      #expect(notices.count == 1 && notices[0].en.contains("(7 tiles"))
      #expect(
        try FileReading.bytes(folder + "/again.\(ending)") == FileReading.bytes(folder + "/whole.\(ending)"))
      #expect(!FileReading.exists(folder + "/again.\(ending).partial"))
    }
  }

  @Test("What was made from something else is dropped, and that is said")
  func changedRunsStartAnew() throws {
    try Self.inFolder { folder in
      try Self.draw(folder, to: "whole", language: .en)
      var run = try TileRun(
        output: folder + "/again",
        identity: try Self.identity(folder, ["resources", "population75"], "folder", .svg)
      ) { _, _, _ in true }
      try run.note("resources", .init(address: TileAddress(z: 7, x: 1, y: 1), bytes: 5, offset: 0))
      try DrawTiles.makeFolder(run.folder + "/resources/7/1")
      try TileFile.write(Array("stale".utf8), to: run.folder + "/resources/7/1/1.svg")
      run.leave()
      var notices: [Phrase] = []
      try Self.draw(folder, to: "again", language: .en, notice: { notices.append($0) })
      #expect(notices == [Words.TileRuns.startedAnew.with(folder + "/again.partial")])
      #expect(try Self.files(folder + "/again") == Self.files(folder + "/whole"))
    }
  }

  @Test("Two runs don't write to one place, and a foreign folder is not touched")
  func placesAreGuarded() throws {
    try Self.inFolder { folder in
      let identity = try Self.identity(folder, ["resources", "population75"], "folder", .svg)
      var run = try TileRun(output: folder + "/t", identity: identity) { _, _, _ in true }
      let busy = #expect(throws: Failure.self) { try Self.draw(folder, to: "t") }
      #expect(busy?.kind == .cannotWrite && busy?.message == Words.TileRuns.busy)
      run.leave()
      try DrawTiles.makeFolder(folder + "/u.partial")
      try TileFile.write([1], to: folder + "/u.partial/mine.txt")
      let foreign = #expect(throws: Failure.self) { try Self.draw(folder, to: "u") }
      #expect(foreign?.message == Words.TileRuns.foreign)
      #expect(FileReading.exists(folder + "/u.partial/mine.txt"))
      try DrawTiles.makeFolder(folder + "/v")
      try TileFile.write([1], to: folder + "/v/mine.txt")
      #expect(throws: Failure.self) { try Self.draw(folder, to: "v") }
      #expect(!FileReading.exists(folder + "/v.partial"))
    }
  }

  @Test("A folder of vector tiles says what its layers and fields are")
  func vectorFolder() throws {
    try Self.inFolder { folder in
      try Self.draw(folder, to: "v", format: .mvt)
      let files = try Self.files(folder + "/v")
      #expect(files.keys.contains("index.json") && !files.keys.contains("index.html"))
      let document = try JSONValue(bytes: try #require(files["resources.json"]))
      #expect(document["format"] == .text("pbf") && document["tilejson"] == .text("3.0.0"))
      let layers = try #require(document["vector_layers"]?.elements)
      let ids = layers.compactMap { layer in layer["id"]?.text }
      #expect(ids.contains("facilities"))
      let municipality = try #require(layers.first { $0["id"] == .text("municipality") })
      #expect(municipality["fields"]?["code"] == .text("String"))
      #expect(files.keys.contains { $0.hasPrefix("resources/9/") && $0.hasSuffix(".pbf") })
    }
  }
}
