import ArgumentParser
import Atlas
import Wording

/// `zaitaku compare`
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "An area beside its prefecture, the nation and the areas most like it.",
    discussion: """
      Examples:
        zaitaku compare hokkaido.gpkg --area home-care:宗谷
        zaitaku compare hokkaido.gpkg --area 旭川市 --similar 8
        zaitaku compare hokkaido.gpkg --area-level municipality --format csv > league.csv
      """)

  @Argument(help: "Atlas (.gpkg).")
  var atlas: String

  @Option(name: .long, help: "Name, code or LEVEL:NAME. (default: all areas of --area-level side by side)")
  var area: String?

  @Option(name: .long, help: "How many similar areas.")
  var similar = 5

  @OptionGroup var options: AnalysisOptions

  func run() throws {
    let chosen = CompareAnalysis.Options(
      area: area, similar: similar, nation: try NationalFigures(in: options.shared.folders))
    var doubt: Phrase?
    try options.answer(atlas) { (ground) throws(Failure) in
      doubt = try area.flatMap { name throws(Failure) in try CompareAnalysis.doubt(name, ground) }
      return try CompareAnalysis.run(ground, chosen)
    }
    // The table on a terminal says it itself; a file is not looked at yet.
    if let doubt, options.format != .table || options.output != nil {
      Terminal.error(doubt(Terminal.language))
    }
  }
}
