import Wording

/// 市区町村 → 二次医療圏.
struct SecondaryAreaFormat: ProfiledFormat {
  let columns: ColumnProfile
  let method = Words.Sources.secondaryAreasMethod

  init(_ columns: ColumnProfile) { self.columns = columns }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    let column = columns.positions(in: table.header)
    var counts = RowCounts()
    for row in table.rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let raw = row.field(column["municipality_code"])
      let name = TableReading.clean(row.field(column["area_name"]))
      guard let code = TableReading.municipalityCode(raw),
        let area = TableReading.digits(row.field(column["area_code"])),
        (3...4).contains(area.utf8.count), !name.isEmpty
      else {
        counts.read += 1
        counts.rejected += 1
        material.issues.append(.badRow(place, column: "市区町村コード", value: raw))
        continue
      }
      guard context.owns(code) else { continue }
      counts.read += 1
      counts.accepted += 1
      if code != raw || area.utf8.count < 4 { counts.repaired += 1 }
      material.secondaryAreas.append(
        SecondaryAreaRecord(
          municipalityCode: code,
          municipalityName: TableReading.clean(row.field(column["municipality_name"])),
          areaCode: TableReading.padded(area, to: 4), areaName: name, place: place))
    }
    return ReadOutcome(counts)
  }
}
