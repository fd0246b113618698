/// Amounts as whole numbers of a very small unit, so that their sums are exact in any order.
///
/// The unit is a power of two, chosen so that the sum of all amounts fits 62 bits: an amount is kept to 2⁻⁶² of
/// that sum.
struct FixedAmounts: Sendable {
  let units: [Int64]
  /// Amount of one unit.
  let unit: Double

  /// - Parameter amounts: finite, 0 or more.
  init(_ amounts: [Double]) {
    let greatest = amounts.reduce(0) { max($0, $1) }
    precondition(amounts.allSatisfy { $0 >= 0 } && greatest.isFinite, "amounts are finite and not negative")
    guard greatest > 0 else {
      units = [Int64](repeating: 0, count: amounts.count)
      unit = 1
      return
    }
    // A first, coarse sum in whole numbers bounds the sum in any order by the same power of two.
    let bits = Int.bitWidth - 1 - amounts.count.leadingZeroBitCount
    let exponent = 59 - bits - Int(greatest.exponent)
    let coarse = FixedAmounts.power(exponent)
    let total = amounts.reduce(Int64(0)) { $0 + Int64(($1 * coarse).rounded(.up)) }
    let scale = FixedAmounts.power(exponent + total.leadingZeroBitCount - 3)
    units = amounts.map { Int64(($0 * scale).rounded()) }
    unit = 1 / scale
  }

  /// 2 to the exponent, within what a power and its inverse can be.
  private static func power(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: max(-1000, min(1000, exponent)), significand: 1)
  }
}
