import ArgumentParser
import Atlas
import Wording

/// `zaitaku resilience`
struct ResilienceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resilience",
    abstract: "Who would lose reach if one provider stopped, and what is left at night.",
    discussion: """
      Examples:
        zaitaku resilience hokkaido.gpkg --service visiting_nurse
        zaitaku resilience hokkaido.gpkg --by area --area-level municipality --format csv
        zaitaku resilience hokkaido.gpkg -o resilience.gpkg
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(name: .long, help: "provider, area or cell. (default: provider, or cell with --area-level cell)")
  var by: ResilienceAnalysis.Rows?

  @OptionGroup var options: AnalysisOptions

  func run() throws {
    let rows = by
    try options.answer(atlas) { (ground) throws(Failure) in try ResilienceAnalysis.run(ground, by: rows) }
  }
}

extension ResilienceAnalysis.Rows: ExpressibleByArgument {}
