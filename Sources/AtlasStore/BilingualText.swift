import Wording

/// How title and meaning in two languages fit a title and a description. The title holds the Japanese
/// one; the description has a line each for the Japanese meaning, the English title and the English
/// meaning, which a person can read and the reader can take apart.
enum BilingualText {
  static func description(title: Phrase, about: Phrase) -> String {
    [about.ja, title.en, about.en].map(singleLine).joined(separator: "\n")
  }

  /// Undoes `description`. Text of another writer is taken for both languages.
  static func phrases(title: String, description: String) -> (title: Phrase, about: Phrase) {
    let lines = description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.count == 3 {
      return (Phrase(ja: title, en: lines[1]), Phrase(ja: lines[0], en: lines[2]))
    }
    let about = description.isEmpty ? title : description
    return (Phrase(ja: title, en: title), Phrase(ja: about, en: about))
  }

  private static func singleLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }
}
