import ArgumentParser
import Atlas

/// `zaitaku municipalities`: the list by which addresses and codes are read, from boundary files.
struct MunicipalitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "municipalities",
    abstract: "Codes and names of municipalities from boundary files (KSJ N03), as CSV.",
    discussion: "Example: zaitaku municipalities N03_japan.geojson -o GeoData/rules/municipalities.csv")

  @Argument(help: "Boundary files.")
  var inputs: [String]

  @Option(name: .shortAndLong, help: "File to write.")
  var output: String

  func run() throws {
    try ListMunicipalities.run(inputs, to: output)
    print(output)
  }
}
