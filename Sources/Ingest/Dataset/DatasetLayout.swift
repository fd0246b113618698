import CareRegistry

/// The tables of a dataset folder, in the order in which they are written.
///
/// A dataset is a Frictionless Data Package (specs.frictionlessdata.io, version 1) of these CSV files,
/// `boundaries.geojson` and `SOURCES.md`.
enum DatasetLayout {
  static let packageFile = "datapackage.json"
  static let boundaryFile = "boundaries.geojson"
  static let boundaryResource = "boundaries"
  static let sourcesDocument = "SOURCES.md"
  /// Version of this layout; a reader refuses a newer one.
  static let formatVersion = 1

  static let tables: [TableSchema] = [
    areas, memberships, populations, cells, facilities, facilitySources, statements, rules, issues,
    sources,
  ]

  /// Every table: those that each dataset has, then those that it may have.
  static let allTables: [TableSchema] = tables + OptionalTables.all.map { $0.schema }

  private static let areaCode = TableField.Form.identifier
  static let people = 0...1_000_000_000
  static let rows = 0...1_000_000_000_000
  private static let states = TableField.Form.word(Availability.allCases.map(\.rawValue))

  static let areas = TableSchema(
    name: "areas", about: "市区町村、行政区、在宅医療圏、二次医療圏、三次医療圏",
    fields: [
      .text("level", "階層", required: true, form: .word(AreaLevel.allCases.map(\.rawValue))),
      .text("code", "コード", required: true, form: areaCode),
      .text("name", "名称", required: true),
      .text("name_en", "英語の名称。出典にないときは空"),
      .text("district", "郡（町村のみ）"),
      .text("municipality_code", "属する市区町村（行政区のみ）", form: .digits(5)),
      .text("home_care_area_code", "属する在宅医療圏", form: areaCode),
      .text("secondary_area_code", "属する二次医療圏", form: areaCode),
      .text("tertiary_area_code", "属する三次医療圏", form: areaCode),
      .text("prefecture_code", "都道府県", form: .digits(2)),
      .text("health_centre", "所管保健所。出典にないときは空"),
      .integer("printed_population", "出典に印刷された圏域人口（人）", in: people),
      .number("area_km2", "面積（平方キロメートル、楕円体上）", in: 0...1_000_000),
    ], primaryKey: ["level", "code"])

  static let memberships = TableSchema(
    name: "area_membership", about: "市区町村がどの圏域に、いつからいつまで属するか",
    fields: [
      .text("municipality_code", "市区町村コード", required: true, form: .digits(5)),
      .text("area_level", "階層", required: true, form: .word(AreaLevel.allCases.map(\.rawValue))),
      .text("area_code", "圏域コード", required: true, form: areaCode),
      .date("valid_from", "開始日。不明のときは空"),
      .date("valid_to", "終了日。有効なときは空"),
      .text("source", "出典のキー", required: true, form: .identifier),
    ], primaryKey: ["municipality_code", "area_level", "area_code", "valid_from"],
    references: [
      .init(columns: ["municipality_code"], resource: "areas", foreignColumns: ["code"]),
      .init(
        columns: ["area_level", "area_code"], resource: "areas", foreignColumns: ["level", "code"]),
      .init(columns: ["source"], resource: "sources", foreignColumns: ["key"]),
    ])

  static let populations = TableSchema(
    name: "municipal_population", about: "市区町村・行政区の年次別人口（人）",
    fields: [
      .text("code", "市区町村・行政区コード", required: true, form: .digits(5)),
      .integer("year", "年", required: true, in: 1900...2200),
      .integer("population", "総人口", required: true, in: people),
      .integer("population65", "65歳以上", required: true, in: people),
      .integer("population75", "75歳以上", required: true, in: people),
      .integer("population85", "85歳以上。出典にないときは空", in: people),
    ], primaryKey: ["code", "year"],
    references: [.init(columns: ["code"], resource: "areas", foreignColumns: ["code"])])

  static let cells = TableSchema(
    name: "population_mesh", about: "人口のあるメッシュと、市区町村人口を配分する重み",
    fields: [
      .text("mesh_code", "地域メッシュコード", required: true, form: .identifier),
      .text("municipality_code", "市区町村コード", required: true, form: .digits(5)),
      .text("ward_code", "行政区コード", form: .digits(5)),
      .integer("weight", "国勢調査の人口（人）", required: true, in: people),
      .text("assigned_by", "centre: 中心点が区域内、nearest: 最も近い市区町村", required: true, form: .identifier),
      .boolean("is_suppressed", "秘匿されたメッシュ"),
    ], primaryKey: ["mesh_code", "municipality_code"],
    references: [
      .init(columns: ["municipality_code"], resource: "areas", foreignColumns: ["code"])
    ])

  static let facilities = TableSchema(
    name: "facilities", about: "在宅医療・訪問看護などの提供施設",
    fields: [
      .text("facility_id", "施設ID", required: true, form: .identifier),
      .text("kind", "種別", required: true, form: .word(FacilityKind.allCases.map(\.rawValue))),
      .text("name", "名称", required: true),
      .text("address", "所在地"),
      .text("municipality_code", "市区町村コード。不明のときは空", form: .digits(5)),
      .text("ward_code", "行政区コード", form: .digits(5)),
      .number("longitude", "経度（度、JGD2011）", in: -180...180),
      .number("latitude", "緯度（度、JGD2011）", in: -90...90),
      .text("position_grade", "位置の精度", required: true, form: .word(PositionGrade.allCases.map(\.rawValue))),
      .text("visiting_physician", "訪問診療・往診。空はこの種別が行わないこと", form: states),
      .text("visiting_dentist", "訪問歯科診療", form: states),
      .text("visiting_nurse", "訪問看護", form: states),
      .text("visiting_pharmacist", "訪問薬剤管理", form: states),
      .text("round_the_clock", "24時間対応。空は未報告", form: states),
      .number("capacity", "定員・職員数など。不明のときは空", in: 0...1_000_000),
      .text("source", "主な出典のキー", required: true, form: .identifier),
      .date("reference_date", "基準日。空は主な出典の基準日"),
    ], primaryKey: ["facility_id"],
    references: [
      .init(columns: ["municipality_code"], resource: "areas", foreignColumns: ["code"]),
      .init(columns: ["source"], resource: "sources", foreignColumns: ["key"]),
    ])

  static let facilitySources = TableSchema(
    name: "facility_sources", about: "施設のもとになった公表資料の行",
    fields: [
      .text("facility_id", "施設ID", required: true, form: .identifier),
      .text("source", "出典のキー", required: true, form: .identifier),
      .text("official_number", "出典での番号（公表のまま）"),
      .integer("row", "出典での行番号（見出しを含む）", required: true, in: 1...10_000_000),
      .text("joined_by", "結合の方法", required: true, form: .identifier),
    ], primaryKey: ["facility_id", "source", "row"],
    references: [
      .init(columns: ["facility_id"], resource: "facilities", foreignColumns: ["facility_id"]),
      .init(columns: ["source"], resource: "sources", foreignColumns: ["key"]),
    ])

  static let statements = TableSchema(
    name: "facility_services", about: "施設のサービスについて出典が述べること",
    fields: [
      .text("facility_id", "施設ID", required: true, form: .identifier),
      .text("service", "サービス", required: true, form: .identifier),
      .text("state", "yes / no / not_reported", required: true, form: states),
      .text("symbol", "受理記号（NFKC）"),
      .text("source", "出典のキー", required: true, form: .identifier),
      .date("reference_date", "基準日", required: true),
    ], primaryKey: [],
    references: [
      .init(columns: ["facility_id"], resource: "facilities", foreignColumns: ["facility_id"]),
      .init(columns: ["source"], resource: "sources", foreignColumns: ["key"]),
    ])

  static let rules = TableSchema(
    name: "reach_rules", about: "サービスが届く範囲の決まりと期間",
    fields: [
      .text("rule", "規則の名", required: true, form: .identifier),
      .text("service", "サービス", required: true, form: .word(Service.allCases.map(\.rawValue))),
      .text(
        "kind", "metres / minutes / municipality", required: true,
        form: .word(ReachRule.Kind.allCases.map(\.rawValue))),
      .number("value", "メートルまたは分", required: true, in: 0...10_000_000),
      .date("valid_from", "開始日"),
      .date("valid_to", "終了日"),
      .text("citation", "根拠", required: true),
      .boolean("is_default", "既定の規則"),
    ], primaryKey: ["rule", "service", "valid_from"])

  static let issues = TableSchema(
    name: "issues", about: "入力データの疑問点と、どう扱ったか",
    fields: [
      .text("rule_id", "検査の名", required: true, form: .identifier),
      .text("severity", "重大さ", required: true, form: .word(Issue.Severity.allCases.map(\.rawValue))),
      .text("file", "ファイル。データセット全体のことなら空"),
      .integer("row", "行番号（見出しを含む）", in: rows),
      .text("column", "列"),
      .text("value", "値"),
      .text("message_ja", "内容", required: true),
      .text("message_en", "内容（英語）", required: true),
      .text("remedy_ja", "対処"),
      .text("remedy_en", "対処（英語）"),
    ], primaryKey: [])

  static let sources = TableSchema(
    name: "sources", about: "出典",
    fields: [
      .text("key", "キー", required: true, form: .identifier),
      .text("title", "名称", required: true),
      .text("file", "ファイル", required: true),
      .text("publisher", "公表者"),
      .text("licence", "利用条件"),
      .date("reference_date", "基準日。資料にないときは空"),
      .text("sha256", "ファイルのSHA-256", form: .sha256),
      .integer("bytes", "バイト数", required: true, in: rows),
      .integer("rows_read", "読んだ行", required: true, in: rows),
      .integer("rows_accepted", "使った行", required: true, in: rows),
      .integer("rows_rejected", "使わなかった行", required: true, in: rows),
      .text("method", "行った処理"),
    ], primaryKey: ["key"])
}
