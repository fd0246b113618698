// What the readers say of hostile and doubtful files.
extension Words.Formats {
  // ZIP
  public static let suspiciousRatio = Phrase(
    ja: "ZIP内の「{0}」の展開後の大きさ（{1} バイト）が圧縮後（{2} バイト）に比べて異常に大きいため、安全のため開きません（ZIP爆弾の疑い）",
    en:
      "“{0}” in the ZIP claims to unpack from {2} to {1} bytes, which no real data does; it is refused for safety (a ZIP bomb?)"
  )
  public static let archiveTooLarge = Phrase(
    ja: "ZIPの中身の合計が大きすぎます（上限 {0} バイト）",
    en: "the files in the ZIP are too large together (the limit is {0} bytes)")
  public static let zipTooDeep = Phrase(
    ja: "ZIPの中のZIPが深すぎます（上限 {0} 段）",
    en: "ZIP archives are nested too deeply (the limit is {0} levels)")
  public static let unpackAndNameFiles = Phrase(
    ja: "ZIPを展開して、必要なファイルを直接指定してください",
    en: "unpack the ZIP and name the files that you need")

  // Text
  public static let nulByte = Phrase(
    ja: "NULバイト（0x00）が含まれています。テキストではないか、壊れています",
    en: "there is a NUL byte (0x00): this is no text, or it is damaged")

  // GeoJSON
  public static let featureTooLarge = Phrase(
    ja: "一つの地物が大きすぎます（上限 {0} バイト）",
    en: "a single feature is too large (the limit is {0} bytes)")
}
