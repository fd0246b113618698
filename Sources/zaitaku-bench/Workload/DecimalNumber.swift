/// Decimal numbers as they stand in tables, exactly: the double nearest to the text.
enum DecimalNumber {
  /// Reads the number that begins at `at` and goes behind it; nil, and nothing moved, when none begins there or
  /// it is beyond the range of a double.
  ///
  /// - Parameter bytes: must hold a byte that belongs to no number behind the last one that is read.
  @inline(__always)
  static func read(_ bytes: UnsafePointer<UInt8>, _ at: inout Int) -> Double? {
    var i = at
    let isNegative = bytes[i] == UInt8(ascii: "-")
    if isNegative { i += 1 }
    var mantissa: UInt64 = 0
    var digits = -i
    while bytes[i] &- 48 < 10 {
      mantissa = mantissa &* 10 &+ UInt64(truncatingIfNeeded: bytes[i] &- 48)
      i += 1
    }
    digits += i
    var decimals = 0
    if bytes[i] == UInt8(ascii: ".") {
      i += 1
      decimals = -i
      while bytes[i] &- 48 < 10 {
        mantissa = mantissa &* 10 &+ UInt64(truncatingIfNeeded: bytes[i] &- 48)
        i += 1
      }
      decimals += i
      digits += decimals
    }
    // Nineteen digits fit into 64 bits.
    guard digits > 0, digits <= 19, bytes[i] | 0x20 != UInt8(ascii: "e") else { return slowly(bytes, &at) }
    at = i
    let value: Double
    if decimals == 0 {
      value = Double(mantissa)
    } else if mantissa <= 1 << 53 {
      // Both are exact doubles, so one division rounds once (Clinger 1990); 10¹⁹ is one still.
      value = Double(mantissa) / Double(powersOfTen[decimals])
    } else {
      value = quotient(mantissa, powersOfTen[decimals])
    }
    return isNegative ? -value : value
  }

  /// `mantissa / divisor`, rounded once: 63 or 64 bits of the quotient, the last of them set when anything is left.
  @inline(__always)
  private static func quotient(_ mantissa: UInt64, _ divisor: UInt64) -> Double {
    let (up, down) = (mantissa.leadingZeroBitCount, divisor.leadingZeroBitCount)
    let numerator = mantissa << UInt64(up)
    let (quotient, remainder) = (divisor << UInt64(down)).dividingFullWidth((numerator >> 1, numerator << 63))
    // A power of two that a double has exactly.
    let scale = Double(sign: .plus, exponent: down - up - 63, significand: 1)
    return Double(quotient | (remainder == 0 ? 0 : 1)) * scale
  }

  @inline(never)
  private static func slowly(_ bytes: UnsafePointer<UInt8>, _ at: inout Int) -> Double? {
    var end = at
    while isPartOfNumber(bytes[end]) { end += 1 }
    let text = String(decoding: UnsafeBufferPointer(start: bytes + at, count: end - at), as: UTF8.self)
    guard end > at, let value = Double(text), value.isFinite else { return nil }
    at = end
    return value
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  // Spelt out, so that the compiler puts the table into the program.
  private static let powersOfTen: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    10_000_000_000_000_000_000,
  ]
}
