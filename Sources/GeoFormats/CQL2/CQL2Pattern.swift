/// A pattern of LIKE: `%` any characters or none, `_` exactly one (a Unicode scalar), `\` before either of them or
/// itself for the character.
struct CQL2Pattern: Sendable {
  private static let anyOne: UInt16 = 256
  private static let anyRun: UInt16 = 257
  /// Bytes of UTF-8, and the two above.
  private let parts: [UInt16]

  init(_ text: String) {
    var parts: [UInt16] = []
    var isEscaped = false
    for byte in text.utf8 {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      switch byte {
      case UInt8(ascii: "%") where !isEscaped: if parts.last != Self.anyRun { parts.append(Self.anyRun) }
      case UInt8(ascii: "_") where !isEscaped: parts.append(Self.anyOne)
      default: parts.append(UInt16(byte))
      }
      isEscaped = false
    }
    // A lone one at the end stands for itself.
    if isEscaped { parts.append(UInt16(UInt8(ascii: "\\"))) }
    self.parts = parts
  }

  /// Whether the whole of `text` fits. O(n·m) at worst, O(n) for the usual `%…%`.
  func matches(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(matches) ?? Array(text.utf8).withUnsafeBufferPointer(matches)
  }

  private func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    parts.withUnsafeBufferPointer { parts in
      var (at, part) = (0, 0)
      // Where to go on when what follows the last % does not fit: one byte further.
      var (runPart, runAt) = (-1, 0)
      while true {
        if part < parts.count, parts[part] == Self.anyRun {
          (runPart, runAt) = (part, at)
          part += 1
          continue
        }
        if at == bytes.count {
          return part == parts.count
        }
        if part < parts.count, parts[part] == UInt16(bytes[at]) {
          at += 1
          part += 1
          continue
        }
        if part < parts.count, parts[part] == Self.anyOne {
          at = Self.next(bytes, at)
          part += 1
          continue
        }
        guard runPart >= 0 else { return false }
        runAt = Self.next(bytes, runAt)
        guard runAt <= bytes.count else { return false }
        (at, part) = (runAt, runPart + 1)
      }
    }
  }

  /// Where the next character begins.
  @inline(__always) private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    var next = at + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
