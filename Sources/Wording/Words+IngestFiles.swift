// What the importer says of files and rows, and the labels of its summary.
extension Words.Ingest {
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
    ja: "最も近い形式: {0}（足りない列: {1}、知らない列: {2}）",
    en: "nearest format: {0} (columns missing: {1}; columns not known: {2})")
  public static let noColumns = Phrase(ja: "なし", en: "none")
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
  public static let badReferenceDate = Phrase(
    ja: "基準日「{0}」は日付ではありません。", en: "the reference date “{0}” is not a date")
  public static let badReferenceDateRemedy = Phrase(
    ja: "2025-06-01 のように書いてください", en: "write it as 2025-06-01")
  public static let nothingRecognised = Phrase(
    ja: "読める公的ファイルが1つもありません（{0}）。", en: "none of the files is one that can be read ({0})")
  public static let nothingRecognisedRemedy = Phrase(
    ja: "公表元からダウンロードしたままのファイルか、そのフォルダーを指定してください",
    en: "name official files as downloaded, or the folder that holds them")
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
}
