/// Answers before and after a scenario.
extension Words {
  public enum BeforeAfter {
    public static let title = Phrase(ja: "{0}（想定の前後）", en: "{0}, before and after the scenario")
    public static let about = Phrase(
      ja: "{0} 想定を適用する前と後の値、およびその差。", en: "{0} Figures before and after the scenario, and the difference.")
    public static let before = Phrase(ja: "{0}（前）", en: "{0} before")
    public static let after = Phrase(ja: "{0}（後）", en: "{0} after")
    public static let change = Phrase(ja: "{0}（差）", en: "{0}, change")
    public static let unchanged = Phrase(
      ja: "（変わらない {0} 行を省略。全体は --format csv か -o で）",
      en: "({0} rows without a change are left out; all of them with --format csv or -o)")
  }
}

extension Words.Columns {
  static let beforeAfter: [String: (title: Phrase, about: Phrase)] = [
    "is_changed": (
      Phrase(ja: "変化あり", en: "Changed"),
      Phrase(ja: "いずれかの値が想定の前後で異なる", en: "Any figure differs between before and after")
    )
  ]
}

extension Words.Layers {
  static let beforeAfter: [String: (title: Phrase, about: Phrase)] = [:]
}
