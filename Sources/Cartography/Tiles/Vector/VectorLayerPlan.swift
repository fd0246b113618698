import GeoFormats
import Wording

/// A layer of vector tiles: a table of the style with the columns that its layers ask for.
///
/// Its name is what a style says in `source-layer`; points that are drawn together where they are dense have
/// the name of their source.
struct VectorLayerPlan: Sendable {
  let name: String
  let table: String
  let source: String
  /// Layers of the style that draw it, from the bottom up.
  let layers: [StyleLayer]

  /// The layers of a style, in the order in which it first draws them.
  static func plans(_ style: Style) -> [VectorLayerPlan] {
    var order: [String] = []
    var groups: [String: [StyleLayer]] = [:]
    for layer in style.layers {
      guard let table = layer.table, let key = layer.source else { continue }
      let name = if case .clusters = style.sources[key] { key } else { table }
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(layer)
    }
    return order.compactMap { name in
      guard let layers = groups[name], let first = layers.first else { return nil }
      return VectorLayerPlan(name: name, table: first.table ?? "", source: first.source ?? "", layers: layers)
    }
  }

  /// Whether rows need no names of their own: cells that are alike may then be one feature.
  var isNameless: Bool { layers.allSatisfy { $0.isNameless && $0.kind == .fill } }

  /// Names of all columns that a reader of the layers needs, `code` and `name` too, in the order of the table.
  func columns(of table: FeatureTable, language: Language) -> [(name: String, values: ColumnValues)] {
    var wanted: Set<String> = isNameless ? [] : ["code", "name"]
    for layer in layers {
      for (path, expression) in layer.expressions
      where !path.hasPrefix("metadata.zaitaku:tooltip.") || path.hasSuffix(".\(language.rawValue)") {
        expression.collectColumns(into: &wanted)
      }
    }
    return table.columns.filter { wanted.contains($0.name) }.map { column in
      guard language == .en, case .text(let own) = column.values,
        case .text(let english) = table.column(column.name + "_en")?.values
      else { return (column.name, column.values) }
      return (column.name, .text(zip(own, english).map { $1 ?? $0 }))
    }
  }
}

extension Expression {
  func collectColumns(into names: inout Set<String>) {
    switch self {
    case .get(let name), .has(let name): names.insert(name)
    default: for operand in operands { operand.collectColumns(into: &names) }
    }
  }
}
