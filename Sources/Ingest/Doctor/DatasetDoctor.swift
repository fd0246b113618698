import CareRegistry
import GeoFormats
import Spatial
import Wording

/// Examines a whole dataset, damaged or not: faults of its files, what its import noted, and what its tables and
/// boundaries show together.
public enum DatasetDoctor {
  public struct Report: Sendable {
    /// As far as it could be read.
    public var dataset: CareDataset
    /// Worst first, then by rule, file and row; nothing twice.
    public var findings: [DoctorFinding]
    /// Whether every file could be read in full.
    public var isWhole: Bool
  }

  /// - Throws: `Failure.badInput` when the folder holds nothing of a dataset; `internalFault` when GEOS fails.
  public static func examine(_ folder: String) throws(Failure) -> Report {
    let examination = try DatasetExamination(folder)
    let dataset = examination.dataset
    let places = FindingPlaces(dataset)
    let stored = dataset.issues.map { DoctorFinding($0, at: places.place(of: $0)) }
    var new = examination.issues.map { DoctorFinding($0, at: places.place(of: $0)) }
    var map = DatasetMap(dataset)
    new += FacilityCheck.findings(
      dataset, rows: examination.fileRows[DatasetLayout.facilities.name] ?? [], map: &map)
    new += (AreaCheck.issues(dataset)).map { DoctorFinding($0, at: places.place(of: $0)) }
    new += PeopleCheck.findings(dataset, rows: examination.fileRows, map: &map)
      .map { DoctorFinding($0.issue, at: $0.place ?? places.place(of: $0.issue)) }
    do throws(SpatialError) {
      new += try BoundaryCheck.findings(
        map.codes.map {
          BoundaryCheck.Unit(
            code: $0, name: map.name($0), shape: dataset.boundaries[$0] ?? MultiPolygon())
        }, file: DatasetLayout.boundaryFile)
    } catch {
      throw Failure(
        .internalFault, Phrase(ja: error.description, en: error.description), at: folder)
    }
    return Report(
      dataset: dataset, findings: merged(stored: stored, new: new),
      isWhole: !examination.issues.contains { $0.severity == .error })
  }

  /// Stored and new findings, none twice: neither the same rule, file, row, column and value, nor a new one of a rule
  /// and value that the import has noted already of an official file.
  public static func merged(stored: [DoctorFinding], new: [DoctorFinding]) -> [DoctorFinding] {
    struct Key: Hashable {
      var rule: String
      var file: String
      var row: Int?
      var column: String
      var value: String
      var message: String
    }
    struct Short: Hashable {
      var rule: String
      var value: String
    }
    let known = Set(stored.map { Short(rule: $0.issue.ruleID, value: $0.issue.value) })
    var seen: Set<Key> = []
    var out: [DoctorFinding] = []
    for (findings, isNew) in [(stored, false), (new, true)] {
      for finding in findings {
        let issue = finding.issue
        if isNew, !issue.value.isEmpty,
          known.contains(Short(rule: issue.ruleID, value: issue.value))
        {
          continue
        }
        let key = Key(
          rule: issue.ruleID, file: issue.file, row: issue.row, column: issue.column,
          value: issue.value,
          message: issue.message.ja)
        if seen.insert(key).inserted { out.append(finding) }
      }
    }
    return sorted(out)
  }

  /// Worst first, then by rule, file, row and value.
  public static func sorted(_ findings: [DoctorFinding]) -> [DoctorFinding] {
    findings.sorted { a, b in
      let (x, y) = (a.issue, b.issue)
      if x.severity != y.severity { return x.severity < y.severity }
      if x.ruleID != y.ruleID { return x.ruleID < y.ruleID }
      if x.file != y.file { return x.file < y.file }
      if x.row != y.row { return (x.row ?? 0) < (y.row ?? 0) }
      return (x.column, x.value, x.message.ja) < (y.column, y.value, y.message.ja)
    }
  }
}
