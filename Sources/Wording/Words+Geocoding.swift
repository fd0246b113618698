// What is said of addresses, positions and joined records.
extension Words {
  public enum Geocoding {
    public static let townWithoutPosition = Phrase(
      ja: "町字の代表点に緯度・経度がありません。", en: "The town section has no coordinates.")
    public static let townWithoutPositionRemedy = Phrase(
      ja: "この町字の住所は大字または市区町村の代表点に置きます。新しい位置参照情報があれば差し替えてください。",
      en:
        "Addresses of this section are placed at the large section or the municipality. Use a newer gazetteer if there is one."
    )
    public static let townWithoutName = Phrase(
      ja: "大字町丁目名が空です。", en: "The row has no town name.")
    public static let townWithoutNameRemedy = Phrase(
      ja: "この行は使いません。", en: "The row is not used.")
    public static let townMunicipalityUnknown = Phrase(
      ja: "市区町村「{0}」がコード表にありません。", en: "The municipality \"{0}\" is not in the table of codes.")
    public static let townMunicipalityUnknownRemedy = Phrase(
      ja: "この市区町村の行は使いません。コード表の年月を確かめてください。",
      en: "The rows of this municipality are not used. Check the date of the table of codes.")
    public static let townMunicipalityAmbiguous = Phrase(
      ja: "「{0}」に当たる市区町村が複数あります。同じ郡のコードに近い {1} としました。",
      en: "\"{0}\" may be several municipalities. {1}, next to the codes of its district, was taken.")
    public static let townMunicipalityAmbiguousRemedy = Phrase(
      ja: "コード表に郡名を入れると確実になります。", en: "Give the district names in the table of codes to be sure.")

    public static let positionFine = Phrase(
      ja: "公表座標は住所と矛盾しません。", en: "The published position agrees with the address.")
    public static let positionMissing = Phrase(
      ja: "公表座標がありません。", en: "No position is published.")
    public static let positionSwapped = Phrase(
      ja: "緯度と経度が入れ替わっています。", en: "Longitude and latitude have changed places.")
    public static let positionOutsideJapan = Phrase(
      ja: "公表座標が日本の外にあります。", en: "The published position lies outside Japan.")
    public static let positionOutsidePrefecture = Phrase(
      ja: "公表座標が別の都道府県にあります（住所の市区町村から {0} km）。",
      en: "The published position lies in another prefecture ({0} km from the municipality of the address).")
    public static let positionOutsideMunicipality = Phrase(
      ja: "公表座標が住所の市区町村の外にあります（{0} km）。",
      en: "The published position lies outside the municipality of the address ({0} km).")
    public static let positionFarFromAddress = Phrase(
      ja: "公表座標が住所の町字から {0} km 離れています。",
      en: "The published position lies {0} km from the town of the address.")

    public static let addressUnplaced = Phrase(
      ja: "住所「{0}」の市区町村がわかりません。", en: "The municipality of the address \"{0}\" is not known.")
    public static let addressUnplacedRemedy = Phrase(
      ja: "住所に市区町村名を補うか、緯度・経度を入れてください。",
      en: "Complete the address with its municipality, or give a position.")
    public static let addressMunicipalityOnly = Phrase(
      ja: "住所「{0}」の町字が見つからず、{1} の町字の平均の位置に置きました。",
      en: "The town of the address \"{0}\" was not found; it is placed at the mean of the towns of {1}.")
    public static let addressMunicipalityOnlyRemedy = Phrase(
      ja: "住所の町字を確かめるか、緯度・経度を入れてください。",
      en: "Check the town in the address, or give a position.")
    public static let addressContradictsCodeRemedy = Phrase(
      ja: "コードと住所のどちらが正しいか確かめてください。", en: "Check which of the two is right.")
    public static let addressInferred = Phrase(
      ja: "住所「{0}」に市区町村名がなく、{1} と判断しました。",
      en: "The address \"{0}\" lacks the name of its municipality; {1} was taken.")
    public static let addressContradictsCode = Phrase(
      ja: "住所「{0}」は市区町村コード {1} と合いません。住所に従いました。",
      en: "The address \"{0}\" does not agree with the municipality code {1}. The address was followed.")
    public static let privateUseCharacters = Phrase(
      ja: "「{0}」に外字があります。〓 として比べました。",
      en: "\"{0}\" holds private-use characters. They were compared as 〓.")

    public static let privateUseCharactersRemedy = Phrase(
      ja: "標準の文字に直してください。", en: "Replace them by standard characters.")

    public static let addressApproximate = Phrase(
      ja: "住所「{0}」の町字名は一部しか合わず、{1} としました。",
      en: "Only a part of the town's name in \"{0}\" was found; {1} was taken.")
    public static let addressFormer = Phrase(
      ja: "住所「{0}」は合併・再編前の市区町村名です。{1} としました。",
      en: "The address \"{0}\" names a former municipality or ward; {1} was taken.")
    public static let addressFormerRemedy = Phrase(
      ja: "現在の市区町村名に直してください。", en: "Give the municipality of today.")
    public static let columnMissing = Phrase(
      ja: "列「{0}」がありません。", en: "The column \"{0}\" is missing.")
    public static let formerMalformed = Phrase(
      ja: "合併前の市区町村の行が読めません。", en: "The row of a former municipality can't be read.")
    public static let formerMalformedRemedy = Phrase(
      ja: "5桁のコード、名称、年月日（YYYY-MM-DD）を入れてください。この行は使いません。",
      en: "Give codes of five digits, a name and a date (YYYY-MM-DD). The row is not used.")
    public static let notAGazetteer = Phrase(
      ja: "位置参照情報の列がありません。", en: "The file lacks the columns of a gazetteer.")
    public static let notAGazetteerRemedy = Phrase(
      ja: "位置参照情報（大字・町丁目レベルまたは街区レベル）の CSV を指定してください。",
      en: "Give a CSV of town or block points (位置参照情報).")
    public static let noAddressColumn = Phrase(
      ja: "住所の列が見つかりません。", en: "No column of addresses was found.")
    public static let noAddressColumnRemedy = Phrase(
      ja: "住所の列の名前を指定してください。", en: "Name the column of addresses.")
    public static let charactersReplaced = Phrase(
      ja: "読めない文字が {0} 字あり、置き換えました。", en: "{0} characters could not be read and were replaced.")
    public static let charactersReplacedRemedy = Phrase(
      ja: "UTF-8 または Shift_JIS (CP932) で保存し直してください。", en: "Save the file as UTF-8 or Shift_JIS (CP932).")
    public static let reportMatched = Phrase(
      ja: "{0} {1}: {2} 件、町字まで特定 {3}%、住所の市区町村の外 {4} 件、コードと不一致 {5} 件",
      en:
        "{0} {1}: {2} rows, {3}% found by their town, {4} outside the municipality named, {5} against their code"
    )
    public static let reportErrors = Phrase(
      ja: "  公表座標との差（{0} 件）: 中央値 {1} m、90% {2} m、99% {3} m、5 km 超 {4}%（うち公表座標が別の町字 {5} 件）。公表座標が市区町村の外 {6} 件",
      en:
        "  from the official points ({0} rows): median {1} m, 90% {2} m, 99% {3} m, {4}% beyond 5 km ({5} rows with the official point in another town); {6} official points outside the municipality"
    )
    public static let reportNoErrors = Phrase(
      ja: "  公表座標がなく、差は測れません。", en: "  no official points to measure by")
    public static let formerTitle = Phrase(
      ja: "合併・再編前の市区町村の表", en: "Table of former municipalities and wards")
    public static let formerMethod = Phrase(
      ja: "合併前の市区町村名の住所を現在の市区町村に読み替える。根拠は各行の source。",
      en: "Leads addresses with past names to the municipalities of today; each row cites its source. ")
  }
}
