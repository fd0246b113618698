import ArgumentParser
import Atlas
import AtlasServer
import Wording

/// `zaitaku serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve an atlas on this machine: tile map, tiles, and layers as GeoJSON.",
    discussion: "Example: zaitaku serve hokkaido.gpkg --port 8080")

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(name: .long, help: "Address to listen at; 0.0.0.0 for the whole office.")
  var host = "127.0.0.1"

  @Option(name: .long, help: "Port, 1 to 65535.")
  var port = 8080

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port takes 1 to 65535") }
  }

  func run() async throws {
    let snapshot = try AtlasSnapshot(
      atlas: atlas, styles: try shared.folders.folder("Styles"), language: shared.lang)
    let (host, port) = (host, port)
    try await AtlasServer.run(snapshot, host: host, port: port, log: shared.log) {
      Terminal.error(Words.Commands.serving(Terminal.language, host, String(port)))
    }
  }
}
