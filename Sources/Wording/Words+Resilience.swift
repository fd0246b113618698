/// Columns and tables of the analysis.
extension Words.Columns {
  static let resilience: [String: (title: Phrase, about: Phrase)] = [:]
}

extension Words.Layers {
  static let resilience: [String: (title: Phrase, about: Phrase)] = [:]
}
