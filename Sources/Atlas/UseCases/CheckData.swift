import CareRegistry
import Ingest
import Logging
import Wording

/// Examines a dataset or an atlas whole and gathers what is wrong or doubtful.
public enum CheckData {
  /// Everything that is found in the dataset folder or the atlas (`.gpkg`) at `path`.
  ///
  /// Faults of files, tables and rows are findings, not failures: the first doesn't hide the second.
  ///
  /// - Throws: `Failure.badInput` when there is no dataset and no atlas at `path`.
  public static func run(_ path: String, log: Logger) throws(Failure) -> CheckReport {
    path.hasSuffix(".gpkg") ? try atlas(path) : try dataset(path, log: log)
  }

  private static func dataset(_ folder: String, log: Logger) throws(Failure) -> CheckReport {
    let report = try DatasetDoctor.examine(folder)
    log.info("dataset examined", metadata: ["findings": "\(report.findings.count)"])
    let faults = report.findings.count { $0.issue.severity == .error }
    let computed =
      report.isWhole
      ? AtlasPreflight.issues(report.dataset)
      : [AtlasPreflight.impossible(Words.Doctor.faultsFirst.with(String(faults)), at: nil, remedy: nil)]
    let places = FindingPlaces(report.dataset)
    let known = Set(report.findings.map(\.issue))
    return CheckReport(
      path: folder,
      findings: DatasetDoctor.sorted(
        report.findings
          + computed.filter { !known.contains($0) }.map {
            DoctorFinding($0, at: places.place(of: $0))
          }),
      attribution: attribution(report.dataset))
  }

  /// Tables of our own need no credit to others.
  private static func isOfficial(_ publisher: String) -> Bool {
    !publisher.isEmpty && !publisher.hasPrefix(Words.Commands.editor.ja)
  }

  private static func attribution(_ dataset: CareDataset) -> String {
    var seen: Set<String> = []
    return dataset.sources.filter { isOfficial($0.publisher) && seen.insert($0.title).inserted }
      .map { "\($0.publisher)「\($0.title)」" }.joined(separator: "、")
  }

  private static func atlas(_ path: String) throws(Failure) -> CheckReport {
    let checked = try CheckAtlas.findings(path)
    return CheckReport(path: path, findings: checked.findings, attribution: checked.attribution)
  }
}
