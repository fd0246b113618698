/// Character by character folding as Unicode's NFKC does it for the characters that Japanese lists hold,
/// as one table over the basic plane.
///
/// A table of our own and not Foundation's: NFKC of a whole string costs microseconds, and what is folded
/// here stays the same when a system library learns a newer Unicode.
struct FoldTable: Sendable {
  /// A scalar that vanishes: controls, joiners, direction marks, variation selectors.
  static let dropped: UInt32 = 0
  /// Bit that marks an index into `expansions`.
  static let expansionBit: UInt32 = 0x8000_0000

  /// Target of each scalar of the basic plane.
  let plane: [UInt32]
  let expansions: [[UInt32]]

  /// Width, compatibility forms, marks that can't be seen.
  static let width = FoldTable()

  private init() {
    var plane = [UInt32](unsafeUninitializedCapacity: 0x10000) { buffer, count in
      for i in 0..<0x10000 { buffer.initializeElement(at: i, to: UInt32(i)) }
      count = 0x10000
    }
    var expansions: [[UInt32]] = []
    func put(_ code: UInt32, _ text: String) {
      let scalars = text.unicodeScalars.map(\.value)
      if scalars.count == 1 {
        plane[Int(code)] = scalars[0]
      } else {
        plane[Int(code)] = Self.expansionBit | UInt32(expansions.count)
        expansions.append(scalars)
      }
    }
    func putRange(from first: UInt32, _ text: String) {
      for (i, scalar) in text.unicodeScalars.enumerated() where scalar != "〓" {
        plane[Int(first) + i] = scalar.value
      }
    }

    // Invisible marks. U+FE00… are variation selectors, U+202A… and U+2066… turn the direction of text.
    for range: ClosedRange<Int> in [
      0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD...0xAD, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0x180B...0x180E, 0x061C...0x061C,
    ] {
      for code in range { plane[code] = Self.dropped }
    }
    for code in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029] {
      plane[code] = 0x20
    }
    for code in 0x2000...0x200A { plane[code] = 0x20 }

    for code in 0xFF01...0xFF5E { plane[code] = UInt32(code - 0xFEE0) }
    putRange(from: 0xFFE0, "¢£¬¯¦¥")
    putRange(
      from: 0xFF61,
      "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}")
    plane[0x309B] = 0x3099
    plane[0x309C] = 0x309A

    for n in 1...20 { put(UInt32(0x2460 + n - 1), String(n)) }
    for n in 21...35 { put(UInt32(0x3251 + n - 21), String(n)) }
    for n in 36...50 { put(UInt32(0x32B1 + n - 36), String(n)) }
    put(0x24EA, "0")
    for n in 1...20 { put(UInt32(0x2474 + n - 1), "(\(n))") }
    for n in 1...20 { put(UInt32(0x2488 + n - 1), "\(n).") }
    for n in 0..<26 {
      plane[0x24B6 + n] = UInt32(0x41 + n)
      plane[0x24D0 + n] = UInt32(0x61 + n)
    }
    let romans = [
      "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M",
    ]
    for (n, roman) in romans.enumerated() {
      put(UInt32(0x2160 + n), roman)
      put(UInt32(0x2170 + n), roman.lowercased())
    }
    putRange(from: 0x2070, "0i〓〓456789")
    putRange(from: 0x2080, "0123456789")
    putRange(from: 0x00B2, "23")
    put(0x00B9, "1")
    putRange(from: 0x3280, "一二三四五六七八九十月火水木金土日株有社名特財祝労秘男女適優印注項休写正上中下左右医宗学監企資協夜")
    for (n, c) in "一二三四五六七八九十月火水木金土日".enumerated() { put(UInt32(0x3220 + n), "(\(c))") }

    putRange(from: 0xF900, CompatibilityCharacters.ideographs)
    putRange(from: 0x2F00, CompatibilityCharacters.radicals)
    for (code, text) in CompatibilityCharacters.ibmIdeographs { put(code, text) }
    for (code, text) in CompatibilityCharacters.lookAlikeRadicals { put(code, text) }
    for (code, text) in CompatibilityCharacters.expansions { put(code, text) }

    self.plane = plane
    self.expansions = expansions
  }

  /// Voiced kana (plus one) for a base and the voiced (U+3099) or half-voiced (U+309A) mark; nil where the
  /// pair makes no letter.
  static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    let isKatakana = base >= 0x30A1 && base <= 0x30FE
    let hiragana = isKatakana ? base - 0x60 : base
    if mark == 0x309A {
      return (0x306F...0x307B).contains(hiragana) && (hiragana - 0x306F) % 3 == 0 ? base + 2 : nil
    }
    switch hiragana {
    case 0x304B...0x3061: return (hiragana - 0x304B) % 2 == 0 ? base + 1 : nil
    case 0x3064, 0x3066, 0x3068: return base + 1
    case 0x306F...0x307B: return (hiragana - 0x306F) % 3 == 0 ? base + 1 : nil
    case 0x3046: return isKatakana ? 0x30F4 : 0x3094
    default: return nil
    }
  }
}
