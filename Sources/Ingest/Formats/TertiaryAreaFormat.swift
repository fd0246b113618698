import GeoFormats
import Wording

/// A dated statement of which secondary area lies in which tertiary area.
struct TertiaryAreaFormat: SheetFormat {
  let columns: ColumnProfile
  let method = Words.Sources.tertiaryAreasMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    var counts = RowCounts()
    var read: [(column: [String: Int], row: CSVRow)] = []
    try ProfiledRows.forEach(probe, columns) { read.append(($0.column, $1)) }
    for (column, row) in read {
      let prefecture = TableReading.digits(row.field(column["prefecture_code"]))
      guard prefecture.map({ TableReading.padded($0, to: 2) }) == context.prefecture else { continue }
      counts.read += 1
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let secondary = TableReading.clean(row.field(column["secondary_area"]))
      let tertiary = TableReading.clean(row.field(column["tertiary_area"]))
      let from = TableReading.clean(row.field(column["valid_from"]))
      guard !secondary.isEmpty, !tertiary.isEmpty, from.isEmpty || isoDate(from) != nil else {
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "tertiary_area", value: tertiary))
        continue
      }
      counts.accepted += 1
      material.tertiaryAreas.append(
        TertiaryAreaRecord(
          secondaryName: secondary, tertiaryName: tertiary, validFrom: isoDate(from), place: place))
    }
    return ReadOutcome(counts)
  }
}
