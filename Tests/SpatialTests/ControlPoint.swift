import Foundation
import Testing

/// Lines of a control-point file as fields, comments left out; fails the test when there are none, so that
/// a missing file can't pass.
func controlPoints(_ name: String) throws -> [[Substring]] {
  let url = try #require(
    Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "ControlPoints"))
  let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    .filter { !$0.hasPrefix("#") }
    .map { $0.split(separator: " ", omittingEmptySubsequences: true) }
  try #require(!lines.isEmpty)
  return lines
}

func number(_ text: Substring) throws -> Double { try #require(Double(text)) }

/// A small generator of seeded random numbers (SplitMix64), so that a failing property can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
