// What the reading of official files and of datasets says to a person.
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

    // Files given to the importer
    public static let tooManyFiles = Phrase(
      ja: "ファイルが多すぎます（上限 10,000）",
      en: "there are too many files (the limit is 10,000)")
    public static let nameFiles = Phrase(
      ja: "必要なファイルやフォルダーだけを指定してください",
      en: "name only the files and folders that are needed")
    public static let tooDeep = Phrase(
      ja: "フォルダーが深すぎます",
      en: "the folders are nested too deeply")
    public static let notRecognised = Phrase(
      ja: "形式を判別できません",
      en: "not recognised")
    public static let nearestFormat = Phrase(
      ja: "最も近い形式: {0}（足りない列: {1}）",
      en: "nearest format: {0} (columns missing: {1})")
    public static let nothingLikeIt = Phrase(
      ja: "既知のどの形式とも列が合いません",
      en: "it shares no columns with a known format")
    public static let notRecognisedRemedy = Phrase(
      ja: "使わないファイルなら問題ありません。使うなら列の見出しを公表時のものに戻してください",
      en: "fine if it is not needed; else put the official column names back")
    public static let noRowsOfPrefecture = Phrase(
      ja: "この都道府県の行がありません",
      en: "it has no row of this prefecture")
    public static let notUsedYet = Phrase(
      ja: "この版では使いません",
      en: "not used in this edition")
    public static let fileCounts = Phrase(
      ja: "（読込 {0}、採用 {1}、補正 {2}、不採用 {3}）",
      en: "(read {0}, accepted {1}, repaired {2}, rejected {3})")
    public static let noSuchPrefecture = Phrase(
      ja: "都道府県コード「{0}」はありません",
      en: "there is no prefecture “{0}”")
    public static let noSuchPrefectureRemedy = Phrase(
      ja: "01から47の2桁で指定してください",
      en: "give two digits, 01 to 47")
    public static let noReferenceDate = Phrase(
      ja: "資料の基準日が分かりません",
      en: "no file says its reference date")
    public static let noReferenceDateRemedy = Phrase(
      ja: "--reference-date で指定するか、資料の補足表（source_file, reference_date, …）を加えてください",
      en: "give --reference-date, or add a table of notes on the sources (source_file, reference_date, …)")
    public static let notATable = Phrase(
      ja: "表として開けませんでした",
      en: "it could not be opened as a table")
    public static let noHeaderRow = Phrase(
      ja: "見出しの行が見つかりません",
      en: "the header row was not found")
    public static let noYears = Phrase(
      ja: "年の見出しが見つかりません",
      en: "no years were found in the header")
    public static let askNewFile = Phrase(
      ja: "公表元から入手し直してください",
      en: "fetch the file again from its publisher")
    public static let otherReferenceSystem = Phrase(
      ja: "緯度経度（JGD2011・JGD2000・WGS84）ではない座標系です: {0}",
      en: "the reference system is not longitude and latitude of JGD2011, JGD2000 or WGS84: {0}")
    public static let otherReferenceSystemRemedy = Phrase(
      ja: "GISで JGD2011（EPSG:6668）に変換してください",
      en: "transform it to JGD2011 (EPSG:6668) with a GIS")

    // Rows
    public static let rowNotUsable = Phrase(
      ja: "必要な値がないか読めないため、この行は使いません",
      en: "a value that is needed is missing or unreadable, so the row is not used")
    public static let rowNotUsableRemedy = Phrase(
      ja: "公表元の行を確かめ、直して読み込み直してください",
      en: "compare with the publisher, correct the row and import again")
    public static let duplicateNumber = Phrase(
      ja: "同じ番号が前の行にあるため、この行は使いません",
      en: "the number stands in an earlier row, so this row is not used")
    public static let duplicateNumberRemedy = Phrase(
      ja: "どちらが新しいか公表元で確かめてください",
      en: "ask the publisher which row is current")
    public static let badNumber = Phrase(
      ja: "番号の桁数が正しくありません",
      en: "the number has the wrong length")
    public static let badNumberRemedy = Phrase(
      ja: "番号では結合せず、名称と所在地で扱いました。公表元の番号に直してください",
      en: "it was not joined by number but taken by name and address; correct the number")
    public static let zerosRestored = Phrase(
      ja: "先頭のゼロが失われた番号を元に戻しました（{0}件）",
      en: "leading zeros that were lost have been put back ({0} rows)")
    public static let noShape = Phrase(
      ja: "図形がありません",
      en: "there is no shape")
    public static let boundaryNotUsable = Phrase(
      ja: "境界の図形が使えません（{0}）",
      en: "the shape can’t be used ({0})")
    public static let boundaryWithoutCode = Phrase(
      ja: "市区町村コードのない図形（所属未定地など）を除きました（{0}件）",
      en: "shapes without a municipality code (undecided land) were left out ({0})")
    public static let boundaryWithoutCodeRemedy = Phrase(
      ja: "所属が決まっている土地なら公表元に確かめてください",
      en: "ask the publisher if the land does belong to a municipality")
    public static let nothingToDo = Phrase(
      ja: "対処は不要です",
      en: "nothing needs to be done")
    public static let compareWithDocument = Phrase(
      ja: "元の資料と見比べてください",
      en: "compare with the original document")

    // Areas
    public static let noBoundaries = Phrase(
      ja: "市区町村の境界データ（N03）がありません",
      en: "there are no boundaries of municipalities (N03)")
    public static let noBoundariesRemedy = Phrase(
      ja: "国土数値情報 行政区域データのZIPまたはGeoJSONを加えてください",
      en: "add the ZIP or GeoJSON of N03 from National Land Numerical Information")
    public static let boundariesNotUsed = Phrase(
      ja: "より詳しい {0} があるため、この境界は使いません",
      en: "not used, because {0} is more detailed")
    public static let boundariesOverlap = Phrase(
      ja: "市区町村の境界が重なっています（{0}）",
      en: "the boundaries of municipalities overlap ({0})")
    public static let boundariesRemark = Phrase(
      ja: "許容幅 {0}m で隣どうしを一体に簡略化し（頂点 {1} → {2}）、{3}ha未満の離島を省いた（{5}のうち{4}）。各市区町村の最大の部分は必ず残した。",
      en:
        "Generalised together to {0} m ({1} → {2} vertices); {4} of {5} parts below {3} ha left out, never the largest of a municipality. "
    )
    public static let unknownMunicipality = Phrase(
      ja: "「{0}」に当たる市区町村がありません",
      en: "no municipality is “{0}”")
    public static let unknownMunicipalityRemedy = Phrase(
      ja: "合併や名称変更がないか確かめてください",
      en: "see whether it was merged or renamed")
    public static let ambiguousMunicipality = Phrase(
      ja: "同じ名の市区町村があり決められません（{0}）",
      en: "several municipalities bear the name ({0})")
    public static let unknownSecondaryArea = Phrase(
      ja: "この名の二次医療圏がありません",
      en: "there is no secondary area of that name")
    public static let inTwoAreas = Phrase(
      ja: "{0}は「{1}」にも属しています",
      en: "{0} belongs to “{1}” too")
    public static let inTwoAreasRemedy = Phrase(
      ja: "先に出た方を使いました。資料を確かめてください",
      en: "the first was taken; look at the source")
    public static let noSecondaryArea = Phrase(
      ja: "{0}は二次医療圏の表にありません",
      en: "{0} is in no secondary area")
    public static let noSecondaryAreaRemedy = Phrase(
      ja: "人の住まない区域（北方領土など）ならこのままで構いません",
      en: "fine for land where nobody lives, such as the Northern Territories")
    public static let noTertiaryArea = Phrase(
      ja: "三次医療圏が分かりません",
      en: "its tertiary area is not known")
    public static let noTertiaryAreaRemedy = Phrase(
      ja: "三次医療圏の表に行を加えてください",
      en: "add a row to the table of tertiary areas")
    public static let homeCareAreasMissing = Phrase(
      ja: "在宅医療圏の資料がありません",
      en: "there is no document of home-care areas")
    public static let homeCareAreasMissingRemedy = Phrase(
      ja: "都道府県の在宅医療圏の表を加えてください。ない間は市区町村と二次医療圏で示します",
      en: "add the table of the prefecture; until then municipalities and secondary areas are shown")
    public static let tertiaryDiffers = Phrase(
      ja: "三次医療圏が別の資料では「{0}」です",
      en: "another source says the tertiary area “{0}”")
    public static let acrossSecondary = Phrase(
      ja: "在宅医療圏が一つの二次医療圏に収まりません（{0}）",
      en: "the home-care area does not lie in one secondary area ({0})")
    public static let areasIncomplete = Phrase(
      ja: "資料は在宅医療圏を{0}圏域としていますが、構成が分かるのは{1}圏域です",
      en: "the document speaks of {0} home-care areas and gives the members of {1}")
    public static let areasIncompleteRemedy = Phrase(
      ja: "残りの圏域の構成市町村が公表されたら加えてください。推測では補いません",
      en: "add the other areas once they are published; nothing is guessed")
    public static let noHomeCareArea = Phrase(
      ja: "{0}（二次医療圏 {1}）の在宅医療圏は資料から分かりません",
      en: "the document does not say the home-care area of {0} (secondary area {1})")
    public static let wordsDiffer = Phrase(
      ja: "表と文中の一覧とで構成市町村が違います",
      en: "the table and the list in words give different members")
    public static let mergedTail = Phrase(
      ja: "上の結合セル「{0}」の続きと読みました",
      en: "read as the tail of the merged cell “{0}” above")
    public static let printedDiffers = Phrase(
      ja: "{0}の圏域人口は{1}人と印刷されていますが、構成市町村の{3}年の合計は{2}人です",
      en: "{0}: {1} people are printed, its members have {2} in {3}")

    // People and cells
    public static let populationMissing = Phrase(
      ja: "市区町村別の人口の表がありません",
      en: "there is no table of people by municipality")
    public static let populationMissingRemedy = Phrase(
      ja: "社人研の結果表1、3-3、3-4を加えてください",
      en: "add tables 1, 3-3 and 3-4 of the population projections")
    public static let populationIncomplete = Phrase(
      ja: "{0}の人口か割合が読めません",
      en: "the figures of {0} can’t be read")
    public static let noPopulation = Phrase(
      ja: "{0}の人口は表にありません",
      en: "the table has no people for {0}")
    public static let noPopulationRemedy = Phrase(
      ja: "人の住まない区域ならこのままで構いません",
      en: "fine for land where nobody lives")
    public static let percentageNotExact = Phrase(
      ja: "割合から計算した人数が整数になりません。丸めました",
      en: "the share gives no whole number of people; it was rounded")
    public static let wardsDoNotSum = Phrase(
      ja: "{0}の行政区の合計が市の値（{1}）と合いません",
      en: "the wards of {0} do not sum to the city ({1})")
    public static let municipalitiesDoNotSum = Phrase(
      ja: "市区町村の合計が都道府県の値（{0}）と合いません",
      en: "the municipalities do not sum to the prefecture ({0})")
    public static let cellsMissing = Phrase(
      ja: "人口メッシュがありません",
      en: "there is no mesh of people")
    public static let cellsMissingRemedy = Phrase(
      ja: "国勢調査の地域メッシュ統計を加えてください",
      en: "add the census by regional mesh")
    public static let cellsRemark = Phrase(
      ja: "中心点が区域内のメッシュ{0}、海上で最も近い市区町村（{3}m以内、最大{6}m）に割り当てたメッシュ{1}（{2}人）、範囲外として除いたメッシュ{4}（{5}人）。",
      en:
        "{0} cells by their centre; {1} with the centre in the sea ({2} people) to the nearest municipality within {3} m (at most {6} m); {4} left out ({5} people). "
    )
    public static let cellNotInList = Phrase(
      ja: "市区町村別メッシュ一覧と合わないメッシュがあります（{0}件）",
      en: "cells disagree with the list of mesh codes by municipality ({0})")
    public static let cellNotInListRemedy = Phrase(
      ja: "境界の変更の時期の違いを確かめてください",
      en: "see whether a boundary changed between the two dates")
    public static let withoutCells = Phrase(
      ja: "{0}には人口がありますがメッシュがありません",
      en: "{0} has people but no cell")
    public static let rulesMissing = Phrase(
      ja: "到達範囲の規則がありません",
      en: "there are no reach rules")
    public static let rulesMissingRemedy = Phrase(
      ja: "GeoData/rules の表を加えてください",
      en: "add the tables of GeoData/rules")

    // The summary
    public static let countMunicipalities = Phrase(
      ja: "市区町村",
      en: "Municipalities")
    public static let countUnits = Phrase(
      ja: "境界の単位（行政区を含む）",
      en: "Units with a boundary (wards included)")
    public static let countSecondary = Phrase(
      ja: "二次医療圏",
      en: "Secondary areas")
    public static let countTertiary = Phrase(
      ja: "三次医療圏",
      en: "Tertiary areas")
    public static let countHomeCare = Phrase(
      ja: "在宅医療圏",
      en: "Home-care areas")
    public static let countAssigned = Phrase(
      ja: "在宅医療圏の分かる市区町村",
      en: "Municipalities in a home-care area")
    public static let countUnassigned = Phrase(
      ja: "在宅医療圏 未設定の市区町村",
      en: "Municipalities without a home-care area")
    public static let countPeople = Phrase(
      ja: "人口（基準年）",
      en: "People (base year)")
    public static let countPeople75 = Phrase(
      ja: "75歳以上人口（基準年）",
      en: "People of 75+ (base year)")
    public static let countPrinted = Phrase(
      ja: "印刷された圏域人口と照合した圏域",
      en: "Areas checked against a printed population")
    public static let countCellsCentre = Phrase(
      ja: "中心点が区域内のメッシュ",
      en: "Cells with their centre in a municipality")
    public static let countCellsCentrePeople = Phrase(
      ja: "　その人口",
      en: "  their people")
    public static let countCellsCoast = Phrase(
      ja: "中心点が海上のメッシュ（最も近い市区町村へ）",
      en: "Cells with their centre in the sea (nearest municipality)")
    public static let countCellsCoastPeople = Phrase(
      ja: "　その人口",
      en: "  their people")
    public static let countCellsDropped = Phrase(
      ja: "範囲外として除いたメッシュ",
      en: "Cells left out as foreign")
    public static let countCellsDroppedPeople = Phrase(
      ja: "　その人口",
      en: "  their people")
    public static let countCellsAgainstList = Phrase(
      ja: "メッシュ一覧と合わないメッシュ",
      en: "Cells that disagree with the mesh list")
    public static let countVertices = Phrase(
      ja: "境界の頂点",
      en: "Vertices of the boundaries")
    public static let countParts = Phrase(
      ja: "境界の部分",
      en: "Parts of the boundaries")
    public static let countPartsLeftOut = Phrase(
      ja: "省いた離島など",
      en: "Islands and other parts left out")

    // Facilities
    public static let possibleDuplicate = Phrase(
      ja: "「{0}」（{1}）と同じ施設かもしれないため、別の施設とはしません",
      en: "it may be the same as “{0}” ({1}), so it is no facility of its own")
    public static let possibleDuplicateRemedy = Phrase(
      ja: "同じか別かを公表元で確かめてください",
      en: "see whether they are one facility or two")
    public static let nurseNumberUnknown = Phrase(
      ja: "この医療機関番号は保険医療機関の一覧にありません",
      en: "the number is not among the insured institutions")
    public static let nurseNumberMoved = Phrase(
      ja: "この医療機関番号は一覧になく、名称と所在地の合う「{0}」（{1}）としました",
      en: "the number is not among the insured institutions; joined to “{0}” ({1}) by name and address")
    public static let nurseNumberRemedy = Phrase(
      ja: "番号が変わったか、廃止されたかを確かめてください",
      en: "see whether its number changed or it closed")
    public static let duplicateFacility = Phrase(
      ja: "同じ名称と所在地の施設が前の行にあるため、この行は使いません",
      en: "a facility of that name and address stands in an earlier row, so this row is not used")
    public static let notRegistered = Phrase(
      ja: "保険医療機関の一覧に見当たりません（新規、廃止、改称、自由診療など）",
      en: "it is not among the insured institutions (new, closed, renamed, or without insurance)")
    public static let notRegisteredRemedy = Phrase(
      ja: "別の施設として残しました。現存するか確かめてください", en: "kept as a facility of its own; see whether it exists")
    public static let numberChanged = Phrase(
      ja: "二つの一覧で医療機関番号が違いますが（{0}、{1}）、名称と所在地が同じため一つの施設としました",
      en: "two lists give different numbers ({0}, {1}) for one name and address: taken as one facility")
    public static let positionNotPublished = Phrase(
      ja: "座標が公表されていない施設（{0}件）",
      en: "facilities without a published position ({0})")
    public static let placedByAddress = Phrase(
      ja: "所在地から求めた位置を使いました",
      en: "they were placed by their addresses")
    public static let placedAtAddress = Phrase(
      ja: "公表座標は使わず、所在地から求めた位置（精度: {0}）に置きました。公表元の座標を直してください",
      en: "placed by its address instead (grade: {0}); ask the publisher to correct the position")
    public static let leftOffMap = Phrase(
      ja: "公表座標は使わず、所在地からも位置を求められないため地図に載せません。公表元の座標を直してください",
      en: "not on the map: its address can’t be placed either; ask the publisher to correct the position")
    public static let swappedRemedy = Phrase(
      ja: "緯度と経度を入れ替えて使いました。公表元の座標を直してください",
      en: "longitude and latitude were exchanged; ask the publisher to correct them")
    public static let noPosition = Phrase(
      ja: "所在地から位置を求められません",
      en: "its address can’t be placed")
    public static let municipalityPoint = Phrase(
      ja: "所在地から市区町村までしか分からないため、その代表点に置きました",
      en: "only the municipality is known from the address; it stands at its point")
    public static let noMunicipality = Phrase(
      ja: "所在地の市区町村が分かりません",
      en: "the municipality of its address is not known")
    public static let addressRemedy = Phrase(
      ja: "所在地を直すか、座標を加えてください",
      en: "correct the address, or add a position")
    public static let privateUse = Phrase(
      ja: "名称に外字があり「〓」としました",
      en: "the name holds a private-use character, written as 〓")
    public static let privateUseRemedy = Phrase(
      ja: "正しい文字に直してください",
      en: "put in the right character")
    public static let townsMissing = Phrase(
      ja: "位置参照情報がないため、所在地から位置を求められません",
      en: "without the town points no address can be placed")
    public static let townsMissingRemedy = Phrase(
      ja: "位置参照情報（大字・町丁目レベル）を加えてください",
      en: "add the location reference information (town level)")
    public static let quoted = Phrase(
      ja: "{0}: {1}",
      en: "{0}: {1}")
    public static let countGrade = Phrase(
      ja: "位置の精度 {0}",
      en: "Position grade {0}")
    public static let countConfirmed = Phrase(
      ja: "{0} あり",
      en: "{0}: yes")
    public static let countNotReported = Phrase(
      ja: "{0} 未報告",
      en: "{0}: not reported")
    public static let countRoundTheClock = Phrase(
      ja: "24時間対応 あり",
      en: "Round the clock: yes")
    public static let countUnlinked = Phrase(
      ja: "登録番号のない施設（{0}）",
      en: "Facilities without a number ({0})")
    public static let countDoubtful = Phrase(
      ja: "同じ施設かもしれない行（{0}）",
      en: "Rows that may repeat a facility ({0})")
    public static let countNurseInstitutions = Phrase(
      ja: "訪問看護を行う病院・診療所（一覧の行）",
      en: "Hospitals and clinics in the visiting-nurse list")
    public static let countNurseUnknown = Phrase(
      ja: "　番号が保険医療機関の一覧にないもの",
      en: "  whose number is not among the insured")
    public static let countRefused = Phrase(
      ja: "使わなかった公表座標",
      en: "Published positions not used")
    public static let linkedByNameAndAddress = Phrase(
      ja: "{0}の結合: 名称と所在地",
      en: "{0} joined by name and address")
    public static let linkedByAddress = Phrase(
      ja: "{0}の結合: 所在地と似た名称",
      en: "{0} joined by address and a similar name")
    public static let linkedByName = Phrase(
      ja: "{0}の結合: 名称と町",
      en: "{0} joined by name and town")

    /// What is said of something, with its name before it.
    public static func about(_ name: String, _ message: Phrase) -> Phrase {
      Phrase(ja: quoted(.ja, name, message.ja), en: quoted(.en, name, message.en))
    }
  }
}
