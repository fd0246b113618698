import ArgumentParser
import Atlas
import Wording

/// `zaitaku export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write an atlas as GeoJSON (RFC 7946), as a web site, or as one HTML file.",
    discussion: """
      Examples:
        zaitaku export hokkaido.gpkg -o geojson --layer facility --layer home_care_area
        zaitaku export hokkaido.gpkg --site public
        zaitaku export hokkaido.gpkg --single-file hokkaido.html
      A site needs no server of ours: any web server or file share will do. One HTML file opens by double click.
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(name: .shortAndLong, help: "Folder to write GeoJSON into.")
  var output: String?

  @Option(name: .long, help: "A layer to write as GeoJSON; all when none is named. May be repeated.")
  var layer: [String] = []

  @Option(name: .long, help: "Folder to write the map page with its tiles into.")
  var site: String?

  @Option(name: .long, help: "File to write the map page with its tiles into (.html).")
  var singleFile: String?

  @Option(
    name: .long,
    help: "Name of a style in Styles for the map page, or path of a style file. May be repeated.")
  var style: [String] = []

  @Option(name: .long, help: "Folder of the map library Leaflet (Debian package libjs-leaflet).")
  var leaflet = LeafletLibrary.defaultFolder

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard [output, site, singleFile].compactMap(\.self).count == 1 else {
      throw ValidationError(Words.Viewer.oneOutput(Terminal.language))
    }
  }

  func run() throws {
    if let output {
      for path in try ExportGeoJSON.run(atlas: atlas, layers: layer, to: output) { print(path) }
      return
    }
    let language = Terminal.language
    let bar = TileProgress()
    defer { ProgressBar.clear() }
    var lines: [String] = []
    if let site {
      lines = try ExportSite.run(
        atlas: atlas, styles: style, styleFolder: shared.folders, leaflet: leaflet, language: shared.lang,
        terminal: language, to: site, progress: bar.draw)
    } else if let singleFile {
      lines = try ExportSingleFile.run(
        atlas: atlas, styles: style, styleFolder: shared.folders, leaflet: leaflet, language: shared.lang,
        terminal: language, to: singleFile, progress: bar.draw)
    }
    ProgressBar.clear()
    for line in lines { print(line) }
  }
}
