import Spatial
import Wording

extension CQL2Parser {
  /// A shape in the words of WKT, or a box; nil for another word, of which nothing is read then.
  mutating func shape(_ word: String) throws(FormatError) -> CQL2Shape? {
    switch word.uppercased() {
    case "POINT":
      step()
      try need("(")
      let position = try position()
      try need(")")
      return .point(position)
    case "MULTIPOINT":
      step()
      return .multiPoint(
        try list { (parser) throws(FormatError) in
          // Both POINT lists are in use: (1 2, 3 4) and ((1 2), (3 4)).
          guard parser.takeMark("(") else { return try parser.position() }
          let position = try parser.position()
          try parser.need(")")
          return position
        })
    case "LINESTRING":
      step()
      return .lineString(try line())
    case "MULTILINESTRING":
      step()
      return .multiLineString(try list { (parser) throws(FormatError) in try parser.line() })
    case "POLYGON":
      step()
      return .polygon(try rings())
    case "MULTIPOLYGON":
      step()
      return .multiPolygon(try list { (parser) throws(FormatError) in try parser.rings() })
    case "BBOX":
      step()
      let numbers = try list { (parser) throws(FormatError) in try parser.signedNumber() }
      guard numbers.count == 4 else { throw .cql2(.badSyntax, token.place, Words.CQL2.boxInsideOut) }
      return .box(BoundingBox(west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3]))
    default: return nil
    }
  }

  private mutating func rings() throws(FormatError) -> [[Position]] {
    try list { (parser) throws(FormatError) in
      try parser.list { (parser) throws(FormatError) in try parser.position() }
    }
  }

  private mutating func line() throws(FormatError) -> [Position] {
    let place = token.place
    let positions = try list { (parser) throws(FormatError) in try parser.position() }
    guard positions.count >= 2 else { throw .cql2(.badSyntax, place, Words.Formats.shortLine) }
    return positions
  }

  private mutating func list<Item>(
    _ read: (inout CQL2Parser) throws(FormatError) -> Item
  ) throws(FormatError) -> [Item] {
    try need("(")
    var items: [Item] = []
    repeat { items.append(try read(&self)) } while takeMark(",")
    try need(")")
    return items
  }

  private mutating func position() throws(FormatError) -> Position {
    let longitude = try signedNumber()
    return Position(longitude: longitude, latitude: try signedNumber())
  }

  private mutating func signedNumber() throws(FormatError) -> Double {
    let isMinus = takeMark("-")
    if !isMinus { _ = takeMark("+") }
    guard case .number(let value) = token.form else { throw expected(Words.CQL2.aNumber) }
    step()
    return isMinus ? -value : value
  }
}

extension CQL2Expression {
  /// Reads a filter.
  ///
  /// - Throws: `FormatError` with the character of the mistake in its message; `tooLarge` beyond `CQL2Limits`.
  public init(_ text: String) throws(FormatError) { self = try CQL2Parser.parse(text) }
}
