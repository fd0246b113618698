/// The name of a facility with what differs between lists taken off.
public struct FacilityName: Sendable, Hashable {
  /// The compared form without the words for the form of the corporation: 弘智会三宅医院.
  public let full: String
  /// The same without the corporation's own name: 三宅医院. Equals `full` where it has none.
  public let core: String
  /// Both without the words that many facilities share.
  let distinctiveFull: String
  let distinctiveCore: String
  /// Fields of medicine that the core names.
  let fields: Set<String>

  init(full: String, core: String) {
    self.full = full
    self.core = core
    distinctiveFull = FacilityNameNormaliser.distinctive(full)
    distinctiveCore = core == full ? distinctiveFull : FacilityNameNormaliser.distinctive(core)
    fields = FacilityNameNormaliser.fields(core)
  }

  public var isEmpty: Bool { full.isEmpty }

  /// How alike two names are, 0 … 1; symmetric.
  ///
  /// 1: the cores or the full forms are equal. 0.95: one ends with the other, and that is no general word.
  /// 0.9: equal but for words that many facilities share (内科, 医院, クリニック). 0.8: what is left without them
  /// begins or ends with that of the other. Else the share of letter pairs that they have in common, again
  /// without those words: two clinics of one house are not alike for being clinics.
  public func similarity(to other: FacilityName) -> Double {
    if isEmpty || other.isEmpty { return 0 }
    if core == other.core || full == other.full || core == other.full || full == other.core { return 1 }
    if (!distinctiveCore.isEmpty && Self.isTail(core, of: other.full))
      || (!other.distinctiveCore.isEmpty && Self.isTail(other.core, of: full))
    {
      return 0.95
    }
    let a = distinctiveCore
    let b = other.distinctiveCore
    if a.isEmpty || b.isEmpty { return a == b ? Self.dice(core, other.core) : 0 }
    // シロアム耳鼻咽喉科 and シロアムこどもクリニック of one house are two.
    let differInField = !fields.isEmpty && !other.fields.isEmpty && fields.isDisjoint(with: other.fields)
    if a == b { return differInField ? 0.45 : 0.9 }
    if differInField { return min(0.45, Self.dice(a, b)) }
    if Self.isEnd(a, of: b) || Self.isEnd(b, of: a) { return 0.8 }
    if Self.isEnd(distinctiveFull, of: other.distinctiveFull)
      || Self.isEnd(other.distinctiveFull, of: distinctiveFull)
    {
      return 0.8
    }
    return min(0.79, Self.dice(a, b))
  }

  /// Whether the longer text ends with the shorter, and that is long enough to be a name.
  private static func isTail(_ tail: String, of text: String) -> Bool {
    tail.unicodeScalars.count >= 4 && text.unicodeScalars.count > tail.unicodeScalars.count
      && text.hasSuffix(tail)
      && !FacilityNameNormaliser.isGeneric(tail)
  }

  /// Whether a text of two letters or more begins or ends another.
  private static func isEnd(_ part: String, of text: String) -> Bool {
    part.unicodeScalars.count >= 2 && text.unicodeScalars.count > part.unicodeScalars.count
      && (text.hasPrefix(part) || text.hasSuffix(part))
  }

  /// Dice coefficient of the pairs of neighbouring letters.
  private static func dice(_ a: String, _ b: String) -> Double {
    let x = pairs(a)
    let y = pairs(b)
    guard !x.isEmpty, !y.isEmpty else { return a == b ? 1 : 0 }
    var i = 0
    var j = 0
    var common = 0
    while i < x.count, j < y.count {
      if x[i] == y[j] {
        common += 1
        i += 1
        j += 1
      } else if x[i] < y[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return 2 * Double(common) / Double(x.count + y.count)
  }

  private static func pairs(_ text: String) -> [UInt64] {
    let s = text.unicodeScalars.map { UInt64($0.value) }
    return s.indices.dropLast().map { s[$0] << 32 | s[$0 + 1] }.sorted()
  }
}
