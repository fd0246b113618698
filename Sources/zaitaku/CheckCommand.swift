import ArgumentParser
import Atlas
import Foundation

extension CheckReport.Format: ExpressibleByArgument {}

/// `zaitaku check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Examine a dataset or an atlas and list what is wrong or doubtful.",
    discussion: """
      Example: zaitaku check GeoData/hokkaido --strict
      Example: zaitaku check hokkaido.gpkg --format csv -o issues.csv
      Example: zaitaku check --rules
      """)

  @Argument(help: "Folder of a dataset, or an atlas (.gpkg).")
  var path: String?

  @Flag(name: .long, help: "End with exit code 1 when there is a warning or an error.")
  var strict = false

  @Option(name: .long, help: "table, csv or geojson.")
  var format: CheckReport.Format = .table

  @Flag(name: .long, help: "Show every line of every rule in the table.")
  var all = false

  @Flag(
    name: .long, help: "List every rule with what it means and what to do, instead of checking.")
  var rules = false

  @Option(name: .shortAndLong, help: "File to write instead of the terminal.")
  var output: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if rules {
      guard path == nil, format != .geojson else {
        throw ValidationError("--rules takes no dataset, and the formats table and csv")
      }
    } else if path == nil {
      throw ValidationError("Name a dataset or an atlas, or ask for --rules")
    }
  }

  func run() throws {
    // Files are Japanese unless --lang says other; the environment sets the language of the terminal only.
    let language = output == nil ? Terminal.language : shared.lang
    guard let path else {
      try write(CheckReport.rules(format, language))
      return
    }
    let report = try CheckData.run(path, log: shared.log)
    try write(report.bytes(format, language, showsAll: all))
    if strict && report.hasWarnings { throw Findings() }
  }

  private func write(_ bytes: [UInt8]) throws {
    if let output {
      try CheckReport.save(bytes, to: output)
      print(output)
    } else {
      FileHandle.standardOutput.write(Data(bytes))
    }
  }
}
