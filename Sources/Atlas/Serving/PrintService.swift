import GeoFormats
import Wording

/// Sheets of one atlas, made when they are asked for.
public struct PrintService: Sendable {
  let contents: AtlasContents
  /// From `contents.drawable`.
  let tables: [String: FeatureTable]
  let shelf: StyleShelf
}
