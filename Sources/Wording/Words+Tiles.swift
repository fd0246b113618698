// Styles, tiles and the page that shows them.
extension Words {
  public enum Tiles {
    // Refusals of a style document.
    public static let checkStyle = Phrase(
      ja: "スタイル文書のこの箇所を直してください（使える項目は docs にあります）", en: "mend this place of the style document")
    public static let notJSON = Phrase(ja: "JSON として読めません", en: "not JSON")
    public static let tooDeep = Phrase(ja: "{0} 段より深い入れ子です", en: "nested deeper than {0} levels")
    public static let notAnObject = Phrase(ja: "オブジェクト {…} が必要です", en: "an object {…} is needed here")
    public static let notAList = Phrase(ja: "配列 […] が必要です", en: "a list […] is needed here")
    public static let missing = Phrase(ja: "{0} がありません", en: "{0} is missing")
    public static let notSupported = Phrase(ja: "{0} には対応していません", en: "{0}: not supported")
    public static let wrongVersion = Phrase(ja: "version は 8 でなければなりません", en: "version must be 8")
    public static let wrongType = Phrase(ja: "{0} が必要ですが {1} です", en: "needs {0}, found {1}")
    public static let outOfRange = Phrase(ja: "{0} から {1} までの値が必要です", en: "must lie between {0} and {1}")
    public static let notAChoice = Phrase(ja: "{0} は使えません。使える値：{1}", en: "{0} is not one of: {1}")
    public static let nullValue = Phrase(
      ja: "値がありません（null やオブジェクトは使えません）", en: "a value is needed, not null or an object")
    public static let legacyFunction = Phrase(
      ja: "旧式の関数（stops）には対応していません。式で書いてください",
      en: "functions with stops are not supported; write an expression")
    public static let noOperator = Phrase(
      ja: "式は演算子の名前で始まります", en: "an expression begins with the name of an operator")
    public static let constantComparison = Phrase(
      ja: "定数どうしの比較です。列は [\"get\", \"列名\"] と書きます",
      en: "compares two constants; write [\"get\", \"column\"] for a column")
    public static let operandCount = Phrase(ja: "引数の数は {0} でなければなりません", en: "takes {0} operands")
    public static let zoomPlace = Phrase(
      ja: "zoom は一番外側の step または interpolate の入力としてだけ使えます",
      en: "zoom may only be the input of an outermost step or interpolate")
    public static let columnName = Phrase(ja: "列名（文字列）が必要です", en: "the name of a column is needed")
    public static let mixedList = Phrase(
      ja: "数だけ、または文字列だけの配列が必要です", en: "a list of numbers only, or of strings only")
    public static let caseShape = Phrase(
      ja: "case は 条件・値 の組と最後の既定値からなります", en: "case takes pairs of condition and output, then a fallback")
    public static let matchShape = Phrase(
      ja: "match は 入力、ラベル・値 の組、既定値からなります",
      en: "match takes an input, pairs of label and output, then a fallback")
    public static let matchLabel = Phrase(ja: "ラベルは数か文字列です", en: "a label is a number or a string")
    public static let matchRepeated = Phrase(ja: "ラベル {0} が二度あります", en: "label {0} stands twice")
    public static let stepShape = Phrase(
      ja: "step は 入力、最初の値、境界・値 の組からなります",
      en: "step takes an input, a first output, then pairs of stop and output")
    public static let interpolateShape = Phrase(
      ja: "interpolate は [\"linear\"] など、入力、境界・値 の組からなります",
      en: "interpolate takes a kind such as [\"linear\"], an input, then pairs of stop and output")
    public static let notAscending = Phrase(ja: "境界は小さい順に、重複なく並べてください", en: "stops must strictly ascend")
    public static let cannotInterpolate = Phrase(ja: "{0} は補間できません", en: "{0} can't be interpolated")
    public static let formatOptions = Phrase(
      ja: "書式のオブジェクトが必要です", en: "an object of format options is needed")
    public static let notPerRow = Phrase(
      ja: "この項目は行ごとに変えられません（get, has は使えません）", en: "this property can't depend on a row (get, has)")
    public static let notPerZoom = Phrase(ja: "この項目は定数でなければなりません", en: "this property must be constant")
    public static let noFigureStep = Phrase(
      ja: "このレイヤーには [\"step\", [\"get\", \"列名\"], …] の形の項目がありません",
      en: "the layer has no property of the form [\"step\", [\"get\", \"column\"], …]")
    public static let repeatedID = Phrase(ja: "id {0} が二度あります", en: "id {0} stands twice")
    public static let unknownSource = Phrase(
      ja: "ソース {0} は sources にありません", en: "source {0} is not in sources")
    public static let unusableName = Phrase(
      ja: "英小文字・数字・_・- だけの 1〜40 文字にしてください", en: "use 1–40 of a–z, 0–9, _ and -")
    public static let noLayers = Phrase(ja: "レイヤーがありません", en: "there are no layers")

    // A style beside the tables it draws.
    public static let noTable = Phrase(ja: "表 {0} がありません", en: "there is no table {0}")
    public static let noColumn = Phrase(ja: "表 {0} に列 {1} がありません", en: "table {0} has no column {1}")
    public static let useOtherStyle = Phrase(
      ja: "この表と列を含むアトラスを使うか、スタイルを直してください", en: "use an atlas that holds them, or mend the style")
    public static let overlap = Phrase(ja: "市区町村の境界が重なっています", en: "boundaries of municipalities overlap")
    public static let border = Phrase(ja: "境界線", en: "Borders")
    public static let borderLevel = Phrase(ja: "境界の種類", en: "Level of the border")
    public static let unknownIcon = Phrase(ja: "記号 {0} は組み込まれていません", en: "there is no built-in symbol {0}")
    public static let cluster = Phrase(ja: "集約点", en: "Cluster")
    public static let pointCount = Phrase(ja: "施設数", en: "Number of facilities")
    public static let badZooms = Phrase(
      ja: "ズームは 0〜{0} の範囲で指定してください", en: "zooms must lie between 0 and {0}")
  }
}

extension Words {
  /// The page that shows tiles.
  public enum TilePage {
    public static let map = Phrase(ja: "地図", en: "Map")
    public static let styles = Phrase(ja: "地図の種類", en: "Maps")
    public static let legend = Phrase(ja: "凡例", en: "Legend")
    public static let zoomIn = Phrase(ja: "拡大", en: "Zoom in")
    public static let zoomOut = Phrase(ja: "縮小", en: "Zoom out")
    /// In each language the name of the other.
    public static let otherLanguage = Phrase(ja: "English", en: "日本語")
    public static let hint = Phrase(
      ja: "ドラッグ・矢印キーで移動、ホイール・＋−で拡大縮小", en: "Drag or arrow keys to move, wheel or + − to zoom")
  }
}
