extension Words.Columns {
  /// Label and meaning of a column; nil for a name that is in no book. A column that means something else in one
  /// table stands in its book as `table.column`.
  public static func words(_ name: String) -> (title: Phrase, about: Phrase)? {
    for book in books { if let found = book[name] { return found } }
    return nil
  }

  /// The atlas first, then one book for each analysis.
  public static let books = [
    table, gaps, people, access, siting, resilience, compare, difference, beforeAfter,
  ]
}

extension Words.Layers {
  /// Title and meaning of a table; nil for a name that is in no book.
  public static func words(_ name: String) -> (title: Phrase, about: Phrase)? {
    for book in books { if let found = book[name] { return found } }
    return nil
  }

  /// The atlas first, then one book for each analysis.
  public static let books = [
    table, gaps, people, access, siting, resilience, compare, difference, beforeAfter,
  ]
}
