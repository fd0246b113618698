import GeoFormats
import Wording

/// 位置参照情報: the gazetteer of the geocoder.
struct TownFormat: InputFormat {
  let profile = SourceProfile(
    key: SourceKey.towns, title: Words.Sources.towns, publisher: Words.Sources.landMinistry,
    licence: "CC BY 4.0", method: Words.Sources.townsMethod)
  let signature = ["都道府県名", "市区町村名", "大字町丁目名", "緯度", "経度"]

  func read(
    _ probe: FileProbe, _ context: ImportContext, into material: inout ImportMaterial
  ) throws(Failure) -> ReadOutcome {
    let table = try TableReading.table(probe)
    let prefecture = table.index(of: "都道府県名")
    let municipality = table.index(of: "市区町村名")
    let town = table.index(of: "大字町丁目名")
    let section = table.index(of: "小字・通称名")
    let (latitude, longitude) = (table.index(of: "緯度"), table.index(of: "経度"))
    var file = material.towns ?? TownFile(rows: [], file: probe.file.baseName)
    var counts = RowCounts()
    for row in table.rows where row.field(prefecture) == context.prefectureName {
      counts.read += 1
      let position = TableReading.position(
        latitude: row.field(latitude), longitude: row.field(longitude))
      // A blank row stays in the gazetteer: it reports it and uses the points around it.
      if position == nil { counts.rejected += 1 } else { counts.accepted += 1 }
      file.rows.append(
        TownRow(
          prefecture: row.field(prefecture), municipality: row.field(municipality), town: row.field(town),
          section: row.field(section), position: position, row: row.line))
    }
    material.towns = file
    return ReadOutcome(counts)
  }
}
