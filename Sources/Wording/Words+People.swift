/// Columns and tables of the analysis.
extension Words.Columns {
  static let people: [String: (title: Phrase, about: Phrase)] = [:]
}

extension Words.Layers {
  static let people: [String: (title: Phrase, about: Phrase)] = [:]
}
