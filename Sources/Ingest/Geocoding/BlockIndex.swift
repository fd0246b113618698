import Spatial

/// Points of blocks (街区) and plots (地番) by town section, in flat arrays sorted by section and number.
struct BlockIndex: Sendable {
  private var lower: [Int32: Int32] = [:]
  private var keys: [UInt64] = []
  private var positions: [Position] = []

  static let none = BlockIndex([])

  /// Of several points with one number the first in the order of positions counts.
  init(_ blocks: [(place: Int32, key: UInt64, position: Position)]) {
    let sorted = blocks.sorted {
      ($0.place, $0.key) == ($1.place, $1.key)
        ? $0.position < $1.position : ($0.place, $0.key) < ($1.place, $1.key)
    }
    var last: (Int32, UInt64)?
    for block in sorted {
      if let last, last == (block.place, block.key) { continue }
      if last?.0 != block.place { lower[block.place] = Int32(keys.count) }
      last = (block.place, block.key)
      keys.append(block.key)
      positions.append(block.position)
      upper[block.place] = Int32(keys.count)
    }
  }

  private var upper: [Int32: Int32] = [:]

  var count: Int { keys.count }

  /// Point of a number within a section. O(log blocks of the section).
  func position(of key: UInt64, in place: Int) -> Position? {
    guard let first = lower[Int32(place)], let end = upper[Int32(place)] else { return nil }
    var low = Int(first)
    var high = Int(end)
    while low < high {
      let middle = (low + high) >> 1
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < Int(end) && keys[low] == key ? positions[low] : nil
  }

  /// The number of a block as a key: 12, 甲12; nil for what is no such number.
  static func key(of block: String) -> UInt64? {
    let tokens = AddressTokens(block)
    guard let (key, end) = key(in: tokens, at: 0), end == tokens.count else { return nil }
    return key
  }

  /// The number that stands at a place of an address, with where it ends; nil where another kind of number
  /// stands there: 3丁目, 5条, 7部.
  static func key(in tokens: AddressTokens, at start: Int) -> (key: UInt64, end: Int)? {
    let s = tokens.symbols
    var i = start
    while i < s.count, s[i] == AddressToken.blank || s[i] == AddressToken.hyphen { i += 1 }
    var letter: UInt64 = 0
    // 甲, 乙, 丙 and the letters of 小字 without a point of their own.
    if i + 1 < s.count, isLetter(s[i]), AddressToken.isNumber(s[i + 1]) {
      letter = UInt64(s[i])
      i += 1
    }
    guard i < s.count, AddressToken.isNumber(s[i]) else { return nil }
    let key = letter << 32 | UInt64(AddressToken.value(s[i]))
    i += 1
    guard i < s.count else { return (key, i) }
    if s[i] == AddressToken.ban {
      i += 1
      if i < s.count, s[i] == AddressToken.chi {
        i += 1
      }
      // 一番町 and 二番館 are names.
      else if i < s.count, AddressToken.isKanji(s[i]), tokens.scripts[i - 2] != .arabic {
        return nil
      }
      return (key, i)
    }
    if s[i] == AddressToken.chome || AddressToken.isKanji(s[i]) { return nil }
    return (key, i)
  }

  private static func isLetter(_ c: UInt32) -> Bool {
    c == 0x7532 || c == 0x4E59 || c == 0x4E19 || c == 0x4E01 || AddressToken.isKatakana(c)
  }
}
