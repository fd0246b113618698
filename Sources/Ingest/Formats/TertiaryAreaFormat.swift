import Wording

/// A dated statement of which secondary area lies in which tertiary area.
struct TertiaryAreaFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.tertiaryAreas, title: Words.Sources.tertiaryAreas, publisher: Words.Sources.compiled,
    licence: "CC BY 4.0", method: Words.Sources.tertiaryAreasMethod)
  let signature = ["prefecture_code", "secondary_area", "tertiary_area", "status", "valid_from", "source"]

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    var counts = RowCounts()
    for row in table.rows where table.value(row, "prefecture_code") == context.prefecture {
      counts.read += 1
      let place = RecordPlace(source: context.source, file: probe.file.baseName, row: row.line)
      let secondary = TableReading.clean(table.value(row, "secondary_area") ?? "")
      let tertiary = TableReading.clean(table.value(row, "tertiary_area") ?? "")
      let from = table.value(row, "valid_from") ?? ""
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
