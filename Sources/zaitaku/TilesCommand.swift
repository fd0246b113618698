import ArgumentParser
import Atlas

/// `zaitaku tiles`
struct TilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tiles",
    abstract: "Draw SVG tiles from an atlas, with a page that shows them without a network.",
    discussion: """
      Examples:
        zaitaku tiles hokkaido.gpkg --style resources --zoom 5-9 -o tiles
        zaitaku tiles hokkaido.gpkg --style resources --zoom 5-12 -o resources.pmtiles
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(
    name: .long, help: "Name of a style in Styles, or path of a style file. May be repeated; all when none.")
  var style: [String] = []

  @Option(name: .long, help: "Zoom levels, such as 5-9 or 7.")
  var zoom: String = "5-9"

  @Option(name: .shortAndLong, help: "Folder to write into, or a file (.pmtiles, .mbtiles) for one style.")
  var output: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let summary =
      DrawTiles.isArchive(output)
      ? try DrawTiles.archive(
        atlas: atlas, styles: style, styleFolder: shared.folders, zoom: zoom, language: shared.lang,
        terminal: Terminal.language, to: output, progress: Terminal.progress)
      : try DrawTiles.run(
        atlas: atlas, styles: style, styleFolder: shared.folders, zoom: zoom, language: shared.lang,
        terminal: Terminal.language, to: output, progress: Terminal.progress)
    for line in summary { print(line) }
  }
}
