import Glibc

/// The few functions of the C library that drawing needs, in one place.
enum Numeric {
  static func sin(_ radians: Double) -> Double { Glibc.sin(radians) }
  static func cos(_ radians: Double) -> Double { Glibc.cos(radians) }
  static func power(_ base: Double, _ exponent: Double) -> Double { Glibc.pow(base, exponent) }
  static func log10(_ value: Double) -> Double { Glibc.log10(value) }
  static func log2(_ value: Double) -> Double { Glibc.log2(value) }
  static func atan2(_ y: Double, _ x: Double) -> Double { Glibc.atan2(y, x) }
}
