import Wording

/// Takes the rows of a piece of a CSV file apart.
struct RowReader {
  enum Use: UInt8, Sendable {
    case none
    case number
    case label
  }

  /// What is wrong, and where from the beginning of the piece.
  struct Fault {
    var at: Int
    var reason: Phrase
  }

  /// The piece, with a line feed and seven more bytes behind it.
  let bytes: UnsafePointer<UInt8>
  let count: Int
  /// Whether the file ends with this piece.
  let isLast: Bool

  /// Hands over the rows whose first byte is in `range`.
  ///
  /// - Parameter uses: what every field of a row is for.
  func read(
    rowsBeginningIn range: ClosedRange<Int>, uses: [Use], numberCount: Int,
    row: (UnsafePointer<Double>, ColumnFile.Label) -> Void
  ) -> Fault? {
    var i = range.lowerBound - 1
    while i < count && bytes[i] != Self.lineFeed { i += 1 }
    i += 1
    return uses.withUnsafeBufferPointer { uses in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: numberCount + 1) { numbers -> Fault? in
        guard let numbers = numbers.baseAddress else { return nil }
        while i <= range.upperBound && i < count {
          let start = i
          var label: ColumnFile.Label = 0
          let reason = fields(&i, uses, numbers, &label)
          if let reason = i > count && !isLast ? Words.Bench.rowTooLong : reason {
            return Fault(at: start, reason: isCut(start) ? Words.Bench.rowTooLong : reason)
          }
          row(numbers, label)
        }
        return nil
      }
    }
  }

  /// Reads a row and goes behind its line feed; what is wrong, or nil.
  @inline(__always)
  private func fields(
    _ i: inout Int, _ uses: UnsafeBufferPointer<Use>, _ numbers: UnsafeMutablePointer<Double>,
    _ label: inout ColumnFile.Label
  ) -> Phrase? {
    var number = 0
    let last = uses.count - 1
    for field in 0...last {
      let start = i
      if uses[field] == .number {
        guard let value = DecimalNumber.read(bytes, &i) else {
          return Words.Bench.noNumber.with(String(field + 1))
        }
        numbers[number] = value
        number += 1
        if bytes[i] == UInt8(ascii: "\r") && bytes[i + 1] == Self.lineFeed { i += 1 }
        guard bytes[i] == Self.comma || bytes[i] == Self.lineFeed else {
          return Words.Bench.noNumber.with(String(field + 1))
        }
      } else {
        if bytes[i] == UInt8(ascii: "\"") { return Words.Bench.quoted }
        i = end(of: i)
        if uses[field] == .label {
          let length = i - start - (i > start && bytes[i - 1] == UInt8(ascii: "\r") ? 1 : 0)
          guard length <= 8 else { return Words.Bench.labelTooLong.with(String(field + 1)) }
          // Swift shifts by 64 bits to nothing, so that eight bytes stay whole.
          label = word(start) & ~(~0 << UInt64(8 * length))
        }
      }
      i += 1
      if (bytes[i - 1] == Self.comma) != (field < last) {
        return Words.Bench.fieldCount.with(String(uses.count))
      }
    }
    return nil
  }

  /// Whether a row ends with the piece, but not with the file: it goes on behind it.
  private func isCut(_ start: Int) -> Bool {
    !isLast && !UnsafeBufferPointer(start: bytes + start, count: count - start).contains(Self.lineFeed)
  }

  /// The next comma or line feed.
  @inline(__always)
  private func end(of start: Int) -> Int {
    var i = start
    while true {
      let word = word(i)
      let found = Self.zeroBytes(word ^ Self.commas) | Self.zeroBytes(word ^ Self.lineFeeds)
      // The lowest byte that is marked is a true one.
      if found != 0 { return i + found.trailingZeroBitCount / 8 }
      i += 8
    }
  }

  /// Eight bytes, the first the lowest.
  @inline(__always)
  private func word(_ at: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let commas: UInt64 = 0x2C2C_2C2C_2C2C_2C2C
  private static let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
}
