import Wording

/// One layer of a style: which rows of which table are drawn, from which zoom to which, and how.
public struct StyleLayer: Sendable {
  public let id: String
  public let kind: StyleLayerKind
  /// Key of the style's sources; nil for a background.
  public let source: String?
  /// The table; nil for a background.
  public let table: String?
  /// The lowest zoom at which the layer shows.
  public let minimumZoom: Double
  /// The zoom from which on it no longer shows.
  public let maximumZoom: Double
  /// The lowest zoom at which the layer shows on paper, where more can be read than on a screen; nil: the
  /// same.
  let minimumPrintZoom: Double?
  let filter: Expression?
  /// Given properties by name; the others have their defaults.
  var properties: [String: Expression]
  public var legend: StyleLegend?
  /// How the stops over a figure come about; nil: as they stand.
  let breaks: StyleBreaks?
  /// What a person reads when pointing at a feature, by language.
  let tooltip: [Language: Expression]
  /// What the `id` of a drawn feature ends with.
  let featureID: Expression?

  /// Whether the layer shows at a zoom at all.
  public func isVisible(zoom: Int) -> Bool {
    Double(zoom) >= minimumZoom && Double(zoom) < maximumZoom
      && properties["visibility"] != .literal(.text("none"))
  }

  /// Whether the layer shows on a sheet of this zoom.
  func isPrinted(zoom: Double) -> Bool {
    zoom >= (minimumPrintZoom ?? minimumZoom).rounded(.down) && zoom.rounded(.down) < maximumZoom
      && properties["visibility"] != .literal(.text("none"))
  }

  /// The first `step` over a figure in a property that shows it, colours before sizes and patterns.
  var figureStep: (input: Expression, below: Expression, stops: [Expression.Stop])? {
    let order = ["fill-color", "line-color", "circle-color", "fill-pattern", "circle-radius", "icon-size"]
    for name in order { if let found = properties[name]?.figureStep { return found } }
    return nil
  }

  /// Whether the style says anything about a property.
  func gives(_ property: String) -> Bool { properties[property] != nil }

  /// Whether its features need no names of their own, so that those that look alike may be one shape.
  var isNameless: Bool { tooltip.isEmpty && featureID == nil }

  /// Every expression of the layer, with its path below the layer.
  var expressions: [(path: String, expression: Expression)] {
    var out: [(path: String, expression: Expression)] = []
    if let filter { out.append(("filter", filter)) }
    for rule in StylePropertyRule.table(kind) {
      if let expression = properties[rule.name] {
        out.append(("\(rule.section.rawValue).\(rule.name)", expression))
      }
    }
    for language in Language.allCases {
      if let expression = tooltip[language] {
        out.append(("metadata.zaitaku:tooltip.\(language.rawValue)", expression))
      }
    }
    if let featureID { out.append(("metadata.zaitaku:id", featureID)) }
    return out
  }
}

/// What the legend says of a layer.
public struct StyleLegend: Sendable {
  /// Drawn with the layer's own properties for a row of these values, so that legend and map agree.
  public struct Item: Sendable {
    public let title: Phrase
    public let row: [String: StyleValue]
    /// The zoom at which it is drawn.
    public let zoom: Double
  }

  /// nil: the items stand by themselves.
  public let title: Phrase?
  /// What the classes of the layer's `step` are counted in, where they belong to the legend.
  public var unit: StyleUnit?
  public let items: [Item]
}
