import ArgumentParser
import Atlas
import Wording

/// `zaitaku import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read official files as downloaded and write a dataset.",
    discussion: "Example: zaitaku import downloads GeoData/supplements -o dataset --prefecture 01")

  @Argument(help: "Files and folders.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "Folder of the dataset to write.")
  var output: String

  @Option(name: .long, help: "Two digits of the prefecture.")
  var prefecture: String

  @Option(name: .long, help: "Reference date of the dataset, ISO 8601; else the newest of the files.")
  var referenceDate: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let lines = try ImportFiles.run(
      inputs, to: output, prefecture: prefecture, referenceDate: referenceDate, rules: shared.folders,
      language: Terminal.language, log: shared.log)
    for line in lines { print(line) }
  }
}
