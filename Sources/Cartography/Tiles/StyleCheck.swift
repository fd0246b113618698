import GeoFormats
import Wording

/// Whether a source has what a style draws.
enum StyleCheck {
  static func check(_ style: Style, _ source: PreparedSource) throws(Failure) {
    try check(style, source.tables, language: source.language)
  }

  static func check(
    _ style: Style, _ tables: [String: FeatureTable], language: Language
  ) throws(Failure) {
    for (i, layer) in style.layers.enumerated() {
      guard let name = layer.table, let key = layer.source else { continue }
      let place = "\(style.path): layers[\(i)]"
      guard let table = tables[name] else {
        throw fail(place, Words.Tiles.noTable.with(name))
      }
      var columns = Set(table.columns.map(\.name))
      if case .clusters(let rule) = style.sources[key] {
        for (sum, expression) in rule.sums {
          try check(expression, columns, name, at: "\(style.path): sources.\(key).clusterProperties.\(sum)")
        }
        if let filter = rule.filter {
          try check(filter, columns, name, at: "\(style.path): sources.\(key).filter")
        }
        columns.formUnion(["cluster", "point_count"])
        columns.formUnion(rule.sums.keys)
      }
      for (path, expression) in layer.expressions {
        try check(expression, columns, name, at: "\(place).\(path)")
      }
      if layer.kind == .symbol { try checkIcons(layer, table, language, at: place) }
    }
  }

  private static func check(
    _ expression: Expression, _ columns: Set<String>, _ table: String, at place: String
  )
    throws(Failure)
  {
    for column in expression.neededColumns.sorted() where !columns.contains(column) {
      throw fail(place, Words.Tiles.noColumn.with(table, column))
    }
  }

  /// Names that are put together from columns are known only now.
  private static func checkIcons(
    _ layer: StyleLayer, _ table: FeatureTable, _ language: Language, at place: String
  ) throws(Failure) {
    guard layer.gives("icon-image") else { return }
    let binding = LayerBinding(layer, table: table, zoom: layer.minimumZoom, language: language)
    for row in 0..<table.rowCount where binding.admits(row) {
      guard let name = binding.text("icon-image", row), BuiltInIcon(name) == nil else { continue }
      throw fail("\(place).layout.icon-image", Words.Tiles.unknownIcon.with(name))
    }
  }

  private static func fail(_ place: String, _ message: Phrase) -> Failure {
    Failure(.badInput, message, at: place, remedy: Words.Tiles.useOtherStyle)
  }
}
