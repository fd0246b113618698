import ArgumentParser
import Atlas
import Wording

/// `zaitaku demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make atlas, tables, GeoJSON, maps and tiles of Hokkaido, and say what was made.",
    discussion: "Example: zaitaku demo -o out")

  @Option(name: .shortAndLong, help: "Folder to write into.")
  var output = "out"

  @Option(name: .long, help: "Dataset to use instead of GeoData/hokkaido.")
  var dataset: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let demo = Demo(
      dataset: try dataset ?? shared.folders.folder("GeoData/hokkaido"),
      styles: try shared.folders.folder("Styles"),
      output: output, fileLanguage: shared.lang, terminalLanguage: Terminal.language, log: shared.log)
    for line in try demo.run(progress: Terminal.progress) { print(line) }
  }
}
