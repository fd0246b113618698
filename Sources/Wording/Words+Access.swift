/// Columns and tables of the analysis.
extension Words.Columns {
  static let access: [String: (title: Phrase, about: Phrase)] = [:]
}

extension Words.Layers {
  static let access: [String: (title: Phrase, about: Phrase)] = [:]
}
