/// Numbers written in kanji: 二十四, 一二〇, 百五.
///
/// The numerals of deeds, 壱 弐 参 拾, number sections too: 末町拾四字.
/// 万 is left a letter: no section has such a number, and 四十万三丁目 is the third section of 四十万.
enum KanjiNumeral {
  /// Value of a digit (0 … 9) or of a scale (10, 100, 1000); nil for any other scalar.
  @inline(__always)
  static func value(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x3007, 0x96F6: 0
    case 0x4E00, 0x58F1: 1
    case 0x4E8C, 0x5F10: 2
    case 0x4E09, 0x53C2: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    case 0x5341, 0x62FE: 10
    case 0x767E: 100
    case 0x5343: 1000
    default: nil
    }
  }

  /// Reads the run that starts at `start`: its value, at most `AddressToken.maximum`, and where it ends.
  ///
  /// Both ways of writing are understood: by scales (二百三十) and by places (二三〇).
  static func read(_ scalars: [UInt32], from start: Int) -> (value: UInt32, end: Int) {
    var i = start
    var section: UInt64 = 0
    var digits: UInt64 = 0
    var hasDigits = false
    let limit = UInt64(AddressToken.maximum)
    while i < scalars.count, let v = value(scalars[i]) {
      switch v {
      case 0...9:
        digits = min(digits * 10 + UInt64(v), limit)
        hasDigits = true
      default:
        section = min(section + (hasDigits ? digits : 1) * UInt64(v), limit)
        digits = 0
        hasDigits = false
      }
      i += 1
    }
    return (UInt32(min(section + digits, limit)), i)
  }
}
