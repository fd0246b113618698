import ArgumentParser
import Atlas
import CareRegistry
import Wording

extension Service: ExpressibleByArgument {}
extension AgeBand: ExpressibleByArgument {}
extension Capability: ExpressibleByArgument {}
extension AnalysisFormat: ExpressibleByArgument {}

extension AnalysisLevel: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public var defaultValueDescription: String { name }
  public static var allValueStrings: [String] { allNames }
}

/// What every analysis can be asked, and where its answer goes.
struct AnalysisOptions: ParsableArguments {
  @Option(name: .long, help: "visiting_physician, visiting_dentist, visiting_nurse or visiting_pharmacist.")
  var service: Service = .visitingNurse

  @Option(
    name: .long, help: "home-care, secondary, tertiary, municipality, ward, prefecture or cell.")
  var areaLevel: AnalysisLevel = .area(.homeCare)

  @Option(name: .long, help: "The people who are counted: total, 65, 75 or 85 (and over).")
  var age: AgeBand = .over75

  @Option(name: .long, help: "2020, 2025 … 2050. (default: the base year of the atlas)")
  var year: Int?

  @Flag(name: .long, help: "Count only providers on duty day and night.")
  var roundTheClock = false

  @Option(
    name: .long,
    help: "confirmed: only facilities of which a source says so; possible: also those that do not report.")
  var capability: Capability?

  @Option(name: .long, help: "Reach in a straight line, such as 16km or 4000m.")
  var within: String?

  @Option(name: .long, help: "A reach rule of the atlas by its name: 16km, 15km, 8km, 4km or own.")
  var preset: String?

  @Option(
    name: .long, help: "A table of your own with reach rules (.csv), like GeoData/rules/reach_rules.csv.")
  var rule: String?

  @Option(name: .long, help: "Apply the changes in a scenario (.json or .csv) first.")
  var scenario: String?

  @Option(name: .long, help: "table, csv, geojson or json.")
  var format: AnalysisFormat = .table

  @Option(name: .long, help: "Which table of the answer is printed, by its name. (default: the first)")
  var layer: String?

  @Option(
    name: .shortAndLong,
    help: "Write to a file instead: .gpkg keeps all layers; .geojson, .csv and .json hold one table.")
  var output: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard [within, preset, rule].count(where: { $0 != nil }) <= 1 else {
      throw ValidationError("--within, --preset and --rule exclude each other; give one of them")
    }
  }

  func question() throws(Failure) -> AnalysisQuestion {
    AnalysisQuestion(
      service: service, level: areaLevel, age: age, year: year, roundTheClock: roundTheClock,
      capability: capability, rule: try ruleChoice(), scenario: scenario)
  }

  private func ruleChoice() throws(Failure) -> RuleChoice {
    if let within {
      guard let metres = RuleChoice.metres(within) else {
        throw Failure(
          .usage, Words.Analysis.badLength.with(within), at: "--within",
          remedy: Words.Analysis.badLengthRemedy)
      }
      return .within(metres)
    }
    if let preset { return .preset(preset) }
    if let rule { return .file(rule) }
    return .byService
  }

  /// Whether the answer goes into a GeoPackage, which holds every layer.
  var keepsAllLayers: Bool { output?.lowercased().hasSuffix(".gpkg") ?? false }

  /// Asks the atlas, with a scenario both before and after it, and prints the answer or writes it.
  func answer(
    _ atlas: String, _ analysis: (AnalysisGround) throws(Failure) -> AnalysisResult
  ) throws(Failure) {
    let (result, register) = try BeforeAfter.run(atlas: atlas, question(), analysis)
    try put(result, register)
  }

  /// Prints the answer, or writes it to the file that was named.
  func put(_ result: AnalysisResult, _ atlas: AtlasRegister) throws(Failure) {
    // A table on a terminal speaks the language of messages, a file that of files.
    let language = format == .table && output == nil ? Terminal.language : shared.lang
    guard let output else {
      return Terminal.bytes(try result.bytes(format, layer: layer, language: language))
    }
    try result.write(to: output, layer: layer, language: language, atlas: atlas)
    Terminal.error(Words.Commands.wrote(Terminal.language, output))
  }
}
