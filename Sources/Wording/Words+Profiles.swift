/// Column profiles: how official tables name their columns.
extension Words {
  public enum Profiles {
    public static let badProfile = Phrase(
      ja: "列の対応表（プロファイル）として読めません：{0}", en: "this can't be read as a column profile: {0}")
    public static let badProfileID = Phrase(
      ja: "プロファイルの id「{0}」は英数字と _ だけにしてください",
      en: "the profile's id \"{0}\" may hold only letters, digits and _")
    public static let noSuchReader = Phrase(
      ja: "プロファイルの reader「{0}」はありません（{1} のいずれか）",
      en: "there is no reader \"{0}\" for a profile (one of {1})")
    public static let roleWithoutColumn = Phrase(
      ja: "プロファイルの必須項目「{0}」に列名がありません", en: "the profile requires \"{0}\" and names no column for it")
    public static let badProfileRemedy = Phrase(
      ja: "docs/dataset.md の「列の対応表」の例にならって直してください",
      en: "mend it by the example under \"Column profiles\" in docs/dataset.md")
  }
}
