/// Brings names of facilities to a form in which two lists agree: no blanks, no 医療法人社団○○会, no ㈱, old
/// characters as new ones.
public enum FacilityNameNormaliser {
  /// The letters that are compared: comparable text without marks.
  static func letters(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var previous: UInt32 = 0
    for scalar in JapaneseText.comparable(text).unicodeScalars {
      switch scalar {
      case "-":
        // A dash after a katakana is a long vowel: ステ－ション.
        if AddressToken.isKatakana(previous) { out.append("ー") }
      case "・", "･", ".", ",", "、", "。", "'", "\"", "&", "「", "」", "『", "』", "〈", "〉", "《", "》", "“", "”",
        "’", "‘",
        "/", "!", "?", "~", "〜", "*", "☆", "★", "♪", "+", "_":
        break
      case "[", "【", "〔", "{": out.append("(")
      case "]", "】", "〕", "}": out.append(")")
      case "が" where AddressToken.isKanji(previous): out.append("ケ")
      case "ノ", "之": out.append("の")
      default: out.append(scalar)
      }
      previous = scalar.value
    }
    return String(out)
  }

  public static func name(_ raw: String) -> FacilityName {
    let folded = JapaneseText.folded(raw)
    let words = folded.split(separator: " ").map { letters(String($0)) }.filter { !$0.isEmpty }
    let (rest, hadForm) = withoutForms(words)
    let full = compared(rest.joined())
    guard !full.isEmpty else {
      return FacilityName(full: compared(letters(raw)), core: compared(letters(raw)))
    }
    var core = full
    if rest.count > 1, hadForm || isCorporation(rest[0]) {
      // 医療法人 洋友会 中島病院: what stands before the blank is the corporation.
      let tail = compared(rest.dropFirst().joined())
      if !isGeneric(tail), isCorporation(rest[0]) || !hasFacilityWord(rest[0]) { core = tail }
    }
    if core == full, hadForm, let tail = afterAssociation(full) { core = tail }
    if core.hasPrefix(general), core.unicodeScalars.count > general.unicodeScalars.count + 2 {
      core = String(core.dropFirst(general.count))
    }
    return FacilityName(full: full, core: core)
  }

  private static let general = letters("総合病院")

  /// Fields of medicine that a name tells.
  static func fields(_ name: String) -> Set<String> {
    let letters = name.unicodeScalars.map(\.value)
    var found = Set<String>()
    for start in letters.indices {
      guard let match = FacilityWords.fieldTrie.longest(in: letters, from: start) else { continue }
      found.insert(FacilityWords.fieldWords[match.value].1)
    }
    return found
  }

  /// A name without the words that many share, each taken off where it begins, the longest first.
  static func distinctive(_ name: String) -> String {
    let letters = name.unicodeScalars.map(\.value)
    var out = String.UnicodeScalarView()
    var i = 0
    while i < letters.count {
      if let match = FacilityWords.sharedTrie.longest(in: letters, from: i) {
        i = match.end
      } else {
        if let scalar = Unicode.Scalar(letters[i]) { out.append(scalar) }
        i += 1
      }
    }
    return String(out)
  }

  static func isGeneric(_ letters: String) -> Bool {
    letters.unicodeScalars.count < 3 || FacilityWords.genericWords.contains(letters)
  }

  /// Takes forms off the head of the words, over word boundaries.
  private static func withoutForms(_ words: [String]) -> (rest: [String], hadForm: Bool) {
    var rest = words
    var hadForm = false
    var changed = true
    while changed, !rest.isEmpty {
      changed = false
      for form in FacilityWords.corporationForms where rest[0].hasPrefix(form) {
        rest[0].removeFirst(form.count)
        if rest[0].isEmpty { rest.removeFirst() }
        changed = true
        hadForm = true
        break
      }
    }
    // A form at the end, 青木薬局㈱.
    if let last = rest.last,
      let form = FacilityWords.corporationForms.first(where: { last.hasSuffix($0) && last != $0 }),
      form.count > 2
    {
      rest[rest.count - 1].removeLast(form.count)
      hadForm = true
    }
    return (rest, hadForm)
  }

  /// Synonyms, and what stands in brackets at the end left out where a name remains.
  private static func compared(_ letters: String) -> String {
    var text = letters
    for (from, to) in FacilityWords.synonyms where text.contains(from) {
      text = text.replacing(from, with: to)
    }
    if text.hasSuffix(")"), let open = text.lastIndex(of: "("),
      text.distance(from: text.startIndex, to: open) >= 3
    {
      text = String(text[..<open])
    }
    return text.filter { $0 != "(" && $0 != ")" }
  }

  private static func isCorporation(_ word: String) -> Bool {
    FacilityWords.corporationEndings.contains { word.hasSuffix($0) && word != $0 } && !hasFacilityWord(word)
  }

  private static func hasFacilityWord(_ word: String) -> Bool {
    FacilityWords.facilityWords.contains { word.contains($0) }
  }

  /// What follows the first 会 that leaves a name: 明和会ペリネイト母と子の病院.
  private static func afterAssociation(_ text: String) -> String? {
    var start = text.startIndex
    while let cut = text[start...].firstIndex(of: "会") {
      start = text.index(after: cut)
      let tail = String(text[start...])
      if cut > text.startIndex, !isGeneric(tail), !hasFacilityWord(String(text[..<cut])) { return tail }
    }
    return nil
  }
}
