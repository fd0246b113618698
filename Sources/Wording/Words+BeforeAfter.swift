/// Columns and tables of the analysis.
extension Words.Columns {
  static let beforeAfter: [String: (title: Phrase, about: Phrase)] = [:]
}

extension Words.Layers {
  static let beforeAfter: [String: (title: Phrase, about: Phrase)] = [:]
}
