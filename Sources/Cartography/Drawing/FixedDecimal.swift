/// Writes numbers with a fixed number of decimals by integer digits: the same bytes on every machine.
public enum FixedDecimal {
  /// 1, 10, 100 … for 0 … 6 decimals.
  public static func scale(_ decimals: Int) -> Double {
    precondition((0...6).contains(decimals), "decimals must be 0 … 6")
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    return scale
  }

  /// `value` as a whole number of 10^−decimals, halves away from zero. A value that is not a number
  /// or too large for a drawing becomes 0 or the limit.
  public static func units(_ value: Double, scale: Double) -> Int {
    let scaled = value * scale
    guard scaled.isFinite else { return 0 }
    let limit = 1e12
    return Int(Swift.max(-limit, Swift.min(limit, scaled)).rounded(.toNearestOrAwayFromZero))
  }

  /// Appends `units` × 10^−decimals without trailing zeros: 1250 with 2 decimals is `12.5`.
  public static func append(_ units: Int, decimals: Int, to bytes: inout [UInt8]) {
    var value = units
    if value < 0 {
      bytes.append(UInt8(ascii: "-"))
      value = -value
    }
    var decimals = decimals
    while decimals > 0 && value % 10 == 0 {
      value /= 10
      decimals -= 1
    }
    let start = bytes.count
    var digits = 0
    repeat {
      if digits == decimals && digits > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
      value /= 10
      digits += 1
    } while value > 0 || digits <= decimals
    bytes[start...].reverse()
  }

  /// How many bytes `append` writes.
  static func length(_ units: Int, decimals: Int) -> Int {
    var value = units
    var length = 0
    if value < 0 {
      length = 1
      value = -value
    }
    var decimals = decimals
    while decimals > 0 && value % 10 == 0 {
      value /= 10
      decimals -= 1
    }
    var digits = 0
    repeat {
      value /= 10
      digits += 1
    } while value > 0 || digits <= decimals
    return length + digits + (decimals > 0 ? 1 : 0)
  }

  /// Appends a whole number.
  static func append(_ units: Int, to bytes: inout [UInt8]) {
    var value = units
    if value < 0 {
      bytes.append(UInt8(ascii: "-"))
      value = -value
    }
    if value >= 10_000 { return append(value, decimals: 0, to: &bytes) }
    let zero = UInt8(ascii: "0")
    if value >= 1000 { bytes.append(zero + UInt8(truncatingIfNeeded: value / 1000)) }
    if value >= 100 { bytes.append(zero + UInt8(truncatingIfNeeded: value / 100 % 10)) }
    if value >= 10 { bytes.append(zero + UInt8(truncatingIfNeeded: value / 10 % 10)) }
    bytes.append(zero + UInt8(truncatingIfNeeded: value % 10))
  }

  /// How many bytes a whole number takes.
  static func length(_ units: Int) -> Int {
    let value = abs(units)
    let sign = units < 0 ? 1 : 0
    if value < 10 { return sign + 1 }
    if value < 100 { return sign + 2 }
    if value < 1000 { return sign + 3 }
    return value < 10_000 ? sign + 4 : length(units, decimals: 0)
  }

  /// The number as text.
  public static func text(_ value: Double, decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(units(value, scale: scale(decimals)), decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
