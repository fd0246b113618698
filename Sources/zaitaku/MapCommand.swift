import ArgumentParser
import Atlas
import CareRegistry
import Foundation
import Wording

/// `zaitaku map`
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Draw print maps (SVG, PDF, PNG) of an atlas in a style.",
    discussion: """
      Example: zaitaku map hokkaido.gpkg --style gaps --service visiting_nurse --paper A3 --format pdf -o gaps.pdf
               zaitaku map hokkaido.gpkg --style resources --area 旭川市 --table --format pdf -o asahikawa.pdf
               zaitaku map hokkaido.gpkg --style access --each home-care -o sheets
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(
    name: .long,
    help:
      "Style by name (resources, population75, gaps, access, round-the-clock, resilience, progress; -mono for black and white) or path."
  )
  var style = "resources"

  @Option(name: .long, help: "Service that the style shows, such as visiting_nurse.")
  var service: Service?

  @Option(name: .long, help: "Work item that the style progress shows: all, a, i, u, e, o, ka, ki or ku.")
  var item: String?

  @Option(name: .long, help: "Area by name, code or LEVEL:NAME; 全域 is the whole prefecture.")
  var area = "全域"

  @Option(name: .long, help: "A sheet for each area of a level: home-care, secondary or municipality.")
  var each: AnalysisLevel?

  @Option(name: .long, help: "A4 or A3.")
  var paper: MapPaper = .a4

  @Option(name: .long, help: "landscape or portrait.")
  var orientation: MapOrientation = .landscape

  @Option(name: .long, help: "svg, pdf or png. (default: by the ending of -o, else svg)")
  var format: PrintRequest.Format?

  @Option(name: .long, help: "Resolution of a PNG.")
  var dpi = 300

  @Option(name: .long, help: "Scale such as 1:250000. (default: the largest round one that fits)")
  var scale: String?

  @Option(name: .long, help: "Title instead of the one that is made from the figures.")
  var title: String?

  @Flag(name: .long, help: "Number the facilities and add pages that list them.")
  var table = false

  @Option(name: .long, help: "Draw meridians and parallels every so many degrees, such as 0.5.")
  var graticule: Double?

  @Option(name: .shortAndLong, help: "File to write; with --each a folder.")
  var output: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let graticule, !(graticule >= 0.01 && graticule <= 30) {
      throw ValidationError("--graticule: choose 0.01 to 30 degrees")
    }
    if let each,
      ![.area(.homeCare), .area(.secondary), .area(.tertiary), .area(.municipality)].contains(each)
    {
      throw ValidationError("--each: home-care, secondary, tertiary or municipality")
    }
  }

  func run() throws {
    var request = PrintRequest(atlas: atlas)
    request.style = style
    if let service { request.choosing["service"] = service.rawValue }
    if let item { request.choosing["item"] = item }
    request.area = area
    if case .area(let level)? = each { request.each = level }
    (request.paper, request.orientation) = (paper, orientation)
    let ending = output?.split(separator: ".").last.map { $0.lowercased() }
    request.format = format ?? ending.flatMap(PrintRequest.Format.init(rawValue:)) ?? .svg
    (request.dpi, request.scale, request.title, request.listsFacilities) = (dpi, scale, title, table)
    (request.graticule, request.language, request.output) = (graticule, shared.lang, output)
    let files = try DrawMap.run(
      request, styles: shared.folders,
      note: { Terminal.error($0(Terminal.language)) },
      progress: { name, done, all in ProgressBar.draw(done, of: all, name) })
    ProgressBar.clear()
    for file in files { print(file) }
  }
}

extension MapPaper: ExpressibleByArgument {}
extension MapOrientation: ExpressibleByArgument {}
extension PrintRequest.Format: ExpressibleByArgument {}
