import ArgumentParser
import Atlas
import Wording

/// `zaitaku geocode`
struct GeocodeCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case geojson
  }

  static let configuration = CommandConfiguration(
    commandName: "geocode", abstract: "Place addresses without a network, or measure how well that is done.",
    discussion: """
      Every column of the input is kept; lon, lat, grade, matched, rest and municipality_code are added.

      Example: zaitaku geocode clinics.csv --gazetteer towns.csv -o placed.csv
      Example: zaitaku geocode nurses.csv --dataset dataset --prefecture 01 --truth
      """)

  @Argument(help: "Tables (CSV) with a column of addresses.")
  var inputs: [String]

  @Option(name: .long, help: "File of town points (位置参照情報 or the like); may be repeated.")
  var gazetteer: [String] = []

  @Option(name: .long, help: "Dataset whose gazetteer is used.")
  var dataset: String?

  @Option(name: .long, help: "Name of the column of addresses; found by its usual names otherwise.")
  var addressColumn: String?

  @Option(name: .long, help: "Name of a column of municipal codes, for addresses that name no municipality.")
  var codeColumn: String?

  @Option(name: .long, help: "Name of a column of 介護事業所番号, which tell the district.")
  var numberColumn: String?

  @Option(name: .long, help: "csv or geojson.")
  var format: Format = .csv

  @Option(name: .shortAndLong, help: "File to write; else stdout.")
  var output: String?

  @Flag(name: .long, help: "Compare with the official coordinates of the tables and print the errors.")
  var truth = false

  @Option(name: .long, help: "With --truth: two digits of the prefecture.")
  var prefecture: String?

  @Option(name: .long, help: "With --truth: file of municipal boundaries; may be repeated.")
  var boundaries: [String] = []

  @Option(name: .long, help: "With --truth: write every row that wants a look to this CSV.")
  var cases: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if truth && prefecture == nil { throw ValidationError("--truth needs --prefecture") }
    if !truth && inputs.count != 1 { throw ValidationError("geocode takes one table; with --truth several") }
    if truth && output != nil { throw ValidationError("--truth prints; use --cases for a file") }
  }

  func run() throws {
    var source = GeocodeFiles.Gazetteer()
    source.files = gazetteer
    source.dataset = dataset
    let work = try GeocodeFiles(source, folders: shared.folders)
    let language = Terminal.language
    if truth {
      let lines = try work.measure(
        inputs, prefecture: prefecture ?? "", boundaries: boundaries, cases: cases, language: language)
      for line in lines { print(line) }
      return
    }
    let result = try work.place(
      inputs[0], address: addressColumn, code: codeColumn, number: numberColumn,
      asGeoJSON: format == .geojson)
    for line in result.summary(language) { Terminal.error(line) }
    if let output {
      try result.write(to: output)
    } else {
      Terminal.bytes(result.bytes)
    }
  }
}
