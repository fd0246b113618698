// What the reading and writing of datasets says to a person.
extension Words {
  public enum Ingest {
    // The dataset's files
    public static let packageAbout = Phrase(
      ja: "{0}の在宅医療資源データセット（公表資料から作成）", en: "Home-care resources of {0}, made from official files")
    public static let boundariesAbout = Phrase(
      ja: "市区町村・行政区の境界（簡略化、隣どうしの境界線は一致）",
      en: "Boundaries of municipalities and wards, generalised, neighbours sharing their borders")
    public static let sourcesTitle = Phrase(ja: "{0}データセットの出典", en: "Sources of the {0} dataset")
    public static let sourcesLead = Phrase(
      ja: "基準日 {0}、人口の基準年 {1}。各資料を下記の条件で加工して作成しました。原本の写しは含みません。",
      en:
        "Reference date {0}, base year of the population {1}. Made from the files below under their terms; no file is copied."
    )
    public static let sourcesCommand = Phrase(ja: "作成したコマンド:", en: "Derived by:")
    public static let publisher = Phrase(ja: "公表者", en: "Publisher")
    public static let licence = Phrase(ja: "利用条件", en: "Licence")
    public static let attribution = Phrase(ja: "出典の表示", en: "Attribution")
    public static let attributionLine = Phrase(
      ja: "出典：{0}（{1}）を加工して作成", en: "Source: {0} ({1}), edited")
    public static let referenceDate = Phrase(ja: "基準日", en: "Reference date")
    public static let file = Phrase(ja: "ファイル", en: "File")
    public static let sha256 = Phrase(ja: "SHA-256", en: "SHA-256")
    public static let rows = Phrase(ja: "行数", en: "Rows")
    public static let rowCounts = Phrase(
      ja: "読込 {0}、採用 {1}、不採用 {2}", en: "read {0}, accepted {1}, rejected {2}")
    public static let method = Phrase(ja: "処理", en: "Method")
    public static let cannotEncode = Phrase(ja: "書き出せません: {0}", en: "it can't be written: {0}")

    // Reading a dataset
    public static let resourceMissing = Phrase(
      ja: "データセットに「{0}」がありません", en: "the dataset has no resource “{0}”")
    public static let resourceMissingRemedy = Phrase(
      ja: "datapackage.json の resources に加えるか、import でデータセットを作り直してください",
      en: "add it to the resources of datapackage.json, or make the dataset again with import")
    public static let unsafePath = Phrase(
      ja: "「{0}」のパス「{1}」がフォルダーの外を指しています", en: "the path “{1}” of “{0}” leaves the folder")
    public static let unsafePathRemedy = Phrase(
      ja: "同じフォルダーにあるファイル名だけを書いてください", en: "name a file in the same folder")
    public static let badPackage = Phrase(
      ja: "データパッケージの記述として読めません（{0}）", en: "this can't be read as a data package descriptor ({0})")
    public static let badPackageRemedy = Phrase(
      ja: "datapackage.json を直すか、import で作り直してください",
      en: "correct datapackage.json, or make the dataset again with import")
    public static let badMember = Phrase(ja: "「{0}」の値「{1}」が正しくありません", en: "“{1}” is no value for “{0}”")
    public static let newerFormat = Phrase(
      ja: "このデータセットの形式の版（{0}）は扱えません", en: "version {0} of the dataset format can't be read")
    public static let newerFormatRemedy = Phrase(
      ja: "新しい zaitaku を使ってください", en: "use a newer zaitaku")
    public static let hashDiffers = Phrase(
      ja: "作成後に変更されたファイルです（ハッシュ値が記録と違います）",
      en: "the file was changed after it was written (its hash differs from the record)")
    public static let hashDiffersRemedy = Phrase(
      ja: "意図した編集なら問題ありません。そうでなければ作り直してください",
      en: "fine if the edit was meant; else make the dataset again")
    public static let columnMissing = Phrase(ja: "列「{0}」がありません", en: "the column “{0}” is missing")
    public static let columnRenamed = Phrase(
      ja: "列「{0}」がありません（見慣れない列: {1}）", en: "the column “{0}” is missing (unknown columns: {1})")
    public static let columnRemedy = Phrase(
      ja: "1行目の見出しを「{0}」に戻してください", en: "put the heading “{0}” back into row 1")
    public static let columnTwice = Phrase(ja: "列「{0}」が二つあります", en: "the column “{0}” comes twice")
    public static let columnTwiceRemedy = Phrase(ja: "一方を消してください", en: "remove one of them")
    public static let tooManyCells = Phrase(
      ja: "見出しより多い値があります（「{0}」）", en: "the row has more values than the header (“{0}”)")
    public static let quoteCommas = Phrase(
      ja: "値にカンマがあるときは引用符（\"）で囲んでください", en: "put quotation marks (\") around values with commas")
    public static let duplicateKey = Phrase(
      ja: "{0} の値「{1}」が{2}行目と重複しています", en: "the value “{1}” of {0} repeats row {2}")
    public static let duplicateKeyRemedy = Phrase(ja: "重複した行を一つにしてください", en: "keep one of the rows")
    public static let noSuchReference = Phrase(
      ja: "「{0}」が {1} にありません", en: "“{0}” is not in {1}")
    public static let noSuchReferenceRemedy = Phrase(
      ja: "{0} に行を加えるか、この値を直してください", en: "add a row to {0}, or correct this value")
    public static let noSuchArea = Phrase(ja: "上位の圏域「{0}」がありません", en: "there is no area “{0}” to lie in")
    public static let valueMissing = Phrase(ja: "値がありません", en: "there is no value")
    public static let valueMissingRemedy = Phrase(
      ja: "値を入れてください（必須の列です）", en: "give a value: the column needs one")
    public static let valueTooLong = Phrase(ja: "値が長すぎます（「{0}」）", en: "the value is too long (“{0}”)")
    public static let valueTooLongRemedy = Phrase(
      ja: "10,000バイト以内にしてください", en: "keep it within 10,000 bytes")
    public static let controlCharacter = Phrase(
      ja: "「{0}」に制御文字があります", en: "“{0}” holds a control character")
    public static let controlCharacterRemedy = Phrase(
      ja: "セル内の改行などを消してください", en: "remove line breaks and the like from the cell")
    public static let badValue = Phrase(
      ja: "値「{0}」は使えません（使える値: {1}）", en: "“{0}” can't be used (allowed: {1})")
    public static let badValueRemedy = Phrase(
      ja: "正しい値に直してください", en: "correct the value")
    public static let notANumber = Phrase(ja: "「{0}」は数値ではありません", en: "“{0}” is not a number")
    public static let wholeNumberRemedy = Phrase(
      ja: "桁区切りや単位のない整数にしてください", en: "give a whole number without separators or unit")
    public static let numberRemedy = Phrase(
      ja: "桁区切りや単位のない数値にしてください", en: "give a number without separators or unit")
    public static let outOfRange = Phrase(
      ja: "「{0}」は範囲（{1} ～ {2}）の外です", en: "“{0}” is outside {1} … {2}")
    public static let notADate = Phrase(ja: "「{0}」は日付ではありません", en: "“{0}” is not a date")
    public static let dateRemedy = Phrase(
      ja: "2025-10-01 の形にしてください", en: "write it as 2025-10-01")
    public static let notUTF8 = Phrase(
      ja: "UTF-8ではありません（読めない文字 {0}）", en: "the text is not UTF-8 ({0} characters lost)")
    public static let spreadsheetValues = Phrase(
      ja: "表計算ソフトで形の変わった値を元に戻しました（{0}件、先頭のゼロや日付）",
      en: "values changed by a spreadsheet were put right ({0}: leading zeros, dates)")
    public static let spreadsheetRemedy = Phrase(
      ja: "編集後は「CSV UTF-8」で保存し、コードの列は文字列として開いてください",
      en: "save as CSV UTF-8 after editing, and open code columns as text")
    public static let badMunicipalityCode = Phrase(
      ja: "「{0}」は5桁の市区町村コードではありません", en: "“{0}” is not a municipality code of five digits")
    public static let badMunicipalityCodeRemedy = Phrase(
      ja: "検査数字を除いた5桁にしてください", en: "give five digits, without the check digit")
    public static let badMeshCode = Phrase(
      ja: "「{0}」は地域メッシュコードではありません", en: "“{0}” is not a mesh code")
    public static let badMeshCodeRemedy = Phrase(
      ja: "JIS X 0410 のコードに直してください", en: "give a code of JIS X 0410")
    public static let halfPosition = Phrase(
      ja: "経度・緯度と位置の精度「{0}」が合いません", en: "longitude and latitude don't agree with the grade “{0}”")
    public static let halfPositionRemedy = Phrase(
      ja: "経度と緯度を両方入れるか、両方空にして精度を none にしてください",
      en: "give both numbers, or neither with the grade none")
    public static let badGeoJSON = Phrase(
      ja: "GeoJSONとして読めません（{0}）", en: "this can't be read as GeoJSON ({0})")
    public static let badGeoJSONRemedy = Phrase(
      ja: "GISで Polygon / MultiPolygon のGeoJSONとして書き出し直してください（属性 code が必要）",
      en: "export it again from a GIS as GeoJSON polygons with the property code")
    public static let notAPolygon = Phrase(
      ja: "形状が面ではありません（{0}）", en: "the shape is not a polygon ({0})")
    public static let brokenRing = Phrase(ja: "形状が壊れています（{0}）", en: "the shape is broken ({0})")
    public static let boundaryWithoutName = Phrase(
      ja: "属性 code（市区町村・行政区コード）がありません", en: "the property code is missing")
    public static let otherFiles = Phrase(
      ja: "データセット以外のファイル（{0}）があるため置き換えません",
      en: "the folder holds files that belong to no dataset ({0}), so it is not replaced")
    public static let otherFilesRemedy = Phrase(
      ja: "別の出力先を指定するか、そのファイルを移してください", en: "name another folder, or move these files")
    public static let boundaryTwice = Phrase(
      ja: "コード「{0}」の境界が二つあります", en: "the boundary of “{0}” comes twice")
    public static let strangeBoundary = Phrase(
      ja: "境界のコード「{0}」が areas.csv の市区町村・行政区にありません",
      en: "the boundary “{0}” belongs to no municipality or ward of areas.csv")
    public static let strangeBoundaryRemedy = Phrase(
      ja: "areas.csv に加えるか、この図形を消してください（行政区のある市は行政区ごと）",
      en: "add it to areas.csv or remove the shape (a city with wards is drawn by its wards)")
    public static let boundaryMissing = Phrase(ja: "{0}の境界がありません", en: "there is no boundary of {0}")
    public static let boundaryMissingRemedy = Phrase(
      ja: "地図には現れません。境界データを加えてください", en: "it won't show on maps: add its boundary")
  }
}
