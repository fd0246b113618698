/// One symbol of an address: a character, or a whole number however it is written.
enum AddressToken {
  /// Bit that marks a number.
  static let numberBit: UInt32 = 0x8000_0000
  /// Largest number kept; a longer run of digits counts as this.
  static let maximum: UInt32 = 0x00FF_FFFF

  static let hyphen: UInt32 = 0x2D
  static let blank: UInt32 = 0x20
  /// 丁目; no character of its own, since 丁 also stands in names (八丁平, 五番丁).
  static let chome: UInt32 = 0x2000_4E01
  /// 条
  static let jou: UInt32 = 0x6761
  /// 番
  static let ban: UInt32 = 0x756A
  /// 地
  static let chi: UInt32 = 0x5730
  /// 号
  static let gou: UInt32 = 0x53F7
  /// 町
  static let machi: UInt32 = 0x753A
  /// 線
  static let sen: UInt32 = 0x7DDA
  /// 村
  static let mura: UInt32 = 0x6751
  /// 通
  static let toori: UInt32 = 0x901A
  /// 部
  static let bu: UInt32 = 0x90E8
  /// The symbol of の, ノ and 之 inside a name.
  static let no: UInt32 = 0x30CE
  /// The symbol of ヶ, ケ, が and ガ inside a name.
  static let ga: UInt32 = 0x30B1

  @inline(__always)
  static func number(_ value: UInt32) -> UInt32 { numberBit | min(value, maximum) }
  @inline(__always)
  static func isNumber(_ token: UInt32) -> Bool { token & numberBit != 0 }
  @inline(__always)
  static func value(_ token: UInt32) -> UInt32 { token & ~numberBit }

  @inline(__always)
  static func isKanji(_ c: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(c) || c == 0x3005 || c == 0x3007 || (0x3400...0x4DBF).contains(c)
      || (0x20000...0x3FFFF).contains(c)
  }
  @inline(__always)
  static func isKatakana(_ c: UInt32) -> Bool { (0x30A1...0x30FA).contains(c) || c == 0x30FC }
  @inline(__always)
  static func isHiragana(_ c: UInt32) -> Bool { (0x3041...0x3096).contains(c) }
  @inline(__always)
  static func isDigit(_ c: UInt32) -> Bool { (0x30...0x39).contains(c) }
  @inline(__always)
  static func isLatin(_ c: UInt32) -> Bool { (0x41...0x5A).contains(c) || (0x61...0x7A).contains(c) }

  /// North, south, east, west.
  @inline(__always)
  static func isDirection(_ token: UInt32) -> Bool {
    token == 0x5317 || token == 0x5357 || token == 0x6771 || token == 0x897F
  }

  /// Letters drawn alike are one symbol here: へ and ヘ, ロ and 口, エ and 工, カ and 力, タ and 夕, ト and 卜; and 埼,
  /// which lists write for 崎.
  /// (ニ, ハ and チ are taken as the numbers 二, 八 and 千 by the reader.)
  @inline(__always)
  static func unified(_ c: UInt32) -> UInt32 {
    switch c {
    case 0x3078: 0x30D8
    case 0x53E3: 0x30ED
    case 0x5DE5: 0x30A8
    case 0x529B: 0x30AB
    case 0x5915: 0x30BF
    case 0x535C: 0x30C8
    case 0x57FC: 0x5D0E
    default: c
    }
  }

  /// Value of a katakana drawn like a numeral: ニ 二, ハ 八, チ 千.
  @inline(__always)
  static func lookAlikeNumeral(_ c: UInt32) -> UInt32? {
    switch c {
    case 0x30CB: 2
    case 0x30CF: 8
    case 0x30C1: 1000
    default: nil
    }
  }
}
