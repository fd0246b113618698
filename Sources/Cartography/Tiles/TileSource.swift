import GeoFormats
import Wording

/// What is drawn: the tables of an atlas, and the words that go with every picture of them.
///
/// Areas named `ward`, `municipality`, `home_care_area`, `secondary_area` and `tertiary_area` are drawn
/// from one coverage made of the smallest of them, so that neighbours and levels never gap; the borders
/// between them are offered to styles as a table of lines `border` with a column `level` (`coast`,
/// `tertiary`, `secondary`, `home_care`, `municipality`, `ward`: the highest that changes there).
public struct TileSource: Sendable {
  /// By name. Tables that no style draws may be left out.
  public var tables: [String: FeatureTable]
  /// Language of names, labels and titles.
  public var language: Language
  /// Source and "edited by", as every picture must carry it.
  public var attribution: Phrase

  public init(tables: [String: FeatureTable], language: Language = .ja, attribution: Phrase) {
    self.tables = tables
    self.language = language
    self.attribution = attribution
  }
}
