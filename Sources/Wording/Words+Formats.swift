// What the readers and writers of files say when something is wrong with one.
extension Words {
  public enum Formats {
    // CSV
    public static let unbalancedQuote = Phrase(
      ja: "引用符（\"）が閉じられていません", en: "a quotation mark (\") is never closed")
    public static let textAfterQuote = Phrase(
      ja: "閉じた引用符（\"）の後ろに文字が続いています", en: "text follows a closing quotation mark (\")")
    public static let fieldTooLong = Phrase(
      ja: "項目が長すぎます（上限 {0} バイト）", en: "a field is too long (the limit is {0} bytes)")
    public static let tooManyFields = Phrase(
      ja: "列が多すぎます（上限 {0} 列）", en: "there are too many columns (the limit is {0})")
    public static let noHeader = Phrase(ja: "見出し行がありません", en: "there is no header row")

    // ZIP
    public static let notAZip = Phrase(
      ja: "ZIPファイルとして読めません（途中で切れているか、形式が違います）",
      en: "this can't be read as a ZIP file (it is cut short or is something else)")
    public static let damagedEntry = Phrase(
      ja: "ZIP内の「{0}」を展開できません（破損または暗号化）",
      en: "“{0}” in the ZIP can't be unpacked (damaged or encrypted)")
    public static let entryTooLarge = Phrase(
      ja: "ZIP内の「{0}」が大きすぎます（上限 {1} バイト）",
      en: "“{0}” in the ZIP is too large (the limit is {1} bytes)")
    public static let unsafeEntryName = Phrase(
      ja: "ZIP内のファイル名「{0}」がフォルダーの外を指しています",
      en: "the name “{0}” in the ZIP points outside its folder")
    public static let tooManyEntries = Phrase(
      ja: "ZIP内のファイルが多すぎます（上限 {0} 件）", en: "there are too many files in the ZIP (the limit is {0})")
    public static let emptyArchive = Phrase(ja: "ZIPの中身が空です", en: "the ZIP is empty")
    public static let missingEntry = Phrase(ja: "ZIP内に「{0}」がありません", en: "the ZIP holds no “{0}”")

    // XML and XLSX
    public static let badXML = Phrase(
      ja: "「{0}」の{1}行目がXMLとして読めません", en: "line {1} of “{0}” can't be read as XML")
    public static let doctypeRefused = Phrase(
      ja: "「{0}」に文書型宣言（DTD）があるため、安全のため読みません",
      en: "“{0}” has a document type declaration, which is refused for safety")
    public static let notAWorkbook = Phrase(
      ja: "Excelブック（.xlsx）として読めません", en: "this can't be read as an Excel workbook (.xlsx)")
    public static let noSuchSheet = Phrase(
      ja: "シート番号 {0} はありません（全 {1} シート）", en: "there is no sheet number {0} (of {1} sheets)")
    public static let badCellReference = Phrase(
      ja: "セル番地「{0}」が不正です", en: "the cell reference “{0}” is wrong")
    public static let badSharedString = Phrase(
      ja: "共有文字列の番号「{0}」が不正です", en: "the shared string number “{0}” is wrong")

    // JSON and GeoJSON
    public static let badJSON = Phrase(
      ja: "JSONの文法に合いません（{0} が必要です）", en: "this is not valid JSON ({0} was expected)")
    public static let jsonEndsEarly = Phrase(ja: "JSONが途中で終わっています", en: "the JSON ends too early")
    public static let jsonTooDeep = Phrase(
      ja: "JSONの入れ子が深すぎます（上限 {0} 段）", en: "the JSON is nested too deeply (the limit is {0} levels)")
    public static let numberOutOfRange = Phrase(ja: "数値が範囲を超えています", en: "a number is out of range")
    public static let notGeoJSON = Phrase(
      ja: "GeoJSON（FeatureCollection または Feature）ではありません",
      en: "this is not GeoJSON (a FeatureCollection or a Feature)")

    // Shapes
    public static let unknownGeometry = Phrase(
      ja: "図形の種類「{0}」は読めません", en: "the geometry type “{0}” is not read")
    public static let badCoordinates = Phrase(
      ja: "座標の並びが図形の種類に合いません", en: "the coordinates don't fit the type of the geometry")
    public static let shortRing = Phrase(
      ja: "多角形の輪に4点以上が必要です", en: "a ring of a polygon needs four positions or more")
    public static let openRing = Phrase(
      ja: "多角形の輪が閉じていません", en: "a ring of a polygon is not closed")
    public static let shortLine = Phrase(ja: "線に2点以上が必要です", en: "a line needs two positions or more")
    public static let offGlobe = Phrase(
      ja: "座標が経緯度の範囲を超えています（平面直角座標などの可能性）",
      en: "a coordinate is no longitude or latitude (it may be in metres)")
    public static let badBinaryGeometry = Phrase(
      ja: "図形のバイナリ（WKB）が壊れています", en: "the binary geometry (WKB) is damaged")

    // Shapefile
    public static let notAShapefile = Phrase(
      ja: "シェープファイル（.shp）として読めません", en: "this can't be read as a shapefile (.shp)")
    public static let badAttributes = Phrase(
      ja: "属性ファイル（.dbf）が読めません", en: "the attributes (.dbf) can't be read")
    public static let noShapefile = Phrase(
      ja: "シェープファイル「{0}」がありません", en: "there is no shapefile “{0}”")
    public static let badShape = Phrase(
      ja: "{0}番目の図形が壊れています", en: "shape number {0} is damaged")

    // Places inside a file
    public static let atLine = Phrase(ja: "{0} の {1}行目", en: "{0}, row {1}")
    public static let atByte = Phrase(ja: "{0} の {1}バイト目", en: "{0}, byte {1}")

    // Files
    public static let cannotRead = Phrase(ja: "読み込めません: {0}", en: "it can't be read: {0}")
    public static let cannotWrite = Phrase(ja: "書き込めません: {0}", en: "it can't be written: {0}")
    public static let fileTooLarge = Phrase(
      ja: "ファイルが大きすぎます（上限 {0} バイト）", en: "the file is too large (the limit is {0} bytes)")
    public static let missingFile = Phrase(ja: "見つかりません", en: "there is no such file or folder")
    public static let noPermission = Phrase(ja: "権限がありません", en: "permission is denied")
    public static let isFolder = Phrase(ja: "ファイルではなくフォルダーです", en: "it is a folder, not a file")
    public static let isNotFolder = Phrase(ja: "フォルダーではありません", en: "it is not a folder")
    public static let noSpace = Phrase(ja: "空き容量がありません", en: "no space is left")
    public static let readOnly = Phrase(ja: "読み取り専用の場所です", en: "the place is read-only")
    public static let nameTooLong = Phrase(ja: "名前が長すぎます", en: "the name is too long")
    public static let tooManyOpenFiles = Phrase(ja: "開いているファイルが多すぎます", en: "too many files are open")
    public static let systemError = Phrase(ja: "システムエラー {0}", en: "system error {0}")
    public static let foreignFolder = Phrase(
      ja: "空でないフォルダーで、以前の出力（{0}）が見当たらないため置き換えません",
      en: "the folder is not empty and doesn't look like an earlier output (no {0}), so it is not replaced")
    public static let chooseAnotherFolder = Phrase(
      ja: "別の出力先を指定するか、フォルダーを空にしてください", en: "name another place, or empty the folder")
    public static let checkFileAgain = Phrase(
      ja: "ファイルを入手し直すか、正しい形式で保存し直してください",
      en: "fetch the file again, or save it once more in the right format")
    public static let checkPath = Phrase(
      ja: "パスと権限を確認してください", en: "check the path and its permissions")
  }
}
