import ArgumentParser
import Atlas
import Wording

/// `zaitaku link`
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Join the lists of a dataset again, with a person's decisions.",
    discussion: """
      Fill in the column decision of the dataset's link_review.csv (same or different) and hand it back.

      Example: zaitaku link dataset --decisions link_review.csv
      Example: zaitaku link --measure insured.csv notified.xlsx secondary_medical_areas.csv --prefecture 01
      """)

  @Argument(help: "Folder of a dataset; with --measure the lists to compare.")
  var inputs: [String]

  @Option(name: .long, help: "A link_review.csv filled in with same or different.")
  var decisions: String?

  @Option(name: .shortAndLong, help: "Folder to write; else the dataset is replaced.")
  var output: String?

  @Flag(name: .long, help: "Join two lists that share a number without it, and compare with it.")
  var measure = false

  @Option(name: .long, help: "With --measure: two digits of the prefecture.")
  var prefecture: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if measure {
      guard prefecture != nil else { throw ValidationError("--measure needs --prefecture") }
    } else if inputs.count != 1 {
      throw ValidationError("link takes one dataset")
    }
  }

  func run() throws {
    let lines =
      measure
      ? try LinkFacilities.measure(inputs, prefecture: prefecture ?? "", language: Terminal.language)
      : try LinkFacilities.run(
        inputs[0], decisions: decisions, output: output, rules: shared.folders, language: Terminal.language)
    for line in lines { print(line) }
  }
}
