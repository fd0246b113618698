/// One text that a person reads, in both languages. `{0}`, `{1}` … stand for values.
public struct Phrase: Hashable, Sendable {
  public let ja: String
  public let en: String

  public init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }

  /// The text in `language` with the values put in.
  ///
  /// A value is put in as it is: whoever writes SVG, HTML or CSV escapes the result.
  public func callAsFunction(_ language: Language, _ values: String...) -> String {
    filled(language, values)
  }

  public func filled(_ language: Language, _ values: [String]) -> String {
    let text = language == .ja ? ja : en
    guard !values.isEmpty else { return text }
    var out = ""
    var rest = Substring(text)
    // One pass from the left, so that a value which itself reads "{1}" is left alone.
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      let after = rest.index(after: open)
      if let close = rest[after...].firstIndex(of: "}"), let n = Int(rest[after..<close]),
        values.indices.contains(n)
      {
        out += values[n]
        rest = rest[rest.index(after: close)...]
      } else {
        out += "{"
        rest = rest[after...]
      }
    }
    return out + rest
  }

  /// Both languages with the same values put in.
  public func with(_ values: String...) -> Phrase {
    Phrase(ja: filled(.ja, values), en: filled(.en, values))
  }
}
