import Wording

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One evaluation of an expression: a zoom and a row's values.
struct ExpressionEvaluation {
  let zoom: Double
  let column: (String) -> StyleValue

  func value(_ expression: Expression) -> StyleValue {
    switch expression {
    case .literal(let value): return value
    case .get(let name): return column(name)
    case .has(let name): return .boolean(column(name) != .null)
    case .zoom: return .number(zoom)
    case .not(let a): return value(a).boolean.map { .boolean(!$0) } ?? .null
    case .compare(let comparison, let a, let b): return compare(comparison, value(a), value(b))
    case .all(let list): return .boolean(list.allSatisfy { value($0) == .boolean(true) })
    case .any(let list): return .boolean(list.contains { value($0) == .boolean(true) })
    case .contains(let needle, let haystack): return contains(value(needle), value(haystack))
    case .match(let input, let branches, let otherwise):
      let label = value(input)
      return value(branches.first { $0.labels.contains(label) }?.output ?? otherwise)
    case .choose(let choices, let otherwise):
      return value(choices.first { value($0.condition) == .boolean(true) }?.output ?? otherwise)
    case .step(let input, let below, let stops):
      guard let x = value(input).number else { return .null }
      return value(stops.last { $0.at <= x }?.output ?? below)
    case .interpolate(let base, let input, let stops):
      guard let x = value(input).number else { return .null }
      return interpolate(base, x, stops)
    case .coalesce(let list):
      for candidate in list {
        let found = value(candidate)
        if found != .null { return found }
      }
      return .null
    case .arithmetic(let arithmetic, let list): return calculate(arithmetic, list)
    case .concat(let list): return .text(list.map { value($0).spelled }.joined())
    case .toText(let a): return .text(value(a).spelled)
    case .toNumber(let list): return toNumber(list)
    case .numberFormat(let a, let fewest, let most):
      guard let number = value(a).number, number.isFinite else { return .null }
      return .text(Self.grouped(number, fewest: fewest, most: most))
    }
  }

  private func compare(_ comparison: Expression.Comparison, _ a: StyleValue, _ b: StyleValue) -> StyleValue {
    switch (comparison, a, b) {
    case (.equal, _, _): return .boolean(a == b)
    case (.notEqual, _, _): return .boolean(a != b)
    case (_, .number(let x), .number(let y)): return .boolean(ordered(comparison, x, y))
    case (_, .text(let x), .text(let y)): return .boolean(ordered(comparison, x, y))
    default: return .null
    }
  }

  private func ordered<T: Comparable>(_ comparison: Expression.Comparison, _ x: T, _ y: T) -> Bool {
    switch comparison {
    case .less: x < y
    case .lessOrEqual: x <= y
    case .greater: x > y
    case .greaterOrEqual: x >= y
    case .equal: x == y
    case .notEqual: x != y
    }
  }

  private func contains(_ needle: StyleValue, _ haystack: StyleValue) -> StyleValue {
    switch haystack {
    case .list(let values): return .boolean(values.contains(needle))
    case .text(let text):
      guard let part = needle.text else { return .null }
      return .boolean(part.isEmpty || text.contains(part))
    default: return .null
    }
  }

  private func interpolate(_ base: Double, _ x: Double, _ stops: [Expression.Stop]) -> StyleValue {
    guard let first = stops.first, let last = stops.last else { return .null }
    if x <= first.at { return value(first.output) }
    if x >= last.at { return value(last.output) }
    guard let next = stops.firstIndex(where: { $0.at > x }) else { return .null }
    let (a, b) = (stops[next - 1], stops[next])
    let (span, progress) = (b.at - a.at, x - a.at)
    let share = base == 1 ? progress / span : (pow(base, progress) - 1) / (pow(base, span) - 1)
    return Self.mixed(value(a.output), value(b.output), share)
  }

  private static func mixed(_ a: StyleValue, _ b: StyleValue, _ share: Double) -> StyleValue {
    if let x = a.number, let y = b.number { return .number(x + (y - x) * share) }
    if let x = a.list, let y = b.list, x.count == y.count {
      return .list(zip(x, y).map { mixed($0, $1, share) })
    }
    if let x = a.colour, let y = b.colour { return .colour(x.mixed(with: y, share: share)) }
    return .null
  }

  private func calculate(_ arithmetic: Expression.Arithmetic, _ list: [Expression]) -> StyleValue {
    var numbers: [Double] = []
    for operand in list {
      guard let number = value(operand).number else { return .null }
      numbers.append(number)
    }
    let result: Double
    switch arithmetic {
    case .add: result = numbers.reduce(0, +)
    case .multiply: result = numbers.reduce(1, *)
    case .subtract: result = numbers.count == 1 ? -numbers[0] : numbers[0] - numbers[1]
    case .divide: result = numbers[0] / numbers[1]
    case .remainder: result = numbers[0].truncatingRemainder(dividingBy: numbers[1])
    }
    // A share of nothing is unknown, not infinite.
    return result.isFinite ? .number(result) : .null
  }

  private func toNumber(_ list: [Expression]) -> StyleValue {
    for operand in list {
      switch value(operand) {
      case .number(let number): return .number(number)
      case .boolean(let flag): return .number(flag ? 1 : 0)
      case .text(let text): if let number = Double(text), number.isFinite { return .number(number) }
      default: break
      }
    }
    return .null
  }

  /// `number` rounded to at most `most` decimals, with thousands separated by commas.
  static func grouped(_ number: Double, fewest: Int, most: Int) -> String {
    let scale = (0..<most).reduce(1.0) { product, _ in product * 10 }
    let scaled = (abs(number) * scale).rounded()
    guard scaled < 1e15 else { return String(number) }
    let whole = String(Int(scaled) / Int(scale))
    var decimals = String(Int(scaled) % Int(scale))
    decimals = most == 0 ? "" : String(repeating: "0", count: most - decimals.count) + decimals
    while decimals.count > fewest, decimals.last == "0" { decimals.removeLast() }
    var out = ""
    for (i, digit) in whole.enumerated() {
      if i > 0, (whole.count - i) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    let sign = number < 0 && scaled > 0 ? "-" : ""
    return sign + out + (decimals.isEmpty ? "" : "." + decimals)
  }
}
