/// Columns and tables of the analysis.
extension Words.Columns {
  static let siting: [String: (title: Phrase, about: Phrase)] = [:]
}

extension Words.Layers {
  static let siting: [String: (title: Phrase, about: Phrase)] = [:]
}
