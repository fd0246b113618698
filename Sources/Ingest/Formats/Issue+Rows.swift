import CareRegistry
import Wording

extension Issue {
  /// A row that can't be used.
  static func badRow(_ place: RecordPlace, column: String, value: String) -> Issue {
    Issue(
      ruleID: "row_not_usable", severity: .warning, file: place.file, row: place.row, column: column,
      value: clip(value), message: Words.Ingest.rowNotUsable, remedy: Words.Ingest.rowNotUsableRemedy)
  }

  /// A number that stands in an earlier row too.
  static func duplicate(_ place: RecordPlace, column: String, value: String) -> Issue {
    Issue(
      ruleID: "duplicate_number", severity: .warning, file: place.file, row: place.row, column: column,
      value: clip(value), message: Words.Ingest.duplicateNumber, remedy: Words.Ingest.duplicateNumberRemedy)
  }

  /// A number of the wrong length.
  static func badNumber(_ place: RecordPlace, column: String, value: String) -> Issue {
    Issue(
      ruleID: "bad_number", severity: .warning, file: place.file, row: place.row, column: column,
      value: clip(value), message: Words.Ingest.badNumber, remedy: Words.Ingest.badNumberRemedy)
  }

  /// Leading zeros that a spreadsheet took away from a whole column.
  static func zerosRestored(file: String, column: String, count: Int) -> Issue {
    Issue(
      ruleID: "leading_zeros_restored", severity: .note, file: file, row: nil, column: column,
      message: Words.Ingest.zerosRestored.with(String(count)), remedy: Words.Ingest.spreadsheetRemedy)
  }

  /// Rows of a kind that is no facility of the atlas.
  static func kindNotKept(file: String, count: Int) -> Issue {
    Issue(
      ruleID: "kind_not_kept", severity: .note, file: file, row: nil,
      message: Words.ListFiles.kindNotKept.with(String(count)), remedy: Words.Ingest.nothingToDo)
  }
}
