import CareRegistry
import GeoFormats
import Wording

/// A table with a place added to every row: all its columns as they were, in their order, then `lon`, `lat`
/// (degrees JGD2011, six decimals), `grade`, `matched`, `rest` and `municipality_code`.
///
/// A column of ours whose name the table has already is called `geocoded_…`. Rows keep their order.
public struct GeocodeTable: Sendable {
  public static let columns = ["lon", "lat", "grade", "matched", "rest", "municipality_code"]

  public let header: [String]
  public let rows: [[String]]
  /// Doubts about addresses, in the order of the rows.
  public let issues: [Issue]
  /// Rows by grade, the best first.
  public let counts: [(grade: PositionGrade, rows: Int)]

  /// - Parameters:
  ///   - address: name of the column of addresses; found by itself where it bears a usual name.
  ///   - code: name of a column of municipal codes, which count only where an address names no municipality.
  ///   - number: name of a column of 介護事業所番号, which lead addresses without a municipality by those with one.
  /// - Throws: `Failure.badInput` when the bytes are no table or no column holds addresses.
  public init(
    bytes: [UInt8], file: String, address: String? = nil, code: String? = nil, number: String? = nil,
    geocoder: Geocoder
  ) throws(Failure) {
    let table: CSVTable
    do {
      table = try CSVTable(bytes: bytes)
    } catch {
      throw Failure(.badInput, error.message, at: file)
    }
    for name in [address, code, number].compactMap(\.self) where table.index(of: name) == nil {
      throw Failure(.badInput, Words.Geocoding.columnMissing.with(name), at: file)
    }
    guard let columns = AddressColumns(table, address: address, code: code, number: number) else {
      throw Failure(
        .badInput, Words.Geocoding.noAddressColumn, at: file, remedy: Words.Geocoding.noAddressColumnRemedy)
    }
    let width = max(table.header.count, table.rows.map(\.fields.count).max() ?? 0)
    var issues: [Issue] = []
    if table.replacedCharacters > 0 {
      issues.append(
        Issue(
          ruleID: "characters_replaced", severity: .warning, file: file, row: nil,
          value: String(table.replacedCharacters),
          message: Words.Geocoding.charactersReplaced.with(String(table.replacedCharacters)),
          remedy: Words.Geocoding.charactersReplacedRemedy))
    }
    let hints = columns.hints(table, geocoder)
    var rows: [[String]] = []
    rows.reserveCapacity(table.rows.count)
    var byGrade: [PositionGrade: Int] = [:]
    for (n, row) in table.rows.enumerated() {
      let text = row.field(columns.address)
      let found = geocoder.locate(text, hints: hints[n])
      byGrade[found.grade, default: 0] += 1
      issues += found.issues(
        address: text, hint: hints[n].first, file: file, row: row.line, column: table.header[columns.address])
      let blank = [String](repeating: "", count: width - row.fields.count)
      rows.append(row.fields + blank + Self.fields(of: found))
    }
    let extra = (table.header.count..<width).map { "column_\($0 + 1)" }
    let taken = Set(table.header)
    header = table.header + extra + Self.columns.map { taken.contains($0) ? "geocoded_" + $0 : $0 }
    self.rows = rows
    self.issues = issues
    counts = PositionGrade.allCases.compactMap { grade in byGrade[grade].map { (grade, $0) } }
  }

  private static func fields(of found: GeocodedAddress) -> [String] {
    func text(_ degrees: Double?) -> String {
      degrees.map { FixedPoint.text($0, decimals: TownGazetteer.decimals) } ?? ""
    }
    return [
      text(found.position?.longitude), text(found.position?.latitude), found.grade.rawValue,
      found.matchedText,
      found.rest, found.municipalityCode ?? "",
    ]
  }

  /// The table as CSV, UTF-8. With the mark, Excel reads it; `guardsFormulas` keeps a spreadsheet from running what
  /// a row says.
  public func csv(byteOrderMark: Bool = true, guardsFormulas: Bool = true) -> [UInt8] {
    CSVWriter.bytes(header: header, rows: rows, byteOrderMark: byteOrderMark, guardsFormulas: guardsFormulas)
  }
}

extension AddressColumns {
  /// Municipalities in which the address of each row may lie, where it names none: that of its code, else those of
  /// its number.
  func hints(_ table: CSVTable, _ geocoder: Geocoder) -> [[String]] {
    let codes = table.rows.map { hint($0, in: geocoder.gazetteer.municipalities) }
    guard let number, codes.contains(nil) else { return codes.map { $0.map { [$0] } ?? [] } }
    let numbers = RegisterNumberHints(
      rows: table.rows.map { ($0.field(number), $0.field(address)) }, geocoder: geocoder)
    return zip(table.rows, codes).map { row, code in
      code.map { [$0] } ?? numbers.municipalityCodes(forNumber: row.field(number))
    }
  }
}
