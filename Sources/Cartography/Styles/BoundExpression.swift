import GeoFormats
import Wording

/// An expression whose columns have been looked up in one table: evaluated row by row.
struct BoundExpression: Sendable {
  private let expression: Expression
  private let columns: [String: ColumnValues]

  /// Columns that the table lacks read as null. In English a column `x` gives way, row by row, to `x_en`
  /// when `localised` is set and the table has it.
  init(_ expression: Expression, table: FeatureTable, localised language: Language = .ja) {
    var names: Set<String> = []
    Self.collect(expression, into: &names)
    var columns: [String: ColumnValues] = [:]
    for name in names {
      guard let values = table.column(name)?.values else { continue }
      columns[name] = values
      if language == .en, case .text(let own) = values,
        case .text(let english) = table.column(name + "_en")?.values
      {
        columns[name] = .text(zip(own, english).map { $1 ?? $0 })
      }
    }
    self.columns = columns
    self.expression = expression
  }

  private static func collect(_ expression: Expression, into names: inout Set<String>) {
    switch expression {
    case .get(let name), .has(let name): names.insert(name)
    default: for operand in expression.operands { collect(operand, into: &names) }
    }
  }

  /// Whether every row has the same value at a given zoom.
  var isConstant: Bool { !expression.usesRow }

  /// The value for `row`; null where operands are missing or of the wrong type, which MapLibre answers
  /// with the property's default.
  func value(row: Int, zoom: Double) -> StyleValue {
    ExpressionEvaluation(zoom: zoom) { name in columns[name].map { StyleValue($0[row]) } ?? .null }
      .value(expression)
  }
}
