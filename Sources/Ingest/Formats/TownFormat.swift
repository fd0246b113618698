import GeoFormats
import Wording

/// 位置参照情報 of towns or of blocks: the gazetteer of the geocoder. Several files come together.
struct TownFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.towns, title: Words.Sources.towns, publisher: Words.Sources.landMinistry,
    licence: "CC BY 4.0", method: Words.Sources.townsMethod)
  let signature = ["都道府県名", "市区町村名", "大字町丁目名", "緯度", "経度"]

  func matches(_ probe: FileProbe) -> Bool {
    guard case .table(let table) = probe.content else { return false }
    return TownTable.matches(table)
  }

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TownTable(TableReading.table(probe), file: probe.file.baseName)
    var file = material.towns ?? TownFile(rows: [], file: probe.file.baseName)
    var counts = RowCounts()
    for row in table.rows where row.prefecture == context.prefectureName {
      counts.read += 1
      // A blank row stays in the gazetteer: it reports it and uses the points around it.
      if row.position == nil { counts.rejected += 1 } else { counts.accepted += 1 }
      file.rows.append(row)
    }
    material.towns = file
    return ReadOutcome(counts)
  }
}
