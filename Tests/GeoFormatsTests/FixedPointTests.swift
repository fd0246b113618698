import GeoFormats
import Glibc
import TestSupport
import Testing

@Suite("Numbers as text") struct FixedPointTests {
  @Test(
    "Zeros at the end are cut, a negative zero has no sign, the exact binary value decides",
    arguments: [
      (0, 6, "0"), (-0.0, 3, "0"), (-0.0000001, 6, "0"), (141.35437600, 6, "141.354376"),
      (-1.5, 0, "-2"), (0.5, 0, "1"), (2.5, 0, "3"), (1.005, 2, "1"), (1.115, 2, "1.11"),
      (0.1 + 0.2, 12, "0.3"), (100, 2, "100"), (-12.3456789, 7, "-12.3456789"), (0.000001, 6, "0.000001"),
      (999.9999999, 6, "1000"), (1e15, 0, "1000000000000000"), (9_007_199_254_740_991, 0, "9007199254740991"),
    ] as [(Double, Int, String)])
  func examples(value: Double, decimals: Int, text: String) {
    #expect(FixedPoint.text(value, decimals: decimals) == text)
  }

  @Test("Beyond the reach of decimals the shortest text stands, and no number is null")
  func extremes() {
    #expect(Double(FixedPoint.text(1e300, decimals: 6)) == 1e300)
    #expect(Double(FixedPoint.text(-1e18, decimals: 0)) == -1e18)
    #expect(FixedPoint.text(.nan, decimals: 6) == "null")
    #expect(FixedPoint.text(-.infinity, decimals: 6) == "null")
    #expect(FixedPoint.text(.leastNonzeroMagnitude, decimals: 12) == "0")
  }

  @Test("The C library's printf, which rounds the exact value, agrees except on true ties")
  func agreesWithPrintf() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let value = Double.random(in: -200...200, using: &random)
      for decimals in [0, 2, 6, 7] {
        var buffer = [CChar](repeating: 0, count: 64)
        let bytes = withVaList([value]) { vsnprintf(&buffer, 64, "%.\(decimals)f", $0) }
        var expected = String(
          decoding: buffer.prefix(Int(bytes)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        if decimals > 0 {
          while expected.hasSuffix("0") { expected.removeLast() }
          if expected.hasSuffix(".") { expected.removeLast() }
        }
        if expected == "-0" { expected = "0" }
        #expect(FixedPoint.text(value, decimals: decimals) == expected, "seed 7")
      }
    }
  }

  @Test("Integers of any size are written digit by digit", arguments: [0, 7, 10, -1, Int.max, Int.min])
  func integers(value: Int) {
    var bytes: [UInt8] = []
    FixedPoint.append(value, to: &bytes)
    #expect(bytes == Array(String(value).utf8))
  }
}
