// The map page of the server and of what `zaitaku export` writes.
extension Words {
  public enum Viewer {
    public static let noLeaflet = Phrase(
      ja: "地図ライブラリ Leaflet（leaflet.css と leaflet.min.js）がありません。",
      en: "The map library Leaflet (leaflet.css and leaflet.min.js) is not there.")
    public static let noLeafletRemedy = Phrase(
      ja: "Debian パッケージ libjs-leaflet を入れるか、--leaflet でフォルダーを指定してください。",
      en: "Install the Debian package libjs-leaflet, or name the folder with --leaflet.")
    public static let partEnds = Phrase(
      ja: "ページの部品に {0} が含まれ、一つのファイルに入れられません。",
      en: "A part of the page holds {0} and can't be put into one file.")
    public static let skip = Phrase(ja: "地図へ移動", en: "Skip to the map")
    public static let loading = Phrase(ja: "読み込んでいます…", en: "Loading…")
    public static let noScript = Phrase(
      ja: "この地図を見るには、ブラウザーの JavaScript を有効にしてください。", en: "This map needs JavaScript.")
    public static let oneOutput = Phrase(
      ja: "-o、--site、--single-file のうち一つだけを指定してください。", en: "Give exactly one of -o, --site and --single-file."
    )
    public static let nothingToShow = Phrase(
      ja: "このアトラスで描ける地図がありません。", en: "The atlas holds nothing that a style can show.")
    public static let siteWritten = Phrase(
      ja: "{0}：地図 {1} 種類、タイル {2} 枚、{3} MB", en: "{0}: {1} maps, {2} tiles, {3} MB")
    public static let left = Phrase(
      ja: "地図 {0} は、このアトラスに数値がないため載せていません。", en: "The map {0} is left out: the atlas has no figures for it.")
    /// {0} publishers in Japanese, {1} with commas.
    public static let credit = Phrase(
      ja: "{0}の公表資料を加工して作成（在宅アトラス）", en: "Edited by Zaitaku Atlas from publications of {1}")

    /// Names of the maps before anything is chosen, by the name of the style's file.
    public static let families: [String: Phrase] = [
      "resources": Phrase(ja: "在宅医療の資源", en: "Home-care resources"),
      "population75": Phrase(ja: "75歳以上の割合", en: "Share of people 75+"),
      "people": Phrase(ja: "これからの高齢者", en: "Older people to come"),
      "gaps": Phrase(ja: "空白候補", en: "Gap candidates"),
      "access": Phrase(ja: "届きやすさ", en: "Accessibility"),
      "round-the-clock": Phrase(ja: "24時間対応", en: "Round the clock"),
      "resilience": Phrase(ja: "一つ止まったら", en: "If one stops"),
      "progress": Phrase(ja: "連携推進事業の実施状況", en: "Progress of the programme"),
    ]

    /// Every text that the scripts of the page say, by its key.
    public static let page: [(key: String, text: Phrase)] = chrome + choices + cards + tables

    private static let chrome: [(key: String, text: Phrase)] = [
      ("title", Phrase(ja: "在宅アトラス {0}", en: "Zaitaku Atlas {0}")),
      ("product", Phrase(ja: "在宅アトラス", en: "Zaitaku Atlas")),
      ("skip", skip), ("loading", loading),
      (
        "failed",
        Phrase(ja: "データを読み込めませんでした。ページを開き直してください。", en: "The data could not be read. Open the page again.")
      ),
      ("tools", Phrase(ja: "道具", en: "Tools")),
      ("toolPanel", Phrase(ja: "地図と凡例", en: "Maps, legend")),
      ("toolReach", Phrase(ja: "届く施設", en: "Who reaches")),
      ("toolTable", Phrase(ja: "表", en: "Table")),
      ("toolShare", Phrase(ja: "共有", en: "Share")),
      ("toolPrint", Phrase(ja: "印刷", en: "Print")),
      ("otherLanguage", Phrase(ja: "English", en: "日本語")),
      ("close", Phrase(ja: "閉じる", en: "Close")),
      ("cancel", Phrase(ja: "やめる", en: "Cancel")),
      ("copied", Phrase(ja: "この画面へのリンクをコピーしました。", en: "A link to this view is on the clipboard.")),
      ("copyByHand", Phrase(ja: "このリンクをコピーしてください", en: "Copy this link")),
      ("search", Phrase(ja: "施設・市区町村・圏域を探す", en: "Find a facility, municipality or area")),
      ("searchHint", Phrase(ja: "施設・市区町村・圏域を探す", en: "Find a facility or area")),
      ("searchFound", Phrase(ja: "見つかったもの", en: "Found")),
      ("foundCount", Phrase(ja: "{0}件見つかりました", en: "{0} found")),
      ("nothingFound", Phrase(ja: "見つかりません", en: "Nothing found")),
      ("mapLabel", Phrase(ja: "地図", en: "Map")),
      (
        "mapKeys",
        Phrase(
          ja: "矢印キーで移動、＋と−で拡大縮小、Enterで中央にあるものを調べます。",
          en: "Arrow keys move, plus and minus zoom, Enter looks up what lies in the middle.")
      ),
      ("zoomIn", Phrase(ja: "拡大", en: "Zoom in")),
      ("zoomOut", Phrase(ja: "縮小", en: "Zoom out")),
      ("whole", Phrase(ja: "全域を表示", en: "Show everything")),
      ("nowShows", Phrase(ja: "地図：{0}", en: "Map: {0}")),
      ("people", Phrase(ja: "{0}人", en: "{0}")),
      ("between", Phrase(ja: "{0}〜{1}", en: "{0}–{1}")),
    ]

    private static let choices: [(key: String, text: Phrase)] = [
      ("panel", Phrase(ja: "地図の選択と凡例", en: "Choice of maps and legend")),
      ("maps", Phrase(ja: "地図", en: "Map")),
      ("service", Phrase(ja: "サービス", en: "Service")),
      (
        "serviceHint",
        Phrase(
          ja: "この地図はサービスによらず、カードと表が変わります。", en: "This map shows all services; cards and the table follow.")
      ),
      (
        "physicianHint",
        Phrase(
          ja: "この地図は医師の訪問だけを見ています。カードと表はサービスで変わります。",
          en: "This map looks at visits by physicians only; cards and the table follow the service.")
      ),
      ("item", Phrase(ja: "取組", en: "Work item")),
      ("variant", Phrase(ja: "表示", en: "Shown")),
      ("year", Phrase(ja: "年", en: "Year")),
      ("yearOf", Phrase(ja: "{0}年", en: "{0}")),
      ("band", Phrase(ja: "年齢", en: "Age")),
      ("figures", Phrase(ja: "カードと表の数値", en: "Figures of cards and the table")),
      ("level", Phrase(ja: "クリックで調べる区域", en: "Areas that a click looks up")),
      ("levelAuto", Phrase(ja: "縮尺に合わせる", en: "By the scale of the map")),
      ("dates", Phrase(ja: "資料の基準日 {0}　人口の基準年 {1}年", en: "Sources as of {0}, population of {1}")),
      ("sources", Phrase(ja: "出典と利用条件", en: "Sources and terms")),
      ("library", Phrase(ja: "地図の表示：Leaflet（BSD 2-Clause）", en: "Map display: Leaflet (BSD 2-Clause)")),
      ("sentence", Phrase(ja: "。", en: ". ")),
      ("download", Phrase(ja: "施設の一覧をCSVで保存", en: "Save all facilities as CSV")),
    ]

    private static let cards: [(key: String, text: Phrase)] = [
      ("here", Phrase(ja: "この付近の施設", en: "Facilities around here")),
      ("facilitiesNear", Phrase(ja: "この点の近く {0}件", en: "{0} near this point")),
      ("back", Phrase(ja: "戻る", en: "Back")),
      ("andMore", Phrase(ja: " ほか{0}施設", en: " and {0} more")),
      (
        "nearest",
        Phrase(
          ja: "近い順に{0}施設を示しています。拡大すると分かれます。", en: "The nearest {0} are listed. Zoom in to tell them apart.")
      ),
      ("closer", Phrase(ja: "ここを拡大", en: "Zoom in here")),
      ("homeVisits", Phrase(ja: "在宅への対応", en: "Care at home")),
      ("roundTheClock", Phrase(ja: "24時間対応", en: "Round the clock")),
      ("address", Phrase(ja: "所在地", en: "Address")),
      ("position", Phrase(ja: "位置の精度", en: "Position from")),
      ("rough", Phrase(ja: "（地図上の位置はおおよそです）", en: " (the place on the map is rough)")),
      ("roughPlace", Phrase(ja: "位置はおおよそ", en: "rough position")),
      ("source", Phrase(ja: "出典", en: "Source")),
      ("asOf", Phrase(ja: "（{0}現在）", en: "(as of {0})")),
      (
        "notReportedNote",
        Phrase(
          ja: "「未報告」は、公表資料に記載がないことを示します。対応していないという意味ではありません。",
          en: "“Not reported” means that no published list says so; the service may exist.")
      ),
      ("seeArea", Phrase(ja: "{0}を見る", en: "See {0}")),
      ("unassigned", Registry.unassigned),
      ("peopleOf", Phrase(ja: "人口（人）", en: "People")),
      ("gapsOf", Phrase(ja: "空白候補（{0}・{1}）", en: "Gap candidates ({0}, {1})")),
      ("gap", Phrase(ja: "空白候補", en: "Gap candidates")),
      ("providers", Phrase(ja: "提供者", en: "Providers")),
      (
        "gapNote",
        Phrase(
          ja: "空白候補は、提供者の届く範囲の外に住む人の数です。幅は、未報告の施設が提供するかどうかと、メッシュの大きさによります。空白かどうかは現地調査で決まります。",
          en:
            "Gap candidates: people who live beyond reach of any provider. The range comes from facilities that do not report and from the size of the cells. A survey decides."
        )
      ),
      (
        "figureNote",
        Phrase(
          ja: "人口は推計（基準年{0}年）。提供者は、確認できる施設数〜未報告を含む施設数。",
          en: "People are an estimate (base year {0}). Providers: confirmed – with those that do not report.")
      ),
      ("sheet", Phrase(ja: "A4の地図（PDF）", en: "Map on A4 (PDF)")),
      ("sheetHint", Phrase(ja: "図は基準年の数値です", en: "The sheet shows figures of the base year")),
      ("whoReaches", Phrase(ja: "ここに届く施設", en: "Who reaches this place?")),
      ("reachTitle", Phrase(ja: "届く施設", en: "Who reaches")),
      ("reachFrom", Phrase(ja: "この場所に届く施設", en: "Who reaches this place")),
      ("reachPrompt", Phrase(ja: "家の位置を地図で選んでください", en: "Choose the home on the map")),
      ("atSea", Phrase(ja: "海上", en: "At sea")),
      (
        "noLine",
        Phrase(
          ja: "このサービスの規則は直線距離ではないため、円を描けません。",
          en: "The rule of this service is no straight line: there is no circle.")
      ),
      ("nobody", Phrase(ja: "{0}以内に提供者の候補はありません。空白候補です。", en: "No provider within {0}: a gap candidate.")),
      ("ruleNote", Phrase(ja: "この場所から直線{0}以内。", en: "Within {0} of this place in a straight line.")),
      ("citation", Phrase(ja: "根拠：{0}", en: "Source: {0}")),
      ("confirmed", Phrase(ja: "確認できる", en: "confirmed")),
      ("confirmedOnly", Phrase(ja: "確認できる施設だけ", en: "Confirmed only")),
      (
        "noneConfirmed",
        Phrase(ja: "{0}以内に、確認できる施設はありません。", en: "No confirmed provider within {0}.")
      ),
      ("more", Phrase(ja: "ほか{0}施設を表示", en: "Show {0} more")),
      (
        "reachNote",
        Phrase(
          ja: "距離は施設までの測地線（GRS80）。資料にある施設だけを調べています（{0}現在）。隣の都道府県の施設は含みません。",
          en:
            "Geodesic distances on GRS80. Only facilities of this atlas (as of {0}); none of other prefectures."
        )
      ),
    ]

    private static let tables: [(key: String, text: Phrase)] = [
      ("tableTitle", Phrase(ja: "{0}　{1}", en: "{0}, {1}")),
      ("rows", Phrase(ja: "区域", en: "Areas")),
      ("csv", Phrase(ja: "CSVで保存", en: "Save as CSV")),
      ("saved", Phrase(ja: "CSVを保存しました", en: "CSV saved")),
      ("area", Phrase(ja: "名称", en: "Name")),
      ("code", Phrase(ja: "コード", en: "Code")),
      ("share", Phrase(ja: "割合", en: "Share")),
      ("change", Phrase(ja: "{0}年比", en: "since {0}")),
      ("gapOf", Phrase(ja: "空白候補（{0}）", en: "Gap candidates ({0})")),
      ("gapShare", Phrase(ja: "空白候補の割合", en: "Share of gap")),
      ("least", Phrase(ja: "最小", en: "least")),
      ("most", Phrase(ja: "最大", en: "most")),
      ("rule", Phrase(ja: "到達規則", en: "Reach rule")),
      ("providersConfirmed", Phrase(ja: "提供者（確認）", en: "Providers, confirmed")),
      ("providersPossible", Phrase(ja: "提供者（未報告を含む）", en: "Providers, possible")),
      ("sorted", Phrase(ja: "{0}の{1}に並べました", en: "Sorted by {0}, {1}")),
      ("ascending", Phrase(ja: "昇順", en: "ascending")),
      ("descending", Phrase(ja: "降順", en: "descending")),
    ]
  }
}
