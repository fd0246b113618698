/// The command that places addresses.
extension Words.Geocoding {
  public static let listTitle = Phrase(ja: "市区町村の一覧", en: "List of municipalities")
  public static let listMethod = Phrase(
    ja: "行政区域データの属性からコードと名称を取り出した。", en: "Codes and names taken from the attributes of the boundaries. ")
  public static let listRemark = Phrase(
    ja: "住所とコードの読み取りに使用", en: "used for reading addresses and codes")
  public static let noGazetteer = Phrase(
    ja: "住所の手がかり（町丁目の代表点）が指定されていません", en: "no gazetteer was given to place addresses with")
  public static let noGazetteerRemedy = Phrase(
    ja: "--gazetteer に位置参照情報のCSV、または --dataset にデータセットを指定してください",
    en: "name a file of town points with --gazetteer, or a dataset with --dataset")
  public static let datasetWithoutGazetteer = Phrase(
    ja: "このデータセットには gazetteer.csv がありません", en: "this dataset has no gazetteer.csv")
  public static let datasetWithoutGazetteerRemedy = Phrase(
    ja: "import を --compact なしでやり直すか、--gazetteer を指定してください",
    en: "import again without --compact, or name a file with --gazetteer")
  public static let noTruth = Phrase(
    ja: "座標の列がないため、正しさを測れません", en: "without columns of coordinates there is nothing to measure against")
  public static let noTruthRemedy = Phrase(
    ja: "緯度・経度の列がある公表ファイルを指定してください", en: "name official files with columns of latitude and longitude")
  public static let placedRows = Phrase(ja: "{0} 行、{1}: {2}", en: "{0} rows, {1}: {2}")
  public static let gradeColumn = Phrase(ja: "位置の精度", en: "by grade of position")
  public static let moreIssues = Phrase(ja: "ほか {0} 件", en: "and {0} more")
}
