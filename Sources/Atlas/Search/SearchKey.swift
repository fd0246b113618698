import Ingest

/// What a name is searched by: letters that are equal however it was typed, and where words begin.
struct SearchKey: Sendable, Hashable {
  /// Folded scalars: width, case, old characters, hiragana and katakana, small kana, ノ and 之 make no
  /// difference; blanks and marks are gone.
  var letters: [UInt32] = []
  /// Positions in `letters` at which a word begins after a blank or a mark.
  var wordStarts: Set<Int> = []

  /// Scalars of a name that are read; no name is that long.
  static let limit = 256

  /// - Parameter joinsKe: reads が and ヵ between kanji as ヶ (茅が崎, 茅ヶ崎). Both readings of a name are searched, since
  ///   a question that is still being typed may end before what follows is known (札幌ガ).
  init(_ text: String, joinsKe: Bool = false) {
    for word in Self.words(text) {
      let own = Self.letters(word, joinsKe)
      if own.isEmpty { continue }
      wordStarts.insert(letters.count)
      letters += own
    }
  }

  /// One key of a text, or two where が may stand for ヶ.
  static func readings(_ text: String) -> [SearchKey] {
    let plain = SearchKey(text)
    guard plain.letters.contains(where: { $0 == 0x30AC || $0 == 0x30AB }) else { return [plain] }
    let joined = SearchKey(text, joinsKe: true)
    return plain == joined ? [plain] : [plain, joined]
  }

  /// The pieces between blanks and marks.
  static func words(_ text: String) -> [Substring.UnicodeScalarView] {
    // Cut by scalars: a mark that joins onto a blank must not hide it.
    String(JapaneseText.folded(String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit)))))
      .unicodeScalars
      .split { isBreak($0) }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .unassigned,
      .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation, .connectorPunctuation,
      .mathSymbol, .currencySymbol, .otherSymbol:
      true
    // A stroke may stand for ー: it is looked at with the letters before it.
    default: false
    }
  }

  private static func letters(_ word: Substring.UnicodeScalarView, _ joinsKe: Bool) -> [UInt32] {
    let compared = Array(JapaneseText.comparable(String(word)).unicodeScalars.lazy.map { katakana($0.value) })
    var out: [UInt32] = []
    for (i, value) in compared.enumerated() {
      switch value {
      case 0x2D: if let last = out.last, isKatakana(last) { out.append(0x30FC) }
      case 0x30AC where joinsKe, 0x30AB where joinsKe:
        let isFollowed = i + 1 < compared.count && (isKatakana(compared[i + 1]) || compared[i + 1] == 0x2D)
        let isJoint = (out.last.map(isKanji) ?? false) && !isFollowed
        out.append(isJoint ? 0x30B1 : value)
      case 0x4E4B: out.append(0x30CE)
      // Marks that join onto a letter and found none.
      case 0x300...0x36F: break
      default: out.append(value)
      }
    }
    return out
  }

  private static func katakana(_ value: UInt32) -> UInt32 {
    (0x3041...0x3096).contains(value) ? value + 0x60 : value
  }

  private static func isKatakana(_ value: UInt32) -> Bool { (0x30A1...0x30FC).contains(value) }

  private static func isKanji(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3005
      || (0x2_0000...0x3_FFFF).contains(value)
  }
}
