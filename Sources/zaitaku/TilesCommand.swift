import ArgumentParser
import Atlas
import CareRegistry
import Wording

/// `zaitaku tiles`
struct TilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tiles",
    abstract: "Make tiles from an atlas: SVG with a page that shows them without a network, or vector tiles.",
    discussion: """
      Examples:
        zaitaku tiles hokkaido.gpkg --style resources --zoom 5-9 -o tiles
        zaitaku tiles hokkaido.gpkg --style resources --zoom 5-12 -o resources.pmtiles
        zaitaku tiles hokkaido.gpkg --style resources --zoom 5-12 --format mvt -o resources.mbtiles
      An interrupted run leaves OUTPUT.partial; the same command goes on from there.
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(
    name: .long, help: "Name of a style in Styles, or path of a style file. May be repeated; all when none.")
  var style: [String] = []

  @Option(name: .long, help: "Service that the style shows, such as visiting_nurse.")
  var service: Service?

  @Option(name: .long, help: "Work item that the style progress shows: all, a, i, u, e, o, ka, ki or ku.")
  var item: String?

  @Option(name: .long, help: "Zoom levels, such as 5-9 or 7.")
  var zoom: String = "5-9"

  @Option(name: .long, help: "svg, or mvt: Mapbox Vector Tiles for MapLibre and QGIS.")
  var format: DrawTiles.Format = .svg

  @Option(name: .shortAndLong, help: "Folder to write into, or a file (.pmtiles, .mbtiles) for one style.")
  var output: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let language = Terminal.language
    let bar = TileProgress()
    defer { ProgressBar.clear() }
    var choosing: [String: String] = [:]
    if let service { choosing["service"] = service.rawValue }
    if let item { choosing["item"] = item }
    func notice(_ phrase: Phrase) { Terminal.error(phrase(language)) }
    let summary =
      DrawTiles.isArchive(output)
      ? try DrawTiles.archive(
        atlas: atlas, styles: style, choosing: choosing, styleFolder: shared.folders, zoom: zoom,
        format: format,
        language: shared.lang, terminal: language, to: output, notice: notice, progress: bar.draw)
      : try DrawTiles.run(
        atlas: atlas, styles: style, choosing: choosing, styleFolder: shared.folders, zoom: zoom,
        format: format,
        language: shared.lang, terminal: language, to: output, notice: notice, progress: bar.draw)
    ProgressBar.clear()
    for line in summary { print(line) }
  }
}

extension DrawTiles.Format: ExpressibleByArgument {}

/// Draws the bar at most every fiftieth tile, and when a style begins or ends.
struct TileProgress {
  func draw(_ progress: DrawTiles.Progress) {
    if progress.total == 0 {
      ProgressBar.draw(0, of: 1, progress.what)
    } else if progress.done % 50 == 0 || progress.done == progress.total {
      ProgressBar.draw(progress.done, of: progress.total, progress.what)
    }
  }
}
