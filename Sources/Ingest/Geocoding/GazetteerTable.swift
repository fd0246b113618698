import CareRegistry
import GeoFormats
import Spatial
import Wording

/// A gazetteer as a table that can be kept with a dataset and read again with the same answers.
extension TownGazetteer {
  /// Columns of `gazetteerRows`. Positions are degrees JGD2011.
  public static let columns = [
    "municipality_code", "municipality", "town", "section", "block", "lon", "lat",
  ]
  /// Decimals of degrees: 0.1 m, as the source gives them.
  static let decimals = 6

  /// The rows in use behind a header, sorted by code, town, section, block and position. A row whose
  /// municipality has no code is left out.
  public func gazetteerRows() -> [[String]] {
    var result: [[String]] = []
    for row in rows {
      guard let position = row.position, let code = code(of: row) else { continue }
      result.append([
        code, row.municipality, row.town, row.section, row.block,
        FixedPoint.text(position.longitude, decimals: Self.decimals),
        FixedPoint.text(position.latitude, decimals: Self.decimals),
      ])
    }
    result.sort { $0.lexicographicallyPrecedes($1) }
    return [Self.columns] + result
  }

  private func code(of row: TownRow) -> String? {
    if let index = row.municipalityCode.flatMap({ municipalities.index(ofCode: $0) }) {
      return municipalities.entries[index].code
    }
    return codes[MunicipalityKey(row)]
  }

  /// Reads the table again. Malformed rows become issues and are left out.
  ///
  /// - Throws: `Failure.badInput` when the header lacks a column.
  public init(gazetteerRows: [[String]], municipalities: MunicipalityTable, file: String) throws(Failure) {
    let header = gazetteerRows.first ?? []
    var indices: [Int] = []
    for column in Self.columns {
      guard let index = header.firstIndex(of: column) else {
        throw Failure(.badInput, Words.Geocoding.columnMissing.with(column), at: file)
      }
      indices.append(index)
    }
    var rows: [TownRow] = []
    rows.reserveCapacity(gazetteerRows.count)
    for (n, fields) in gazetteerRows.enumerated().dropFirst() {
      func field(_ column: Int) -> String {
        fields.indices.contains(indices[column]) ? fields[indices[column]] : ""
      }
      rows.append(
        TownRow(
          prefecture: PrefectureNames.name(ofCode: field(0)) ?? "", municipality: field(1),
          municipalityCode: field(0), town: field(2), section: field(3), block: field(4),
          position: TableReading.position(latitude: field(6), longitude: field(5)), row: n + 1))
    }
    self.init(rows: rows, municipalities: municipalities, file: file)
  }
}
