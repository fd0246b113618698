import CareRegistry
import GeoFormats
import Spatial
import Wording

/// `municipal_offices`: where the offices of municipalities and wards stand.
enum OfficesTable: OptionalTable {
  static let schema = TableSchema(
    name: "municipal_offices", about: "市区町村・行政区の庁舎",
    fields: [
      .text("code", "市区町村・行政区コード", required: true, form: .digits(5)),
      .text("name", "名称", required: true),
      .number("longitude", "経度（度、JGD2011）", required: true, in: -180...180),
      .number("latitude", "緯度（度、JGD2011）", required: true, in: -90...90),
      .text("kana", "名称のかな").addedLater,
      .text("source", "出典のキー", required: true, form: .identifier),
    ], primaryKey: ["code"],
    references: [
      .init(columns: ["code"], resource: DatasetLayout.areas.name, foreignColumns: ["code"]),
      .init(columns: ["source"], resource: "sources", foreignColumns: ["key"]),
    ])

  static func rows(of dataset: CareDataset) -> [[String]] {
    dataset.offices.map {
      [
        $0.code, $0.name, FixedPoint.text($0.position.longitude, decimals: DatasetWriter.coordinateDecimals),
        FixedPoint.text($0.position.latitude, decimals: DatasetWriter.coordinateDecimals), $0.kana ?? "",
        $0.source,
      ]
    }
  }

  static func read(_ table: CheckedTable, into dataset: inout CareDataset) throws(Failure) {
    for row in table.rows.indices {
      dataset.offices.append(
        MunicipalOffice(
          code: table[row, "code"], name: table[row, "name"], kana: table.text(row, "kana"),
          position: Position(
            longitude: table.number(row, "longitude") ?? 0, latitude: table.number(row, "latitude") ?? 0),
          source: table[row, "source"]))
    }
  }

  static func sources(of dataset: CareDataset) -> Set<String> { Set(dataset.offices.map(\.source)) }
}
