extension Words {
  /// What the demo says.
  public enum Demo {
    public static let building = Phrase(ja: "アトラスを計算しています…", en: "computing the atlas …")
    public static let writing = Phrase(ja: "アトラスと表を書いています…", en: "writing atlas and tables …")
    public static let drawing = Phrase(ja: "地図とタイルを描いています…", en: "drawing maps and tiles …")
    public static let title = Phrase(
      ja: "■ {0}：資料の基準日 {2}、人口の基準年 {3}年（メッシュ人口は推計）",
      en: "■ {1}: sources as of {2}, population of {3} (people of cells are an estimate)")
    public static let facilities = Phrase(ja: "施設 {0}（{1}）", en: "{0} facilities ({1})")
    public static let positions = Phrase(ja: "位置：{0}", en: "positions: {0}")
    public static let impossible = Phrase(
      ja: "公表座標に問題があった行：{0}（issue 表に記録。誤った位置は地図に載せていません）",
      en:
        "rows whose published position is in doubt: {0} (see the table issue; wrong positions are not on the map)"
    )
    public static let cells = Phrase(
      ja: "人口メッシュ {0}（うち中心が海のため最寄りの市区町村に入れたもの {1}。隣の都府県のため除いたもの {2}）",
      en:
        "{0} inhabited cells ({1} with their centre in the sea given to the nearest municipality; {2} of a neighbouring prefecture left out)"
    )
    public static let people = Phrase(
      ja: "人口 {0}、65歳以上 {1}、75歳以上 {2}", en: "{0} people, {1} of 65+, {2} of 75+")
    public static let areas = Phrase(
      ja: "在宅医療圏 {0}（{1}市町村を割当て、{2}市町村は未設定）、二次医療圏 {3}、三次医療圏 {4}",
      en:
        "{0} home-care areas ({1} municipalities assigned, {2} unassigned), {3} secondary and {4} tertiary areas"
    )
    public static let issues = Phrase(
      ja: "気づいた点：エラー {0}、警告 {1}、注記 {2}（issue 表）",
      en: "issues: {0} errors, {1} warnings, {2} notes (table issue)")
    public static let made = Phrase(ja: "■ {0} にできたもの", en: "■ made in {0}")
    public static let madeAtlas = Phrase(
      ja: "アトラス（GeoPackage）。QGISにドラッグするか ogrinfo で見る",
      en: "the atlas (GeoPackage): drag it into QGIS, or run ogrinfo on it")
    public static let madeAreas = Phrase(
      ja: "圏域・市町村別の人口と資源。Excelでダブルクリック", en: "people and facilities by area: double-click, Excel opens it")
    public static let madeGaps = Phrase(
      ja: "圏域・市町村・サービス別の圏外人口と距離。Excelでダブルクリック",
      en: "people beyond reach and distances by area and service: double-click, Excel opens it")
    public static let madeGeoJSON = Phrase(
      ja: "層ごとのGeoJSON。QGISやWeb地図で読む", en: "one GeoJSON file a layer, for QGIS and web maps")
    public static let madeMaps = Phrase(
      ja: "A4の地図（SVG）。ブラウザーで開く、PowerPointに挿入する",
      en: "A4 maps (SVG): open in a browser, or insert into PowerPoint")
    public static let madeTiles = Phrase(
      ja: "タイル地図。ブラウザーで開く（ネットワーク不要）", en: "the tile map: open it in a browser, no network needed")
  }
}
