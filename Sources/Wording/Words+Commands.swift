extension Words {
  /// Texts of the command line.
  public enum Commands {
    public static let dataMissing = Phrase(
      ja: "{0} が見つかりません（探した場所：{1} …）。", en: "{0} was not found (searched: {1} …).")
    public static let dataMissingRemedy = Phrase(
      ja: "--data-dir か環境変数 ZAITAKU_HOME で、GeoData と Styles のあるフォルダーを指定してください。",
      en: "Name the folder that holds GeoData and Styles with --data-dir or ZAITAKU_HOME.")
    public static let tableMissing = Phrase(ja: "表 {0} がありません。", en: "There is no table {0}.")
    public static let tableMissingRemedy = Phrase(
      ja: "zaitaku build で作り直したアトラスを指定してください。", en: "Use an atlas made by zaitaku build.")
    public static let badAtlasValue = Phrase(
      ja: "アトラスの表 {0} の列 {1} に使えない値があります（{2}）",
      en: "the table {0} of the atlas has a value in {1} that can't be used ({2})")
    public static let noShapes = Phrase(
      ja: "市区町村の境界がないため、地図を描けません。", en: "Without boundaries of municipalities no map can be drawn.")
    public static let farIslands = Phrase(ja: "北方領土", en: "Northern Territories")
    public static let dateLine = Phrase(
      ja: "資料の基準日 {0}　人口の基準年 {1}年", en: "Sources as of {0}, population of {1}")
    public static let editor = Phrase(ja: "在宅アトラス", en: "Zaitaku Atlas")
    public static let estimateMethod = Phrase(
      ja: "市区町村の人口を2010年国勢調査500mメッシュに配分した推計",
      en: "municipal totals spread over the 2010 census 500 m mesh")
    public static let wrote = Phrase(ja: "書き出し：{0}", en: "wrote {0}")
    public static let checkCounts = Phrase(
      ja: "エラー {0}、警告 {1}、注記 {2}", en: "{0} errors, {1} warnings, {2} notes")
    public static let noSuchYear = Phrase(
      ja: "{0} 年の数値はありません（あるのは {1}）。", en: "There is no year {0} (there are {1}).")
    public static let noAreas = Phrase(ja: "「{0}」の圏域がありません。", en: "There are no areas of the level {1}.")
    public static let noAreasRemedy = Phrase(
      ja: "在宅医療圏の表を加えて取り込み直すか、別の --area-level を指定してください。",
      en: "Import again with a table of home-care areas, or choose another --area-level.")
    public static let noSuchStyle = Phrase(
      ja: "スタイル {0} がありません（あるのは {1}）。", en: "There is no style {0} (there are {1}).")
    public static let tilesWritten = Phrase(
      ja: "{0}：{1} 枚、平均 {2} KB", en: "{0}: {1} tiles, {2} KB on average")
    public static let noFolder = Phrase(
      ja: "フォルダーを作れません。同じ名前のファイルがあるか、書き込む権限がありません。",
      en: "the folder can't be made: a file of that name is in the way, or there is no permission")
    public static let noFolderRemedy = Phrase(
      ja: "別のフォルダーを指定してください。", en: "name another folder")
    public static let tableNote = Phrase(
      ja: "人口は推計（{1}年）。{0}を在宅アトラスが加工。空白は候補であり、現地調査で決まる。",
      en:
        "People are an estimate ({1}). Edited by Zaitaku Atlas from: {0}. Gaps are candidates: a survey decides."
    )
    public static let badZoom = Phrase(
      ja: "ズーム「{0}」は使えません。5-9 や 7 のように、0〜14 で指定してください。",
      en: "The zoom \"{0}\" can't be used: write 5-9 or 7, within 0-14.")
    public static let noSuchLayer = Phrase(
      ja: "層 {0} がありません（あるのは {1}）。", en: "There is no layer {0} (there are {1}).")
    public static let opening = Phrase(ja: "{0} を開いています", en: "opening {0}")
    public static let serving = Phrase(
      ja: "http://{0}:{1}/ で待ち受けています（終了は Ctrl-C）", en: "serving at http://{0}:{1}/ (stop with Ctrl-C)")
    public static let portTaken = Phrase(
      ja: "{0}:{1} で待ち受けられません（{2}）。", en: "can't listen at {0}:{1} ({2})")
    public static let portTakenRemedy = Phrase(
      ja: "--port で別の番号を指定してください。", en: "choose another --port")
    public static let tilePageTitle = Phrase(ja: "在宅アトラス {0}", en: "Zaitaku Atlas {1}")
  }
}
