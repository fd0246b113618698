import GeoFormats
import Spatial

/// An address whose official position is known: what a geocoder is measured on.
public struct GeocodingTruth: Sendable, Hashable {
  /// Base name of the file.
  public var file: String
  /// Two digits.
  public var prefectureCode: String
  /// 1-based row of the file, header included.
  public var row: Int
  public var address: String
  /// Municipal codes in one of which the address lies if it names none; mostly one or none.
  public var hints: [String]
  /// Degrees JGD2011; nil where the source gives none.
  public var official: Position?

  public init(
    file: String, prefectureCode: String, row: Int, address: String, hints: [String] = [],
    official: Position?
  ) {
    self.file = file
    self.prefectureCode = prefectureCode
    self.row = row
    self.address = address
    self.hints = hints
    self.official = official
  }

  /// The rows of a table with addresses and published coordinates; nil where it lacks one of them. Where the table
  /// gives the prefecture of a row, those of other prefectures are left out.
  public static func rows(
    of table: CSVTable, file: String, prefectureCode: String, geocoder: Geocoder
  ) -> [GeocodingTruth]? {
    guard let columns = AddressColumns(table), columns.latitude != nil, columns.longitude != nil else {
      return nil
    }
    let hints = columns.hints(table, geocoder)
    var result: [GeocodingTruth] = []
    for (n, row) in table.rows.enumerated() {
      if let prefecture = columns.prefecture, let number = Int(row.field(prefecture)),
        PrefectureNames.code(number: number) != prefectureCode
      {
        continue
      }
      result.append(
        GeocodingTruth(
          file: file, prefectureCode: prefectureCode, row: row.line, address: row.field(columns.address),
          hints: hints[n], official: columns.position(row)))
    }
    return result
  }
}
