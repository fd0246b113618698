extension Words {
  /// Texts of the server: refusals, pages for people, and what its description says.
  public enum Server {
    // Refusals
    public static let badFormat = Phrase(
      ja: "f={0} では答えられません（使えるのは {1}）。", en: "There is no form f={0} here (there are {1}).")
    public static let badLanguage = Phrase(ja: "lang は ja か en です（{0}）。", en: "lang takes ja or en ({0}).")
    public static let notAcceptable = Phrase(
      ja: "Accept にある形式では答えられません（使えるのは {0}）。",
      en: "Nothing of what Accept names is offered here (there are {0}).")
    public static let badEncoding = Phrase(
      ja: "アドレスの%符号化が壊れているか、文字がUTF-8でありません。",
      en: "The address has malformed percent-encoding or text that is not UTF-8.")
    public static let repeated = Phrase(
      ja: "パラメーター {0} が2度あります。1度だけ書いてください。", en: "The parameter {0} is given twice; give it once.")
    public static let tooManyParameters = Phrase(
      ja: "パラメーターが多すぎます（64個まで）。", en: "There are too many parameters (64 at most).")
    public static let unknownParameter = Phrase(
      ja: "パラメーター {0} はありません（使えるのは {1}）。", en: "There is no parameter {0} here (there are {1}).")
    public static let badWhole = Phrase(
      ja: "{0} は {1} から {2} までの整数です。", en: "{0} takes a whole number from {1} to {2}.")
    public static let badBox = Phrase(
      ja: "bbox は 西,南,東,北 の4つの数です（bbox-crs がなければ度。南を北より先に）。",
      en: "bbox takes west,south,east,north (degrees unless bbox-crs says otherwise), south below north.")
    public static let badDatetime = Phrase(
      ja: "datetime は 2025-12-01、2025-12-01T00:00:00Z、または 2025-01-01/2025-12-31 の形です（端は .. で開けます）。",
      en: "datetime takes 2025-12-01, 2025-12-01T00:00:00Z or 2025-01-01/2025-12-31; .. leaves an end open.")
    public static let badValue = Phrase(
      ja: "{0} の値の型が違います（{1}）。", en: "{0} takes a value of type {1}.")
    public static let badCrs = Phrase(
      ja: "この座標参照系では答えられません。コレクションの crs にあるものを指定してください。",
      en: "This reference system is not offered: name one of the collection's crs.")
    public static let badFilterLanguage = Phrase(
      ja: "filter-lang は cql2-text だけです。", en: "filter-lang takes cql2-text only.")
    public static let noCollection = Phrase(
      ja: "そのコレクションはありません（あるのは {0}）。", en: "There is no such collection (there are {0}).")
    public static let noFeature = Phrase(ja: "その地物はありません。", en: "There is no such feature.")
    public static let noStyle = Phrase(
      ja: "そのスタイルはありません（あるのは {0}）。", en: "There is no such style (there are {0}).")
    public static let noTile = Phrase(
      ja: "そのタイルはありません（スタイル、ズーム、列、行のいずれかが範囲の外です）。",
      en: "There is no such tile: style, zoom, column or row is beyond what there is.")
    public static let noMatrixSet = Phrase(
      ja: "タイル行列集合は {0} だけです。", en: "The only tile matrix set is {0}.")
    public static let notFound = Phrase(
      ja: "このアドレスには何もありません。入口のページから、あるものの一覧をたどれます。",
      en: "There is nothing at this address; the landing page leads to all that there is.")
    public static let methodNotAllowed = Phrase(
      ja: "このサーバーは読むだけです（{0}）。", en: "This server is for reading only ({0}).")
    public static let addressTooLong = Phrase(
      ja: "アドレスが長すぎます（{0}バイトまで）。", en: "The address is too long ({0} bytes at most).")
    public static let bodyTooLarge = Phrase(
      ja: "本文が大きすぎます（{0}バイトまで）。", en: "The body is too large ({0} bytes at most).")
    public static let internalFault = Phrase(
      ja: "サーバーの内部で失敗しました。記録を管理者に見てもらってください。",
      en: "The server failed inside; its log says more to whoever runs it.")
    public static let busy = Phrase(
      ja: "地図や分析の依頼が混み合っています。少し待ってから、もう一度試してください。",
      en: "Too many sheets and analyses are being made; try again in a moment.")
    public static let late = Phrase(
      ja: "時間内にできませんでした。範囲を狭めるか、あとで試してください。",
      en: "It could not be made in time; ask for less, or try again later.")
    public static let badStyle = Phrase(ja: "スタイルの文書が読めません。", en: "the style document can't be read")

    // Names of things
    public static let landing = Phrase(ja: "入口", en: "Landing page")
    public static let map = Phrase(ja: "地図", en: "Map")
    public static let conformance = Phrase(ja: "適合する規格", en: "Conformance")
    public static let api = Phrase(ja: "APIの記述（OpenAPI 3.0）", en: "Description of the API (OpenAPI 3.0)")
    public static let apiPage = Phrase(ja: "APIの一覧", en: "What can be asked")
    public static let collections = Phrase(ja: "データの一覧", en: "Collections")
    public static let collection = Phrase(ja: "データ", en: "Collection")
    public static let queryables = Phrase(ja: "条件に使える項目", en: "Queryables")
    public static let items = Phrase(ja: "地物", en: "Features")
    public static let feature = Phrase(ja: "地物", en: "Feature")
    public static let tile = Phrase(ja: "SVGタイル", en: "SVG tile")
    public static let vectorTile = Phrase(ja: "ベクトルタイル", en: "Vector tile")
    public static let tileJSON = Phrase(ja: "TileJSON", en: "TileJSON")
    public static let tilesets = Phrase(ja: "タイルの組", en: "Tilesets")
    public static let tileMatrixSets = Phrase(ja: "タイル行列集合", en: "Tile matrix sets")
    public static let styles = Phrase(ja: "地図のスタイル", en: "Map styles")
    public static let style = Phrase(ja: "スタイル", en: "Style")
    public static let sheet = Phrase(ja: "印刷用の地図", en: "Sheet for printing")
    public static let search = Phrase(ja: "名前の検索", en: "Search by name")
    public static let analyses = Phrase(ja: "分析", en: "Analyses")
    public static let health = Phrase(ja: "動いているか", en: "Whether it runs")
    public static let metrics = Phrase(ja: "計測値（Prometheus）", en: "Metrics (Prometheus)")
    public static let atlases = Phrase(ja: "在宅アトラス", en: "Zaitaku Atlas")

    public static let viewerFile = Phrase(ja: "地図ページのファイル", en: "File of the map page")

    // Pages
    public static let description = Phrase(
      ja: "在宅医療の資源、届く範囲、空白の候補、人口。資料の基準日 {0}、人口の基準年 {1}年。空白は候補であり、現地の調査で決まります。",
      en:
        "Resources of home-care medicine, reach, gap candidates, people. Sources as of {0}, population of {1}. Gaps are candidates: a survey decides."
    )
    public static let forPrograms = Phrase(ja: "プログラムから", en: "For programs")
    public static let howToConnect = Phrase(
      ja: "QGISでは「WFS / OGC API - Features」の新しい接続に {0}/ を入れます。GDALでは OAPIF:{0}/ です。",
      en: "In QGIS add a connection \"WFS / OGC API - Features\" to {0}/ ; in GDAL open OAPIF:{0}/ .")
    public static let count = Phrase(ja: "件数", en: "Count")
    public static let contents = Phrase(ja: "内容", en: "What it holds")
    public static let rows = Phrase(ja: "{0}件", en: "{0} features")
    public static let browse = Phrase(ja: "表で見る", en: "Browse as a table")
    public static let csvForExcel = Phrase(ja: "CSV（Excel用）", en: "CSV (for Excel)")
    public static let inPages = Phrase(ja: "ページごと", en: "page by page")
    public static let wholeLayer = Phrase(ja: "全体を流す", en: "the whole layer as a stream")
    public static let columns = Phrase(ja: "項目", en: "Columns")
    public static let name = Phrase(ja: "名前", en: "Name")
    public static let label = Phrase(ja: "見出し", en: "Label")
    public static let meaning = Phrase(ja: "意味", en: "Meaning")
    public static let address = Phrase(ja: "アドレス", en: "Address")
    public static let parameters = Phrase(ja: "パラメーター", en: "Parameters")
    public static let forms = Phrase(ja: "形式", en: "Forms")
    public static let otherForms = Phrase(ja: "ほかの形式", en: "Other forms")
    public static let shown = Phrase(ja: "{2}件中 {0}〜{1}件", en: "{0}–{1} of {2}")
    public static let nothingFound = Phrase(ja: "該当するものはありません。", en: "Nothing fits.")
    public static let pages = Phrase(ja: "ページ", en: "Pages")
    public static let previous = Phrase(ja: "前", en: "Previous")
    public static let next = Phrase(ja: "次", en: "Next")
    public static let position = Phrase(ja: "位置（緯度, 経度）", en: "Position (latitude, longitude)")
    public static let positionAbout = Phrase(ja: "JGD2011、度", en: "JGD2011, degrees")
    public static let longitude = Phrase(ja: "経度", en: "Longitude")
    public static let latitude = Phrase(ja: "緯度", en: "Latitude")

    public static let kind = Phrase(ja: "種別", en: "Kind")
    public static let takes = Phrase(ja: "とる値", en: "Takes")
    public static let plainTable = Phrase(ja: "表（テキスト）", en: "Table (text)")
    public static let searchTooLong = Phrase(
      ja: "検索の言葉が長すぎます（{0}バイトまで）。", en: "The name is too long ({0} bytes at most).")

    // Parameters
    public static let aboutSearch = Phrase(
      ja: "施設か地域の名前。一部でも、かなでも探せます。",
      en: "Name of a facility or area, or a part of it; kana and Latin letters too.")
    public static let aboutFormat = Phrase(
      ja: "答えの形式。Accept より優先します。", en: "Form of the answer; goes before Accept.")
    public static let aboutLanguage = Phrase(
      ja: "見出しと説明の言語。Accept-Language より優先します。",
      en: "Language of labels and texts; goes before Accept-Language.")
    public static let aboutBox = Phrase(
      ja: "西,南,東,北。この範囲にあるか接する地物だけを返します。",
      en: "west,south,east,north: only features that lie in the box or touch it.")
    public static let aboutBoxCrs = Phrase(ja: "bbox の座標参照系。", en: "Reference system of bbox.")
    public static let aboutDatetime = Phrase(
      ja: "基準日か期間がこの日または期間にかかる地物だけを返します。日付のない層では使いません。",
      en:
        "Only features whose reference date or period falls into this day or interval; layers without dates ignore it."
    )
    public static let aboutFilter = Phrase(
      ja: "CQL2（テキスト）の条件。例：kind = 'clinic' AND visiting_physician = 'yes'",
      en: "A condition in CQL2 text, such as kind = 'clinic' AND visiting_physician = 'yes'.")
    public static let aboutFilterLanguage = Phrase(ja: "条件の言語。", en: "Language of the condition.")
    public static let aboutFilterCrs = Phrase(
      ja: "条件の中の座標の参照系。", en: "Reference system of coordinates in the condition.")
    public static let aboutCrs = Phrase(ja: "答えの座標参照系。", en: "Reference system of the answer.")
    public static let aboutLimit = Phrase(ja: "1度に返す件数の上限。", en: "How many features are answered at most.")
    public static let aboutOffset = Phrase(ja: "飛ばす件数。", en: "How many features are left out from the first.")
    public static let aboutColumns = Phrase(
      ja: "項目の名前と値。等しいものだけを返します（例：municipality_code=01100）。名前は queryables にあります。",
      en:
        "Names of columns with a value each: only equal ones are answered (municipality_code=01100); queryables has the names."
    )
  }
}
