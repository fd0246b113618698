import GeoFormats
import Spatial
import Wording

/// The municipalities and wards of a country or prefecture with their codes, as a small table.
public enum MunicipalityList {
  public static let columns = ["municipality_code", "municipality_name", "municipality_parent"]

  /// Reads the table.
  ///
  /// - Throws: `Failure.badInput` for a row without a code of five digits or without a name.
  public static func names(_ table: CSVTable, file: String) throws(Failure) -> [MunicipalityName] {
    var names: [MunicipalityName] = []
    names.reserveCapacity(table.rows.count)
    for row in table.rows {
      let code = table.value(row, columns[0]) ?? ""
      let name = TableReading.clean(table.value(row, columns[1]) ?? "")
      guard TableField.Form.digits(5).admits(code), !name.isEmpty else {
        throw Failure(
          .badInput, Words.Ingest.badValue.with(clip(code), "[0-9]{5}"), at: "\(file):\(row.line)",
          remedy: Words.Ingest.badValueRemedy)
      }
      let parent = TableReading.clean(table.value(row, columns[2]) ?? "")
      names.append(MunicipalityName(code: code, name: name, parentName: parent.isEmpty ? nil : parent))
    }
    return names
  }

  /// Reads the table from a file.
  public static func read(_ path: String) throws(Failure) -> [MunicipalityName] {
    try names(CSVTable(path: path, limit: 1 << 24), file: path)
  }

  /// The table of the municipalities in boundary files (KSJ N03), by code; a designated city stands before its wards.
  ///
  /// - Throws: `Failure` when a file can't be read or holds no boundaries.
  public static func csv(boundaries paths: [String]) throws(Failure) -> [UInt8] {
    var rows: [[String]] = []
    for number in 1...47 {
      let prefecture = TableReading.padded(String(number), to: 2)
      var reading = SourceReading(
        prefecture: prefecture, prefectureName: PrefectureNames.name(ofCode: prefecture) ?? "",
        formats: try InputFormats())
      for path in try InputWalk.files(under: paths) where !FileOpener.isCompanion(path) {
        try FileOpener.open(path) { (probe) throws(Failure) in _ = try reading.take(probe) }
      }
      let names = Municipalities(reading.material.boundaries).names.sorted { $0.code < $1.code }
      rows += names.map { [$0.code, $0.name, $0.parentName ?? ""] }
    }
    guard !rows.isEmpty else {
      throw Failure(.badInput, Words.Ingest.noBoundaries, remedy: Words.Ingest.noBoundariesRemedy)
    }
    return CSVWriter.bytes(header: columns, rows: rows)
  }
}
