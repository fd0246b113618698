import CareRegistry
import GeoFormats
import Ingest
import Logging
import Wording

/// Official files in, dataset out.
public enum ImportFiles {
  /// What a person may choose.
  public struct Choices: Sendable {
    /// Two digits.
    public var prefecture: String
    /// ISO 8601; nil: the newest of the files.
    public var referenceDate: String?
    /// Files of column profiles.
    public var profiles: [String] = []
    /// A filled-in `link_review.csv`.
    public var decisions: String?
    public var keepsPersonalNames = false
    public var isCompact = false

    public init(prefecture: String) { self.prefecture = prefecture }
  }

  /// Reads `inputs` together with the rules in `GeoData/rules`, writes the dataset to `output` and says what
  /// became of every file and row.
  ///
  /// - Parameter progress: told how many of how many steps are done, and what is being done now.
  /// - Throws: `Failure` when an input can't be used or the dataset can't be written.
  public static func run(
    _ inputs: [String], to output: String, _ choices: Choices, rules: DataFolders, language: Language,
    log: Logger, progress: @escaping (Int, Int, Phrase) -> Void = { _, _, _ in }
  ) throws(Failure) -> [String] {
    var options = ImportOptions(prefecture: choices.prefecture, referenceDate: choices.referenceDate)
    for path in choices.profiles { options.profiles.append(try ColumnProfile.read(path)) }
    if let path = choices.decisions { options.decisions = try LinkDecisions.read(path) }
    options.keepsPersonalNames = choices.keepsPersonalNames
    options.isCompact = choices.isCompact
    let (dataset, summary) = try Importer.run(
      paths: inputs + [try rules.folder("GeoData/rules")], options: options, logger: log
    ) { progress($0.done, $0.of, $0.what) }
    try DatasetWriter.write(dataset, to: output, command: command(inputs, output, choices))
    return summary.lines(language) + [dataset.populationMethod.warning?(language)].compactMap(\.self) + [
      Words.Commands.wrote(language, output)
    ]
  }

  /// The command as it stands in SOURCES.md, without folders of one machine: only the last part of each path.
  private static func command(_ inputs: [String], _ output: String, _ choices: Choices) -> String {
    func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    var words = ["zaitaku import"] + inputs.map(last)
    words += ["-o", last(output), "--prefecture", choices.prefecture]
    if let date = choices.referenceDate { words += ["--reference-date", date] }
    for path in choices.profiles { words += ["--profile", last(path)] }
    if let path = choices.decisions { words += ["--decisions", last(path)] }
    if choices.keepsPersonalNames { words.append("--keep-personal-names") }
    if choices.isCompact { words.append("--compact") }
    return words.joined(separator: " ")
  }
}
