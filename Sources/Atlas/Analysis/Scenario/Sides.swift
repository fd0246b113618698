import GeoFormats
import Wording

/// One column as before, after and, for figures, the change.
struct Sides {
  let columns: [TableColumn]

  init(_ column: TableColumn, _ old: [FieldValue], _ new: [FieldValue]) {
    func side(_ ending: String, _ phrase: Phrase, _ values: [FieldValue]) -> TableColumn {
      var copy = column.with(values)
      copy.name = column.name + ending
      copy.title = phrase.with(column.title)
      copy.about = phrase.with(column.about)
      return copy
    }
    var columns = [
      side("_before", Words.BeforeAfter.before, old), side("_after", Words.BeforeAfter.after, new),
    ]
    if column.values.isFigure {
      columns.append(side("_change", Words.BeforeAfter.change, zip(old, new).map(Self.change)))
    }
    self.columns = columns
  }

  /// After less before; null where one of them is not known: nothing known is not zero.
  private static func change(_ old: FieldValue, _ new: FieldValue) -> FieldValue {
    switch (old, new) {
    case (.integer(let a), .integer(let b)):
      let (difference, over) = b.subtractingReportingOverflow(a)
      return over ? .null : .integer(difference)
    // Figures have at most nine decimals; the difference must not show the rounding of binary fractions.
    case (.real(let a), .real(let b)): return .real(((b - a) * 1e9).rounded() / 1e9)
    default: return .null
    }
  }
}

extension ColumnValues {
  /// Whether the values are numbers.
  var isFigure: Bool {
    switch self {
    case .integer, .real: true
    case .text, .boolean: false
    }
  }
}

extension TableColumn {
  /// The column with other values of the same type; what is of another type is null.
  func with(_ values: [FieldValue]) -> TableColumn {
    var copy = self
    switch self.values {
    case .text:
      copy.values = .text(values.map { if case .text(let text) = $0 { text } else { nil } })
    case .integer:
      copy.values = .integer(values.map { if case .integer(let whole) = $0 { whole } else { nil } })
    case .real:
      copy.values = .real(values.map { if case .real(let real) = $0 { real } else { nil } })
    case .boolean:
      copy.values = .boolean(values.map { if case .boolean(let flag) = $0 { flag } else { nil } })
    }
    return copy
  }
}
