// Classes of figures in a legend.
extension Words {
  public enum StyleLegend {
    public static let all = Phrase(ja: "すべて", en: "all")
    public static let below = Phrase(ja: "{0} 未満", en: "below {0}")
    public static let between = Phrase(ja: "{0} 以上 {1} 未満", en: "{0} to below {1}")
    public static let atLeast = Phrase(ja: "{0} 以上", en: "{0} and above")
  }
}
