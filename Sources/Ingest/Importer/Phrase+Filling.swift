import Wording

extension Phrase {
  /// Both languages with another phrase put in, each in its language.
  func filledIn(_ other: Phrase) -> Phrase { Phrase(ja: self(.ja, other.ja), en: self(.en, other.en)) }
}
