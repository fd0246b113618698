/// The part of an address behind the municipality: the town, then the chain of numbers.
struct LotChain {
  private(set) var town = ""
  private(set) var lots: [String] = []
  /// Number of tokens used up.
  private(set) var end: Int

  init(_ tokens: AddressTokens, from start: Int) {
    let s = tokens.symbols
    var i = start
    var name: [UInt32] = []
    while i < s.count, !Self.beginsChain(tokens, i) {
      if s[i] != AddressToken.blank { name.append(s[i]) }
      i += 1
    }
    if i >= s.count {
      // No number at all: the town cannot be told from a building.
      town = Self.text(name)
      end = s.count
      return
    }
    // カの1番地, ハの部15 and ト-4-2: what joins a lettered section to its number.
    while let last = name.last,
      last == AddressToken.hyphen || last == 0x306E || last == 0x30CE || last == 0x90E8,
      name.count > 1
    {
      name.removeLast()
    }
    town = Self.text(name)
    end = i
    while i < s.count {
      var prefix = ""
      if Self.isLotLetter(s[i]) {
        guard i + 1 < s.count, tokens.scripts[i + 1] == .arabic else { break }
        prefix = Self.text([s[i]])
        i += 1
      }
      guard AddressToken.isNumber(s[i]),
        tokens.scripts[i] == .arabic || lots.isEmpty || Self.isMarked(s, i + 1)
      else { break }
      // 3-8-362階 is 3-8-36 and 2階 run together: the last number says nothing.
      if i + 1 < s.count, Self.isFloor(s, i + 1) { break }
      lots.append(prefix + String(AddressToken.value(s[i])))
      i += 1
      end = i
      guard i < s.count, Self.isMark(s[i]) else {
        if i < s.count, Self.isLotLetter(s[i]) { continue }
        break
      }
      while i < s.count, Self.isMark(s[i]) { i += 1 }
      end = i
    }
  }

  /// Whether the number at a place is a 丁目, 番 or 号 and not part of the town: 4 of 4条通 is.
  private static func beginsChain(_ tokens: AddressTokens, _ i: Int) -> Bool {
    let s = tokens.symbols
    guard AddressToken.isNumber(s[i]), tokens.scripts[i] != .lookAlike else { return false }
    guard i + 1 < s.count else { return tokens.scripts[i] == .arabic }
    let next = s[i + 1]
    if next == AddressToken.chome || next == AddressToken.hyphen { return true }
    if next == AddressToken.ban {
      // 一番町, 五番丁, 三番館 are names.
      guard i + 2 < s.count else { return true }
      return s[i + 2] == AddressToken.chi || s[i + 2] == AddressToken.hyphen
        || AddressToken.isNumber(s[i + 2])
        || tokens.scripts[i] == .arabic && s[i + 2] != AddressToken.machi && s[i + 2] != 0x4E01
    }
    if tokens.scripts[i] != .arabic { return false }
    switch next {
    case AddressToken.jou, AddressToken.sen, AddressToken.machi: return false
    // 部, 街 (街区), 区, 軒, 号 and 地割 number a part of the town when another number follows.
    case 0x90E8, 0x8857, 0x533A, 0x8ED2, AddressToken.gou, AddressToken.chi:
      return !s[(i + 2)...].prefix(3).contains(where: AddressToken.isNumber)
    default:
      // 南8西5丁目, whose 条 is missing.
      return !(AddressToken.isDirection(next) && i + 2 < s.count && AddressToken.isNumber(s[i + 2]))
    }
  }

  private static func isMarked(_ s: [UInt32], _ i: Int) -> Bool { i < s.count && isMark(s[i]) }

  private static func isMark(_ c: UInt32) -> Bool {
    c == AddressToken.chome || c == AddressToken.ban || c == AddressToken.chi || c == AddressToken.gou
      || c == AddressToken.hyphen || c == 0x306E || c == 0x30CE
  }

  /// 右 左 甲 乙 丙 and directions, which number plots within a block.
  private static func isLotLetter(_ c: UInt32) -> Bool {
    c == 0x53F3 || c == 0x5DE6 || c == 0x7532 || c == 0x4E59 || c == 0x4E19 || AddressToken.isDirection(c)
  }

  private static func isFloor(_ s: [UInt32], _ i: Int) -> Bool {
    s[i] == 0x968E || s[i] == 0x46 || (s[i] == AddressToken.gou && i + 1 < s.count && s[i + 1] == 0x5BA4)
  }

  private static func text(_ symbols: [UInt32]) -> String {
    var out = ""
    for symbol in symbols {
      if AddressToken.isNumber(symbol) {
        out += String(AddressToken.value(symbol))
      } else if let scalar = Unicode.Scalar(symbol) {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
