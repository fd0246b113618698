/// Folding of Japanese text for reading and comparing.
///
/// `folded` is what NFKC does to the characters of public lists and keeps the meaning of the text;
/// `comparable` goes further and is a key, never shown.
public enum JapaneseText {
  /// Full-width letters and digits, half-width kana, Roman numerals, circled figures, compatibility
  /// ideographs and blanks in their plain form; what can't be seen (controls, joiners, direction marks,
  /// variation selectors) is dropped. Folding twice changes nothing. O(n).
  public static func folded(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    fold(text) { value in
      if let scalar = Unicode.Scalar(value) { out.append(scalar) }
    }
    return String(out)
  }

  /// A key under which two spellings of one name are equal: folded, old characters as new ones, capital
  /// letters, small kana as large ones, every dash as a hyphen, no blanks. Comparable twice changes nothing.
  ///
  /// Private-use characters become 〓: `privateUse(in:)` tells where they stood.
  public static func comparable(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    fold(text) { value in
      // A voiced mark that found no letter would join one once the blank between them is gone.
      guard value != 0x20, value != 0x3099, value != 0x309A,
        let scalar = Unicode.Scalar(ComparisonTable.key(value))
      else { return }
      out.append(scalar)
    }
    return String(out)
  }

  /// Private-use characters (外字), which mean something in one bureau's font only: their place (0-based,
  /// in scalars) and code point.
  public static func privateUse(in text: String) -> [(offset: Int, codePoint: UInt32)] {
    var found: [(offset: Int, codePoint: UInt32)] = []
    for (i, scalar) in text.unicodeScalars.enumerated() where isPrivateUse(scalar.value) {
      found.append((i, scalar.value))
    }
    return found
  }

  @inline(__always)
  static func isPrivateUse(_ value: UInt32) -> Bool {
    (0xE000...0xF8FF).contains(value) || value >= 0xF_0000
  }

  /// Hands on the folded scalars of a text one by one; a voiced mark waits for the letter before it.
  static func fold(_ text: String, _ emit: (UInt32) -> Void) {
    let table = FoldTable.width
    var held: UInt32 = 0
    func push(_ value: UInt32) {
      if value == 0x3099 || value == 0x309A, held != 0, let letter = FoldTable.composed(held, value) {
        held = letter
        return
      }
      if held != 0 { emit(held) }
      held = value
    }
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value >= 0x10000 {
        // Supplementary variation selectors choose a glyph, not a character.
        if !(0xE0000...0xE01EF).contains(value) { push(value) }
        continue
      }
      let target = table.plane[Int(value)]
      if target == FoldTable.dropped { continue }
      if target & FoldTable.expansionBit == 0 {
        push(target)
      } else {
        for part in table.expansions[Int(target & ~FoldTable.expansionBit)] { push(part) }
      }
    }
    if held != 0 { emit(held) }
  }
}
