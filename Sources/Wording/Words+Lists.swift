/// Lists of facilities.
extension Words {
  public enum Lists {
    public static let kindWithoutPlace = Phrase(
      ja: "この種別はデータセットの対象外（行数のみ確認）。", en: "this kind has no place in a dataset; rows were only counted. ")
    public static let careMethod = Phrase(
      ja: "番号の先頭の0を補い、住所の建物名の重複を除いた。定員0は不明とした。",
      en: "Leading zeros put back, repeated buildings removed; a capacity of 0 taken as unknown. ")
    public static let municipalMethod = Phrase(
      ja: "列の対応表により読み、種別の語を対応させた。", en: "Read by a column profile; words for kinds were mapped. ")
    public static let kindNotUnderstood = Phrase(
      ja: "「{0}」が何にあたるか分かりません（{1} 行）", en: "it is not known what \"{0}\" means ({1} rows)")
    public static let kindNotUnderstoodRemedy = Phrase(
      ja: "列の対応表（--profile）の values に書き足すと読めます",
      en: "add the word under values of a column profile (--profile)")
    public static let careService = Phrase(ja: "その他の介護サービス", en: "Other care service")
  }
}
