/// An address as symbols that compare equal however it was typed: width, old characters, kanji numerals,
/// dashes, ヶ/が, の/ノ, 大字 and blanks make no difference any more.
///
/// Reading is linear; what follows the first `limit` characters is left out of the symbols, since no
/// address is that long.
struct AddressTokens {
  /// How a token was written, where it matters.
  enum Script: UInt8 {
    case text
    /// 0–9
    case arabic
    /// 一二三
    case kanji
    /// A katakana drawn like a numeral: ニ, ハ, チ.
    case lookAlike
  }

  static let limit = 400

  private(set) var symbols: [UInt32] = []
  private(set) var scripts: [Script] = []
  /// End of each token in the source, in UTF-8 bytes.
  private(set) var ends: [Int32] = []
  /// Whether the source holds private-use characters (外字).
  private(set) var hasPrivateUse = false

  var count: Int { symbols.count }

  init(_ text: String) {
    var characters: [UInt32] = []
    var offsets: [Int32] = []
    characters.reserveCapacity(64)
    offsets.reserveCapacity(64)
    hasPrivateUse = Self.readCharacters(text, &characters, &offsets)
    symbols.reserveCapacity(characters.count)
    scripts.reserveCapacity(characters.count)
    ends.reserveCapacity(characters.count)
    read(characters, offsets)
  }

  /// Compared characters with the UTF-8 offset at which each ends; says whether one was of private use.
  private static func readCharacters(
    _ text: String, _ characters: inout [UInt32], _ offsets: inout [Int32]
  ) -> Bool {
    let table = FoldTable.width
    var bytes: Int32 = 0
    var privateUse = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      bytes += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
      if characters.count >= limit { break }
      if value >= 0x10000 {
        if (0xE0000...0xE01EF).contains(value) { continue }
        privateUse = privateUse || JapaneseText.isPrivateUse(value)
        characters.append(ComparisonTable.key(value))
        offsets.append(bytes)
        continue
      }
      let target = table.plane[Int(value)]
      if target == FoldTable.dropped { continue }
      if target & FoldTable.expansionBit != 0 {
        for part in table.expansions[Int(target & ~FoldTable.expansionBit)] {
          characters.append(ComparisonTable.key(part))
          offsets.append(bytes)
        }
      } else if target == 0x3099 || target == 0x309A {
        if let last = characters.last, let letter = FoldTable.composed(last, target) {
          characters[characters.count - 1] = letter
          offsets[offsets.count - 1] = bytes
        }
      } else {
        privateUse = privateUse || JapaneseText.isPrivateUse(target)
        characters.append(ComparisonTable.key(target))
        offsets.append(bytes)
      }
    }
    return privateUse
  }

  private mutating func add(_ symbol: UInt32, _ script: Script, _ end: Int32) {
    symbols.append(symbol)
    scripts.append(script)
    ends.append(end)
  }

  /// Lengthens the last token over a character that says nothing of its own.
  private mutating func swallow(to end: Int32) {
    if !ends.isEmpty { ends[ends.count - 1] = end }
  }

  private mutating func read(_ c: [UInt32], _ offsets: [Int32]) {
    var i = 0
    var pendingBlank = false
    while i < c.count {
      let x = c[i]
      let next = i + 1 < c.count ? c[i + 1] : 0
      if x == AddressToken.blank {
        pendingBlank = true
        i += 1
        continue
      }
      if pendingBlank {
        pendingBlank = false
        // "5-14 2F": without the blank two numbers would read as one chain.
        if let last = symbols.last, isAlphanumeric(last),
          AddressToken.isDigit(x) || AddressToken.isLatin(x)
        {
          add(AddressToken.blank, .text, i > 0 ? offsets[i - 1] : 0)
        }
      }
      if AddressToken.isDigit(x) {
        var value: UInt64 = 0
        while i < c.count, AddressToken.isDigit(c[i]) {
          value = min(value * 10 + UInt64(c[i] - 0x30), UInt64(AddressToken.maximum))
          i += 1
        }
        add(AddressToken.number(UInt32(value)), .arabic, offsets[i - 1])
        continue
      }
      let lastIsNumber = symbols.last.map(AddressToken.isNumber) ?? false
      let lastIsArabic = scripts.last == .arabic
      if AddressToken.isDigit(next),
        (x == 0x4E00 || x == 0x30FC) && (lastIsArabic || lastIsLotMark)
          || x == 0x30FC && isLoneKatakana(c, before: i)
      {
        // 3ー5, 3一5 and シー78: a long-vowel mark or a one typed for a dash.
        add(AddressToken.hyphen, .text, offsets[i])
        i += 1
        continue
      }
      if KanjiNumeral.value(x) != nil {
        let (value, end) = KanjiNumeral.read(c, from: i)
        add(AddressToken.number(value), .kanji, offsets[end - 1])
        i = end
        continue
      }
      if let value = AddressToken.lookAlikeNumeral(x) {
        add(AddressToken.number(value), .lookAlike, offsets[i])
        i += 1
        continue
      }
      let previous = i > 0 ? c[i - 1] : 0
      switch x {
      case 0x2D where AddressToken.isKatakana(previous) && AddressToken.isKatakana(next):
        add(0x30FC, .text, offsets[i])
      case 0x4E01, 0x753A:
        // 丁目, 町目 and, before a number, 丁.
        if lastIsNumber, next == 0x76EE {
          i += 1
          add(AddressToken.chome, .text, offsets[i])
        } else if lastIsNumber, x == 0x4E01,
          AddressToken.isDigit(next) || (lastIsArabic && isEndOrHyphen(next))
        {
          add(AddressToken.chome, .text, offsets[i])
        } else {
          add(x, .text, offsets[i])
        }
      case 0x5927, 0x5C0F:
        // 大字, 小字
        if next == 0x5B57 {
          i += 1
          swallow(to: offsets[i])
        } else {
          add(x, .text, offsets[i])
        }
      case 0x5B57:
        swallow(to: offsets[i])
      case 0x308A where previous == 0x901A:
        // 大通り and 大通
        swallow(to: offsets[i])
      case 0x306E, 0x30CE, 0x4E4B:
        if lastIsNumber || lastIsLotMark, AddressToken.isDigit(next) {
          add(AddressToken.hyphen, .text, offsets[i])
        } else if previous != 0, isNameLetter(previous), AddressToken.isKanji(next) {
          add(0x30CE, .text, offsets[i])
        } else {
          add(x, .text, offsets[i])
        }
      case 0x30B1, 0x304C, 0x30AC:
        let joins = isNameLetter(previous) && AddressToken.isKanji(next)
        add(joins ? 0x30B1 : x, .text, offsets[i])
      case 0x3064, 0x30C4:
        let joins = AddressToken.isKanji(previous) && AddressToken.isKanji(next)
        add(joins ? 0x30C4 : x, .text, offsets[i])
      default:
        add(AddressToken.unified(x), .text, offsets[i])
      }
      i += 1
    }
  }

  /// What stands in the source behind the first `count` symbols, as written.
  func sourceText(of source: String, after count: Int) -> String {
    guard count > 0 else { return source }
    var source = source
    source.makeContiguousUTF8()
    let utf8 = source.utf8
    let offset = min(Int(ends[count - 1]), utf8.count)
    return String(Substring(utf8[utf8.index(utf8.startIndex, offsetBy: offset)...]))
  }

  private func isEndOrHyphen(_ c: UInt32) -> Bool { c == 0 || c == AddressToken.hyphen }

  private var lastIsLotMark: Bool {
    guard let last = symbols.last else { return false }
    return last == AddressToken.ban || last == AddressToken.gou || last == AddressToken.chome
      || (last == AddressToken.chi && symbols.count > 1 && symbols[symbols.count - 2] == AddressToken.ban)
  }

  /// Whether a single katakana, the letter of a section, stands before a place.
  private func isLoneKatakana(_ c: [UInt32], before i: Int) -> Bool {
    i > 0 && AddressToken.isKatakana(c[i - 1]) && (i < 2 || !AddressToken.isKatakana(c[i - 2]))
  }

  private func isAlphanumeric(_ symbol: UInt32) -> Bool {
    AddressToken.isNumber(symbol) || AddressToken.isLatin(symbol)
  }

  private func isNameLetter(_ c: UInt32) -> Bool {
    AddressToken.isKanji(c) || AddressToken.isHiragana(c) || AddressToken.isKatakana(c)
  }
}
