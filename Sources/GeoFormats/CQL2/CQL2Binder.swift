import Spatial
import Wording

/// Puts the columns of a table in the place of the names in a filter, and checks that kinds of values fit.
struct CQL2Binder {
  let table: FeatureTable
  let geometryName: String
  /// Boxes of the rows; made when the filter asks for shapes, unless they were at hand.
  let boxes: [BoundingBox?]
  /// Text columns in small letters, made once however often a filter asks for them.
  private let foldedColumns: [String: CQL2Text]

  init(
    _ expression: CQL2Expression, table: FeatureTable, geometryName: String, boxes: [BoundingBox?]
  ) {
    (self.table, self.geometryName, self.boxes) = (table, geometryName, boxes)
    var columns: [String: CQL2Text] = [:]
    for name in expression.foldedProperties {
      if let values = table.texts(name) { columns[name] = CQL2Text.column(values).caseFolded }
    }
    foldedColumns = columns
  }

  func value(_ expression: CQL2Expression) throws(FormatError) -> CQL2Value {
    let place = expression.place
    switch expression.form {
    case .property(let name): return try property(name, place)
    case .number(let value): return .number { _ in value }
    case .text(let text): return .text(.constant(text))
    case .truth(let value):
      let truth = CQL2Truth(value)
      return .truth { _ in truth }
    case .instant(let instant): return .instant(instant)
    case .shape(let shape): return .shape(try shape.bound(at: place))
    case .caseFolded(let part):
      if case .property(let name) = part.form, let column = foldedColumns[name] { return .text(column) }
      return .text(try value(part).text(at: part.place).caseFolded)
    case .arithmetic(let operation, let a, let b):
      return .number(arithmetic(operation, try number(a), try number(b)))
    case .and(let parts):
      let parts = try truths(parts)
      return .truth { row in
        var all = CQL2Truth.yes
        for part in parts {
          all = all.and(part(row))
          if all == .no { break }
        }
        return all
      }
    case .or(let parts):
      let parts = try truths(parts)
      return .truth { row in
        var any = CQL2Truth.no
        for part in parts {
          any = any.or(part(row))
          if any == .yes { break }
        }
        return any
      }
    case .not(let part):
      let truth = try truth(part)
      return .truth { truth($0).negated }
    case .comparison(let comparison, let a, let b):
      return .truth(try compare(comparison, try value(a), try value(b), place))
    case .like(let a, let pattern): return .truth(try like(a, pattern))
    case .isIn(let a, let items): return .truth(try isIn(a, items))
    case .between(let a, let low, let high):
      let middle = try value(a)
      let above = try compare(.greaterOrEqual, middle, try value(low), low.place)
      let below = try compare(.lessOrEqual, middle, try value(high), high.place)
      return .truth { above($0).and(below($0)) }
    case .isNull(let part): return .truth(isNull(try value(part)))
    case .intersects(let a, let b): return .truth(try intersects(a, b, place))
    }
  }

  func truth(_ part: CQL2Expression) throws(FormatError) -> @Sendable (Int) -> CQL2Truth {
    try value(part).truth(at: part.place)
  }

  private func number(_ part: CQL2Expression) throws(FormatError) -> @Sendable (Int) -> Double? {
    try value(part).number(at: part.place)
  }

  private func truths(_ parts: [CQL2Expression]) throws(FormatError) -> [@Sendable (Int) -> CQL2Truth] {
    var out: [@Sendable (Int) -> CQL2Truth] = []
    for part in parts { out.append(try truth(part)) }
    return out
  }

  private func property(_ name: String, _ place: Int) throws(FormatError) -> CQL2Value {
    if name == geometryName, table.geometryKind != nil { return .geometry }
    switch table.column(name)?.values {
    case .text(let values): return .text(.column(values))
    case .integer(let values): return .number { values[$0].map(Double.init) }
    case .real(let values): return .number { values[$0] }
    case .boolean(let values): return .truth { row in values[row].map { CQL2Truth($0) } ?? .unknown }
    case nil:
      let names = table.columns.map(\.name) + (table.geometryKind == nil ? [] : [geometryName])
      throw FormatError.cql2(
        .missing, place,
        Words.CQL2.unknownProperty.with(CQL2Limits.shown(name), names.joined(separator: ", ")))
    }
  }

  private func arithmetic(
    _ operation: CQL2Expression.Arithmetic, _ a: @escaping @Sendable (Int) -> Double?,
    _ b: @escaping @Sendable (Int) -> Double?
  ) -> @Sendable (Int) -> Double? {
    { row in
      guard let a = a(row), let b = b(row) else { return nil }
      let value =
        switch operation {
        case .plus: a + b
        case .minus: a - b
        case .times: a * b
        case .by: a / b
        }
      // Divided by zero: nobody knows.
      return value.isFinite ? value : nil
    }
  }

  private func isNull(_ value: CQL2Value) -> @Sendable (Int) -> CQL2Truth {
    switch value {
    case .number(let number): return { CQL2Truth(number($0) == nil) }
    case .text(let text): return { CQL2Truth(text[$0] == nil) }
    case .truth(let truth): return { CQL2Truth(truth($0) == .unknown) }
    case .instant, .shape: return { _ in .no }
    case .geometry:
      let geometries = table.geometries
      return { CQL2Truth(geometries[$0] == nil) }
    }
  }

  private func intersects(
    _ a: CQL2Expression, _ b: CQL2Expression, _ place: Int
  ) throws(FormatError) -> @Sendable (Int) -> CQL2Truth {
    let shape: CQL2Shape.Bound
    switch (try value(a), try value(b)) {
    case (.geometry, .shape(let other)), (.shape(let other), .geometry): shape = other
    default: throw FormatError.cql2(.unsupported, place, Words.CQL2.propertyAndShape.with(geometryName))
    }
    guard let box = shape.box else { return { _ in .no } }
    let (geometries, boxes) = (table.geometries, boxes)
    return { row in
      guard let own = boxes[row] else { return .unknown }
      guard own.intersects(box), let geometry = geometries[row] else { return .no }
      return CQL2Truth(shape.meets(geometry))
    }
  }
}
