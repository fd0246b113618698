/// Columns and tables of the analysis.
extension Words.Columns {
  static let difference: [String: (title: Phrase, about: Phrase)] = [:]
}

extension Words.Layers {
  static let difference: [String: (title: Phrase, about: Phrase)] = [:]
}
