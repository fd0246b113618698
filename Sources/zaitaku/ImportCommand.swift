import ArgumentParser
import Atlas
import Wording

/// `zaitaku import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read official files as downloaded and write a dataset.",
    discussion: """
      Every file is recognised by its columns: ZIP, CSV, XLSX, shapefile, GeoJSON, text. Facilities are placed by their
      address and joined across lists; pairs that a person should decide go to link_review.csv in the dataset.

      Example: zaitaku import downloads GeoData/supplements -o dataset --prefecture 01
      """)

  @Argument(help: "Files and folders.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "Folder of the dataset to write.")
  var output: String

  @Option(name: .long, help: "Two digits of the prefecture.")
  var prefecture: String

  @Option(name: .long, help: "Reference date of the dataset, ISO 8601; else the newest of the files.")
  var referenceDate: String?

  @Option(name: .long, help: "Column profile (JSON) for a list with headers of its own; may be repeated.")
  var profile: [String] = []

  @Option(name: .long, help: "A link_review.csv filled in with same or different.")
  var decisions: String?

  @Flag(name: .long, help: "Keep the names of managers and owners; they are dropped otherwise.")
  var keepPersonalNames = false

  @Flag(name: .long, help: "Leave out the rows and the gazetteer that only linking or geocoding again needs.")
  var compact = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    var choices = ImportFiles.Choices(prefecture: prefecture)
    choices.referenceDate = referenceDate
    choices.profiles = profile
    choices.decisions = decisions
    choices.keepsPersonalNames = keepPersonalNames
    choices.isCompact = compact
    let language = Terminal.language
    defer { ProgressBar.clear() }
    let lines = try ImportFiles.run(
      inputs, to: output, choices, rules: shared.folders, language: language, log: shared.log
    ) { done, total, what in
      ProgressBar.draw(done, of: total, what(language))
    }
    ProgressBar.clear()
    for line in lines { print(line) }
  }
}
