import Wording

/// The legend of a style as pictures with words, for a page that is made elsewhere.
public struct LegendPictures: Sendable {
  public struct Item: Sendable {
    public let title: Phrase
    /// An `svg` element in UTF-8, 34 × 22 pixels, without a name space.
    public let picture: [UInt8]
  }

  /// What one layer says of itself.
  public struct Group: Sendable {
    /// nil: the items stand by themselves.
    public let title: Phrase?
    public let items: [Item]
  }

  /// In the order of the style's layers.
  public let groups: [Group]

  /// - Parameter style: resolved for the tables that are drawn, so that every class is written out.
  public init(of style: Style) {
    groups = style.layers.compactMap { layer in
      layer.legend.map { legend in
        Group(
          title: legend.title,
          items: legend.items.map { item in
            Item(title: item.title, picture: LegendSwatch.svg(style, layer, item))
          })
      }
    }
  }
}
