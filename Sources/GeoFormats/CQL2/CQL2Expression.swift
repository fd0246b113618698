import Spatial

/// A filter of OGC 21-065r2 (CQL2, text encoding) as a tree, before it is bound to a table.
public struct CQL2Expression: Sendable, Hashable {
  public enum Comparison: String, Sendable, Hashable {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  public enum Arithmetic: String, Sendable, Hashable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case by = "/"
  }

  public indirect enum Form: Sendable, Hashable {
    case property(String)
    case number(Double)
    case text(String)
    case truth(Bool)
    case instant(CQL2Instant)
    case shape(CQL2Shape)
    case caseFolded(CQL2Expression)
    case arithmetic(Arithmetic, CQL2Expression, CQL2Expression)
    case and([CQL2Expression])
    case or([CQL2Expression])
    case not(CQL2Expression)
    case comparison(Comparison, CQL2Expression, CQL2Expression)
    case like(CQL2Expression, pattern: CQL2Expression)
    case isIn(CQL2Expression, [CQL2Expression])
    case between(CQL2Expression, CQL2Expression, CQL2Expression)
    case isNull(CQL2Expression)
    case intersects(CQL2Expression, CQL2Expression)
  }

  public let form: Form
  /// Where it begins in the text: characters (scalars), from 1.
  public let place: Int
  /// Levels of the tree: no recursion over it goes deeper.
  let depth: Int

  init(_ form: Form, at place: Int) {
    self.form = form
    self.place = place
    depth = 1 + (Self.children(form).lazy.map(\.depth).max() ?? 0)
  }

  var children: [CQL2Expression] { Self.children(form) }

  private static func children(_ form: Form) -> [CQL2Expression] {
    switch form {
    case .property, .number, .text, .truth, .instant, .shape: []
    case .caseFolded(let a), .not(let a), .isNull(let a): [a]
    case .arithmetic(_, let a, let b), .comparison(_, let a, let b), .like(let a, let b),
      .intersects(let a, let b):
      [a, b]
    case .between(let a, let b, let c): [a, b, c]
    case .and(let all), .or(let all): all
    case .isIn(let a, let all): [a] + all
    }
  }

  /// Names of the properties that it speaks of, each once, in the order of the text.
  public var properties: [String] {
    var names: [String] = []
    collect(&names)
    return names
  }

  private func collect(_ names: inout [String]) {
    if case .property(let name) = form, !names.contains(name) { names.append(name) }
    for child in children { child.collect(&names) }
  }

  /// Names of the properties that stand alone in a CASEI, each once.
  var foldedProperties: Set<String> {
    if case .caseFolded(let part) = form, case .property(let name) = part.form { return [name] }
    return children.reduce(into: []) { $0.formUnion($1.foldedProperties) }
  }

  /// The same filter with all coordinates moved, as from another reference system. Sides of a box become chains, since
  /// they need not stay straight.
  ///
  /// - Throws: what `transform` throws.
  public func mapCoordinates<Fault: Error>(
    _ transform: (Position) throws(Fault) -> Position
  ) throws(Fault) -> CQL2Expression {
    func all(_ parts: [CQL2Expression]) throws(Fault) -> [CQL2Expression] {
      var out: [CQL2Expression] = []
      for part in parts { out.append(try part.mapCoordinates(transform)) }
      return out
    }
    let moved: Form
    switch form {
    case .shape(let shape): moved = .shape(try shape.mapCoordinates(transform))
    case .and(let parts): moved = .and(try all(parts))
    case .or(let parts): moved = .or(try all(parts))
    case .not(let part): moved = .not(try part.mapCoordinates(transform))
    case .isNull(let part): moved = .isNull(try part.mapCoordinates(transform))
    case .intersects(let a, let b):
      moved = .intersects(try a.mapCoordinates(transform), try b.mapCoordinates(transform))
    case .comparison(let op, let a, let b):
      moved = .comparison(op, try a.mapCoordinates(transform), try b.mapCoordinates(transform))
    default: return self
    }
    return CQL2Expression(moved, at: place)
  }
}
