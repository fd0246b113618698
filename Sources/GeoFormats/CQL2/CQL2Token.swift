/// One word of a filter with the place where it begins.
struct CQL2Token: Hashable, Sendable {
  enum Form: Hashable, Sendable {
    /// A name or a keyword as it was written.
    case word(String)
    /// A name in double quotes: never a keyword.
    case name(String)
    case text(String)
    case number(Double)
    /// `( ) , = <> < <= > >= + - * /`
    case mark(String)
    case end
  }

  var form: Form
  /// Characters (scalars) from the beginning, from 1.
  var place: Int

  /// How a message shows it; `nil` for the end.
  var shown: String? {
    switch form {
    case .word(let text), .mark(let text): text
    case .name(let text): "\"\(text)\""
    case .text(let text): "'\(text)'"
    case .number(let value): String(value)
    case .end: nil
    }
  }
}
