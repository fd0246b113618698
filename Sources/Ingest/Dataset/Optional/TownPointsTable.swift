import CareRegistry
import GeoFormats
import Spatial
import Wording

/// `gazetteer`: the town points that addresses were located with.
enum TownPointsTable: OptionalTable {
  static let schema = TableSchema(
    name: "gazetteer", about: "所在地から位置を求めるための町丁目・街区の代表点",
    fields: [
      .text("municipality_code", "市区町村・行政区コード", required: true, form: .digits(5)),
      .text("municipality", "市区町村名（郡・政令市を含む）", required: true),
      .text("town", "大字・町丁目名"),
      .text("section", "小字・通称名"),
      .text("block", "街区符号・地番"),
      .number("lon", "経度（度、JGD2011）", required: true, in: -180...180),
      .number("lat", "緯度（度、JGD2011）", required: true, in: -90...90),
    ], primaryKey: [])

  static func rows(of dataset: CareDataset) -> [[String]] {
    dataset.gazetteer.map {
      [
        $0.municipalityCode, $0.municipality, $0.town, $0.section, $0.block,
        FixedPoint.text($0.position.longitude, decimals: TownGazetteer.decimals),
        FixedPoint.text($0.position.latitude, decimals: TownGazetteer.decimals),
      ]
    }
  }

  static func read(_ table: CheckedTable, into dataset: inout CareDataset) throws(Failure) {
    dataset.gazetteer = table.rows.indices.map { row in
      TownPoint(
        municipalityCode: table[row, "municipality_code"], municipality: table[row, "municipality"],
        town: table[row, "town"], section: table[row, "section"], block: table[row, "block"],
        position: Position(
          longitude: table.number(row, "lon") ?? 0, latitude: table.number(row, "lat") ?? 0))
    }
  }

  static func sources(of dataset: CareDataset) -> Set<String> {
    dataset.gazetteer.isEmpty ? [] : [SourceKey.towns]
  }
}
