import CareRegistry
import GeoFormats
import Ingest
import Logging
import Wording

/// Reads a dataset or an atlas whole and gathers its issues.
public enum CheckData {
  public struct Result: Sendable {
    struct Line: Sendable {
      var severity: Issue.Severity
      var ruleID: String
      var place: String
      var value: String
      var message: Phrase
    }
    let lines: [Line]

    /// Whether an issue is more than a note.
    public var hasWarnings: Bool { lines.contains { $0.severity != .note } }

    /// One line an issue, worst first, and a closing line with the counts.
    public func lines(_ language: Language) -> [String] {
      var out = lines.map { line in
        "\(line.severity.rawValue) \(line.ruleID) \(line.place): \(line.message(language))"
          + (line.value.isEmpty ? "" : " [\(line.value)]")
      }
      let counts = Issue.Severity.allCases.map { severity in String(lines.count { $0.severity == severity }) }
      out.append(Words.Commands.checkCounts(language, counts[0], counts[1], counts[2]))
      return out
    }
  }

  public static func run(_ path: String, log: Logger) throws(Failure) -> Result {
    path.hasSuffix(".gpkg") ? try atlas(path) : try dataset(path, log: log)
  }

  private static func dataset(_ folder: String, log: Logger) throws(Failure) -> Result {
    let dataset = try DatasetReader.read(folder)
    var issues = dataset.issues
    do throws(Failure) {
      issues = try AtlasBuilder(dataset, log: log).build().issues
    } catch {
      // No atlas can be made of it: that stands above the issues of its rows, it doesn't hide them.
      issues.append(
        Issue(
          ruleID: "atlas_not_possible", severity: .error, file: error.place ?? "", row: nil,
          message: error.message,
          remedy: error.remedy ?? error.message))
    }
    return Result(
      lines: issues.sorted {
        ($0.severity, $0.file, $0.row ?? 0, $0.ruleID) < ($1.severity, $1.file, $1.row ?? 0, $1.ruleID)
      }
      .map {
        Result.Line(
          severity: $0.severity, ruleID: $0.ruleID, place: Self.place($0.file, $0.row, $0.column),
          value: $0.value,
          message: $0.message)
      })
  }

  private static func atlas(_ path: String) throws(Failure) -> Result {
    let contents = try AtlasContents(reading: path)
    for name in ["facility", "municipality", "population_cell", "cell_reach", "area_reach", "provenance"] {
      _ = try contents.table(name)
    }
    let table = try contents.table("issue")
    func texts(_ name: String) -> [String] { (table.texts(name) ?? []).map { $0 ?? "" } }
    let rows = table.integers("source_row") ?? []
    let (severities, rules, files, columns) = (
      texts("severity"), texts("rule_id"), texts("source_file"), texts("source_column")
    )
    let (values, ja, en) = (texts("source_value"), texts("message_ja"), texts("message_en"))
    return Result(
      lines: severities.indices.map {
        Result.Line(
          severity: Issue.Severity(rawValue: severities[$0]) ?? .note, ruleID: rules[$0],
          place: place(files[$0], rows[$0], columns[$0]), value: values[$0],
          message: Phrase(ja: ja[$0], en: en[$0]))
      })
  }

  private static func place(_ file: String, _ row: Int?, _ column: String) -> String {
    file + (row.map { ":\($0)" } ?? "") + (column.isEmpty ? "" : " (\(column))")
  }
}
