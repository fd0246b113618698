import ArgumentParser
import Atlas
import Wording

/// `zaitaku scenario`
struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "What if providers were added, removed or moved, or reach changed: before and after.",
    discussion: """
      Examples:
        zaitaku scenario hokkaido.gpkg plan.json
        zaitaku scenario hokkaido.gpkg plan.csv --analysis resilience --area-level municipality
      A plan in JSON: {"name": "…", "steps": [
        {"action": "add", "kind": "visiting_nurse_station", "service": "visiting_nurse", "municipality_code": "01511"},
        {"action": "remove", "facility_id": "care-0151580040-130"},
        {"action": "reach", "service": "visiting_nurse", "metres": 20000}]}
      Every other analysis takes the same plan by --scenario, with options of its own.
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Argument(help: "The plan (.json or .csv).")
  var plan: String

  @Option(name: .long, help: "Which analysis is run before and after: \(PlainAnalysis.names).")
  var analysis: PlainAnalysis = .gaps

  @OptionGroup var options: AnalysisOptions

  func validate() throws {
    guard options.scenario == nil else {
      throw ValidationError("the plan is given by its place already; leave --scenario out")
    }
  }

  func run() throws {
    var options = options
    options.scenario = plan
    try options.answer(atlas, analysis.run)
  }
}

extension PlainAnalysis: ExpressibleByArgument {}
