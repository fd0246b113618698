import Wording

/// Reads the text of a filter into a tree: one word ahead, no going back, so O(n).
struct CQL2Parser {
  private let tokens: [CQL2Token]
  private var at = 0
  private var level = 0

  static func parse(_ text: String) throws(FormatError) -> CQL2Expression {
    var parser = CQL2Parser(tokens: try CQL2Scanner.tokens(text))
    let whole = try parser.disjunction()
    guard parser.token.form == .end else { throw parser.expected(Words.CQL2.theEnd) }
    return whole
  }

  private init(tokens: [CQL2Token]) { self.tokens = tokens }

  // MARK: Words

  /// The word that is read next; the last one is the end, which is never passed.
  var token: CQL2Token { tokens[at] }

  mutating func step() { if at < tokens.count - 1 { at += 1 } }

  /// Whether the next word is this keyword, in capital letters or not.
  func isNext(_ keyword: String, ahead: Int = 0) -> Bool {
    guard at + ahead < tokens.count, case .word(let text) = tokens[at + ahead].form else { return false }
    return text.utf8.count == keyword.utf8.count && text.uppercased() == keyword
  }

  func isMark(_ mark: String, ahead: Int = 0) -> Bool {
    at + ahead < tokens.count && tokens[at + ahead].form == .mark(mark)
  }

  mutating func take(_ keyword: String) -> Bool {
    guard isNext(keyword) else { return false }
    step()
    return true
  }

  mutating func takeMark(_ mark: String) -> Bool {
    guard isMark(mark) else { return false }
    step()
    return true
  }

  mutating func need(_ mark: String) throws(FormatError) {
    guard takeMark(mark) else { throw expected(Phrase(ja: "「\(mark)」", en: "“\(mark)”")) }
  }

  func expected(_ what: Phrase) -> FormatError {
    guard let shown = token.shown.map(CQL2Limits.shown) else {
      return .cql2(
        .badSyntax, token.place,
        Phrase(ja: Words.CQL2.expectedAtEnd(.ja, what.ja), en: Words.CQL2.expectedAtEnd(.en, what.en)))
    }
    return .cql2(
      .badSyntax, token.place,
      Phrase(ja: Words.CQL2.expected(.ja, what.ja, shown), en: Words.CQL2.expected(.en, what.en, shown)))
  }

  private func made(_ form: CQL2Expression.Form, at place: Int) throws(FormatError) -> CQL2Expression {
    let expression = CQL2Expression(form, at: place)
    guard expression.depth <= CQL2Limits.levels else { throw tooDeep() }
    return expression
  }

  private func tooDeep() -> FormatError {
    .cql2(.tooLarge, token.place, Words.CQL2.tooDeep.with(String(CQL2Limits.levels)))
  }

  /// Reads something one level further in.
  private mutating func deeper(
    _ read: (inout CQL2Parser) throws(FormatError) -> CQL2Expression
  ) throws(FormatError) -> CQL2Expression {
    level += 1
    guard level <= CQL2Limits.levels else { throw tooDeep() }
    let expression = try read(&self)
    level -= 1
    return expression
  }

  // MARK: Conditions

  mutating func disjunction() throws(FormatError) -> CQL2Expression {
    let place = token.place
    var parts = [try conjunction()]
    while take("OR") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : try made(.or(parts), at: place)
  }

  private mutating func conjunction() throws(FormatError) -> CQL2Expression {
    let place = token.place
    var parts = [try negation()]
    while take("AND") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : try made(.and(parts), at: place)
  }

  private mutating func negation() throws(FormatError) -> CQL2Expression {
    let place = token.place
    guard take("NOT") else { return try predicate() }
    let part = try deeper { (parser) throws(FormatError) in try parser.negation() }
    return try made(.not(part), at: place)
  }

  private mutating func predicate() throws(FormatError) -> CQL2Expression {
    let place = token.place
    let left = try sum()
    if case .mark(let mark) = token.form, let comparison = CQL2Expression.Comparison(rawValue: mark) {
      step()
      if isNext("NULL") { throw .cql2(.badSyntax, token.place, Words.CQL2.nullCompared) }
      return try made(.comparison(comparison, left, try sum()), at: place)
    }
    if take("IS") {
      let isNot = take("NOT")
      guard take("NULL") else { throw expected(Words.CQL2.nullWord) }
      let test = try made(.isNull(left), at: place)
      return isNot ? try made(.not(test), at: place) : test
    }
    let isNot = take("NOT")
    let test: CQL2Expression
    if take("LIKE") {
      test = try made(.like(left, pattern: try sum()), at: place)
    } else if take("IN") {
      test = try made(.isIn(left, try items()), at: place)
    } else if take("BETWEEN") {
      let low = try sum()
      guard take("AND") else { throw expected(Phrase(ja: "AND", en: "AND")) }
      test = try made(.between(left, low, try sum()), at: place)
    } else {
      guard !isNot else { throw expected(Words.CQL2.aTest) }
      return left
    }
    return isNot ? try made(.not(test), at: place) : test
  }

  private mutating func items() throws(FormatError) -> [CQL2Expression] {
    try need("(")
    var items: [CQL2Expression] = []
    repeat {
      guard items.count < CQL2Limits.items else {
        throw .cql2(.tooLarge, token.place, Words.CQL2.tooManyItems.with(String(CQL2Limits.items)))
      }
      items.append(try sum())
    } while takeMark(",")
    try need(")")
    return items
  }

  // MARK: Values

  private mutating func sum() throws(FormatError) -> CQL2Expression {
    let place = token.place
    var left = try product()
    while true {
      if takeMark("+") {
        left = try made(.arithmetic(.plus, left, try product()), at: place)
      } else if takeMark("-") {
        left = try made(.arithmetic(.minus, left, try product()), at: place)
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(FormatError) -> CQL2Expression {
    let place = token.place
    var left = try factor()
    while true {
      if takeMark("*") {
        left = try made(.arithmetic(.times, left, try factor()), at: place)
      } else if takeMark("/") {
        left = try made(.arithmetic(.by, left, try factor()), at: place)
      } else {
        return left
      }
    }
  }

  private mutating func factor() throws(FormatError) -> CQL2Expression {
    let place = token.place
    guard isMark("-") || isMark("+") else { return try primary() }
    let isMinus = isMark("-")
    step()
    let value = try deeper { (parser) throws(FormatError) in try parser.factor() }
    guard isMinus else { return value }
    if case .number(let number) = value.form { return try made(.number(-number), at: place) }
    return try made(.arithmetic(.minus, CQL2Expression(.number(0), at: place), value), at: place)
  }

  private mutating func primary() throws(FormatError) -> CQL2Expression {
    let token = token
    switch token.form {
    case .number(let value):
      step()
      return try made(.number(value), at: token.place)
    case .text(let value):
      step()
      return try made(.text(value), at: token.place)
    case .name(let name):
      step()
      return try made(.property(name), at: token.place)
    case .mark("("):
      step()
      let inner = try deeper { (parser) throws(FormatError) in try parser.disjunction() }
      try need(")")
      return inner
    case .word(let word):
      if isMark("(", ahead: 1) { return try deeper { (parser) throws(FormatError) in try parser.call(word) } }
      if isNext("TRUE") || isNext("FALSE") {
        let value = isNext("TRUE")
        step()
        return try made(.truth(value), at: token.place)
      }
      guard !Self.reserved.contains(word.uppercased()) else { throw expected(Words.CQL2.aValue) }
      step()
      return try made(.property(word), at: token.place)
    case .mark, .end: throw expected(Words.CQL2.aValue)
    }
  }

  private static let reserved: Set<String> = ["AND", "OR", "NOT", "LIKE", "IN", "BETWEEN", "IS", "NULL"]

  /// A name with what stands in parentheses behind it.
  private mutating func call(_ word: String) throws(FormatError) -> CQL2Expression {
    let place = token.place
    switch word.uppercased() {
    case "CASEI":
      step()
      try need("(")
      let inner = try sum()
      try need(")")
      return try made(.caseFolded(inner), at: place)
    case "DATE", "TIMESTAMP":
      step()
      try need("(")
      guard case .text(let text) = token.form else { throw expected(Words.CQL2.aText) }
      guard let instant = CQL2Instant(text), instant.isDay == (word.uppercased() == "DATE") else {
        throw .cql2(.badSyntax, token.place, Words.CQL2.badDate.with(CQL2Limits.shown(text)))
      }
      step()
      try need(")")
      return try made(.instant(instant), at: place)
    case "S_INTERSECTS":
      step()
      try need("(")
      let left = try sum()
      try need(",")
      let right = try sum()
      try need(")")
      return try made(.intersects(left, right), at: place)
    default:
      guard let shape = try shape(word) else {
        throw .cql2(
          .unsupported, place,
          Words.CQL2.unknownFunction.with(
            CQL2Limits.shown(word),
            "S_INTERSECTS, CASEI, DATE, TIMESTAMP, POINT, MULTIPOINT, LINESTRING, MULTILINESTRING, POLYGON, MULTIPOLYGON, BBOX"
          ))
      }
      return try made(.shape(shape), at: place)
    }
  }
}
