extension Words {
  /// Texts of the command line.
  public enum Commands {
    public static let dataMissing = Phrase(
      ja: "{0} が見つかりません（探した場所：{1} …）。", en: "{0} was not found (searched: {1} …).")
    public static let dataMissingRemedy = Phrase(
      ja: "--data-dir か環境変数 ZAITAKU_HOME で、GeoData と Styles のあるフォルダーを指定してください。",
      en: "Name the folder that holds GeoData and Styles with --data-dir or ZAITAKU_HOME.")
  }
}
