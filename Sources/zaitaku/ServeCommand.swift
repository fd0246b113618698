import ArgumentParser
import Atlas
import AtlasServer
import Foundation
import Wording

/// `zaitaku serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve atlases on this machine: a map for browsers, OGC APIs for QGIS and programs.",
    discussion: """
      Examples:
        zaitaku serve hokkaido.gpkg
        zaitaku serve hokkaido.gpkg --host 0.0.0.0 --port 8080
        zaitaku serve hokkaido.gpkg okayama.gpkg --base-url https://maps.example.jp/zaitaku
      A file that is replaced while it is served is taken up within seconds.
      """)

  @Argument(help: "Atlases (.gpkg); several are served each below its name.")
  var atlases: [String]

  @Option(name: .long, help: "Address to listen at; 0.0.0.0 for the whole office.")
  var host = "127.0.0.1"

  @Option(name: .long, help: "Port, 1 to 65535.")
  var port = 8080

  @Option(
    name: .long,
    help: "Address that links begin with when a proxy stands in front, such as https://example.jp/maps.")
  var baseURL: String?

  @Option(name: .long, help: "Folder of the map library Leaflet (Debian package libjs-leaflet).")
  var leaflet = LeafletLibrary.defaultFolder

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port takes 1 to 65535") }
    guard !atlases.isEmpty else { throw ValidationError("name an atlas (.gpkg)") }
    if let baseURL {
      guard let url = URL(string: baseURL), let scheme = url.scheme, ["http", "https"].contains(scheme),
        url.host() != nil, url.query() == nil, url.fragment() == nil
      else { throw ValidationError("--base-url takes an address such as https://example.jp/maps") }
    }
  }

  func run() async throws {
    let folder = try shared.folders.folder("Styles")
    let language = shared.lang
    let library = try library()
    let nation = try NationalFigures(in: shared.folders)
    let open: @Sendable (String) throws -> AtlasSnapshot = { path in
      try AtlasSnapshot(
        atlas: path, styles: folder, leaflet: library, nation: nation, language: language,
        timeStamp: Date.now.formatted(.iso8601))
    }
    var sources: [AtlasServer.Source] = []
    for path in atlases {
      Terminal.progress(Words.Commands.opening(Terminal.language, path))
      sources.append(try AtlasServer.Source(path: path, open: open))
    }
    let server = AtlasServer(
      sources, settings: ServerSettings(host: host, port: port, baseURL: baseURL, language: language))
    let (host, port) = (host, port)
    try await server.run(log: shared.log, reopening: open) {
      Terminal.error(Words.Commands.serving(Terminal.language, host, String(port)))
    }
  }

  /// Without the library in its usual place everything but the map page is served, and a line says so.
  private func library() throws(Failure) -> LeafletLibrary? {
    do {
      return try LeafletLibrary(folder: leaflet)
    } catch {
      guard leaflet == LeafletLibrary.defaultFolder else { throw error }
      Terminal.error(error.text(Terminal.language))
      return nil
    }
  }
}
