// Names of the official files, their publishers, and what the importer does with them.
extension Words {
  public enum Sources {
    public static let healthMinistry = Phrase(ja: "厚生労働省", en: "Ministry of Health, Labour and Welfare")
    public static let welfareBureau = Phrase(ja: "地方厚生局", en: "Regional Bureau of Health and Welfare")
    public static let landMinistry = Phrase(
      ja: "国土交通省", en: "Ministry of Land, Infrastructure, Transport and Tourism")
    public static let statisticsBureau = Phrase(ja: "総務省統計局", en: "Statistics Bureau of Japan")
    public static let populationInstitute = Phrase(
      ja: "国立社会保障・人口問題研究所", en: "National Institute of Population and Social Security Research")
    public static let prefectureOffice = Phrase(ja: "都道府県", en: "Prefecture")
    public static let compiled = Phrase(ja: "在宅アトラス（編集）", en: "Zaitaku Atlas (compiled)")

    public static let boundaries = Phrase(
      ja: "国土数値情報 行政区域データ（N03）", en: "National Land Numerical Information, administrative areas (N03)")
    public static let boundariesMethod = Phrase(
      ja: "市区町村コードごとに図形をまとめ、面積を楕円体上で計算した。",
      en: "Shapes gathered by municipality code, areas computed on the ellipsoid. ")
    public static let secondaryAreas = Phrase(
      ja: "二次医療圏と構成市区町村", en: "Secondary medical areas and their municipalities")
    public static let secondaryAreasMethod = Phrase(
      ja: "市区町村コードで結合した。行政区は市にまとめた。", en: "Joined by municipality code, wards as their city. ")
    public static let tertiaryAreas = Phrase(
      ja: "三次医療圏の構成（日付つきの記述）", en: "Tertiary medical areas (a dated statement)")
    public static let tertiaryAreasMethod = Phrase(
      ja: "二次医療圏の名称で結合した。確からしさは表の status 列（S: 公表資料、G: 一般知識）。",
      en: "Joined by the names of secondary areas; the status column says how sure each row is. ")
    public static let homeCareAreas = Phrase(
      ja: "在宅医療圏の表（都道府県の資料）", en: "Table of home-care areas (a document of the prefecture)")
    public static let homeCareAreasMethod = Phrase(
      ja: "表と文中の一覧を読み取り、走査で壊れた箇所（空白、結合セル）を直した。資料にない圏域は作らず「未設定」とした。開始日は資料にないため空とした。",
      en:
        "Read from the table and the lists in words, scanning damage undone. Areas that the document does not give stay unassigned. "
    )
    public static let meshMunicipality = Phrase(ja: "市区町村別メッシュ・コード一覧", en: "Mesh codes by municipality")
    public static let meshMunicipalityMethod = Phrase(
      ja: "メッシュの割り当ての検算に使った。", en: "Used to check which municipality a cell belongs to. ")
    public static let censusMesh = Phrase(
      ja: "国勢調査 地域メッシュ統計（500m、人口総数）", en: "Census by regional mesh (500 m, total population)")
    public static let censusMeshMethod = Phrase(
      ja: "市区町村別人口を配分する重みとした。", en: "Weights by which municipal totals are spread. ")
    public static let populationTotal = Phrase(
      ja: "日本の地域別将来推計人口（令和5年推計）結果表1 総人口", en: "Regional population projections (2023), table 1: total")
    public static let population65 = Phrase(
      ja: "日本の地域別将来推計人口（令和5年推計）結果表3-3 65歳以上割合",
      en: "Regional population projections (2023), table 3-3: share of 65+")
    public static let population75 = Phrase(
      ja: "日本の地域別将来推計人口（令和5年推計）結果表3-4 75歳以上割合",
      en: "Regional population projections (2023), table 3-4: share of 75+")
    public static let populationMethod = Phrase(
      ja: "総人口×割合÷100を整数に丸めて65歳以上・75歳以上人口とした。",
      en: "People of 65+ and 75+ are total × share ÷ 100, rounded to whole people. ")
    public static let towns = Phrase(
      ja: "位置参照情報（大字・町丁目レベル）", en: "Location reference information, town level")
    public static let townsMethod = Phrase(
      ja: "所在地から座標を求めるのに使った。", en: "Used to place addresses. ")
    public static let hospitalInfo = Phrase(
      ja: "医療情報ネット オープンデータ 病院（施設票、座標つき）", en: "Medical information network, hospitals with coordinates")
    public static let hospitals = Phrase(
      ja: "医療情報ネット オープンデータ 病院", en: "Medical information network, hospitals")
    public static let clinics = Phrase(ja: "医療情報ネット オープンデータ 診療所", en: "Medical information network, clinics")
    public static let dentalPractices = Phrase(
      ja: "医療情報ネット オープンデータ 歯科診療所", en: "Medical information network, dental practices")
    public static let pharmacies = Phrase(
      ja: "医療情報ネット オープンデータ 薬局", en: "Medical information network, pharmacies")
    public static let medicalFacilityMethod = Phrase(
      ja: "ID、名称、所在地（あれば座標）を読んだ。座標 0.0 は欠測とした。診療時間・診療科目は使わない。",
      en: "ID, name, address and, where given, coordinates; 0.0 counts as missing. ")
    public static let insuredInstitutions = Phrase(ja: "保険医療機関一覧（医科）", en: "Insured medical institutions")
    public static let insuredMethod = Phrase(
      ja: "診療所・病院の台帳とし、医療機関番号をIDにした。病院は病床20床以上（届出）、届出がないときは名称または医療情報ネットの病院票で判定した。",
      en:
        "The register of clinics and hospitals; hospitals by 20 beds or more, else by name or by the hospital list. "
    )
    public static let notifications = Phrase(ja: "届出受理医療機関名簿", en: "Notifications of facility standards")
    public static let notificationsMethod = Phrase(
      ja: "医療機関番号で結合し、受理記号（NFKC）を記号表によりサービスの有無に読み替えた。重複行は一つにした。電話番号などは使わない。",
      en: "Joined by number; symbols read by the table of symbols; repeated rows counted once. ")
    public static let visitingNurse = Phrase(
      ja: "介護サービス情報公表システム オープンデータ 訪問看護", en: "Long-term care service information, visiting nursing")
    public static let visitingNurseMethod = Phrase(
      ja: "事業所番号の3桁目が1のものは病院・診療所（医療機関番号で結合）、ほかは訪問看護ステーションとした。所在市町村から離れた座標は採用しない。",
      en:
        "Third digit 1: hospital or clinic, joined by number; others are stations. Points far from the municipality of the address are not used. "
    )
    public static let otherCareServices = Phrase(
      ja: "介護サービス情報公表システム（訪問看護以外）", en: "Long-term care service information, other services")
    public static let otherCareServicesMethod = Phrase(ja: "この版では使わない。", en: "Not used in this edition. ")
    public static let reachRules = Phrase(ja: "到達範囲の規則表", en: "Table of reach rules")
    public static let rulesMethod = Phrase(
      ja: "表のとおり読んだ。根拠は各行の citation。", en: "As the table says; each row cites its source. ")
    public static let notificationSymbols = Phrase(ja: "受理記号の読み替え表", en: "Table of notification symbols")
    public static let symbolsMethod = Phrase(
      ja: "受理記号をサービスの有無に読み替える規則。根拠は各行の citation。", en: "How symbols are read; each row cites its source. ")
    public static let sourceNotes = Phrase(ja: "資料の基準日などの補足表", en: "Notes on the sources")
  }
}
