import ArgumentParser
import Atlas

/// `zaitaku check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read a dataset or an atlas whole and list its issues.",
    discussion: "Example: zaitaku check GeoData/hokkaido --strict")

  @Argument(help: "Folder of a dataset, or an atlas (.gpkg).")
  var path: String

  @Flag(name: .long, help: "End with exit code 1 when there is a warning or an error.")
  var strict = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let findings = try CheckData.run(path, log: shared.log)
    for line in findings.lines(Terminal.language) { print(line) }
    if strict && findings.hasWarnings { throw Findings() }
  }
}
