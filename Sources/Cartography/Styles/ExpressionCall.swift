import Wording

/// One operator with its operands, while it is being read.
struct ExpressionCall {
  let parser: ExpressionParser
  let name: String
  /// The operator's name and then its operands.
  let items: [StyleNode]
  let path: String
  let expected: StyleType
  let zoom: ExpressionParser.ZoomUse

  /// Operands of an operator see the zoom only where it may stand anywhere.
  var inner: ExpressionParser.ZoomUse { zoom == .anywhere ? .anywhere : .nowhere }

  func parse() throws(Failure) -> (Expression, StyleType) {
    switch name {
    case "literal": return try literal()
    case "get": return (.get(try columnName()), .any)
    case "has": return (.has(try columnName()), .boolean)
    case "zoom":
      try need(items.count == 1, Words.Tiles.operandCount.with("0"))
      guard zoom == .anywhere else { throw parser.fail(path, Words.Tiles.zoomPlace) }
      return (.zoom, .number)
    case "!": return (.not(try only(as: .boolean)), .boolean)
    case "all": return (.all(try list(from: 1, as: .boolean)), .boolean)
    case "any": return (.any(try list(from: 1, as: .boolean)), .boolean)
    case "in": return try contains()
    case "match": return (try match(), expected)
    case "case": return (try choose(), expected)
    case "step": return (try step(), expected)
    case "interpolate": return (try interpolate(), expected)
    case "coalesce":
      try need(items.count > 1, Words.Tiles.operandCount.with("1+"))
      return (.coalesce(try list(from: 1, as: expected)), expected)
    case "concat": return (.concat(try list(from: 1, as: .any)), .text)
    case "to-string": return (.toText(try only(as: .any)), .text)
    case "to-number":
      try need(items.count > 1, Words.Tiles.operandCount.with("1+"))
      return (.toNumber(try list(from: 1, as: .any)), .number)
    case "number-format": return (try numberFormat(), .text)
    default:
      if let comparison = Expression.Comparison(rawValue: name) {
        return (try compare(comparison), .boolean)
      }
      if let arithmetic = Expression.Arithmetic(rawValue: name) {
        return (try calculate(arithmetic), .number)
      }
      throw parser.fail("\(path)[0]", Words.Tiles.notSupported.with(name))
    }
  }

  func need(_ condition: Bool, _ message: Phrase) throws(Failure) {
    if !condition { throw parser.fail(path, message) }
  }

  func operand(_ i: Int, as type: StyleType) throws(Failure) -> Expression {
    try parser.parse(items[i], at: "\(path)[\(i)]", as: type, zoom: inner)
  }

  private func only(as type: StyleType) throws(Failure) -> Expression {
    try need(items.count == 2, Words.Tiles.operandCount.with("1"))
    return try operand(1, as: type)
  }

  private func list(from first: Int, as type: StyleType) throws(Failure) -> [Expression] {
    var out: [Expression] = []
    for i in items.indices.dropFirst(first) { out.append(try operand(i, as: type)) }
    return out
  }

  private func columnName() throws(Failure) -> String {
    try need(items.count == 2, Words.Tiles.operandCount.with("1"))
    guard let name = items[1].text else { throw parser.fail("\(path)[1]", Words.Tiles.columnName) }
    return name
  }

  private func literal() throws(Failure) -> (Expression, StyleType) {
    try need(items.count == 2, Words.Tiles.operandCount.with("1"))
    switch items[1] {
    case .array(let nodes):
      let numbers = nodes.compactMap(\.number)
      if numbers.count == nodes.count {
        return (.literal(.list(numbers.map(StyleValue.number))), .numbers(count: numbers.count))
      }
      let texts = nodes.compactMap(\.text)
      guard texts.count == nodes.count else { throw parser.fail("\(path)[1]", Words.Tiles.mixedList) }
      return (.literal(.list(texts.map(StyleValue.text))), .texts)
    case .object, .null: throw parser.fail("\(path)[1]", Words.Tiles.nullValue)
    default: return (try operand(1, as: expected), expected)
    }
  }

  private func compare(_ comparison: Expression.Comparison) throws(Failure) -> Expression {
    try need(items.count == 3, Words.Tiles.operandCount.with("2"))
    let a = try operand(1, as: .any)
    let b = try operand(2, as: .any)
    // Two constants are the older filter syntax, where the first names a column: never guessed at.
    if case .literal = a, case .literal = b { throw parser.fail(path, Words.Tiles.constantComparison) }
    return .compare(comparison, a, b)
  }

  private func contains() throws(Failure) -> (Expression, StyleType) {
    try need(items.count == 3, Words.Tiles.operandCount.with("2"))
    let needle = try operand(1, as: .any)
    let haystack = try operand(2, as: .any)
    if case .literal = needle, case .literal = haystack {
      throw parser.fail(path, Words.Tiles.constantComparison)
    }
    return (.contains(needle, in: haystack), .boolean)
  }

  private func calculate(_ arithmetic: Expression.Arithmetic) throws(Failure) -> Expression {
    let count = items.count - 1
    switch arithmetic {
    case .add, .multiply: try need(count >= 1, Words.Tiles.operandCount.with("1+"))
    case .subtract: try need(count == 1 || count == 2, Words.Tiles.operandCount.with("1–2"))
    case .divide, .remainder: try need(count == 2, Words.Tiles.operandCount.with("2"))
    }
    return .arithmetic(arithmetic, try list(from: 1, as: .number))
  }

  private func choose() throws(Failure) -> Expression {
    try need(items.count >= 4 && items.count % 2 == 0, Words.Tiles.caseShape)
    var choices: [Expression.Choice] = []
    for i in stride(from: 1, to: items.count - 1, by: 2) {
      choices.append(
        .init(condition: try operand(i, as: .boolean), output: try operand(i + 1, as: expected)))
    }
    return .choose(choices, otherwise: try operand(items.count - 1, as: expected))
  }

  private func numberFormat() throws(Failure) -> Expression {
    try need(items.count == 3, Words.Tiles.operandCount.with("2"))
    guard let options = items[2].object else { throw parser.fail("\(path)[2]", Words.Tiles.formatOptions) }
    var digits = ["min-fraction-digits": 0, "max-fraction-digits": 3]
    for (key, node) in options.sorted(by: { $0.key < $1.key }) {
      guard digits[key] != nil else {
        throw parser.fail("\(path)[2].\(key)", Words.Tiles.notSupported.with(key))
      }
      guard let value = node.number, value.rounded() == value, (0...6).contains(value) else {
        throw parser.fail("\(path)[2].\(key)", Words.Tiles.outOfRange.with("0", "6"))
      }
      digits[key] = Int(value)
    }
    let fewest = digits["min-fraction-digits"] ?? 0
    return .numberFormat(
      try operand(1, as: .number), fewest: fewest, most: max(fewest, digits["max-fraction-digits"] ?? 3))
  }
}
