import ArgumentParser
import Atlas
import CareRegistry

/// `zaitaku map`
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Draw a print map (SVG) from an atlas.",
    discussion: "Example: zaitaku map hokkaido.gpkg --theme gaps --service visiting_nurse -o gaps.svg")

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(name: .long, help: "resources, population75 or gaps.")
  var theme: MapTheme = .resources

  @Option(name: .long, help: "Service of the theme gaps, such as visiting_nurse.")
  var service: Service = .visitingNurse

  @Option(name: .long, help: "A4 or A3.")
  var paper: MapPaper = .a4

  @Option(name: .long, help: "landscape or portrait.")
  var orientation: MapOrientation = .landscape

  @Option(name: .shortAndLong, help: "SVG file to write.")
  var output: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    try DrawMap.run(
      atlas: atlas, theme: theme, service: service, paper: paper, orientation: orientation,
      language: shared.lang,
      to: output)
    print(output)
  }
}

extension MapTheme: ExpressibleByArgument {}
extension MapPaper: ExpressibleByArgument {}
extension MapOrientation: ExpressibleByArgument {}
