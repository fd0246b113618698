import CareRegistry
import Wording

/// Checks the length and characters of official numbers.
public enum OfficialNumberCheck {
  /// 医療機関コード (ten digits: prefecture, score table, number) or 医療機関番号 (seven digits). nil where all is well.
  public static func institution(_ raw: String, _ place: CheckedPlace) -> Issue? {
    let text = JapaneseText.folded(raw).filter { $0 != " " }
    guard !(text.utf8.allSatisfy(isDigit) && (text.utf8.count == 7 || text.utf8.count == 10)) else {
      return nil
    }
    return .found(
      "institution_number_length", .warning, place, value: raw,
      Words.Doctor.wrongLength.filledIn(clip(raw), text.count, Words.Doctor.tenOrSeven))
  }

  /// 介護事業所番号: ten characters, digits and capital letters. nil where all is well.
  public static func careProvider(_ raw: String, _ place: CheckedPlace) -> Issue? {
    let text = JapaneseText.folded(raw).filter { $0 != " " }
    guard CareServiceNumbers.restored(text) != text else { return nil }
    return .found(
      "care_number_length", .warning, place, value: raw,
      Words.Doctor.wrongLength.filledIn(clip(raw), text.count, Words.Doctor.ten))
  }
}

extension Phrase {
  /// Puts a text, a number and a phrase in, the phrase in each language.
  fileprivate func filledIn(_ text: String, _ number: Int, _ phrase: Phrase) -> Phrase {
    Phrase(
      ja: self(.ja, text, String(number), phrase.ja), en: self(.en, text, String(number), phrase.en)
    )
  }
}
