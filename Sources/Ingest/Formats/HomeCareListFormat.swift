import GeoFormats
import Wording

/// The home-care areas of a prefecture as a table with a row for each area: the columns of the printed document.
struct HomeCareListFormat: SheetFormat {
  let columns: ColumnProfile
  let method = Words.Sources.homeCareAreasMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    var rows: [(column: [String: Int], row: CSVRow)] = []
    try ProfiledRows.forEach(probe, columns) { rows.append(($0.column, $1)) }
    var document = HomeCareDocument(file: probe.file.baseName, source: context.source)
    var counts = RowCounts()
    for (column, row) in rows {
      let roles = ["tertiary", "secondary", "name", "health_centre", "members", "population"]
      counts.read += 1
      if document.take(roles.map { row.field(column[$0]) }, row: row.line, isScanned: false) {
        counts.accepted += 1
      } else {
        counts.rejected += 1
      }
    }
    counts.repaired = document.repairedCells
    material.issues += document.issues
    document.issues = []
    if !document.printed.isEmpty { material.takeHomeCareAreas(document) }
    return ReadOutcome(counts)
  }
}
