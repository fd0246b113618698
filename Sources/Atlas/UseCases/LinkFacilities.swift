import GeoFormats
import Ingest
import Wording

/// Redoes the linking of a dataset, or measures how good linking is.
public enum LinkFacilities {
  /// Joins the rows of the dataset in `folder` again with the decisions in a filled-in `link_review.csv`, and writes
  /// the dataset in place, or to `output`.
  ///
  /// - Throws: `Failure` for a dataset without rows, decisions that can't be read, or a folder that can't be written.
  public static func run(
    _ folder: String, decisions: String?, output: String?, rules: DataFolders, language: Language
  ) throws(Failure) -> [String] {
    let dataset = try DatasetReader.read(folder)
    let reviews = try decisions.map { path throws(Failure) in try LinkDecisions.read(path) } ?? []
    let (linked, summary) = try Relinking.run(
      dataset, decisions: reviews, rulePaths: [try rules.folder("GeoData/rules")])
    let target = output ?? folder
    try DatasetWriter.write(linked, to: target, command: DatasetReader.command(in: folder))
    return summary.lines(language) + [Words.Commands.wrote(language, target)]
  }

  /// Links two lists that share a number by name and address alone and compares with the number.
  public static func measure(
    _ paths: [String], prefecture: String, language: Language
  ) throws(Failure) -> [String] {
    try LinkageReport.run(paths: paths, prefecture: prefecture).map { $0.line(language) }
  }
}
