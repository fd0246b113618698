/// What bytes look like when they are taken for UTF-8: how many characters of Japanese are sound (three bytes and
/// more), and how many sequences are damaged.
struct UTF8Census {
  private(set) var japanese = 0
  private(set) var damaged = 0
  /// Characters of two bytes: accents and Greek, which half-width kana of CP932 form by chance.
  private(set) var short = 0

  var isSound: Bool { damaged == 0 }

  /// - Parameter stopsAtDamage: whether the first damage is enough to know.
  init(_ bytes: UnsafeBufferPointer<UInt8>, stopsAtDamage: Bool = false) {
    var at = 0
    while at < bytes.count {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      let length = Self.length(bytes, at)
      if length > 0 {
        if length == 2 { short += 1 } else { japanese += 1 }
        at += length
      } else {
        damaged += 1
        if stopsAtDamage { return }
        at += 1
        // The rest of a damaged sequence is one damage with its lead.
        while at < bytes.count, bytes[at] & 0xC0 == 0x80 { at += 1 }
      }
    }
  }

  /// Bytes of the sequence at `at`; 0 when it is none (Unicode table 3-7).
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    func isTail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      at + offset < bytes.count && bytes[at + offset] >= low && bytes[at + offset] <= high
    }
    let lead = bytes[at]
    switch lead {
    case 0xC2...0xDF: return isTail(1) ? 2 : 0
    case 0xE0: return isTail(1, 0xA0) && isTail(2) ? 3 : 0
    case 0xED: return isTail(1, 0x80, 0x9F) && isTail(2) ? 3 : 0
    case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
    case 0xF0: return isTail(1, 0x90) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF4: return isTail(1, 0x80, 0x8F) && isTail(2) && isTail(3) ? 4 : 0
    default: return 0
    }
  }
}
