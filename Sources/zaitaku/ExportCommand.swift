import ArgumentParser
import Atlas

/// `zaitaku export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the layers of an atlas as GeoJSON (RFC 7946).",
    discussion: "Example: zaitaku export hokkaido.gpkg -o geojson --layer facility --layer home_care_area")

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(name: .shortAndLong, help: "Folder to write into.")
  var output: String

  @Option(name: .long, help: "A layer to write; all when none is named. May be repeated.")
  var layer: [String] = []

  @OptionGroup var shared: SharedOptions

  func run() throws {
    for path in try ExportGeoJSON.run(atlas: atlas, layers: layer, to: output) { print(path) }
  }
}
