import FoundationEssentials
import GeoFormats
import Wording

/// JSON for the map page: compact, the same each time, and safe inside a `script` element.
enum ViewerJSON {
  /// - Returns: UTF-8. `<` stands only in strings and is written as an escape, so that no name ends a script.
  static func bytes(_ value: JSONValue, decimals: Int = 6) -> [UInt8] {
    let plain = value.bytes(decimals: decimals)
    var out: [UInt8] = []
    out.reserveCapacity(plain.count + plain.count / 16)
    for byte in plain {
      if byte == UInt8(ascii: "<") { out += Array("\\u003c".utf8) } else { out.append(byte) }
    }
    return out
  }

  static func object(_ members: (String, JSONValue)...) -> JSONValue {
    .object(members.map { JSONMember($0.0, $0.1) })
  }

  static func phrase(_ phrase: Phrase) -> JSONValue {
    object(("ja", .text(phrase.ja)), ("en", .text(phrase.en)))
  }

  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.text) ?? .null }

  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.text)) }

  static func integers(_ values: [Int]) -> JSONValue { .array(values.map(JSONValue.integer)) }

  /// A whole number; null stays null.
  static func whole(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite, abs(value) < 1e15 else { return .null }
    return .integer(Int(value.rounded()))
  }

  /// One bit a flag, the first flag in the lowest bit of the first byte, in Base64.
  static func bits(_ flags: [Bool]) -> String {
    var bytes = [UInt8](repeating: 0, count: (flags.count + 7) / 8)
    for (i, flag) in flags.enumerated() where flag { bytes[i / 8] |= 1 << UInt8(i % 8) }
    return Data(bytes).base64EncodedString()
  }
}

/// Texts that come again and again, each written once: numbers in a list that stands beside them.
struct ViewerDictionary {
  private(set) var words: [String] = []
  private var numbers: [String: Int] = [:]

  mutating func number(_ word: String) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = words.count
    words.append(word)
    return words.count - 1
  }
}
