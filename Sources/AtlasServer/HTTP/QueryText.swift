import Wording

/// The names and values of a query, in their order (`application/x-www-form-urlencoded`).
struct QueryText: Sendable {
  let pairs: [(name: String, value: String)]

  /// - Throws: 400 for malformed percent-encoding, text that is not UTF-8, control characters, and names given twice.
  init(_ text: String?, _ language: Language) throws(Problem) {
    var pairs: [(name: String, value: String)] = []
    for part in (text ?? "").utf8.split(separator: UInt8(ascii: "&")) {
      let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(halves[0]),
        let value = Self.decoded(halves.count > 1 ? halves[1] : ""[...].utf8[...])
      else { throw Problem(.badRequest, Words.Server.badEncoding(language)) }
      guard !pairs.contains(where: { $0.name == name }) else {
        throw Problem(.badRequest, Words.Server.repeated.with(name)(language), parameter: name)
      }
      pairs.append((name, value))
      guard pairs.count <= 64 else { throw Problem(.badRequest, Words.Server.tooManyParameters(language)) }
    }
    self.pairs = pairs
  }

  subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// Text with `%XX` and `+` put back; nil when it is malformed, no UTF-8 or holds control characters.
  static func decoded(_ bytes: some Collection<UInt8>) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
        out.append(high << 4 | low)
      case UInt8(ascii: "+"): out.append(0x20)
      default: out.append(byte)
      }
    }
    guard !out.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
    return String(validating: out, as: UTF8.self)
  }

  /// A piece of a path, in which a plus sign is one.
  static func decodedPath(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else {
      return text.utf8.contains { $0 < 0x20 || $0 == 0x7F } ? nil : text
    }
    return decoded(Array(text.utf8).flatMap { $0 == UInt8(ascii: "+") ? Array("%2B".utf8) : [$0] })
  }

  /// Text for a query or a piece of a path: all but letters, digits and `-._~,:` as `%XX`.
  static func encoded(_ text: String) -> String {
    var out: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: ","), UInt8(ascii: ":"):
        out.append(byte)
      default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
