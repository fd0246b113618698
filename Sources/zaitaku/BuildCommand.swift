import ArgumentParser
import Atlas

/// `zaitaku build`
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Compute an atlas (GeoPackage) from a dataset.",
    discussion: "Example: zaitaku build GeoData/hokkaido -o hokkaido.gpkg")

  @Argument(help: "Folder of the dataset.")
  var dataset: String

  @Option(name: .shortAndLong, help: "GeoPackage to write.")
  var output: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let model = try BuildAtlas.model(dataset: dataset, log: shared.log)
    try BuildAtlas.write(model.tables(), dataset: model.dataset, to: output)
    print(output)
  }
}
