/// Numbers as text with a fixed number of decimals, made of integer digits: fast, the same on every
/// machine and in every locale.
public enum FixedPoint {
  /// Appends `value` rounded to `decimals` places, trailing zeros cut, never "-0".
  ///
  /// The exact binary value decides the rounding; a true tie goes away from zero. Values beyond
  /// 2⁵³ units of the last place have no such decimals and are written as the shortest text that reads
  /// back to the same number (`1e+300`). What is not a number is written `null`, as JSON wants it.
  ///
  /// - Precondition: `decimals` is within 0 … 12.
  public static func append(_ value: Double, decimals: Int, to bytes: inout [UInt8]) {
    precondition(decimals >= 0 && decimals < powers.count, "decimals must be within 0 … 12")
    guard value.isFinite else {
      bytes += "null".utf8
      return
    }
    let magnitude = value.magnitude
    let power = powers[decimals]
    let scaled = magnitude * Double(power)
    guard scaled < 0x1p53 else {
      bytes += "\(value)".utf8
      return
    }
    var units = UInt64(scaled)
    // The product is rounded; with its exact error a near-tie falls on the right side.
    let error = (-scaled).addingProduct(magnitude, Double(power))
    let aboveHalf = (scaled - Double(units)) - 0.5 + error
    if aboveHalf >= 0 { units += 1 }
    appendDigits(of: units, power: power, decimals: decimals, isNegative: value < 0, to: &bytes)
  }

  /// The text of `value`; see `append(_:decimals:to:)`.
  public static func text(_ value: Double, decimals: Int) -> String {
    var bytes: [UInt8] = []
    append(value, decimals: decimals, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the digits of an integer.
  public static func append(_ value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    appendInteger(UInt64(value.magnitude), to: &bytes)
  }

  private static let powers: [UInt64] = (0...12).reduce(into: []) { list, _ in
    list.append((list.last ?? 0) == 0 ? 1 : (list.last ?? 1) * 10)
  }

  private static func appendDigits(
    of units: UInt64, power: UInt64, decimals: Int, isNegative: Bool, to bytes: inout [UInt8]
  ) {
    if isNegative && units > 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = units.quotientAndRemainder(dividingBy: power)
    appendInteger(whole, to: &bytes)
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var fraction = rest
    var places = decimals
    while fraction % 10 == 0 {
      fraction /= 10
      places -= 1
    }
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: places))
    var at = start + places - 1
    while fraction > 0 {
      bytes[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction % 10)
      fraction /= 10
      at -= 1
    }
  }

  private static func appendInteger(_ value: UInt64, to bytes: inout [UInt8]) {
    if value < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
      return
    }
    var digits = 0
    var rest = value
    while rest > 0 {
      rest /= 10
      digits += 1
    }
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digits))
    rest = value
    for at in stride(from: start + digits - 1, through: start, by: -1) {
      bytes[at] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
