// What is said of addresses, positions and joined records.
extension Words {
  public enum Geocoding {
    public static let townWithoutPosition = Phrase(
      ja: "町字の代表点に緯度・経度がありません。", en: "The town section has no coordinates.")
    public static let townWithoutPositionRemedy = Phrase(
      ja: "この町字の住所は大字または市区町村の代表点に置きます。新しい位置参照情報があれば差し替えてください。",
      en: "Addresses of this section are placed at the large section or the municipality. Use a newer gazetteer if there is one.")
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
  }
}
