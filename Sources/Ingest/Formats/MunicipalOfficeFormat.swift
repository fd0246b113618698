import CareRegistry
import GeoFormats
import Spatial
import Wording

/// An office of a municipality or ward, before it is known whether the dataset has the municipality.
struct OfficeRecord: Sendable {
  /// Five digits.
  var code: String
  var name: String
  /// nil where the list has none.
  var kana: String?
  var position: Position
  var place: RecordPlace
}

/// Where the offices of municipalities and wards stand: code (its zero mostly lost), name, latitude, longitude, and in
/// one edition the code with its check digit besides.
struct MunicipalOfficeFormat: SheetFormat {
  let columns: ColumnProfile
  let method = Words.ListFiles.officesMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    var rows: [(column: [String: Int], row: CSVRow)] = []
    try ProfiledRows.forEach(probe, columns) { rows.append(($0.column, $1)) }
    let codes = CodeColumn(rows.lazy.map { $1.field($0["code"]) })
    var counts = RowCounts()
    for (column, row) in rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let raw = row.field(column["code"])
      guard let code = codes.read(raw)?.code else {
        counts.read += 1
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "cid", value: raw))
        continue
      }
      guard context.owns(code) else { continue }
      counts.read += 1
      let checked = row.field(column["checked_code"])
      if let digits = TableReading.digits(checked).map({ TableReading.padded($0, to: 6) }),
        !digits.hasPrefix(code)
          || MunicipalCodeCheck.checkDigit(of: code).map({ digits.hasSuffix(String($0)) }) != true
      {
        material.issues.append(.checkDigitWrong(place, column: "lgcode", value: checked))
      }
      let (latitude, longitude) = (row.field(column["latitude"]), row.field(column["longitude"]))
      let name = JapaneseText.folded(row.field(column["name"])).filter { !$0.isWhitespace }
      guard let position = TableReading.position(latitude: latitude, longitude: longitude), !name.isEmpty
      else {
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "lat", value: latitude + ", " + longitude))
        continue
      }
      counts.accepted += 1
      if code != raw { counts.repaired += 1 }
      let kana = TableReading.clean(
        JapaneseText.folded(row.field(column["kana"])).filter { !$0.isWhitespace })
      material.offices.append(
        OfficeRecord(
          code: code, name: TableReading.clean(name), kana: kana.isEmpty ? nil : kana, position: position,
          place: place))
    }
    return ReadOutcome(counts)
  }
}
