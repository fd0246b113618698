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
