/// Texts that all analyses share.
extension Words {
  public enum Analysis {
    public static let ownReach = Phrase(ja: "利用者が指定した距離", en: "distance given by the user")
    public static let noSuchPreset = Phrase(
      ja: "{1}には「{0}」という到達範囲の決まりがありません。", en: "there is no reach rule \"{0}\" for {1}")
    public static let thereAre = Phrase(ja: "あるのは {0} です。", en: "There are: {0}")
    public static let noRuleInFile = Phrase(
      ja: "サービス {0} の行が1つに決まりません。", en: "no single row of the service {0}")
    public static let noRuleInFileRemedy = Phrase(
      ja: "そのサービスの行を1つにするか、1つだけ is_default を 1 にしてください。",
      en: "Keep one row of the service, or set is_default to 1 in one of them.")
    public static let minutesUnknown = Phrase(
      ja: "「{0}」は道路時間の決まりで、道路網がないため計算できません。",
      en: "\"{0}\" is a rule in minutes by road, which can't be computed without a road network")
    public static let minutesUnknownRemedy = Phrase(
      ja: "距離の決まり（16km など）か own を選んでください。", en: "Choose a distance (such as 16km) or own.")
    public static let needsMetres = Phrase(
      ja: "この分析には距離の決まりが必要です（「{0}」には距離がありません）。",
      en: "this analysis needs a distance, which the rule \"{0}\" does not have")
    public static let needsMetresRemedy = Phrase(
      ja: "--within 16km のように距離を指定してください。", en: "Give a distance, such as --within 16km.")
    public static let badLength = Phrase(
      ja: "「{0}」は距離として読めません。", en: "\"{0}\" can't be read as a distance")
    public static let badLengthRemedy = Phrase(
      ja: "16km、4000m のように書いてください。", en: "Write it as 16km or 4000m.")
    public static let noSuchBand = Phrase(
      ja: "このアトラスには{0}の人口がありません。", en: "this atlas has no people of {1}")
    public static let noSuchBandRemedy = Phrase(
      ja: "--age total、65、75 のいずれかを指定するか、その年齢区分のあるメッシュを取り込んでください。",
      en: "Choose --age total, 65 or 75, or import a mesh that has this band.")
    public static let noSuchLayer = Phrase(
      ja: "この分析に「{0}」という表はありません。", en: "this analysis has no table \"{0}\"")
    public static let noGeometry = Phrase(
      ja: "表「{0}」には図形がないため、GeoJSON にできません。", en: "the table \"{0}\" has no shapes and can't become GeoJSON")
    public static let noGeometryRemedy = Phrase(
      ja: "--layer で図形のある表（{0}）を選ぶか、csv か json を指定してください。",
      en: "Choose a layer with shapes by --layer ({0}), or csv or json.")
    public static let noShapedLayer = Phrase(ja: "なし", en: "none")
    public static let overAtlas = Phrase(
      ja: "元のアトラスには書き込めません。", en: "the atlas itself is never written to")
    public static let overAtlasRemedy = Phrase(
      ja: "-o に別の名前を指定してください。", en: "Give -o another name.")
    public static let unknownEnding = Phrase(
      ja: "書き出すファイルの種類が名前から分かりません。", en: "the name does not tell what kind of file to write")
    public static let unknownEndingRemedy = Phrase(
      ja: "名前を .gpkg、.geojson、.csv、.json のいずれかで終えてください。",
      en: "End it with .gpkg, .geojson, .csv or .json.")
    public static let moreRows = Phrase(
      ja: "（全 {1} 行のうち {0} 行。全体は --format csv か -o で）",
      en: "({0} of {1} rows; all of them with --format csv or -o)")
    public static let noRows = Phrase(ja: "（該当なし）", en: "(none)")

    // The line above a table.
    public static let title = Phrase(ja: "{0}：{1}、{2}、{3}、{4}年", en: "{0}: {1}, {2}, {3}, {4}")
    public static let roundTheClock = Phrase(ja: "24時間対応のみ", en: "round the clock only")
    public static let withScenario = Phrase(ja: "想定「{0}」を適用", en: "with the scenario {0}")
    public static let changed = Phrase(ja: "想定：{0}", en: "Assumed: {0}")

    // What stands below.
    public static let possibleReading = Phrase(
      ja: "未報告の施設も提供者とみなした値。", en: "Facilities that do not report count as providers.")
    public static let confirmedReading = Phrase(
      ja: "届出などで確認できる施設だけを提供者とした値。", en: "Only facilities of which a source says so count as providers.")
    public static let bothReadings = Phrase(
      ja: "幅の最小は未報告を提供者とみなし範囲外のメッシュだけを数えた値、最大は確認できる施設だけを提供者とし境界のメッシュも数えた値。",
      en:
        "The least counts those who do not report as providers and only cells wholly beyond reach; the most counts confirmed providers only and adds the cells at the limit."
    )
    public static let peopleNote = Phrase(
      ja: "人口は{0}年の{1}（{2}）。", en: "People: {1} in {0} ({2}).")
    public static let ruleNote = Phrase(
      ja: "到達範囲 {0}：{1}", en: "Reach {0}: {1}")
    public static let distanceNote = Phrase(
      ja: "距離はメッシュの中心から、回転楕円体（GRS80）上の直線。",
      en: "Distances run from the centre of the cell along the ellipsoid (GRS80).")
    public static let candidateNote = Phrase(
      ja: "空白候補であり、空白かどうかは現地調査で決まる。", en: "Gap candidates: a survey decides what is a gap.")
    public static let sourceNote = Phrase(
      ja: "資料の基準日 {0}。{1}を在宅アトラスが加工。", en: "Sources as of {0}; edited by Zaitaku Atlas from: {1}.")
    public static let noProvider = Phrase(
      ja: "{0}の提供者が1つもありません。全員が範囲外で、距離はありません。",
      en: "There is no provider of {0} at all: everybody is beyond reach, and there are no distances.")
    public static let allNotReported = Phrase(
      ja: "確認できる{0}の提供者がありません（すべて未報告）。確認できないことは、ないことではありません。",
      en: "No provider of {0} is confirmed (none reports): unconfirmed does not mean absent.")
    public static let providersOutside = Phrase(
      ja: "市区町村の分からない提供者が {0} あり、圏域ごとの数には入っていません。",
      en: "{0} providers are in no known municipality and are in no area's count.")
    public static let emptyAreas = Phrase(
      ja: "人口のない圏域（値は空）：{0}", en: "Areas without people (their figures are empty): {0}")

    // Headings of terminal tables.
    public static let code = Phrase(ja: "コード", en: "code")
    public static let name = Phrase(ja: "名称", en: "name")
    public static let providers = Phrase(ja: "提供者", en: "providers")
    public static let people = Phrase(ja: "人数", en: "people")
    public static let share = Phrase(ja: "割合", en: "share")

    /// The table `analysis` of a file that an analysis has written.
    public static let analysisTitle = Phrase(ja: "分析の条件", en: "What was asked")
    public static let analysisAbout = Phrase(
      ja: "このファイルの表を作った分析の条件", en: "The question that the tables of this file answer")
  }
}
