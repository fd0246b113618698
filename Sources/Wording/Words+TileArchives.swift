/// Archives of tiles.
extension Words.Formats {
  public static let notGzip = Phrase(ja: "gzip として読めません", en: "it can't be unpacked as gzip")
  public static let notPMTiles = Phrase(
    ja: "PMTiles（第3版）として読めません", en: "it can't be read as PMTiles version 3")
}

extension Words {
  public enum TileArchives {
    public static let oneStyle = Phrase(
      ja: "1つのファイルに入れられるスタイルは1つです。", en: "one file holds the tiles of one style")
    public static let oneStyleRemedy = Phrase(
      ja: "--style を1つだけ指定してください。", en: "Give --style once.")
  }
}
