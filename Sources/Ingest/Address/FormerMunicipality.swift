import CareRegistry
import GeoFormats
import Wording

/// A municipality or ward that a merger or a reorganisation of wards has ended, with the one that has its
/// area today.
public struct FormerMunicipality: Sendable, Hashable {
  /// Five digits.
  public var code: String
  /// With its 郡 or designated city: 厚田郡厚田村, 浜松市中区.
  public var name: String
  /// Five digits of the municipality, or of the ward of a designated city, today.
  public var successorCode: String
  public var successorName: String
  /// ISO 8601: the day from which the name was no longer in force.
  public var mergedOn: String
  public var source: String

  public init(
    code: String, name: String, successorCode: String, successorName: String, mergedOn: String,
    source: String
  ) {
    self.code = code
    self.name = name
    self.successorCode = successorCode
    self.successorName = successorName
    self.mergedOn = mergedOn
    self.source = source
  }
}

/// The dated table `former_municipalities.csv`. A ward that was divided has a row for each successor.
public struct FormerMunicipalities: Sendable, Hashable {
  /// In the order of the codes, then of the successors.
  public let all: [FormerMunicipality]
  /// Rows that could not be used.
  public let issues: [Issue]

  public static let none = FormerMunicipalities([])

  public static let columns = [
    "former_code", "former_name", "prefecture_code", "successor_code", "successor_name", "merged_on",
    "source",
  ]

  public init(_ rows: [FormerMunicipality]) {
    all = rows.sorted { ($0.code, $0.successorCode) < ($1.code, $1.successorCode) }
    issues = []
  }

  /// Reads the table; a row without a name, or with a malformed code or date, becomes an issue and is left out.
  ///
  /// - Throws: `FormatError` when the bytes are no table, `Failure.badInput` when a column is missing.
  public init(bytes: [UInt8], file: String) throws {
    try self.init(CSVTable(bytes: bytes), file: file)
  }

  /// The same from a table. Throws `Failure.badInput` when a column is missing.
  public init(_ table: CSVTable, file: String) throws(Failure) {
    if let missing = Self.columns.first(where: { table.index(of: $0) == nil }) {
      throw Failure(.badInput, Words.Geocoding.columnMissing.with(missing), at: file)
    }
    var rows: [FormerMunicipality] = []
    var issues: [Issue] = []
    for row in table.rows {
      func value(_ column: String) -> String { table.value(row, column) ?? "" }
      let former = FormerMunicipality(
        code: value("former_code"), name: value("former_name"), successorCode: value("successor_code"),
        successorName: value("successor_name"), mergedOn: value("merged_on"), source: value("source"))
      let wrong =
        !Self.isCode(former.code) || !former.code.hasPrefix(value("prefecture_code"))
        ? "former_code"
        : !Self.isCode(former.successorCode)
          ? "successor_code"
          : former.name.isEmpty ? "former_name" : !Self.isDate(former.mergedOn) ? "merged_on" : nil
      guard let wrong else {
        rows.append(former)
        continue
      }
      issues.append(
        Issue(
          ruleID: "former_municipality_malformed", severity: .warning, file: file, row: row.line,
          column: wrong, value: value(wrong), message: Words.Geocoding.formerMalformed,
          remedy: Words.Geocoding.formerMalformedRemedy))
    }
    all = rows.sorted { ($0.code, $0.successorCode) < ($1.code, $1.successorCode) }
    self.issues = issues
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 5 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] else { return false }
    guard let month = Int(parts[1]), let day = Int(parts[2]), Int(parts[0]) != nil else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
  }
}

extension FormerMunicipalities {
  /// Reads the table in a file.
  ///
  /// - Throws: `Failure.badInput` when it can't be read or lacks a column.
  public static func read(_ path: String) throws(Failure) -> FormerMunicipalities {
    try FormerMunicipalities(CSVTable(path: path, limit: 1 << 24), file: path)
  }
}
