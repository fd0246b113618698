import CareRegistry
import Cartography
import Foundation
import GeoFormats
import Logging
import TestSupport
import Wording

@testable import Atlas

/// The small town with the files of its map page.
struct ViewerTown {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let styles = DataFolders(option: root, environment: [:], binary: root, workingFolder: root)
  static let hostileName = "</script><img src=x onerror=alert(1)>\"'&\u{2028}"

  let contents: AtlasContents
  let tables: [String: FeatureTable]
  let files: ViewerFiles

  /// - Parameter name: of the first facility.
  init(name: String? = nil, use: ViewerUse = .server(.init())) throws {
    let town = AtlasContents(try Self.model(name: name).tables(), path: "town")
    let drawn = try town.drawable()
    (contents, tables) = (town, drawn)
    let shelf = StyleShelf(folder: Self.root + "/Styles")
    let all = try shelf.styles(["resources", "gaps", "gaps-visiting-physician"])
    files = try Self.withLibrary { library in
      try ViewerFiles(
        town, tables: drawn, styles: all.map { $0.resolved(for: drawn) }, zooms: 5...10, language: .ja,
        leaflet: try LeafletLibrary(folder: library), use: use)
    }
  }

  static func model(name: String? = nil) throws -> AtlasModel {
    var dataset = try MiniTown.dataset()
    if let name { dataset.facilities[0].name = name }
    return try AtlasBuilder(
      dataset, log: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    ).build()
  }

  /// Hands a folder with a map library of two lines to `body`.
  static func withLibrary<Value>(_ body: (String) throws -> Value) throws -> Value {
    try inFolder { folder in
      try Data("var L = {};\n//# sourceMappingURL=leaflet.js.map\n".utf8)
        .write(to: URL(filePath: folder + "/leaflet.min.js"))
      try Data(".leaflet-pane{}\n".utf8).write(to: URL(filePath: folder + "/leaflet.css"))
      return try body(folder)
    }
  }

  static func inFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.path + "/zaitaku-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  func text(_ name: String) -> String { String(decoding: files.file(name)?.bytes ?? [], as: UTF8.self) }

  func json(_ name: String) throws -> JSONValue {
    try JSONValue(bytes: files.file("viewer/\(name).json")?.bytes ?? [])
  }
}
