import GeoFormats
import Ingest
import Logging
import Wording

/// Official files in, dataset out.
public enum ImportFiles {
  /// Reads `inputs` together with the rules in `GeoData/rules`, writes the dataset to `output` and says what
  /// became of every file and row.
  ///
  /// - Throws: `Failure` when an input can't be used or the dataset can't be written.
  public static func run(
    _ inputs: [String], to output: String, prefecture: String, referenceDate: String?, rules: DataFolders,
    language: Language, log: Logger
  ) throws(Failure) -> [String] {
    let options = ImportOptions(prefecture: prefecture, referenceDate: referenceDate)
    let (dataset, summary) = try Importer.run(
      paths: inputs + [try rules.folder("GeoData/rules")], options: options, logger: log)
    try DatasetWriter.write(dataset, to: output, command: command(inputs, output, prefecture, referenceDate))
    return summary.lines(language) + [dataset.populationMethod.warning?(language)].compactMap(\.self) + [
      Words.Commands.wrote(language, output)
    ]
  }

  /// The command as it stands in SOURCES.md, without folders of one machine: only the last part of each input.
  private static func command(
    _ inputs: [String], _ output: String, _ prefecture: String, _ referenceDate: String?
  ) -> String {
    func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    let date = referenceDate.map { " --reference-date \($0)" } ?? ""
    return
      "zaitaku import \(inputs.map(last).joined(separator: " ")) -o \(last(output)) --prefecture \(prefecture)\(date)"
  }
}
