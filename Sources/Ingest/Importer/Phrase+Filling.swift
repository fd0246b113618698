import Wording

extension Phrase {
  /// Both languages with another phrase put in, each in its language.
  func filledIn(_ other: Phrase) -> Phrase { Phrase(ja: self(.ja, other.ja), en: self(.en, other.en)) }

  /// Both languages with three phrases put in, each in its language.
  func filledIn(_ a: Phrase, _ b: Phrase, _ c: Phrase) -> Phrase {
    Phrase(ja: self(.ja, a.ja, b.ja, c.ja), en: self(.en, a.en, b.en, c.en))
  }
}
