import Wording

/// Walks over the bytes of JSON (RFC 8259) without building a tree. Every error carries the offset.
///
/// Objects and arrays are walked with `open`, then `nextKey` or `nextElement` until it says no.
struct JSONScanner {
  /// A number as the text has it: without fraction and exponent it is an integer if it fits.
  enum Number {
    case integer(Int)
    case real(Double)

    var double: Double {
      switch self {
      case .integer(let value): Double(value)
      case .real(let value): value
      }
    }
  }

  let bytes: [UInt8]
  let end: Int
  let depthLimit: Int
  var at: Int
  var depth = 0

  /// - Parameter range: the part of `bytes` that is the text; all of it unless told.
  init(_ bytes: [UInt8], range: Range<Int>? = nil, depthLimit: Int = 64) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    at = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
    // RFC 8259 lets a reader pass over a byte order mark.
    if end - at >= 3, bytes[at] == 0xEF, bytes[at + 1] == 0xBB, bytes[at + 2] == 0xBF { at += 3 }
  }

  func expected(_ what: String) -> FormatError {
    at < end
      ? FormatError(.badSyntax, Words.Formats.badJSON.with(what), offset: at)
      : FormatError(.badSyntax, Words.Formats.jsonEndsEarly, offset: at)
  }

  /// The next byte that isn't blank, not consumed; nil at the end.
  mutating func peek() -> UInt8? {
    while at < end {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      at += 1
    }
    return nil
  }

  /// Consumes `{` or `[` and goes one level down.
  mutating func open(_ byte: UInt8) throws(FormatError) {
    guard peek() == byte else { throw expected(byte == UInt8(ascii: "{") ? "{" : "[") }
    guard depth < depthLimit else {
      throw FormatError(.tooLarge, Words.Formats.jsonTooDeep.with(String(depthLimit)), offset: at)
    }
    depth += 1
    at += 1
  }

  /// Consumes what stands between two elements; false, one level up, when the array ends.
  mutating func nextElement(_ isFirst: inout Bool) throws(FormatError) -> Bool {
    try next(&isFirst, closing: UInt8(ascii: "]"), "]")
  }

  /// Consumes the next key and its colon; nil, one level up, when the object ends.
  mutating func nextKey(_ isFirst: inout Bool) throws(FormatError) -> String? {
    guard try next(&isFirst, closing: UInt8(ascii: "}"), "}") else { return nil }
    let key = try string()
    guard peek() == UInt8(ascii: ":") else { throw expected(":") }
    at += 1
    return key
  }

  private mutating func next(
    _ isFirst: inout Bool, closing: UInt8, _ name: String
  ) throws(FormatError) -> Bool {
    let byte = peek()
    if byte == closing {
      at += 1
      depth -= 1
      return false
    }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw expected(", / \(name)") }
      at += 1
    }
    isFirst = false
    return true
  }

  /// Consumes `true`, `false` or `null`.
  mutating func word(_ text: StaticString) throws(FormatError) {
    let count = text.utf8CodeUnitCount
    guard end - at >= count, (0..<count).allSatisfy({ bytes[at + $0] == text.utf8Start[$0] }) else {
      throw expected("\(text)")
    }
    at += count
  }

  /// Consumes any value.
  mutating func skipValue() throws(FormatError) {
    switch peek() {
    case UInt8(ascii: "{"):
      try open(UInt8(ascii: "{"))
      var isFirst = true
      while try next(&isFirst, closing: UInt8(ascii: "}"), "}") {
        try skipString()
        guard peek() == UInt8(ascii: ":") else { throw expected(":") }
        at += 1
        try skipValue()
      }
    case UInt8(ascii: "["):
      try open(UInt8(ascii: "["))
      var isFirst = true
      while try nextElement(&isFirst) { try skipValue() }
    case UInt8(ascii: "\""): try skipString()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: _ = try number()
    }
  }

  /// Makes sure that only blanks are left.
  mutating func finish() throws(FormatError) {
    guard peek() == nil else { throw expected("EOF") }
  }
}
