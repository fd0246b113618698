/// Columns and tables of the analysis.
extension Words.Columns {
  static let compare: [String: (title: Phrase, about: Phrase)] = [:]
}

extension Words.Layers {
  static let compare: [String: (title: Phrase, about: Phrase)] = [:]
}
