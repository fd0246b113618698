import Wording

/// What protects the program from hostile filters.
public enum CQL2Limits {
  /// Bytes of the text.
  public static let bytes = 8_192
  /// Levels of parentheses, NOT and operators within each other.
  public static let levels = 64
  /// Values of one IN.
  public static let items = 1_000

  /// A piece of somebody's text as a message quotes it: short, and without what a terminal would act upon.
  static func shown(_ text: String) -> String {
    let plain = String(
      String.UnicodeScalarView(
        text.unicodeScalars.prefix(60).map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
    return text.unicodeScalars.count > 60 ? plain + "…" : plain
  }
}

extension FormatError {
  /// A mistake in a filter at the character `place`, from 1.
  static func cql2(_ kind: Kind, _ place: Int, _ message: Phrase) -> FormatError {
    FormatError(
      kind,
      Phrase(
        ja: Words.CQL2.place(.ja, String(place), message.ja),
        en: Words.CQL2.place(.en, String(place), message.en)))
  }
}
