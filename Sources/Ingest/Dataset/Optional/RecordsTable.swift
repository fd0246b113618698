import CareRegistry
import GeoFormats
import Spatial
import Wording

/// `facility_records`: the rows of the official lists as read and placed, so that linking can be done again.
enum RecordsTable: OptionalTable {
  private static let unit = TableField.Form.digits(5)

  static let schema = TableSchema(
    name: "facility_records", about: "公表資料の施設の行（結合をやり直すための控え）",
    fields: [
      .text("source", "出典のキー", required: true, form: .identifier),
      .integer("row", "出典での行番号（見出しを含む）", required: true, in: 1...100_000_000),
      .text(
        "list", "一覧の系統", required: true, form: .word(FacilityRecord.List.allCases.map(\.rawValue))),
      .text("kind", "種別。一覧から分からないときは空", form: .word(FacilityKind.allCases.map(\.rawValue))),
      .text("group", "点数表（1 医科、3 歯科、4 薬局）または介護サービスの種類"),
      .text("number", "番号（先頭の0を補ったもの）"),
      .text("name", "名称", required: true),
      .text("address", "所在地"),
      .text("municipality_hint", "一覧が示す市区町村コード", form: unit),
      .number("address_longitude", "所在地から求めた経度（度、JGD2011）", in: -180...180),
      .number("address_latitude", "所在地から求めた緯度", in: -90...90),
      .text(
        "address_grade", "その精度", required: true, form: .word(PositionGrade.allCases.map(\.rawValue))),
      .text("address_unit", "所在地の市区町村・行政区コード", form: unit),
      .number("official_longitude", "使える公表座標の経度", in: -180...180),
      .number("official_latitude", "使える公表座標の緯度", in: -90...90),
      .text("official_unit", "公表座標がある市区町村・行政区コード", form: unit),
      .integer("beds", "病床数", in: 0...100_000),
      .number("capacity", "定員など", in: 0...1_000_000),
      .text("symbols", "受理記号（NFKC、空白区切り）"),
    ], primaryKey: ["source", "row"],
    references: [.init(columns: ["source"], resource: "sources", foreignColumns: ["key"])])

  static func rows(of dataset: CareDataset) -> [[String]] {
    dataset.records.map { record in
      [
        record.source, String(record.row), record.list.rawValue, record.kind?.rawValue ?? "", record.group,
        record.number, record.name, record.address, record.municipalityHint ?? "",
        degrees(record.addressPosition?.longitude), degrees(record.addressPosition?.latitude),
        record.addressGrade.rawValue, record.addressUnit ?? "",
        degrees(record.officialPosition?.longitude), degrees(record.officialPosition?.latitude),
        record.officialUnit ?? "", record.beds.map(String.init) ?? "",
        record.capacity.map { FixedPoint.text($0, decimals: 3) } ?? "", record.symbols.joined(separator: " "),
      ]
    }
  }

  static func read(_ table: CheckedTable, into dataset: inout CareDataset) throws(Failure) {
    dataset.records.reserveCapacity(table.rows.count)
    for row in table.rows.indices {
      var record = FacilityRecord(
        source: table[row, "source"], row: table.integer(row, "row") ?? 0,
        list: try DatasetRows.word(table, row, "list"), kind: table.word(row, "kind"),
        group: table[row, "group"], number: table[row, "number"], name: table[row, "name"],
        address: table[row, "address"], municipalityHint: table.text(row, "municipality_hint"),
        beds: table.integer(row, "beds"), capacity: table.number(row, "capacity"),
        symbols: table[row, "symbols"].split(separator: " ").map(String.init))
      record.addressPosition = position(table, row, "address_longitude", "address_latitude")
      record.addressGrade = try DatasetRows.word(table, row, "address_grade")
      record.addressUnit = table.text(row, "address_unit")
      record.officialPosition = position(table, row, "official_longitude", "official_latitude")
      record.officialUnit = table.text(row, "official_unit")
      dataset.records.append(record)
    }
  }

  static func sources(of dataset: CareDataset) -> Set<String> { Set(dataset.records.map(\.source)) }

  private static func degrees(_ value: Double?) -> String {
    value.map { FixedPoint.text($0, decimals: DatasetWriter.coordinateDecimals) } ?? ""
  }

  private static func position(
    _ table: CheckedTable, _ row: Int, _ longitude: String, _ latitude: String
  ) -> Position? {
    guard let x = table.number(row, longitude), let y = table.number(row, latitude) else { return nil }
    return Position(longitude: x, latitude: y)
  }
}
