import ArgumentParser
import Atlas
import Wording

/// `zaitaku diff`
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "What changed between two editions of an atlas, and for whom.",
    discussion: """
      Examples:
        zaitaku diff 2025-06.gpkg 2025-12.gpkg
        zaitaku diff 2025-06.gpkg 2025-12.gpkg --layer diff_area --area-level municipality
        zaitaku diff 2025-06.gpkg 2025-12.gpkg -o changes.gpkg
      """)

  @Argument(help: "The older atlas (.gpkg).")
  var old: String

  @Argument(help: "The newer atlas (.gpkg).")
  var new: String

  @Option(name: .long, help: "A position that differs by more is a move, such as 100m.")
  var tolerance = "100m"

  @OptionGroup var options: AnalysisOptions

  func run() throws {
    guard let metres = RuleChoice.metres(tolerance) else {
      throw Failure(
        .usage, Words.Analysis.badLength.with(tolerance), at: "--tolerance",
        remedy: Words.Analysis.badLengthRemedy)
    }
    let ground = try AnalysisGround(atlas: new, options.question())
    let result = try DifferenceAnalysis.run(
      from: AtlasRegister(reading: old), to: ground, toleranceMetres: metres)
    try options.put(result, ground.register)
  }
}
