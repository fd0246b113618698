import CareRegistry
import GeoFormats
import Wording

/// The flags of 医療情報ネット that are named 「…に休診」 and mean 1 for open, 0 for closed, nothing for not stated. Nothing is
/// derived from them; a file that uses them the other way round is reported.
struct ClosedDayFormat: SheetFormat {
  let columns: ColumnProfile
  let method = Words.ListFiles.closedDaysMethod
  /// Flags below which nothing is said.
  static let leastFlags = 20

  init(_ columns: ColumnProfile) { self.columns = columns }

  /// How many of the flags that are stated are 1.
  private struct Share {
    var open = 0
    var stated = 0

    mutating func take(_ text: String) {
      guard let flag = TableReading.digits(text), flag == "0" || flag == "1" else { return }
      stated += 1
      if flag == "1" { open += 1 }
    }

    var isMostlyOpen: Bool { stated >= leastFlags && open * 2 > stated }
    var isMostlyClosed: Bool { stated >= leastFlags && open * 2 < stated }
    var percent: String { stated == 0 ? "-" : String((open * 100 + stated / 2) / stated) }
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    var weekdays = Share()
    var restDays = Share()
    var head: ProfiledRows.Head?
    try ProfiledRows.forEach(probe, columns) {
      head = $0
      for role in ["monday", "tuesday", "wednesday", "thursday", "friday"] {
        weekdays.take($1.field($0.column[role]))
      }
      for role in ["sunday", "holiday"] { restDays.take($1.field($0.column[role])) }
    }
    if restDays.isMostlyOpen, weekdays.isMostlyClosed {
      material.issues.append(
        Issue(
          ruleID: "closed_day_flags_inverted", severity: .warning, file: probe.file.baseName, row: nil,
          column: head?.name(of: "monday") ?? "",
          message: Words.ListFiles.closedDaysInverted.with(weekdays.percent, restDays.percent),
          remedy: Words.ListFiles.closedDaysInvertedRemedy))
    }
    return ReadOutcome(RowCounts())
  }
}
