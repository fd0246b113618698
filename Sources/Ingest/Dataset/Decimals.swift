import Glibc

/// `value` rounded to `places` decimals (at most 7): the number that its text in a dataset reads back as.
func roundedDecimals(_ value: Double, _ places: Int) -> Double {
  let scale = powersOfTen[min(max(places, 0), powersOfTen.count - 1)]
  return (value * scale).rounded() / scale
}

private let powersOfTen: [Double] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000]
