import Wording

/// Cuts the text of a filter into words. One pass over the bytes.
struct CQL2Scanner {
  private let bytes: [UInt8]
  private var at = 0
  private var place = 1

  /// - Throws: `FormatError.tooLarge` beyond `CQL2Limits.bytes`.
  static func tokens(_ text: String) throws(FormatError) -> [CQL2Token] {
    guard text.utf8.count <= CQL2Limits.bytes else {
      throw FormatError(.tooLarge, Words.CQL2.tooLong.with(String(CQL2Limits.bytes)))
    }
    var scanner = CQL2Scanner(bytes: Array(text.utf8))
    var tokens: [CQL2Token] = []
    while let token = try scanner.next() { tokens.append(token) }
    tokens.append(CQL2Token(form: .end, place: scanner.place))
    return tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func step(_ count: Int = 1) {
    for _ in 0..<count {
      // A byte that goes on with a character is no place of its own.
      at += 1
      if at >= bytes.count || bytes[at] & 0xC0 != 0x80 { place += 1 }
    }
  }

  private mutating func next() throws(FormatError) -> CQL2Token? {
    while let byte, byte == 0x20 || (0x09...0x0D).contains(byte) { step() }
    guard let byte else { return nil }
    let start = place
    let form: CQL2Token.Form
    switch byte {
    case UInt8(ascii: "'"): form = .text(try quoted(byte))
    case UInt8(ascii: "\""): form = .name(try quoted(byte))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): form = .number(try number())
    case UInt8(ascii: ".") where at + 1 < bytes.count && Self.isDigit(bytes[at + 1]):
      form = .number(try number())
    case _ where Self.isWordStart(byte): form = .word(word())
    default: form = .mark(try mark())
    }
    return CQL2Token(form: form, place: start)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWordStart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
  }

  private mutating func word() -> String {
    let start = at
    while let byte, Self.isWordStart(byte) || Self.isDigit(byte) || byte == 0x2E || byte == 0x3A { step() }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// What stands between two quotation marks; a doubled one stands for itself.
  private mutating func quoted(_ mark: UInt8) throws(FormatError) -> String {
    let start = place
    step()
    var value: [UInt8] = []
    while let byte {
      step()
      if byte == mark {
        guard self.byte == mark else { return String(decoding: value, as: UTF8.self) }
        step()
      }
      value.append(byte)
    }
    throw FormatError.cql2(.badSyntax, start, Words.CQL2.openQuote)
  }

  private mutating func number() throws(FormatError) -> Double {
    let (start, startPlace) = (at, place)
    func isDigitNext(_ k: Int) -> Bool { k < bytes.count && Self.isDigit(bytes[k]) }
    while let byte, Self.isDigit(byte) { step() }
    if byte == UInt8(ascii: ".") {
      step()
      while let byte, Self.isDigit(byte) { step() }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      let hasSign =
        at + 1 < bytes.count && (bytes[at + 1] == UInt8(ascii: "+") || bytes[at + 1] == UInt8(ascii: "-"))
      if isDigitNext(at + (hasSign ? 2 : 1)) {
        step(hasSign ? 2 : 1)
        while let byte, Self.isDigit(byte) { step() }
      }
    }
    guard byte.map({ !Self.isWordStart($0) }) ?? true,
      let value = Double(String(decoding: bytes[start..<at], as: UTF8.self))
    else { throw FormatError.cql2(.badSyntax, startPlace, Words.CQL2.badNumber) }
    guard value.isFinite else {
      throw FormatError.cql2(.badSyntax, startPlace, Words.Formats.numberOutOfRange)
    }
    return value
  }

  private mutating func mark() throws(FormatError) -> String {
    for mark in ["<>", "<=", ">=", "<", ">", "=", "(", ")", ",", "+", "-", "*", "/"]
    where bytes[at...].starts(with: mark.utf8) {
      step(mark.utf8.count)
      return mark
    }
    throw FormatError.cql2(
      .badSyntax, place,
      Words.CQL2.strangeCharacter.with(CQL2Limits.shown(String(decoding: [bytes[at]], as: UTF8.self))))
  }
}
