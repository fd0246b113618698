import CareRegistry
import GeoFormats
import Logging
import Wording

/// Makes a dataset from official files: recognises each file by its columns, reads it, puts the pieces
/// together and checks them against each other.
public enum Importer {
  /// Reads all files under `paths` and puts the dataset together. The same files give the same dataset.
  ///
  /// - Parameters:
  ///   - paths: files and folders; the rules and supplements that the dataset needs are files among them.
  ///   - logger: told of each file as it is read.
  ///   - progress: told how far the import has come, before each file and each later step.
  /// - Throws: `Failure.badInput` when a path isn't there, a recognised file can't be read as a whole, or
  ///   the files don't hold what a dataset can't do without (boundaries); `usage` for a bad option.
  public static func run(
    paths: [String], options: ImportOptions, logger: Logger? = nil,
    progress: ((ImportProgress) -> Void)? = nil
  ) throws(Failure) -> (dataset: CareDataset, summary: ImportSummary) {
    guard let title = PrefectureNames.name(ofCode: options.prefecture), options.prefecture.utf8.count == 2,
      let english = PrefectureRomanisation.name(ofCode: options.prefecture)
    else {
      throw Failure(
        .usage, Words.Ingest.noSuchPrefecture.with(clip(options.prefecture)),
        remedy: Words.Ingest.noSuchPrefectureRemedy)
    }
    if let date = options.referenceDate, isoDate(date) != date {
      throw Failure(
        .usage, Words.Ingest.badReferenceDate.with(clip(date)), remedy: Words.Ingest.badReferenceDateRemedy)
    }
    var reading = SourceReading(
      prefecture: options.prefecture, prefectureName: title,
      formats: try InputFormats(profiles: options.profiles), keepsPersonalNames: options.keepsPersonalNames)
    let files = try InputWalk.files(under: paths).filter { !FileOpener.isCompanion($0) }
    for (index, path) in files.enumerated() {
      progress?(
        ImportProgress(
          done: index, of: files.count + ImportProgress.laterSteps,
          what: Words.Ingest.progressReading.with(
            path.split(separator: "/").last.map(String.init) ?? path)))
      try FileOpener.open(path) { (probe) throws(Failure) in
        let report = try reading.take(probe)
        logger?.info("\(report.file): \(report.format?(.ja) ?? Words.Ingest.notRecognised(.ja))")
      }
    }
    reading.applyNotes()
    guard reading.reports.contains(where: { $0.format != nil }) else {
      throw Failure(
        .badInput,
        Words.Ingest.nothingRecognised.with(reading.reports.map(\.file).prefix(5).joined(separator: ", ")),
        remedy: Words.Ingest.nothingRecognisedRemedy)
    }
    let referenceDate = options.referenceDate ?? reading.latestReferenceDate
    guard let referenceDate, isoDate(referenceDate) == referenceDate else {
      throw Failure(
        .badInput, Words.Ingest.noReferenceDate, remedy: Words.Ingest.noReferenceDateRemedy)
    }
    let dataset = CareDataset(
      name: options.name ?? english.lowercased(), title: title, titleEnglish: english,
      prefectureCode: options.prefecture, referenceDate: referenceDate, baseYear: 0,
      sources: reading.sources)
    var assembly = DatasetAssembly(dataset: dataset, material: reading.material, options: options)
    try assembly.run { step in
      progress?(
        ImportProgress(
          done: files.count + step.rawValue, of: files.count + ImportProgress.laterSteps, what: step.label))
    }
    var summary = ImportSummary()
    summary.files = reading.reports
    summary.counts = assembly.counts
    summary.issues = Self.tally(assembly.dataset.issues)
    return (assembly.dataset, summary)
  }

  /// Issues by rule, most frequent first.
  static func tally(
    _ issues: [Issue]
  ) -> [(ruleID: String, severity: Issue.Severity, count: Int)] {
    var counts: [String: (severity: Issue.Severity, count: Int)] = [:]
    for issue in issues {
      let known = counts[issue.ruleID]
      counts[issue.ruleID] = (
        min(known?.severity ?? issue.severity, issue.severity), (known?.count ?? 0) + 1
      )
    }
    return counts.map { ($0.key, $0.value.severity, $0.value.count) }
      .sorted { ($1.2, $0.0) < ($0.2, $1.0) }
  }
}
