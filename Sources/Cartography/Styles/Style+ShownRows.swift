import GeoFormats

/// Which rows of a table a style draws as marks, and at which zooms.
public struct ShownRows: Sendable, Hashable {
  /// The lowest zoom at which they show.
  public let minimumZoom: Double
  /// The zoom from which on they no longer show.
  public let maximumZoom: Double
  /// One flag a row.
  public let rows: [Bool]
}

extension Style {
  /// The rows of a table of points that the symbols and circles of the style show, layer by layer. Points that
  /// are drawn together count as shown. Names alone don't count.
  ///
  /// A picture can't be asked what was clicked: whoever shows tiles finds it by this.
  public func shownRows(of table: FeatureTable) -> [ShownRows] {
    layers.compactMap { layer -> ShownRows? in
      let isMark = layer.kind == .circle || (layer.kind == .symbol && layer.gives("icon-image"))
      guard isMark, let key = layer.source, layer.properties["visibility"] != .literal(.text("none")) else {
        return nil
      }
      let filter: Expression?
      switch sources[key] {
      case .clusters(let rule)?:
        guard rule.table == table.name else { return nil }
        // The layer's own filter asks for single points or clusters; members of both are shown.
        filter = rule.filter
      default:
        guard layer.table == table.name else { return nil }
        filter = layer.filter
      }
      let zoom = max(layer.minimumZoom, min(14, layer.maximumZoom - 1))
      guard let bound = filter.map({ BoundExpression($0, table: table) }) else {
        return ShownRows(
          minimumZoom: layer.minimumZoom, maximumZoom: layer.maximumZoom,
          rows: [Bool](repeating: true, count: table.rowCount))
      }
      return ShownRows(
        minimumZoom: layer.minimumZoom, maximumZoom: layer.maximumZoom,
        rows: (0..<table.rowCount).map { bound.value(row: $0, zoom: zoom) == .boolean(true) })
    }
  }
}
