import Wording

/// Reads expressions of the style specification and refuses, with its path, whatever isn't supported.
struct ExpressionParser {
  /// The file, for messages.
  let file: String

  /// Where `zoom` may stand.
  enum ZoomUse {
    /// In filters and legends.
    case anywhere
    /// As the input of a `step` or `interpolate` that isn't inside anything else.
    case outermost
    case nowhere
  }

  static let operators: Set<String> = [
    "literal", "get", "has", "zoom", "!", "==", "!=", "<", "<=", ">", ">=", "all", "any", "in", "match",
    "case", "step", "interpolate", "coalesce", "+", "-", "*", "/", "%", "concat", "to-string", "to-number",
    "number-format",
  ]

  func fail(_ path: String, _ message: Phrase) -> Failure {
    Failure(.badInput, message, at: "\(file): \(path)", remedy: Words.Tiles.checkStyle)
  }

  /// The expression at `path`, of a type that `expected` accepts.
  ///
  /// - Throws: `badInput` naming `path` or a place below it.
  func parse(_ node: StyleNode, at path: String, as expected: StyleType, zoom: ZoomUse)
    throws(Failure) -> Expression
  {
    switch node {
    case .boolean(let value): return try literal(.boolean(value), .boolean, at: path, as: expected)
    case .number(let value): return try literal(.number(value), .number, at: path, as: expected)
    case .text(let value): return try literal(.text(value), .text, at: path, as: expected)
    case .null: throw fail(path, Words.Tiles.nullValue)
    case .object: throw fail(path, Words.Tiles.legacyFunction)
    case .array(let items):
      if let plain = plainList(items, as: expected) { return .literal(plain) }
      guard let name = items.first?.text else { throw fail(path, Words.Tiles.noOperator) }
      guard Self.operators.contains(name) else {
        throw fail("\(path)[0]", Words.Tiles.notSupported.with(name))
      }
      let call = ExpressionCall(
        parser: self, name: name, items: items, path: path, expected: expected, zoom: zoom)
      let (expression, type) = try call.parse()
      guard expected.accepts(type) else {
        throw fail(path, Words.Tiles.wrongType.with(expected.name, type.name))
      }
      return expression
    }
  }

  private func literal(_ value: StyleValue, _ type: StyleType, at path: String, as expected: StyleType)
    throws(Failure) -> Expression
  {
    guard expected.accepts(type), expected == .any || expected.admits(value) else {
      throw fail(path, Words.Tiles.wrongType.with(expected.name, spelledForMessage(value)))
    }
    if expected == .colour, let colour = value.colour { return .literal(.colour(colour)) }
    return .literal(value)
  }

  func spelledForMessage(_ value: StyleValue) -> String {
    if case .text(let text) = value { "\"\(text.prefix(40))\"" } else { value.spelled }
  }

  /// A bare list where the property is a list; an operator's name in front makes it an expression.
  private func plainList(_ items: [StyleNode], as expected: StyleType) -> StyleValue? {
    switch expected {
    case .numbers(let count):
      let numbers = items.compactMap(\.number)
      guard numbers.count == items.count, count == nil || count == numbers.count else { return nil }
      return .list(numbers.map(StyleValue.number))
    case .texts:
      let texts = items.compactMap(\.text)
      guard texts.count == items.count, let first = texts.first, !Self.operators.contains(first) else {
        return nil
      }
      return .list(texts.map(StyleValue.text))
    default: return nil
    }
  }
}
