import GeoFormats
import Wording

/// A layer bound to the table that it draws: its properties row by row.
struct LayerBinding {
  let layer: StyleLayer
  let zoom: Double
  private let rules: [String: StylePropertyRule]
  private let bound: [String: BoundExpression]
  /// Those of `bound` that ask for a row, by the order of their names.
  private let varying: [BoundExpression]
  private let filter: BoundExpression?
  private let tooltip: BoundExpression?
  private let featureID: BoundExpression?

  init(_ layer: StyleLayer, table: FeatureTable, zoom: Double, language: Language) {
    self.layer = layer
    self.zoom = zoom
    rules = Dictionary(
      StylePropertyRule.table(layer.kind).map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    bound = layer.properties.mapValues { BoundExpression($0, table: table, localised: language) }
    varying = bound.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isConstant }
    filter = layer.filter.map { BoundExpression($0, table: table) }
    tooltip = layer.tooltip[language].map { BoundExpression($0, table: table, localised: language) }
    featureID = layer.featureID.map { BoundExpression($0, table: table) }
  }

  func admits(_ row: Int) -> Bool {
    filter.map { $0.value(row: row, zoom: zoom) == .boolean(true) } ?? true
  }

  /// The values of all properties that differ from row to row: rows with the same are drawn alike.
  func look(_ row: Int) -> [StyleValue] { varying.map { $0.value(row: row, zoom: zoom) } }

  /// The value of a property, its default where the expression gives nothing usable.
  func value(_ name: String, _ row: Int) -> StyleValue {
    guard let rule = rules[name] else { return .null }
    guard let value = bound[name]?.value(row: row, zoom: zoom), rule.type.admits(value) else {
      return rule.fallback
    }
    return value
  }

  func number(_ name: String, _ row: Int) -> Double {
    let value = value(name, row).number ?? 0
    guard let range = rules[name]?.range else { return value }
    return min(max(value, range.lowerBound), range.upperBound)
  }

  func colour(_ name: String, _ row: Int) -> StyleColour? { value(name, row).colour }
  func text(_ name: String, _ row: Int) -> String? { value(name, row).text }
  func flag(_ name: String, _ row: Int) -> Bool { value(name, row).boolean ?? false }
  func numbers(_ name: String, _ row: Int) -> [Double]? { value(name, row).list?.compactMap(\.number) }
  func texts(_ name: String, _ row: Int) -> [String]? { value(name, row).list?.compactMap(\.text) }

  /// What a person reads when pointing at the row's feature; nil: nothing.
  func title(_ row: Int) -> String? {
    guard let text = tooltip?.value(row: row, zoom: zoom).text, !text.isEmpty else { return nil }
    return text
  }

  /// Letters, digits, `_` and `-` of the feature's own id; nil: none.
  func identifier(_ row: Int) -> String? {
    guard let value = featureID?.value(row: row, zoom: zoom), value != .null else { return nil }
    let safe = value.spelled.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-")
    }
    return safe.isEmpty ? nil : String(String.UnicodeScalarView(safe))
  }
}
