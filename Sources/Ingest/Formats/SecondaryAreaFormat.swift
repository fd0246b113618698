import Wording

/// 市区町村 → 二次医療圏.
struct SecondaryAreaFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.secondaryAreas, title: Words.Sources.secondaryAreas,
    publisher: Words.Sources.healthMinistry, licence: "PDL1.0", method: Words.Sources.secondaryAreasMethod)
  let signature = ["市区町村コード", "二次医療圏コード", "二次医療圏名"]

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    var counts = RowCounts()
    for row in table.rows {
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let raw = table.value(row, "市区町村コード") ?? ""
      let rawArea = table.value(row, "二次医療圏コード") ?? ""
      let name = TableReading.clean(table.value(row, "二次医療圏名") ?? "")
      guard let code = TableReading.municipalityCode(raw), let area = TableReading.digits(rawArea),
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
          municipalityCode: code, municipalityName: TableReading.clean(table.value(row, "市区町村名") ?? ""),
          areaCode: TableReading.padded(area, to: 4), areaName: name, place: place))
    }
    return ReadOutcome(counts)
  }
}
