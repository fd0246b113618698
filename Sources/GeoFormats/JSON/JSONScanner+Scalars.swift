import Wording

extension JSONScanner {
  /// Consumes a string. Bytes that are no UTF-8 and lone surrogates become U+FFFD.
  mutating func string() throws(FormatError) -> String {
    guard peek() == UInt8(ascii: "\"") else { throw expected("\"") }
    at += 1
    let start = at
    while at < end, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
      at += 1
    }
    guard at < end else { throw expected("\"") }
    if bytes[at] == UInt8(ascii: "\"") {
      at += 1
      return String(decoding: bytes[start..<(at - 1)], as: UTF8.self)
    }
    var text = Array(bytes[start..<at])
    while true {
      guard at < end, bytes[at] >= 0x20 else { throw expected("\"") }
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      default: text.append(byte)
      }
    }
  }

  /// Consumes a string without making one.
  mutating func skipString() throws(FormatError) {
    guard peek() == UInt8(ascii: "\"") else { throw expected("\"") }
    at += 1
    while at < end, bytes[at] >= 0x20 {
      let byte = bytes[at]
      at += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
    at = min(at, end)
    throw expected("\"")
  }

  private mutating func escape(into text: inout [UInt8]) throws(FormatError) {
    guard at < end else { throw expected("\"") }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): try unicodeEscape(into: &text)
    default:
      at -= 1
      throw expected("\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
    }
  }

  private mutating func unicodeEscape(into text: inout [UInt8]) throws(FormatError) {
    var code = try hexDigits()
    if code & 0xFC00 == 0xD800, at + 1 < end, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    {
      let back = at
      at += 2
      let low = try hexDigits()
      if low & 0xFC00 == 0xDC00 {
        code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
      } else {
        at = back
      }
    }
    text += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
  }

  private mutating func hexDigits() throws(FormatError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard at < end, let digit = Character(Unicode.Scalar(bytes[at])).hexDigitValue else {
        throw expected("0-9 a-f")
      }
      code = code << 4 + UInt32(digit)
      at += 1
    }
    return code
  }

  /// Consumes a number. Exact: the double nearest to the decimal text.
  mutating func number() throws(FormatError) -> Number {
    _ = peek()
    let start = at
    let isNegative = at < end && bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    var mantissa: UInt64 = 0
    // Digits beyond the nineteenth no longer fit; then the slow way is taken.
    var digits = 0
    func isDigit(_ index: Int) -> Bool { index < end && bytes[index] &- 48 < 10 }
    guard isDigit(at) else { throw expected("0-9") }
    if bytes[at] == 48, isDigit(at + 1) { throw expected("number without leading 0") }
    while isDigit(at) {
      mantissa = mantissa &* 10 &+ UInt64(bytes[at] &- 48)
      if mantissa > 0 { digits += 1 }
      at += 1
    }
    var exponent = 0
    var isInteger = true
    if at < end, bytes[at] == UInt8(ascii: ".") {
      isInteger = false
      at += 1
      guard isDigit(at) else { throw expected("0-9") }
      while isDigit(at) {
        mantissa = mantissa &* 10 &+ UInt64(bytes[at] &- 48)
        if mantissa > 0 { digits += 1 }
        exponent -= 1
        at += 1
      }
    }
    var hasExponent = false
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      hasExponent = true
      at += 1
      if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard isDigit(at) else { throw expected("0-9") }
      while isDigit(at) { at += 1 }
    }
    if isInteger, digits <= 18 { return .integer(isNegative ? -Int(mantissa) : Int(mantissa)) }
    // Both numbers are exact doubles, so one division rounds once (Clinger 1990).
    if !hasExponent, !isInteger, digits <= 19, mantissa < 1 << 53, exponent >= -22 {
      let value = Double(mantissa) / Self.powersOfTen[-exponent]
      return .real(isNegative ? -value : value)
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isInteger, let value = Int(text) { return .integer(value) }
    guard let value = Double(text), value.isFinite else {
      throw FormatError(.badSyntax, Words.Formats.numberOutOfRange, offset: start)
    }
    return .real(value)
  }

  private static let powersOfTen: [Double] = (0..<22).reduce(into: [1]) { list, _ in
    list.append((list.last ?? 1) * 10)
  }
}
