/// What the readers of official lists say of rows and cells.
extension Words {
  public enum ListFiles {
    public static let dateNotUnderstood = Phrase(
      ja: "日付として読めません（{0}行）", en: "this can't be read as a date ({0} rows)")
    public static let dateNotUnderstoodRemedy = Phrase(
      ja: "「令和 7年10月 1日」か 2025-10-01 の形に直してください",
      en: "write it as 令和 7年10月 1日 or 2025-10-01")
    public static let privateUse = Phrase(
      ja: "外字（U+{0}）があり「〓」としました", en: "a private-use character (U+{0}) was replaced by 〓")
    public static let ksjMedicalMethod = Phrase(
      ja: "名称・所在地・位置を読んだ。番号がないため名称と所在地で突き合わせる。2014年の資料で、現存を示すものではない。",
      en:
        "Name, address and position; without numbers, joined by name and address. Of 2014: it doesn't say what stands today. "
    )
    public static let unknownSymbol = Phrase(
      ja: "在宅医療に関わるらしい受理記号「{0}」が読み替え表にありません（{1}か所）",
      en: "the symbol “{0}” looks like home care and is not in the table of symbols ({1} institutions)")
    public static let unknownSymbolRemedy = Phrase(
      ja: "受理届出名称を確かめ、GeoData/rules/notification_symbols.csv に行を加えてください（意味がなければ service を none に）",
      en:
        "look up the notification and add a row to GeoData/rules/notification_symbols.csv (service none where it says nothing)"
    )
  }
}
