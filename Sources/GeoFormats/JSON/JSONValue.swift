import Wording

/// A member of a JSON object.
public struct JSONMember: Hashable, Sendable {
  public var name: String
  public var value: JSONValue

  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

/// A JSON text as a tree (RFC 8259). Objects keep the order of their members, so that what is written
/// is the same each time.
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case real(Double)
  case text(String)
  case array([JSONValue])
  case object([JSONMember])

  /// Reads a whole text.
  ///
  /// - Throws: `FormatError` with the byte offset when it isn't JSON or is nested beyond `depthLimit`.
  public init(bytes: [UInt8], depthLimit: Int = 64) throws(FormatError) {
    var scanner = JSONScanner(bytes, depthLimit: depthLimit)
    self = try Self.read(&scanner)
    try scanner.finish()
  }

  /// The value of the first member of that name; nil when there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The elements; nil when this is no array.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The string; nil when this is none.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The number; nil when this is none.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value): value
    default: nil
    }
  }

  /// The integer; nil when this is none.
  public var integer: Int? {
    if case .integer(let value) = self { value } else { nil }
  }

  /// The truth value; nil when this is none.
  public var boolean: Bool? {
    if case .boolean(let value) = self { value } else { nil }
  }

  static func read(_ scanner: inout JSONScanner) throws(FormatError) -> JSONValue {
    switch scanner.peek() {
    case UInt8(ascii: "{"):
      var members: [JSONMember] = []
      try scanner.open(UInt8(ascii: "{"))
      var isFirst = true
      while let name = try scanner.nextKey(&isFirst) {
        members.append(JSONMember(name, try read(&scanner)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try scanner.open(UInt8(ascii: "["))
      var isFirst = true
      while try scanner.nextElement(&isFirst) { elements.append(try read(&scanner)) }
      return .array(elements)
    case UInt8(ascii: "\""):
      return .text(try scanner.string())
    case UInt8(ascii: "t"):
      try scanner.word("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try scanner.word("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try scanner.word("null")
      return .null
    default:
      switch try scanner.number() {
      case .integer(let value): return .integer(value)
      case .real(let value): return .real(value)
      }
    }
  }
}
