extension Words {
  /// Runs that make tiles, and what an interrupted one leaves.
  public enum TileRuns {
    public static let resumed = Phrase(
      ja: "中断した作業の続きから始めます（できているタイル {0} 枚）：{1}",
      en: "going on where an earlier run stopped ({0} tiles are there): {1}")
    public static let startedAnew = Phrase(
      ja: "アトラス・スタイル・指定のどれかが前回と違うため、途中のタイルを捨てて初めから作ります：{0}",
      en:
        "the atlas, a style or an option has changed since an earlier run stopped; its tiles are dropped and all are made anew: {0}"
    )
    public static let busy = Phrase(
      ja: "ほかの zaitaku tiles が同じ出力先に書いています", en: "another zaitaku tiles is writing there")
    public static let busyRemedy = Phrase(
      ja: "終わるのを待つか、別の出力先を指定してください。", en: "Wait until it has ended, or name another output.")
    public static let foreign = Phrase(
      ja: "作業用フォルダーの名前に、このプログラムのものでないものがあります",
      en: "what stands where the unfinished tiles would go is not ours")
    public static let foreignRemedy = Phrase(
      ja: "それを移すか、別の出力先を指定してください。", en: "Move it away, or name another output.")
    public static let cannotWrite = Phrase(ja: "タイルを書けません", en: "tiles can't be written")
    public static let cannotWriteRemedy = Phrase(
      ja: "空き容量と書き込みの許可を確かめて、同じコマンドをもう一度実行すると続きから始まります。",
      en: "Check room and permissions; the same command then goes on where this run stopped.")
  }
}
