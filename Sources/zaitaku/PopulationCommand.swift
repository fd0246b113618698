import ArgumentParser
import Atlas
import Wording

/// `zaitaku population`
struct PopulationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "population",
    abstract: "People of areas by age, now and later, and the demand of home visits.",
    discussion: """
      Examples:
        zaitaku population hokkaido.gpkg --area-level secondary
        zaitaku population hokkaido.gpkg --layer people_area_year --format csv > years.csv
        zaitaku population hokkaido.gpkg --areas my-areas.geojson
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(
    name: .long, help: "Areas of your own (.geojson): people are divided by area where a line cuts a cell.")
  var areas: String?

  @OptionGroup var options: AnalysisOptions

  func run() throws {
    let file = areas
    try options.answer(atlas) { (ground) throws(Failure) in
      try PopulationAnalysis.run(ground, ownAreas: file)
    }
  }
}
