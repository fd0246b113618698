import Glibc

/// A scale from values to places along an axis, with ticks at round numbers.
public struct ChartScale: Sendable, Equatable {
  /// Ends of the axis: round numbers that hold all values.
  public let lower: Double
  public let upper: Double
  /// Distance of two ticks: 1, 2 or 5 times a power of ten.
  public let step: Double

  /// - Parameters:
  ///   - values: finite ones count; without any the axis runs from 0 to 1.
  ///   - fromZero: whether the axis must hold 0, as that of bars must.
  ///   - ticks: about how many.
  public init(values: [Double], fromZero: Bool, ticks: Int = 5) {
    let known = values.filter(\.isFinite)
    var low = known.min() ?? 0
    var high = known.max() ?? 1
    if fromZero {
      low = min(0, low)
      high = max(0, high)
    }
    if high - low <= abs(high) * 1e-12 { high = low + (low == 0 ? 1 : abs(low) * 0.1) }
    let raw = (high - low) / Double(max(1, ticks))
    let power = pow(10, log10(raw).rounded(.down))
    let step = [1.0, 2, 5, 10].first { $0 * power >= raw * (1 - 1e-9) } ?? 10
    self.step = step * power
    lower = (low / self.step + 1e-9).rounded(.down) * self.step
    upper = (high / self.step - 1e-9).rounded(.up) * self.step
  }

  /// Values of the ticks, ascending, both ends among them.
  public var ticks: [Double] {
    let count = Int(((upper - lower) / step).rounded())
    return (0...max(1, count)).map { lower + Double($0) * step }
  }

  /// Decimals that tell the ticks apart.
  public var decimals: Int { max(0, Int((-log10(step)).rounded(.up))) }

  /// 0 at the lower end, 1 at the upper.
  public func part(_ value: Double) -> Double { (value - lower) / (upper - lower) }
}
