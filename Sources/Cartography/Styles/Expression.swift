/// An expression of the style specification, checked when the style is read.
///
/// Columns are named here; `BoundExpression` looks them up once per table.
indirect enum Expression: Hashable, Sendable {
  enum Comparison: String, Sendable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  enum Arithmetic: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case remainder = "%"
  }

  struct Branch: Hashable, Sendable {
    var labels: [StyleValue]
    var output: Expression
  }

  struct Choice: Hashable, Sendable {
    var condition: Expression
    var output: Expression
  }

  struct Stop: Hashable, Sendable {
    var at: Double
    var output: Expression
  }

  case literal(StyleValue)
  case get(String)
  case has(String)
  case zoom
  case not(Expression)
  case compare(Comparison, Expression, Expression)
  case all([Expression])
  case any([Expression])
  case contains(Expression, in: Expression)
  case match(Expression, [Branch], otherwise: Expression)
  case choose([Choice], otherwise: Expression)
  case step(Expression, below: Expression, [Stop])
  /// `base` 1 is linear.
  case interpolate(base: Double, Expression, [Stop])
  case coalesce([Expression])
  case arithmetic(Arithmetic, [Expression])
  case concat([Expression])
  case toText(Expression)
  case toNumber([Expression])
  case numberFormat(Expression, fewest: Int, most: Int)

  /// The operands, for walks over the tree.
  var operands: [Expression] {
    switch self {
    case .literal, .get, .has, .zoom: []
    case .not(let a), .toText(let a), .numberFormat(let a, _, _): [a]
    case .compare(_, let a, let b): [a, b]
    case .contains(let a, let b): [a, b]
    case .all(let list), .any(let list), .coalesce(let list), .concat(let list), .toNumber(let list): list
    case .arithmetic(_, let list): list
    case .match(let input, let branches, let otherwise): [input] + branches.map(\.output) + [otherwise]
    case .choose(let choices, let otherwise): choices.flatMap { [$0.condition, $0.output] } + [otherwise]
    case .step(let input, let below, let stops): [input, below] + stops.map(\.output)
    case .interpolate(_, let input, let stops): [input] + stops.map(\.output)
    }
  }

  /// Whether the zoom is asked for anywhere.
  var usesZoom: Bool { self == .zoom || operands.contains(where: \.usesZoom) }

  /// Whether a row is asked for anywhere.
  var usesRow: Bool {
    switch self {
    case .get, .has: true
    default: operands.contains(where: \.usesRow)
    }
  }

  /// Columns that must be there: those read outside `coalesce`, which is the way to say "if there is one".
  var neededColumns: Set<String> {
    switch self {
    case .get(let name): [name]
    case .coalesce: []
    default: operands.reduce(into: []) { $0.formUnion($1.neededColumns) }
    }
  }
}
