import ArgumentParser
import Atlas
import Wording

/// `zaitaku siting`
struct SitingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "siting", abstract: "Where new providers would help most, with a proven bound.",
    discussion: """
      Examples:
        zaitaku siting hokkaido.gpkg --add 5
        zaitaku siting hokkaido.gpkg --add 3 --candidates places.csv --objective distance
        zaitaku siting hokkaido.gpkg --add 5 --satellite --satellite-within 20km -o sites.gpkg
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(name: .long, help: "How many new providers.")
  var add = 3

  @Option(
    name: .long,
    help: "cells (the most peopled cell of each square), municipal-offices, or a file (.csv, .geojson).")
  var candidates = "cells"

  @Option(name: .long, help: "With cells: how wide the squares are, 10km, 5km, 1km or 500m.")
  var candidateMesh = "5km"

  @Option(
    name: .long, help: "coverage: most people newly within reach; distance: shortest mean distance.")
  var objective: SitingAnalysis.Objective = .coverage

  @Flag(name: .long, help: "Satellites: only near existing providers.")
  var satellite = false

  @Option(name: .long, help: "With --satellite: how near.")
  var satelliteWithin = "20km"

  @OptionGroup var options: AnalysisOptions

  func run() throws {
    guard let near = RuleChoice.metres(satelliteWithin) else {
      throw Failure(
        .usage, Words.Analysis.badLength.with(satelliteWithin), at: "--satellite-within",
        remedy: Words.Analysis.badLengthRemedy)
    }
    let chosen = SitingAnalysis.Options(
      add: add, candidates: SitingCandidates(candidates), objective: objective,
      satelliteWithin: satellite ? near : nil, mesh: try SitingCandidates.mesh(candidateMesh))
    try options.answer(atlas) { (ground) throws(Failure) in try SitingAnalysis.run(ground, chosen) }
  }
}

extension SitingAnalysis.Objective: ExpressibleByArgument {}
