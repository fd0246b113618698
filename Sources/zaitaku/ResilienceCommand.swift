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
        zaitaku resilience hokkaido.gpkg --layer resilience_area --area-level municipality --format csv
        zaitaku resilience hokkaido.gpkg -o resilience.gpkg
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @OptionGroup var options: AnalysisOptions

  func run() throws { try options.answer(atlas, ResilienceAnalysis.run) }
}
